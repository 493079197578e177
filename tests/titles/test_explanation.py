"""A reading in the terminal (titles/explanation.py)."""

import doctest

from jobclass.titles import explain, explanation, normalize_title, normalizer, vocabulary


def test_explanation_shows_every_decision_with_offsets() -> None:
    text = explain(normalize_title("Senior LLM Engineer (Remote)"))
    assert "  seniority    senior" in text
    assert '7-10   role       ai_engineer  "LLM"' in text
    assert '21-27  noise      workplace    "Remote"' in text


def test_examples_in_docstrings() -> None:
    for module in (explanation, normalizer, vocabulary):
        assert doctest.testmod(module).failed == 0
