"""Seniority and track (titles/levels.py)."""

import pytest

from jobclass.titles import normalize_title


def level(title: str) -> tuple[str, str]:
    reading = normalize_title(title)
    return reading.seniority, reading.track


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Data Scientist", "unspecified"),
        ("Data Science Internship", "intern"),
        ("Data Analyst Co-op", "intern"),
        ("Jr. Data Analyst", "junior"),
        ("Associate Data Scientist", "junior"),
        ("Data Analyst (Entry Level)", "junior"),
        ("ML Engineer, New Grad", "junior"),
        ("Senior Associate, Data Science", "mid"),
        ("Principal Associate, Data Scientist", "mid"),
        ("Sr Data Engineer", "senior"),
        ("Tableau Expert", "senior"),
        ("Staff ML Engineer", "staff"),
        ("Distinguished Engineer", "principal"),
        ("Senior Principal Engineer", "principal"),
        ("Tech Lead, ML", "lead"),
    ],
)
def test_words(title: str, expected: str) -> None:
    assert level(title) == (expected, "ic")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Data Engineer I", "junior"),
        ("Data Engineer 2", "mid"),
        ("Data Engineer III", "senior"),
        ("Data Engineer IV", "senior"),
        ("Data Engineer Level 2", "mid"),
        ("Data Engineer, II", "mid"),
        ("Data Specialist II", "mid"),
        ("Senior Data Engineer II", "senior"),
        ("Data Analyst - Region IV", "unspecified"),
        ("Data Engineer 2026", "unspecified"),
        ("Data Engineer - 3 years", "unspecified"),
        ("24 Hour Data Analyst", "unspecified"),
    ],
)
def test_numbers(title: str, expected: str) -> None:
    assert level(title) == (expected, "ic")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Junior/Mid/Senior Data Engineer", "junior"),
        ("Senior / Staff ML Engineer", "senior"),
        ("Data Analyst I/II", "junior"),
        ("Data Analyst II or III", "mid"),
        ("Data Analyst I - III", "junior"),
        ("Data Analyst / Senior Data Analyst", "unspecified"),
        ("Associate Analyst / Analyst", "junior"),
        ("Senior Data Analyst / Lead Data Analyst", "senior"),
        ("Senior Data Analyst / ML Engineer", "senior"),
    ],
)
def test_the_lowest_of_a_range(title: str, expected: str) -> None:
    assert level(title) == (expected, "ic")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Data Science Manager", "manager"),
        ("Marketing Manager", "manager"),
        ("Associate Director, Analytics", "director"),
        ("VP of Data Science", "vp"),
        ("Head of AI", "head"),
        ("Chief Data Officer", "chief"),
        ("Senior Manager / Staff Data Scientist", "manager"),
        ("Associate Director / Sr. Data Scientist", "director"),
    ],
)
def test_management(title: str, expected: str) -> None:
    assert level(title) == (expected, "management")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Vice President, Data Scientist", "senior"),
        ("Data Engineer - AVP", "mid"),
        ("(VP/AVP) Data Analyst", "mid"),
        ("Data Analyst, Associate", "junior"),
        ("Lead Data Analyst, VP", "lead"),
    ],
)
def test_a_corporate_grade_is_no_management(title: str, expected: str) -> None:
    assert level(title) == (expected, "ic")


def test_a_manager_with_a_grade_is_a_manager() -> None:
    assert level("Analytics Manager - VP") == ("manager", "management")


@pytest.mark.parametrize(
    "title",
    [
        "Product Manager",
        "Data Scientist, Leading Firm",
        "Data Analyst, Chief Data Office",
        "Lead Generation Specialist",
        "Data Entry Operator",
        "Internal Audit Analyst",
        "International Data Analyst",
        "Principal Component Analysis Researcher",
        "Research Associate",
        "Member of Technical Staff",
    ],
)
def test_lookalikes_are_no_levels(title: str) -> None:
    assert level(title) == ("unspecified", "ic")


def test_an_internship_is_one_whatever_else_is_said() -> None:
    assert level("Senior Data Science Manager Intern") == ("intern", "ic")
