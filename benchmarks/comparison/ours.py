"""Our model in the same terms: the shipped one on gold, refitted ones on unseen sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from comparison.material import Material
from comparison.measures import Prediction, evidence_recall
from jobclass import Evidence, Posting, Verdict
from jobclass.model.training import Settings, cross_validate
from jobclass.roles import ROLES
from jobclass.verdict import PostingClassifier


def on_readings(material: Material) -> Prediction:
    """Readings of sources that the model, with the shipped one's settings, was not fitted on."""
    settings = Settings(**material.model.about["settings"])
    _, scores = cross_validate(material.table, material.lexicon, settings)
    model = material.model
    return Prediction(model.probabilities(scores), model.shares(scores), model.in_scope(scores))


def on_gold(material: Material) -> tuple[Prediction, dict[str, float]]:
    """What the shipped model says, and how much of the readers' evidence it touches."""
    classifier = PostingClassifier(model=material.model)
    verdicts = [classifier.verdict(Posting(text)) for text in material.gold.description]
    says = Prediction(
        np.array([[v.probabilities[role] for role in ROLES] for v in verdicts]),
        np.array([[v.shares[role] for role in ROLES] for v in verdicts]),
        np.array([v.p_in_scope for v in verdicts]),
    )
    return says, _evidence(material, verdicts)


def _evidence(material: Material, verdicts: Sequence[Verdict]) -> dict[str, float]:
    """Recall over the postings in scope: of all evidence, and of what a report shows."""
    gold = material.gold
    inside = [v for v, in_scope in zip(verdicts, gold.in_scope, strict=True) if in_scope]
    phrases = gold.gold_evidence[gold.in_scope].to_list()

    def recall(shown: Iterable[Sequence[Evidence]], *, whole_words: bool) -> float:
        texts = [
            [v.posting.text[m.start : m.end] for item in items for m in item.mentions]
            for v, items in zip(inside, shown, strict=True)
        ]
        return round(evidence_recall(phrases, texts, whole_words=whole_words), 3)

    return {
        "phrases": sum(map(len, phrases)),
        "all": recall((v.evidence for v in inside), whole_words=False),
        "all_by_whole_words": recall((v.evidence for v in inside), whole_words=True),
        "deciding_by_whole_words": recall((v.deciding() for v in inside), whole_words=True),
    }
