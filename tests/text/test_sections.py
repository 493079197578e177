"""Sections are found however their headings are set."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobclass.text.headings import Headings, SectionError, SectionKind, read_headings
from jobclass.text.sections import find_sections

#: Filler long enough to be a paragraph whose line breaks were lost.
RUN_ON = (
    "Acme runs the ferries of the northern lakes and plans every crossing with its own software, "
    "from the first ticket of the day to the last boat of the night, in summer and in winter alike"
)


def kinds(text: str) -> list[str]:
    """Kinds of the sections of a text, without the unheaded start."""
    return [section.kind.value for section in find_sections(text) if section.body > section.start]


def heading(text: str, kind: SectionKind) -> str:
    """The heading of the only section of a kind."""
    (section,) = (section for section in find_sections(text) if section.kind is kind)
    return text[section.start : section.body]


@pytest.mark.parametrize(
    "line",
    [
        "Requirements",
        "REQUIREMENTS",
        "Requirements:",
        "requirements:",
        "# Requirements",
        "### requirements",
        "**Requirements**",
        "**Requirements:**",
        "__Requirements__",
        "\U0001f4bb Requirements",
        "Requirements for this role",
        "Technical Requirements",
        "Key Requirements:",
        "What you'll need",
        "What You\u2019ll Need",
        "What you`ll need:",
        "Qualifications & Experience",
        "Qualifications/Requirements",
        "Your profile",
        "Who you are and how you work",
    ],
)
def test_a_line_is_a_heading(line: str) -> None:
    assert kinds(f"Acme runs ferries.\n{line}\nSQL and dbt\n") == ["requirements"]


@pytest.mark.parametrize(
    "line",
    [
        "You gather requirements from our users.",
        "gathers requirements and writes them down",
        "- design, build and test requirements",
        "Experience with requirements engineering",
        "requirements",
    ],
)
def test_a_line_is_no_heading(line: str) -> None:
    assert kinds(f"Acme runs ferries.\n{line}\nand more\n") == []


def test_a_heading_stands_for_all_that_follows_up_to_the_next() -> None:
    text = "We are Acme.\n\nResponsibilities\n- Build it\n\nNice to have:\n- dbt\n\nBenefits\nFruit"
    sections = find_sections(text)
    assert [s.kind.value for s in sections] == ["none", "duties", "preferred", "benefits"]
    assert text[sections[1].body : sections[1].end].strip() == "- Build it"
    assert text[sections[3].body : sections[3].end].strip() == "Fruit"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We run ferries. Requirements: SQL. Nice to have: dbt.", ["requirements", "preferred"]),
        (f"{RUN_ON}. Requirements 5+ years of SQL", ["requirements"]),
        (f"{RUN_ON} What You'll Do Build dashboards", ["duties"]),
        (f"{RUN_ON} Your profile Strong SQL", ["requirements"]),
        ("ResponsibilitiesBuild dashboards for our crews", ["duties"]),
        ("We run ferries.RequirementsSQL and dbt", ["requirements"]),
        ("We plan the crossings with softwareWhat you'll do:Build dashboards", ["duties"]),
        ("Minimum requirements for the role: 5 years of SQL", ["requirements"]),
        (
            f"{RUN_ON}. Requirements Basic Qualifications SQL Preferred Qualifications Airflow",
            ["requirements", "requirements", "preferred"],
        ),
    ],
)
def test_headings_in_text_that_lost_its_line_breaks(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"{RUN_ON}, which meets all safety requirements of the ministry",
        f"{RUN_ON}. Requirements, benefits and skills differ from lake to lake",
        f"{RUN_ON} by way of System Requirements Analysis",
        "Our benefits: none of the boats ever sank",
    ],
)
def test_words_of_a_sentence_are_no_headings(text: str) -> None:
    assert "requirements" not in kinds(text)


def test_the_longest_phrase_decides() -> None:
    assert kinds("Preferred qualifications:\ndbt") == ["preferred"]
    assert kinds("Preferred Technical Skills\ndbt") == ["preferred"]
    assert kinds("About the role\nYou plan") == ["role"]
    assert kinds("About Acme Ferries\nWe sail") == ["about"]
    assert kinds("About Acme Ferries: we sail") == ["about"]
    assert kinds("Why Acme?\nWe sail") == ["about"]


def test_a_label_inside_a_list_does_not_end_it() -> None:
    listed = "Nice to have\n- Communication skills: clear words\n- Tools: dbt\n"
    assert kinds(listed) == ["preferred"]
    assert kinds("Requirements\nTools: Git and dbt\nSQL") == ["requirements"]
    assert kinds("Apply: by mail\nWe run ferries on the lakes") == []


def test_everyday_words_head_only_lines_and_labels() -> None:
    assert kinds("Tools\nGit") == ["stack"]
    assert kinds("Tools: Git") == ["stack"]
    assert kinds(f"{RUN_ON}. Tools Git and dbt") == []


def test_a_heading_ends_with_its_colon() -> None:
    assert heading("Acme.\nRequirements: SQL", SectionKind.REQUIREMENTS) == "Requirements:"


@given(
    st.text(
        alphabet=st.sampled_from("Requirments: \n*#-.Whatyou'llnedABC12(\u2019\u2022"), max_size=300
    )
)
def test_sections_are_the_whole_text(text: str) -> None:
    sections = find_sections(text)
    assert sections[0].start == 0
    assert sections[-1].end == len(text)
    for before, after in pairwise(sections):
        assert before.end == after.start
    for section in sections:
        assert section.start <= section.body <= section.end


def test_an_empty_text_has_one_empty_section() -> None:
    assert [(s.kind.value, s.start, s.body, s.end) for s in find_sections("")] == [
        ("none", 0, 0, 0)
    ]


def test_ones_own_headings() -> None:
    own = Headings({"requirements": {"headings": ["mitzubringen"]}})
    assert [s.kind.value for s in find_sections("Mitzubringen\nSQL", own)] == ["requirements"]


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "headings.toml"
    with pytest.raises(SectionError, match=r"headings\.toml"):
        read_headings(path)
    path.write_text('[wishes]\nheadings = ["nice to have"]\n', encoding="utf-8")
    with pytest.raises(SectionError, match="wishes"):
        read_headings(path)
