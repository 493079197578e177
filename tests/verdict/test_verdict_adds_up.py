"""The explanation is the model: what is listed adds up to the verdict, and taking it away shows."""

from pathlib import Path

import numpy as np
import pytest

from jobclass import Evidence, Posting, Verdict
from jobclass.features import damp
from jobclass.roles import CLASSES, ROLES
from jobclass.verdict import PostingClassifier

EXACT = 1e-9


@pytest.fixture(scope="module")
def classifier() -> PostingClassifier:
    return PostingClassifier()


@pytest.fixture(scope="module")
def verdicts(classifier: PostingClassifier, examples: list[Path]) -> list[Verdict]:
    return [classifier.verdict(Posting(path.read_text(encoding="utf-8"))) for path in examples]


def without(text: str, evidence: tuple[Evidence, ...]) -> str:
    """The text with every mention replaced by something that no phrase runs over."""
    spans = sorted((m.start, m.end) for item in evidence for m in item.mentions)
    kept, position = [], 0
    for start, end in spans:
        if start >= position:
            kept += [text[position:start], " ; "]
        position = max(position, end)
    return "".join([*kept, text[position:]])


def test_constant_and_points_are_the_scores(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        for c in CLASSES:
            shown = sum(item.points[c] for item in verdict.evidence)
            assert verdict.scores[c] == pytest.approx(verdict.constant[c] + shown, abs=EXACT)


def test_scores_are_the_models_decision_function(
    classifier: PostingClassifier, verdicts: list[Verdict]
) -> None:
    model = classifier.model
    for verdict in verdicts:
        counts = np.zeros(len(model.skills))
        for match in classifier.matcher.find(verdict.posting.text):
            counts[model.column[match.skill.name]] += 1
        scores = model.scores(damp(counts)[None])[0]
        np.testing.assert_allclose([verdict.scores[c] for c in CLASSES], scores, atol=EXACT)


def test_log_odds_are_differences_of_scores(
    classifier: PostingClassifier, verdicts: list[Verdict]
) -> None:
    sharpness = classifier.model.sharpness
    for verdict in verdicts:
        scores = verdict.scores
        for one in ROLES:
            for other in ROLES:
                apart = scores[one] - scores[other]
                odds = np.log(verdict.shares[one] / verdict.shares[other])
                assert odds == pytest.approx(apart, abs=EXACT)
                odds = np.log(verdict.probabilities[one] / verdict.probabilities[other])
                assert odds == pytest.approx(sharpness * apart, abs=EXACT)
        inside = np.logaddexp.reduce([scores[role] for role in ROLES])
        odds = np.log(verdict.p_in_scope) - np.log1p(-verdict.p_in_scope)
        assert odds == pytest.approx(inside - scores["none"], abs=1e-7)


def test_taking_all_evidence_away_leaves_the_constant(
    classifier: PostingClassifier, verdicts: list[Verdict]
) -> None:
    for verdict in verdicts:
        text = verdict.posting.text
        # Without its matches a text may show what they had hidden (a decoy, a shorter form).
        for _ in range(5):
            bare = classifier.verdict(Posting(text))
            if not bare.evidence:
                break
            text = without(text, bare.evidence)
        assert bare.scores == pytest.approx(verdict.constant, abs=EXACT)


def alone(verdict: Verdict) -> list[Evidence]:
    """Evidence that shares no character with other evidence."""
    spans = [(m.start, m.end, item) for item in verdict.evidence for m in item.mentions]
    return [
        item
        for item in verdict.evidence
        if not any(
            start < m.end and m.start < end
            for m in item.mentions
            for start, end, other in spans
            if other is not item
        )
    ]


def test_taking_one_skill_away_moves_each_score_by_its_points(
    classifier: PostingClassifier, verdicts: list[Verdict]
) -> None:
    moved = 0
    for verdict in verdicts:
        before = {item.skill: item.count for item in verdict.evidence}
        for item in alone(verdict):
            after = classifier.verdict(Posting(without(verdict.posting.text, (item,))))
            left = {other.skill: other.count for other in after.evidence}
            if left != {name: n for name, n in before.items() if name != item.skill}:
                continue  # it was the cue of another skill, or hid one
            for c in CLASSES:
                assert after.scores[c] == pytest.approx(
                    verdict.scores[c] - item.points[c], abs=EXACT
                ), item.skill
            moved += 1
        assert alone(verdict)
    assert moved >= 0.9 * sum(len(alone(verdict)) for verdict in verdicts)


def test_points_grow_with_the_logarithm_of_mentions(classifier: PostingClassifier) -> None:
    once, thrice = (classifier.verdict(Posting("PyTorch. " * n)).evidence[0] for n in (1, 3))
    assert (once.count, thrice.count) == (1, 3)
    for c in CLASSES:
        assert thrice.points[c] == pytest.approx(once.points[c] * np.log(4) / np.log(2), abs=EXACT)


def test_mentions_are_places_in_the_text(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        for item in verdict.evidence:
            assert item.count == len(item.mentions) >= 1
            places = [(m.start, m.end) for m in item.mentions]
            assert places == sorted(set(places))
            assert all(0 <= start < end <= len(verdict.posting.text) for start, end in places)


def test_each_skill_stands_once_and_the_strongest_first(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        names = [item.skill for item in verdict.evidence]
        assert len(names) == len(set(names))
        strengths = [abs(item.points[verdict.role]) for item in verdict.evidence]
        assert strengths == sorted(strengths, reverse=True)


def test_deciding_evidence_is_the_strongest_that_moved(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        shown = verdict.deciding()
        assert shown == verdict.evidence[: len(shown)]
        assert len(shown) == 12
        every = verdict.deciding(None)
        assert all(item.points[verdict.role] for item in every)
        assert not any(item.points[verdict.role] for item in verdict.evidence[len(every) :])
