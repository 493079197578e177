"""Signs of management, scope and entry level (facts/management.py). All sentences are made up."""

import pytest

from jobclass.facts import find_management


def signs(text: str) -> list[str]:
    return [found.sign.id for found in find_management(text)]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("You manage a team of five engineers.", "manages_people"),
        ("Manages, coaches and develops data scientists", "manages_people"),
        ("3 years of people management", "manages_people"),
        ("You supervise two analysts.", "manages_people"),
        ("You will have six direct reports.", "direct_reports"),
        ("Lead and grow a small team of engineers", "leads_team"),
        ("leading a high-performing team of scientists", "leads_team"),
        ("Hire and grow the team", "hires"),
        ("Recruit, hire, and develop top talent", "hires"),
        ("Conduct performance reviews", "performance_reviews"),
        ("Responsible for the department budget", "budget"),
        ("Own headcount and budget", "budget"),
        ("Mentor junior engineers", "mentors"),
        ("You provide mentorship to other data scientists", "mentors"),
        ("Provide technical leadership for the platform", "technical_leadership"),
        ("Set the technical direction of search", "drives_strategy"),
        ("You own the roadmap and vision", "drives_strategy"),
        ("Work across multiple teams", "influences_leaders"),
        ("This is an entry-level role.", "early_career"),
        ("Recent graduates are welcome", "early_career"),
        ("In this internship you learn.", "internship"),
        ("No prior experience is required.", "no_experience"),
        ("Full training will be provided.", "training_provided"),
        ("This is an individual contributor role.", "individual_contributor"),
        ("Supervisory responsibilities: None", "individual_contributor"),
        ("The position has no direct reports.", "individual_contributor"),
    ],
)
def test_signs(text: str, sign: str) -> None:
    assert signs(text) == [sign]


@pytest.mark.parametrize(
    "text",
    [
        "Join a team of five engineers led by our CTO.",
        "We are a growing team of 50 people.",
        "We're building a team of curious people.",
        "You report to the hiring manager and our leadership team.",
        "You will be mentored by senior engineers.",
        "You will be managed by the Head of Data.",
        "You work under the supervision of senior staff.",
        "Manage marketing budgets and product management tools",
        "Manage stakeholders across teams",
        "world-leading scientists and leading consultants",
        "Work with product managers and project managers.",
        "Seniority level\nEntry level",
        "This is not an entry-level position.",
        "Previous internship experience",
        "We recruit, hire, train and promote without regard to age.",
        "Provide comprehensive training to clients",
        "Insights that drive strategy",
        "",
    ],
)
def test_no_signs(text: str) -> None:
    assert signs(text) == []


def test_offsets_and_kinds() -> None:
    text = "- Hire and lead a team of analysts\n- Mentor peers\n- No direct reports"
    found = find_management(text)
    assert [f.sign.kind for f in found] == ["management", "scope", "contributor"]
    assert [text[f.start : f.end] for f in found][1:] == ["Mentor peers", "No direct reports"]
