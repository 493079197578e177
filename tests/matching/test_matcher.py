"""What matches, by example."""

import pytest

from jobclass.lexicon import Kind, Lexicon
from jobclass.matching import SkillMatch, SkillMatcher
from jobclass.text import tokenize


def found(matcher: SkillMatcher, text: str) -> list[tuple[str, str]]:
    """Names with the text of their mentions."""
    return [(match.skill.name, text[match.start : match.end]) for match in matcher.find(text)]


def names(matcher: SkillMatcher, text: str) -> list[str]:
    return [match.skill.name for match in matcher.find(text)]


def test_matches_come_with_their_place(small: SkillMatcher) -> None:
    text = "We build models with ML, RAG and C++."
    matches = small.find(text)
    assert found(small, text) == [
        ("Builds models", "build models"),
        ("Machine learning", "ML"),
        ("RAG", "RAG"),
        ("C++", "C++"),
    ]
    assert matches == small.find_in(tokenize(text))
    number, start, end = small.find_indices(tokenize(text))[1]
    skill = small.lexicon.skills[number]
    assert (skill.name, skill.kind, skill.family) == ("Machine learning", Kind.SKILL, "models")
    assert matches[1] == SkillMatch(skill, start, end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # leftmost-longest
        ("machine learning rate", [("Machine learning", "machine learning")]),
        ("the learning rate", [("Learning", "learning rate")]),
        ("learning learning", [("Learning", "learning")] * 2),
        # whole tokens
        ("unlearning, learning2, MLOps, HTML", []),
        ("ML/RAG", [("Machine learning", "ML"), ("RAG", "RAG")]),
        # case, plurals, spelling
        ("MACHINE Learning", [("Machine learning", "MACHINE Learning")]),
        ("mls", [("Machine learning", "mls")]),
        ("\uff2d\uff2c", [("Machine learning", "\uff2d\uff2c")]),
        ("Ma\u00adchine learn\u200bing", [("Machine learning", "Ma\u00adchine learn\u200bing")]),
        # what a phrase runs over
        ("machine\n  learning", [("Machine learning", "machine\n  learning")]),
        ("**machine** learning", [("Machine learning", "machine** learning")]),
        ("machine\u2011learning", [("Machine learning", "machine\u2011learning")]),
        ("machine\n\nlearning", [("Learning", "learning")]),
        ("machine\n- learning", [("Learning", "learning")]),
        ("machine - learning", [("Learning", "learning")]),
        ("machine. Learning", [("Learning", "Learning")]),
        ("machine, learning", [("Learning", "learning")]),
    ],
)
def test_phrases(small: SkillMatcher, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(small, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RAG and RAGs", ["RAG", "RAG"]),
        ("rag, Rag and RAGS", []),
        ("dbt", ["dbt"]),
        ("DBT, Dbt", []),
        ("R, and r", ["R"]),
        ("R.", ["R"]),
        ("(R)", ["R"]),
        ("R/C", ["R", "C"]),
    ],
)
def test_case_sensitive_forms(small: SkillMatcher, text: str, expected: list[str]) -> None:
    assert names(small, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C, C++ and C#", ["C", "C++", "C#"]),
        ("c, c++ and c#", ["C++", "C#"]),
        ("C/C++/C#", ["C", "C++", "C#"]),
        (r"C\+\+ and C\#", ["C++", "C#"]),
        ("**C**++", ["C++"]),
        ("C+", []),
        ("C ++", ["C++"]),
        ("C #1", ["C"]),
        ("C's syntax", []),
        ("R&D", []),
        (r"R\&D", []),
        ("*R*&D", []),
        ("R & D", []),
        ("R & SQL", ["R"]),
        ("AT&R", []),
        ("x.R and 'R", []),
        ("O'R", []),
    ],
)
def test_one_letter_languages(small: SkillMatcher, text: str, expected: list[str]) -> None:
    assert names(small, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (".NET and ASP.NET", [".NET", ".NET"]),
        (r"\.NET", [".NET"]),
        ("net, Net and network", []),
        ("We sail. Net gain", []),
        ("We sail.\n\nNET", []),
    ],
)
def test_a_symbol_in_front(small: SkillMatcher, text: str, expected: list[str]) -> None:
    assert names(small, text) == expected


WORD = "word "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Spark", []),
        ("Spark code", ["Spark"]),
        ("code in Spark", ["Spark"]),
        ("Spark for codes", []),  # a cue as it stands
        ("Spark " + WORD * 11 + "code", ["Spark"]),
        ("Spark " + WORD * 12 + "code", []),
        ("code " + WORD * 11 + "Spark", ["Spark"]),
        ("code " + WORD * 12 + "Spark", []),
        ("Spark " + WORD * 10 + "data pipeline", ["Spark", "Data"]),
        ("Spark " + WORD * 11 + "data pipeline", ["Data"]),  # the window cuts the cue
        ("Spark SQL", ["Spark"]),  # needs none
        ("code. We Go", ["Go"]),
        ("code. We go", []),
        ("Go and golang", ["Go"]),
        ("metric in Spark", []),  # another family's cue
    ],
)
def test_forms_that_need_context(small: SkillMatcher, text: str, expected: list[str]) -> None:
    assert names(small, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("machine learning of languages", []),
        ("machine learning of things", ["Machine learning"]),
        ("code that can Go to market", ["Markets"]),  # a form of the same spelling wins
        ("Spark", []),
        ("Spark code", ["Spark"]),  # as here, in another family
    ],
)
def test_decoys(small: SkillMatcher, text: str, expected: list[str]) -> None:
    assert names(small, text) == expected


def test_a_duty_may_hold_a_skill(small: SkillMatcher) -> None:
    text = "You build machine learning models."
    assert found(small, text) == [
        ("Builds models", "build machine learning models"),
        ("Machine learning", "machine learning"),
    ]
    assert names(small, "Machine learning models") == ["Builds models", "Machine learning"]


@pytest.mark.parametrize(
    ("text", "titles", "expected"),
    [
        ("a Senior Machine Learning Engineer", ["Senior Machine Learning Engineer"], []),
        ("a Data Engineer with data", ["Data Engineer"], ["Data"]),
        ("data engineers", ["data engineers"], []),
        ("data engineering", [], ["Data"]),
        ("as a Senior [ROLE] you", ["Senior [ROLE]"], []),
        ("[ROLE]", ["[ROLE]"], []),
        ("role", [], []),
        ("build machine learning engineer model", ["machine learning engineer"], ["Builds models"]),
        ("machine learning\n\nengineer", [], ["Machine learning"]),
        ("learn from data engineers", ["data engineers"], []),
        ("learn from data", [], ["Learns from data", "Data"]),
    ],
)
def test_job_titles_bar_what_they_cover(
    small: SkillMatcher, text: str, titles: list[str], expected: list[str]
) -> None:
    assert [text[start:end] for start, end in small.title_mentions(text)] == titles
    assert names(small, text) == expected


def test_a_job_title_is_no_context(small: SkillMatcher) -> None:
    """A cue inside a title would let the title move a match."""
    assert names(small, "Spark, data pipeline") == ["Spark", "Data"]
    assert names(small, "Spark, data engineer") == []
    assert names(small, "Spark, data engineer code") == ["Spark"]


@pytest.mark.parametrize("text", ["", " \n", "\0", "\ud800", "[", "- "])
def test_texts_without_words(small: SkillMatcher, text: str) -> None:
    assert small.find(text) == []
    assert small.title_mentions(text) == []


def test_an_empty_lexicon_finds_nothing() -> None:
    matcher = SkillMatcher(Lexicon([]))
    assert matcher.find("machine learning") == []
    assert matcher.title_mentions("machine learning engineer") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You know PyTorch.", {"PyTorch"}),
        ("R, Go, SQL and dbt in code", {"R", "Go", "SQL", "dbt"}),
        ("We invest in R&D and go to market.", set()),
        ("C, C++ and C#", {"C", "C++", "C#"}),
        ("Node.js and .NET", {"Node.js", ".NET"}),
    ],
)
def test_the_shipped_lexicon(matcher: SkillMatcher, text: str, expected: set[str]) -> None:
    """A few that everybody knows; every form is held in ``tests/lexicon/test_lexicon_files.py``."""
    skills = {match.skill.name for match in matcher.find(text) if match.skill.kind == Kind.SKILL}
    assert skills == expected
