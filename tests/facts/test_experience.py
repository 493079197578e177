"""Years of experience asked for (facts/experience.py). All sentences are made up."""

import pytest

from jobclass.facts import YearsAsked, find_experience, years_demanded


def one(text: str) -> YearsAsked:
    (years,) = find_experience(text)
    return years


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("5+ years of experience", 5, None),
        (r"5\+ years of experience", 5, None),
        ("5 years' experience", 5, None),
        ("5yrs exp", 5, None),
        ("Engineer (4+ YOE)", 4, None),
        ("3-5 years of experience", 3, 5),
        ("3 – 5 years of experience", 3, 5),
        ("3 to 5 years experience with SQL", 3, 5),
        ("3-5+ years of experience", 3, None),
        ("three (3) to five (5) years of experience", 3, 5),
        ("three or more years of relevant experience", 3, None),
        ("at least two years of Python", 2, None),
        ("a minimum of 7 yrs", 7, None),
        ("Minimum experience: 6 years", 6, None),
        ("a decade of experience in search", 10, None),
        ("two decades of experience are required of candidates", 20, None),
        ("18 months of experience", 1.5, None),
        ("6+ months of work experience", 0.5, None),
        ("up to 2 years of experience", 0, 2),
        ("less than 3 years of experience", 0, 3),
        ("0-2 years of experience", 0, 2),
        ("Experience: 2 - 15 Years", 2, 15),
        ("Years of experience:\n\n2 - 4 years", 2, 4),
        ("5+ professional years in data science", 5, None),
        ("6+ years building LLM products", 6, None),
        ("- 8+ years in DevOps", 8, None),
        ("- 5+ years NodeJS", 5, None),
        ("SQL: 2 years (Required)", 2, None),
        ("Go (at least 4 years)", 4, None),
        ("You have worked with Spark for years: 5+ years as a data engineer", 5, None),
        ("RequirementsMinimum 5+ yearsExperience with Go", 5, None),
        ("We are looking for someone with 10 years of experience", 10, None),
        ("What we're looking for\n4+ years of industry experience", 4, None),
        ("- 15+ years of experience in architecture", 15, None),
    ],
)
def test_asked(text: str, low: float, high: float | None) -> None:
    years = one(text)
    assert (years.low, years.high, years.demand) == (low, high, "required")


@pytest.mark.parametrize(
    "text",
    [
        "20 years of success",
        "For over 30 years, we have led the market with our experience.",
        "With over 40 years of experience, Acme is a leader.",
        "We have 12 years of experience in retail.",
        "Our team has 15 years of combined experience.",
        "Founded 10 years ago by engineers",
        "Over the past 5 years you built things",
        "in the last two years of your studies",
        "Our 55-year heritage",
        "named a best place to work three years in a row",
        "You must be 18 years of age or older.",
        "children from two to six years old",
        "A four-year degree is required.",
        "a two-year college",
        "A 12-month contract with possible extension",
        "6 month fixed term contract",
        "Duration: 6 months",
        "Contract length: More than 1 year",
        "Options vest over 4 years with a 10-year exercise window",
        "a patent term of 20 years",
        "parental leave after 2 years of service",
        "Within your first 3 months you ship.",
        "every 2 years",
        "travel twice a year",
        "$150,000 per year",
        "the 2026 school year",
        "for years to come",
        "the next 25 years",
        "15 years of full time education",
        "150 years of experience",
        "",
    ],
)
def test_not_asked(text: str) -> None:
    assert find_experience(text) == ()


@pytest.mark.parametrize(
    ("text", "demand"),
    [
        ("3+ years of experience with Spark preferred", "preferred"),
        ("3 years of experience is a plus", "preferred"),
        ("Ideally 3+ years of experience", "preferred"),
        ("SQL: 3 years (Preferred)", "preferred"),
        ("Preferred Qualifications\n- 3+ years of Go", "preferred"),
        ("Nice to have:\n3 years of experience in retail", "preferred"),
        ("Preferred qualifications\n- Go\nResponsibilities\n3+ years of experience", "required"),
        ("Preferred:\n3+ years of experience is required", "required"),
        ("3+ years of experience, Spark preferred", "required"),
        ("3+ years of experience with a degree preferred", "required"),
        ("3 years of experience plus a degree", "required"),
        ("3 years of experience may be substituted for a degree", "alternative"),
        ("Bachelor's degree or 3+ years of experience", "alternative"),
        ("Bachelor's degree and 3+ years of experience", "required"),
    ],
)
def test_demand(text: str, demand: str) -> None:
    assert one(text).demand == demand


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("5+ years of experience in data, 2+ years of experience with Spark", 5),
        ("3+ years of experience. 8+ years of experience preferred.", 3),
        ("MS with 3 years of experience or BS with 5 years of experience", 5),
        ("Degree or 9 years of experience; 2 years of experience in Go", 2),
    ],
)
def test_the_demand_of_a_posting_is_the_largest_required(text: str, low: float) -> None:
    demanded = years_demanded(find_experience(text))
    assert demanded is not None
    assert demanded.low == low


def test_nothing_demanded() -> None:
    assert years_demanded(()) is None
    assert years_demanded(find_experience("5+ years of experience preferred")) is None


def test_offsets_and_reason() -> None:
    text = "You bring five or more years of experience."
    years = one(text)
    assert text[years.start : years.end] == "five or more years"
    assert years.reason == 'before "experience"'
