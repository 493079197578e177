"""Folding and tokens: what one word is, what a phrase may run over, where it stood in the text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobclass.text import fold, tokenize

# Any code point, lone surrogates and NUL among them, with what postings hold more often.
ANY_TEXT = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from(
            "aZ9é \n\t\r-*_`\\.#'+&\u00ad\u200b\u0301\u00a0\u2011\u2013\u2019•İﬁＡŉ\ud800\0"
        ),
    ),
    max_size=60,
)


def words(text: str) -> list[str]:
    return tokenize(text).folded


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("SQL", "sql"),
        ("ＳＱＬ", "sql"),  # full width
        ("caf\u00e9", "cafe"),  # NFC
        ("cafe\u0301", "cafe"),  # NFD
        ("S\u00adQL", "sql"),  # soft hyphen
        ("S\u200bQ\u200dL", "sql"),  # zero width
        ("SQL\u200f", "sql"),  # direction marks
        ("SQL\ufe0f", "sql"),  # variation selector
        ("\ufb01ne", "fine"),  # ligature
        ("\u0130stanbul", "istanbul"),  # dotted capital I
        ("\u212aafka", "kafka"),  # Kelvin sign
        ("\u0149", "'n"),  # folds to an apostrophe that is folded in its turn
        ("\u2019", "'"),
        ("\u2018", "'"),
        ("\u201c", '"'),
        ("\u201d", '"'),
        ("SQL\u2069", "sql"),  # the end of a direction
        ("＃", "#"),
    ],
)
def test_spellings_of_one_word_fold_alike(written: str, folded: str) -> None:
    assert fold(written) == folded
    assert words(written) == [folded]


def test_case_is_kept_beside_the_folded_form() -> None:
    tokens = tokenize("RAG Ｇｏ R\u00e9sum\u00e9")
    assert tokens.exact == ["RAG", "Go", "Resume"]
    assert tokens.folded == ["rag", "go", "resume"]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("C++, C# or .NET?", ["c", "+", "+", ",", "c", "#", "or", ".", "net", "?"]),
        ("CI/CD & R&D", ["ci", "/", "cd", "&", "r", "&", "d"]),
        ("fine-tuning", ["fine", "tuning"]),
        ("fine\u2011tuning", ["fine", "tuning"]),  # no-break hyphen
        ("fine\u2013tuning", ["fine", "tuning"]),
        ("scikit_learn", ["scikit", "learn"]),
        ("**Py**Torch", ["py", "torch"]),
        (r"C\+\+ and \#1", ["c", "+", "+", "and", "#", "1"]),  # Markdown escapes
        ("bachelor\u2019s", ["bachelor", "'", "s"]),
        ("GPT-4o 3.5", ["gpt", "4o", "3", ".", "5"]),
        ("", []),
        (" \n\t\u00a0-\u200b", []),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert words(text) == tokens


@pytest.mark.parametrize(
    "gap",
    [
        " ",
        "  ",
        "\t",
        "\n",  # a wrapped line
        " \r\n ",
        "\u00a0",  # no-break space
        "-",
        "\u2010",
        "\u2011",
        "\u2013",
        "-\n",  # a word broken at the line's end
        "** ",
        "_",
        r"\-",
        "\u00ad ",
        " \u200b",
    ],
)
def test_a_phrase_runs_over(gap: str) -> None:
    assert tokenize(f"machine{gap}learning").joins == [False, True]


@pytest.mark.parametrize(
    "gap",
    [
        "\n\n",
        "\r\n\r\n",
        "\n \t\n",
        "\n\n\n",
        "\n- ",
        "\n* ",
        "\n  * ",
        "\n\\- ",
        "\n\\* ",
        "\n\u2013 ",
        " - ",
        " \u2013 ",
        " -- ",
        "--",
        "** - **",
        " \\- ",
    ],
)
def test_a_phrase_does_not_run_over(gap: str) -> None:
    assert tokenize(f"machine{gap}learning").joins == [False, False]


@pytest.mark.parametrize("symbol", list("•·●▪◦‣—|/,;:()"))
def test_other_bullets_and_dashes_are_tokens_of_their_own(symbol: str) -> None:
    assert words(f"machine {symbol} learning") == ["machine", symbol, "learning"]


@pytest.mark.parametrize(
    ("text", "joins"),
    [
        ("C#", [False, True]),
        ("C #", [False, False]),
        ("C# code", [False, True, True]),
        ("in .NET", [False, False, True]),
        ("Python. Net gain", [False, True, False, True]),  # the end of a sentence, not .NET
        ("Node.js", [False, True, True]),
        (r"Node\.js", [False, True, True]),
        ("clients' needs", [False, True, True]),
        ("Ph.D. in statistics", [False, True, True, True, True, True]),  # initials
        ("U.S. citizen", [False, True, True, True, True]),
        ("series A. Net gain", [False, True, True, False, True]),
        ("plan. B. Net gain", [False, True, False, True, False, True]),
        ("level 3. Build", [False, True, True, False]),
        ("Ph.D.\n\nTeam", [False, True, True, True, False]),
    ],
)
def test_full_stop_hash_and_apostrophe_cling(text: str, joins: list[bool]) -> None:
    assert tokenize(text).joins == joins


@pytest.mark.parametrize(
    ("text", "touches"),
    [
        ("R&D", [False, True, True]),
        (r"R\&D", [False, True, True]),
        ("*R*&D", [False, True, True]),
        ("R\u00ad&\u200bD", [False, True, True]),
        ("R & D", [False, False, False]),
        ("R-D", [False, False]),
    ],
)
def test_what_touches(text: str, touches: list[bool]) -> None:
    assert tokenize(text).touches == touches


def test_offsets_point_into_the_text_as_given() -> None:
    text = "— \ufb01ne\u2011tuning, **S\u00adQL** und İ."
    tokens = tokenize(text)
    found = [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]
    assert found == ["—", "ﬁne", "tuning", ",", "S\u00adQL", "und", "İ", "."]


@given(ANY_TEXT)
def test_any_string_has_tokens_in_order_that_hold_every_letter(text: str) -> None:
    tokens = tokenize(text)
    lists = [tokens.exact, tokens.starts, tokens.ends, tokens.touches, tokens.joins]
    assert {len(given) for given in lists} == {len(tokens)}
    spans = list(zip(tokens.starts, tokens.ends, strict=True))
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    for (start, end), folded, exact in zip(spans, tokens.folded, tokens.exact, strict=True):
        assert fold(text[start:end]) == folded
        assert exact
    covered = {place for start, end in spans for place in range(start, end)}
    assert not [c for place, c in enumerate(text) if c.isalnum() and place not in covered]
    assert not any(tokens.joins[:1] + tokens.touches[:1])


@given(ANY_TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    for word in words(text):
        assert fold(word) == word


@given(st.text("abcdefghijklmnopqrstuvwxyzäéñ", min_size=1, max_size=12), st.data())
def test_invisible_characters_inside_a_word_change_nothing(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(word)))
    unseen = data.draw(st.sampled_from("\u00ad\u200b\u200c\u200d\u200e\u2060\u202a\ufe0f\ufeff"))
    assert words(word[:place] + unseen + word[place:]) == words(word)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("a" * 10_000_000, 1),
        ("a" + " " * 2_000_000 + "b", 2),
        ("a" + "-" * 2_000_000 + "b", 2),
        ("a" + "\n" * 2_000_000 + "b", 2),
        ("a" + " -" * 500_000 + "b", 2),
        ("a" + "\u00ad" * 300_000 + "b", 1),
        ("." * 100_000, 100_000),
    ],
    ids=["letter", "blanks", "hyphens", "line ends", "dashes", "soft hyphens", "symbols"],
)
def test_huge_texts_come_to_an_end(text: str, count: int) -> None:
    """Each takes well under a second where the time is linear, hours where it is not."""
    assert len(tokenize(text)) == count


def test_lone_surrogates_and_nul_are_symbols() -> None:
    assert words("a\ud800b\0c") == ["a", "\ud800", "b", "\0", "c"]
