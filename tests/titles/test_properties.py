"""What holds for every string (hypothesis)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobclass.titles import explain, load_vocabulary, normalize_title

PIECES = st.sampled_from(
    [
        "Data",
        "Scientist",
        "ML",
        "AI/ML",
        "Engineer",
        "Senior",
        "(m/w/d)",
        "-",
        ",",
        "/",
        "&",
        "|",
        "(",
        ")",
        "II",
        "Lead",
        "VP",
        "&amp;",
        "&amp;#39;",
        "of",
        "Remote",
        "2026",
        "Intern",
        "Sr.",
        "Ingénieur(e)",
        "İ",
        "ß",
        "🚀",
        "<b>",
        "de",
        "Analyst:",
        "Head",
        "LLMOps",
        "platform",
        "12345",
    ]
)
TITLES = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=14).map(" ".join))


@given(TITLES)
@settings(max_examples=400, deadline=None)
def test_any_string_is_read(title: str) -> None:
    reading = normalize_title(title)
    vocabulary = load_vocabulary()
    assert reading.raw == title
    assert reading.role == reading.roles[0]
    assert len(set(reading.roles)) == len(reading.roles)
    assert all(vocabulary.roles[role].reported for role in reading.roles)
    assert reading.seniority in vocabulary.level_order
    assert set(reading.specialties) <= set(vocabulary.specialty_ids)
    assert explain(reading).startswith(title)


@given(TITLES)
@settings(max_examples=400, deadline=None)
def test_evidence_points_into_the_raw_title(title: str) -> None:
    reading = normalize_title(title)
    for evidence in reading.evidence:
        assert 0 <= evidence.start < evidence.end <= len(title)
        assert title[evidence.start : evidence.end] == evidence.text
    shown = {(e.kind, e.value) for e in reading.evidence}
    for role in reading.roles:
        assert role == "other" or ("role", role) in shown
    if reading.seniority != "unspecified":
        assert ("seniority", reading.seniority) in shown
    if reading.track == "management":
        assert ("track", "management") in shown
    for specialty in reading.specialties:
        assert ("specialty", specialty) in shown


@given(st.lists(PIECES, max_size=10).map(" ".join))
@settings(max_examples=400, deadline=None)
def test_cleaning_twice_is_cleaning_once(title: str) -> None:
    clean = normalize_title(title).clean
    assert normalize_title(clean).clean == clean


@pytest.mark.parametrize(
    "title", ["x" * 10_000, "/" * 10_000, "(" * 10_000, "Data Engineer " * 800, "&amp;" * 2_500]
)
def test_long_titles(title: str) -> None:
    assert normalize_title(title).raw == title


@pytest.mark.parametrize("title", [None, 3, b"Data Engineer", float("nan")])
def test_only_strings_are_titles(title: object) -> None:
    with pytest.raises(TypeError, match="a title is a string"):
        normalize_title(title)  # type: ignore[arg-type]
