"""The form syntax of the data files (facts/phrases.py, facts/words.py)."""

import pytest

from jobclass.facts.phrases import FormError, PhraseTable
from jobclass.facts.words import read_words

CLASSES = {"lead": ["lead", "head up"], "apart": ["of"]}


def found(form: str, text: str) -> list[str]:
    words = read_words(text)
    table = PhraseTable([(form, "meaning")], CLASSES)
    return [text[words.starts[p.first] : words.ends[p.last - 1]] for p in table.find(words)]


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("direct reports", "Five Direct-Reports.", ["Direct-Reports"]),
        ("(no|zero) reports", "zero reports, no reports", ["zero reports", "no reports"]),
        ("(a|the|) team", "team, a team", ["team", "a team"]),
        ("(<lead>) team", "lead team; head up team", ["lead team", "head up team"]),
        ("# reports", "12 reports and x reports", ["12 reports"]),
        ("lead ~2 team", "lead our small team", ["lead our small team"]),
        ("lead ~2 team", "lead our very small team", []),
        ("lead ~2 team", "lead users of team", []),
        ("p.a.", "at 5 p.a. now", ["p.a."]),
        ("team", "teams", []),
        ("a plus", "a\n\nplus", []),
        ("jährlich", "jahrlich JÄHRLICH", ["jahrlich", "JÄHRLICH"]),
    ],
)
def test_forms(form: str, text: str, expected: list[str]) -> None:
    assert found(form, text) == expected


def test_the_longest_form_counts_and_covers_its_words() -> None:
    table = PhraseTable([("reports", "short"), ("no reports", "long")], {})
    meanings = [phrase.meaning for phrase in table.find(read_words("no reports"))]
    assert meanings == ["long"]


@pytest.mark.parametrize("form", ["(a|)", "~2 team", "<unknown> team", "(a (b|c)) team", "a | b"])
def test_forms_that_cannot_be_read(form: str) -> None:
    with pytest.raises(FormError, match="form"):
        PhraseTable([(form, None)], CLASSES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5yearsExperience", ["5", "years", "experience"]),
        ("SALARY $52hr", ["salary", "$", "52", "hr"]),
        ("BS and MS", ["bs", "and", "ms"]),
        ("150k", ["150", "k"]),
    ],
)
def test_glued_words_come_apart(text: str, expected: list[str]) -> None:
    words = read_words(text)
    assert words.folded == expected
    assert [text[a:b].lower() for a, b in zip(words.starts, words.ends, strict=True)] == expected


def test_lines_and_sentences() -> None:
    words = read_words("One. Two\nthree 4. five")
    assert [w for w in range(len(words)) if words.starts_line(w)] == [0, 3]
    assert [w for w in range(len(words)) if words.starts_sentence(w)] == [0, 2]
