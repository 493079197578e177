"""What holds for every string (hypothesis)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobclass.facts import find_experience, find_management, find_pay, read_words
from jobclass.facts.currencies import currencies
from jobclass.facts.periods import periods

WORDS = """
$ 150k 150,000 - – — to up £90,000 € USD CAD /hr per year a month LPA Lakhs M 401k salary base OTE
bonus revenue ( ) . , ; : + & 5 5+ 3-5 years yrs months decade experience of preferred at least ago
contract manage a team of direct reports no individual contributor mentor Preferred Qualifications
İ ß 🚀 ٣ ½ ¨ x
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\n\n", "\u00ad", "\ud800", "\x00"])
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map(" ".join))


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_pay_of_any_string(text: str) -> None:
    found = find_pay(text)
    position = 0
    for pay in found:
        assert position <= pay.start < pay.end <= len(text)
        position = pay.end
        assert pay.low is not None or pay.high is not None
        if pay.low is not None and pay.high is not None:
            assert 0 < pay.low <= pay.high
        assert pay.currency is None or pay.currency in currencies().by_code
        assert pay.per_year == periods().per_year[pay.period]
        for end, annual in ((pay.low, pay.annual_low), (pay.high, pay.annual_high)):
            assert annual == (None if end is None else end * pay.per_year)
        assert pay.reason


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_years_of_any_string(text: str) -> None:
    position = 0
    for years in find_experience(text):
        assert position <= years.start < years.end <= len(text)
        position = years.end
        assert 0 <= years.low <= 30
        assert years.high is None or years.low <= years.high
        assert years.reason


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_signs_of_any_string(text: str) -> None:
    position = 0
    for found in find_management(text):
        assert position <= found.start < found.end <= len(text)
        position = found.end


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_words_of_any_string(text: str) -> None:
    words = read_words(text)
    assert words.line.split() == words.folded
    assert all(a < b for a, b in zip(words.starts, words.ends, strict=True))
    assert words.starts == sorted(words.starts)
    for finder in (find_pay, find_experience, find_management):
        assert finder(text, words) == finder(text)


@given(TEXTS, st.integers(min_value=1, max_value=30))
@settings(max_examples=200, deadline=None)
def test_blank_lines_before_a_text_move_offsets_only(text: str, count: int) -> None:
    shifted = find_pay("\n" * count + text)
    assert [pay.start - count for pay in shifted] == [pay.start for pay in find_pay(text)]


@pytest.mark.parametrize(
    "piece",
    [
        "7",
        "7,",
        "$1 ",
        "$150k - ",
        "salary $60k bonus ",
        "5 years in lieu ",
        "manage a ",
        "( ",
        "a\n",
    ],
)
def test_long_texts(piece: str) -> None:
    """These end soon because no rule looks farther than a fixed number of words."""
    text = piece * (300_000 // len(piece))
    for finder in (find_pay, find_experience, find_management):
        assert isinstance(finder(text), tuple)
