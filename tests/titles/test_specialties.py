"""Specialties (titles/specialties.py)."""

import pytest

from jobclass.titles import normalize_title


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("LLM Engineer", ["genai"]),
        ("Agentic AI Engineer", ["agentic"]),
        ("MLOps Engineer", ["mlops"]),
        ("LLMOps Engineer", ["genai", "mlops"]),
        ("Data Scientist - Natural Language Processing", ["nlp"]),
        ("ML Engineer, Perception", ["computer_vision"]),
        ("Speech Scientist", ["speech"]),
        ("ML Engineer, Ads Ranking", ["recsys"]),
        ("Research Scientist, RL", ["reinforcement_learning", "research"]),
        ("ML Engineer, Autonomous Driving", ["robotics"]),
        ("ML Platform Engineer", ["platform"]),
        ("Full-Stack AI Engineer", ["full_stack"]),
        ("ML Scientist", []),
        ("Clinical Research Data Manager", []),
        ("Robotic Process Automation Developer", []),
        ("Insurance Agent", []),
    ],
)
def test_only_what_the_title_says(title: str, expected: list[str]) -> None:
    assert list(normalize_title(title).specialties) == expected
