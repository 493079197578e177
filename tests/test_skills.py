"""``find_skills``: the mentions of a posting with where they stand."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobclass.lexicon import Kind
from jobclass.matching.cues import Status
from jobclass.skills import SkillMention, find_skills

POSTING = """\
# Data analyst at Acme Ferries

**What you'll do**

- Build dashboards in Tableau and write to careers@python.example

**Requirements**

- SQL, and large language models (LLMs)
- A degree in statistics
- Spark is a plus
"""


def named(text: str) -> list[tuple[str, str]]:
    """(text, status) of the named skills."""
    return [(m.text, m.status.value) for m in find_skills(text) if m.kind is Kind.SKILL]


def test_skills_with_where_they_stand() -> None:
    assert named(POSTING) == [
        ("dashboards", "duty"),
        ("Tableau", "duty"),
        ("SQL", "required"),
        ("LLMs", "required"),
        ("Spark", "preferred"),
    ]


def test_a_mention_quotes_its_posting() -> None:
    mentions = find_skills(POSTING)
    assert {mention.kind for mention in mentions} == set(Kind) - {Kind.TITLE}
    for mention in mentions:
        assert POSTING[mention.start : mention.end] == mention.text
    sql = next(mention for mention in mentions if mention.text == "SQL")
    assert (sql.skill, sql.family) == ("SQL", "sql")


def test_a_mention_is_frozen() -> None:
    mention = find_skills("You have used Python.")[0]
    assert isinstance(mention, SkillMention)
    with pytest.raises(dataclasses.FrozenInstanceError):
        mention.text = "R"  # type: ignore[misc]


def test_an_abbreviation_in_brackets_is_no_second_mention() -> None:
    assert named("Requirements\nNatural language processing (NLP) and NLP tools") == [
        ("NLP", "required"),
        ("NLP", "required"),
    ]
    assert named("Requirements\nDocker (Kubernetes)") == [
        ("Docker", "required"),
        ("Kubernetes", "required"),
    ]


def test_addresses_ask_for_nothing() -> None:
    assert named("Requirements\nWrite to jobs@docker.com or see https://docker.com/python") == []


@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str) -> None:
    for mention in find_skills(text):
        assert text[mention.start : mention.end] == mention.text
        assert mention.status in set(Status) - {Status.STUDY}


@given(st.lists(st.sampled_from(POSTING.split(" ")), max_size=60).map(" ".join))
def test_any_order_of_words_can_be_read(text: str) -> None:
    find_skills(text)
