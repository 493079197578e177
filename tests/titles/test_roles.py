"""Which roles a title names (titles/roles.py, titles/mentions.py)."""

import pytest

from jobclass.titles import normalize_title


def roles(title: str) -> list[str]:
    return list(normalize_title(title).roles)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("AI Engineer", "ai_engineer"),
        ("GenAI Developer", "ai_engineer"),
        ("Prompt Engineer", "ai_engineer"),
        ("Conversational AI Architect", "ai_engineer"),
        ("AI Software Engineer", "ai_engineer"),
        ("Machine Learning Engineer", "ml_engineer"),
        ("Computer Vision Engineer", "ml_engineer"),
        ("NLP Developer", "ml_engineer"),
        ("ML Architect", "ml_engineer"),
        ("Research Engineer, Deep Learning", "ml_engineer"),
        ("MLOps Engineer", "mlops_engineer"),
        ("LLMOps Engineer", "mlops_engineer"),
        ("AI Platform Engineer", "mlops_engineer"),
        ("ML Infrastructure Engineer", "mlops_engineer"),
        ("Data Scientist", "data_scientist"),
        ("Decision Scientist", "data_scientist"),
        ("Applied Scientist", "applied_scientist"),
        ("Applied ML Scientist", "applied_scientist"),
        ("Research Scientist", "research_scientist"),
        ("Research Engineer", "research_scientist"),
        ("LLM Scientist", "research_scientist"),
        ("Data Engineer", "data_engineer"),
        ("ETL Developer", "data_engineer"),
        ("Data Architect", "data_engineer"),
        ("DBA", "data_engineer"),
        ("Analytics Engineer", "analytics_engineer"),
        ("BI Developer", "data_analyst"),
        ("Reporting Analyst", "data_analyst"),
        ("Insights Analyst", "data_analyst"),
        ("Biostatistician", "statistician"),
        ("Business Systems Analyst", "business_analyst"),
        ("DevOps Engineer", "software_engineer"),
        ("Security Engineer", "software_engineer"),
        ("Computer Engineer", "software_engineer"),
        ("Technical Program Manager", "product_manager"),
        ("Scrum Master", "product_manager"),
        ("Process Scientist", "other"),
        ("Hardware Engineer", "other"),
        ("Network Engineer", "other"),
        ("Data Entry Clerk", "other"),
        ("Data Center Technician", "other"),
        ("Barista", "other"),
        ("", "other"),
    ],
)
def test_one_role(title: str, expected: str) -> None:
    assert roles(title) == [expected]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("AI/ML Engineer", ["ai_engineer", "ml_engineer"]),
        ("ML / AI Engineer", ["ml_engineer", "ai_engineer"]),
        ("AIML Engineer", ["ai_engineer", "ml_engineer"]),
        ("AI ML Engineer", ["ai_engineer", "ml_engineer"]),
        ("Data Scientist / ML Engineer", ["data_scientist", "ml_engineer"]),
        ("Data Scientist/Analyst", ["data_scientist", "data_analyst"]),
        ("Data Scientist / Senior Analyst", ["data_scientist", "data_analyst"]),
        ("Data & AI Engineer", ["data_engineer", "ai_engineer"]),
        ("Data & Applied Scientist", ["data_scientist", "applied_scientist"]),
        ("Software Engineer / Data Scientist", ["software_engineer", "data_scientist"]),
        ("Data Engineer / Data Science Intern", ["data_engineer", "data_scientist"]),
    ],
)
def test_a_shared_head_counts_for_each_item(title: str, expected: list[str]) -> None:
    assert roles(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("AI/ML Data Scientist", ["data_scientist"]),
        ("AI/ML Ops Engineer", ["mlops_engineer"]),
        ("Data Engineering Analyst", ["data_analyst"]),
    ],
)
def test_a_list_that_only_qualifies_names_nothing(title: str, expected: list[str]) -> None:
    assert roles(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Software Engineer, AI/ML", ["ai_engineer", "ml_engineer"]),
        ("Machine Learning - Software Engineer", ["ml_engineer"]),
        ("Software Engineer (Data Platform)", ["software_engineer"]),
        ("Full Stack Engineer, AI", ["software_engineer", "ai_engineer"]),
        ("Full Stack AI Engineer", ["software_engineer", "ai_engineer"]),
        ("Full Stack Software Engineer (AI)", ["software_engineer", "ai_engineer"]),
        ("iOS Developer - AI", ["software_engineer", "ai_engineer"]),
        ("Platform Engineer, ML", ["mlops_engineer"]),
        ("Product Manager, AI", ["product_manager"]),
        ("Data Scientist - Machine Learning", ["data_scientist"]),
        ("Analyst - Reporting", ["data_analyst"]),
        ("Support Engineer - Data", ["other"]),
    ],
)
def test_fields_elsewhere_complete_a_bare_head(title: str, expected: list[str]) -> None:
    assert roles(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Data Science Intern", ["data_scientist"]),
        ("Director, Data Engineering", ["data_engineer"]),
        ("Head of Data Science and Machine Learning", ["data_scientist", "ml_engineer"]),
        ("AI Research Intern", ["research_scientist"]),
        ("Applied Science Manager", ["applied_scientist"]),
        ("Protein Design AI Intern", ["other"]),
        ("Data Specialist", ["other"]),
    ],
)
def test_fields_alone(title: str, expected: list[str]) -> None:
    assert roles(title) == expected


@pytest.mark.parametrize(
    "title",
    [
        "Mentor of Data Scientists",
        "Data Science Instructor",
        "Data Scientist Instructor",
        "AI Trainer - Python Developer",
        "Recruiter - Data Science",
        "Product Marketing Manager, AI",
        "Power BI Consultant",
    ],
)
def test_another_profession_is_not_the_one_it_serves(title: str) -> None:
    assert roles(title) == ["other"]


def test_another_profession_in_a_list_does_not_hide_the_role() -> None:
    assert roles("Economist / Data Scientist") == ["data_scientist"]


def test_time_is_linear_enough_for_a_posting_in_the_title_field() -> None:
    assert roles("Data Engineer, " * 5_000)[0] == "data_engineer"
