"""The sentence that is quoted around a match."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobclass.text import sentence_around

LONG = "You will design and run the systems that train our models on every"  # over 60 characters


def quote(text: str, part: str, limit: int = 240) -> str:
    start = text.index(part)
    first, last = sentence_around(text, start, start + len(part), limit=limit)
    return text[first:last]


@pytest.mark.parametrize(
    ("text", "part", "sentence"),
    [
        ("We sail. You know SQL well. We row.", "SQL", "You know SQL well."),
        ("We sail! You know SQL? We row.", "SQL", "You know SQL?"),
        ("About us\n\nYou know SQL\n\nPay", "SQL", "You know SQL"),
        ("Skills\n- Python\n- SQL and more\n- Git", "SQL", "SQL and more"),
        ("Skills\n* Python\n* **SQL** and more\n* Git", "SQL", "SQL** and more"),
        ("Skills\n1. Python\n2. SQL\n3. Git", "SQL", "SQL"),
        ("Skills • Python • SQL and more • Git", "SQL", "SQL and more"),
        ("# Skills\nSQL\n# Pay", "SQL", "SQL"),
        ("About\n## You know SQL", "SQL", "You know SQL"),
        ("Skills\n+ You know SQL", "SQL", "You know SQL"),
        ("Title\nYou know SQL\nPay", "SQL", "You know SQL"),
        (f"{LONG}\nnight, with SQL.\nPay", "SQL", f"{LONG}\nnight, with SQL."),
        (f"{LONG}\nNVIDIA card, with SQL.\nPay", "SQL", f"{LONG}\nNVIDIA card, with SQL."),
        ("You know\nthe SQL that\r\nwe write\r\nPay", "SQL", "You know\nthe SQL that\r\nwe write"),
        ("You write SQL, C++ and C#\nPay", "SQL", "You write SQL, C++ and C#"),
        ("SQL", "SQL", "SQL"),
    ],
)
def test_the_sentence_or_list_item_is_quoted(text: str, part: str, sentence: str) -> None:
    assert quote(text, part) == sentence


def test_a_long_sentence_is_cut_at_blanks() -> None:
    text = "before " * 30 + "SQL" + " behind" * 30
    cut = quote(text, "SQL", limit=20)
    assert cut == "before before SQL behind behind"


def test_a_text_without_blanks_is_cut_at_the_match() -> None:
    assert quote("x" * 500 + "SQL" + "y" * 500, "SQL", limit=20) == "SQL"


@given(
    st.text(st.sampled_from("aB .!?\n\r-*#•1)+\\\u00a0"), min_size=1, max_size=200),
    st.data(),
    st.integers(1, 40),
)
def test_a_quote_holds_its_match_and_keeps_to_the_limit(
    text: str, data: st.DataObject, limit: int
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first, last = sentence_around(text, start, end, limit=limit)
    assert start - limit <= first <= start < end <= last <= end + limit
    assert "\n\n" not in text[first:start] + "|" + text[end:last]


def test_a_huge_line_comes_to_an_end() -> None:
    text = "\n" * 100_000 + "x " * 1_000_000
    first, last = sentence_around(text, 1_000_000, 1_000_001)
    assert 999_760 <= first <= 1_000_000 < last <= 1_000_241
