"""The smallest change: computed from the model, and true when the text is changed so."""

from pathlib import Path

import pytest

from jobclass.fit.counterfactual import smallest_change
from jobclass.roles import CLASSES, ROLES
from jobclass.text import Posting
from jobclass.verdict import PostingClassifier

EXAMPLES = Path(__file__).resolve().parents[2] / "data/examples"


@pytest.fixture(scope="module")
def classifier() -> PostingClassifier:
    return PostingClassifier()


def test_scores_after_the_change_are_those_of_the_changed_evidence(
    classifier: PostingClassifier,
) -> None:
    text = (EXAMPLES / "ai_engineer.md").read_text(encoding="utf-8")
    verdict = classifier.verdict(Posting(text))
    change = smallest_change(verdict, ["ml_engineer"], classifier)
    assert change is not None
    kept = [item for item in verdict.evidence if item.skill not in change.drop]
    for position, name in enumerate(CLASSES):
        added = sum(
            classifier.model.points[classifier.model.column[skill], position] * 0.6931471805599453
            for skill in change.add
        )
        expected = verdict.constant[name] + sum(item.points[name] for item in kept) + added
        assert change.scores[name] == pytest.approx(expected, abs=1e-9)
    assert max(ROLES, key=change.scores.__getitem__) == "ml_engineer"


def test_one_step_less_is_not_enough(classifier: PostingClassifier) -> None:
    text = (EXAMPLES / "ai_engineer.md").read_text(encoding="utf-8")
    verdict = classifier.verdict(Posting(text))
    change = smallest_change(verdict, ["ml_engineer"], classifier)
    assert change is not None
    assert len(change.add) + len(change.drop) > 1
    assert verdict.role == "ai_engineer"


def test_nothing_to_change_where_the_role_is_reached(classifier: PostingClassifier) -> None:
    text = (EXAMPLES / "ml_engineer.txt").read_text(encoding="utf-8")
    verdict = classifier.verdict(Posting(text))
    assert smallest_change(verdict, ["ml_engineer"], classifier) is None


def test_additions_are_common_named_skills_that_are_not_there(
    classifier: PostingClassifier,
) -> None:
    text = (EXAMPLES / "none_data_engineer.txt").read_text(encoding="utf-8")
    verdict = classifier.verdict(Posting(text))
    change = smallest_change(verdict, ["ai_engineer"], classifier)
    assert change is not None
    present = {item.skill for item in verdict.evidence}
    assert not present & set(change.add)
    assert set(change.drop) <= present
    seen = classifier.model.seen
    assert all(seen[classifier.model.column[skill]] >= 48 for skill in change.add)
