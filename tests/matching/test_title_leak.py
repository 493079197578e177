"""A job title in a text says nothing: adding or masking one moves no other match."""

from pathlib import Path

import pytest

from jobclass.matching import SkillMatcher
from jobclass.text import read_file

TITLES = [
    "Data Scientist",
    "Senior Data Scientist",
    "Machine Learning Engineer",
    "Senior Machine Learning Engineer",
    "Sr. ML Engineer",
    "Staff AI/ML Engineer",
    "AI Engineer",
    "Lead Generative AI Engineer",
    "MLOps Engineer",
    "Applied Scientist",
    "Data Analyst",
    "NLP Research Engineer",
    "[ROLE]",
    "Senior [ROLE]",
]
SENTENCES = ["We are hiring a {}.", "As a {} you join us.", "{}", "Our next {}s start in May."]


def found(matcher: SkillMatcher, text: str, shift: int = 0) -> set[tuple[str, int, int]]:
    """Names with places, as if the text began ``shift`` characters later."""
    return {(m.skill.name, m.start - shift, m.end - shift) for m in matcher.find(text)}


@pytest.fixture(scope="module")
def postings(examples: list[Path]) -> list[str]:
    """The example postings from their first blank line on, without their own titles."""
    return [read_file(path).text.split("\n\n", 1)[1].lstrip() for path in examples]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_seen_and_has_no_match(matcher: SkillMatcher, title: str) -> None:
    assert matcher.title_mentions(title)
    for sentence in SENTENCES:
        assert matcher.find(sentence.format(title)) == matcher.find(sentence.format("Zebra"))


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("title", TITLES)
def test_a_title_before_or_behind_moves_nothing(
    matcher: SkillMatcher, postings: list[str], title: str, sentence: str
) -> None:
    mention = sentence.format(title)
    for text in postings:
        before = found(matcher, text)
        assert len(before) > 20
        assert found(matcher, f"{mention} {text}", len(mention) + 1) == before
        assert found(matcher, f"{mention}\n\n{text}", len(mention) + 2) == before
        assert found(matcher, f"{text}\n{mention}") == before


@pytest.mark.parametrize(
    ("title", "mask"),
    [
        ("Machine Learning Engineer", "[ROLE]"),
        ("Senior Machine Learning Engineer", "Senior [ROLE]"),
        ("AI/ML Engineer", "Lead [ROLE]"),
    ],
)
def test_a_title_anywhere_is_as_good_as_its_mask(
    matcher: SkillMatcher, postings: list[str], title: str, mask: str
) -> None:
    """Title and mask have as many tokens, so that both shift the windows of cues alike."""
    for text in postings:
        lines = text.split("\n")
        for number in range(0, len(lines), 3):
            texts = []
            for name in (title, mask):
                mention = f"As a {name} you join us."
                texts.append("\n".join([*lines[:number], mention, *lines[number:]]))
            cut = len(texts[0]) - len(texts[1])
            place = len("\n".join([*lines[:number], ""])) if number else 0
            named = {
                (name, start, end) if start < place else (name, start - cut, end - cut)
                for name, start, end in found(matcher, texts[0])
            }
            assert named == found(matcher, texts[1])
