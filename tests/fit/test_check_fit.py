"""A spec held against its title: the answer, its reason and the advice."""

from pathlib import Path

import pytest

from jobclass.fit import AdviceKind, Fit, FitOutcome, check_fit
from jobclass.text import PostingError

EXAMPLES = Path(__file__).resolve().parents[2] / "data/examples"


def fit(example: str, title: str) -> Fit:
    return check_fit((EXAMPLES / example).read_text(encoding="utf-8"), title)


@pytest.mark.parametrize(
    ("example", "title", "outcome"),
    [
        ("ai_engineer.md", "AI Engineer", FitOutcome.FITS),
        ("ai_engineer.md", "AI/ML Engineer", FitOutcome.FITS),
        ("ai_engineer.md", "GenAI Engineer (Remote)", FitOutcome.FITS),
        ("ai_engineer.md", "Data Scientist", FitOutcome.DOES_NOT_FIT),
        ("ml_engineer.txt", "MLOps Engineer", FitOutcome.FITS),
        ("ml_engineer.txt", "Speech Engineer, Machine Learning", FitOutcome.PARTLY),
        ("data_scientist.txt", "Statistician", FitOutcome.FITS),
        ("data_scientist.txt", "Data Analyst", FitOutcome.PARTLY),
        ("data_scientist.txt", "ML Engineer", FitOutcome.DOES_NOT_FIT),
        ("none_data_engineer.txt", "Data Engineer", FitOutcome.FITS),
        ("none_data_engineer.txt", "AI Engineer", FitOutcome.DOES_NOT_FIT),
        ("none_data_engineer.txt", "Product Manager", FitOutcome.CANNOT_TELL),
        ("ml_engineer.txt", "Chef de Partie", FitOutcome.CANNOT_TELL),
    ],
)
def test_outcomes(example: str, title: str, outcome: FitOutcome) -> None:
    assert fit(example, title).outcome == outcome


def test_the_title_never_moves_the_verdict() -> None:
    assert fit("ai_engineer.md", "AI Engineer").verdict.scores == (
        fit("ai_engineer.md", "Data Scientist").verdict.scores
    )


def test_score_falls_with_a_wrong_title() -> None:
    right, wrong = fit("ml_engineer.txt", "ML Engineer"), fit("ml_engineer.txt", "AI Engineer")
    assert right.score is not None
    assert wrong.score is not None
    assert right.score > 0.9 > 0.1 > wrong.score


def test_places_lie_in_the_text() -> None:
    found = fit("ai_engineer.md", "Junior Data Scientist")
    text = found.verdict.posting.text
    places = [place for item in found.advice for place in item.places]
    assert places
    assert all(0 <= place.start < place.end <= len(text) for place in places)


def advice(found: Fit, kind: AdviceKind) -> str:
    return next(item.text for item in found.advice if item.kind == kind)


def test_a_misfit_is_told_the_better_title_and_what_is_missing() -> None:
    found = fit("ai_engineer.md", "ML Engineer")
    assert '"AI Engineer" is the title that fits' in advice(found, AdviceKind.TITLE)
    assert "PyTorch / TensorFlow" in advice(found, AdviceKind.MISSING)
    assert "LLMs" in advice(found, AdviceKind.FOREIGN)
    assert advice(found, AdviceKind.CHANGE)
    assert "server" in advice(found, AdviceKind.END_STATE)


def test_no_advice_on_title_or_change_where_it_fits() -> None:
    kinds = {item.kind for item in fit("ai_engineer.md", "AI Engineer").advice}
    assert not kinds & {AdviceKind.TITLE, AdviceKind.CHANGE, AdviceKind.FOREIGN}


@pytest.mark.parametrize("title", ["Junior AI Engineer", "Staff AI Engineer"])
def test_years_against_the_level(title: str) -> None:
    found = fit("ai_engineer.md", title)
    assert found.outcome == FitOutcome.PARTLY
    assert "4 years" in found.reason
    assert "4 years" in advice(found, AdviceKind.SENIORITY)


def test_pay_beside_the_band() -> None:
    text = advice(fit("ai_engineer.md", "Senior AI Engineer"), AdviceKind.PAY)
    assert '"$155,000 to $185,000"' in text
    assert "$180k to $250k+" in text
    assert "2026 US" in text


def test_pay_below_and_above_the_band() -> None:
    text = (EXAMPLES / "ai_engineer.md").read_text(encoding="utf-8")
    low = text.replace("$155,000 to $185,000", "$70,000 to $80,000")
    assert "below the band" in advice(check_fit(low, "Senior AI Engineer"), AdviceKind.PAY)
    assert "above the band" in advice(check_fit(text, "Junior AI Engineer"), AdviceKind.PAY)


def test_unclear_text_gives_no_answer() -> None:
    found = check_fit(
        "We look for a kind colleague who likes tea and long walks. " * 3, "AI Engineer"
    )
    assert found.outcome == FitOutcome.CANNOT_TELL
    assert found.score is None
    assert found.advice == ()


@pytest.mark.parametrize(
    ("title", "message"),
    [("", "title is empty"), (" \t\n", "title is empty"), ("AI Engineer " * 900, "characters")],
)
def test_titles_that_are_none(title: str, message: str) -> None:
    with pytest.raises(PostingError, match=message):
        fit("ai_engineer.md", title)


@pytest.mark.parametrize(
    "title", ["AI\x00Engineer\x1b[31m", "\u202eAI Engineer", "مهندس بيانات", "🙂"]
)
def test_odd_titles_get_an_answer(title: str) -> None:
    assert fit("ai_engineer.md", title).reason
