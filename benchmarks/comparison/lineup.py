"""Which other models stand beside ours."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import scipy.sparse as sp

from comparison.embeddings import Embedder
from comparison.material import Material
from comparison.measures import Array
from comparison.rivals import (
    EvidenceFeatures,
    FixedFeatures,
    Rival,
    TfidfFeatures,
    calibrated_svm,
    logistic_regression,
)
from jobclass import SkillVectorizer
from jobclass.features import damp
from jobclass.roles import comparison_table


def rivals(material: Material, embedder: Embedder) -> Iterator[Rival]:
    """The other models; without the one that needs embeddings where they cannot be made."""
    texts = material.texts
    yield Rival(
        "n-grams of the readers' phrases + LR",
        EvidenceFeatures(texts, material.readings.evidence.to_list()),
        logistic_regression,
        (0.005, 0.01, 0.02, 0.05, 0.1),
    )
    tfidf = TfidfFeatures(texts)
    yield Rival("TF-IDF 1–2-grams + LR", tfidf, logistic_regression, (10, 30, 100, 300))
    yield Rival("TF-IDF 1–2-grams + LinearSVC", tfidf, calibrated_svm, (0.1, 0.3, 1, 3))
    embeddings = embedder.embed(texts)
    if embeddings is not None:
        yield Rival(
            "MiniLM-L6 embeddings + LR",
            FixedFeatures(embeddings),
            logistic_regression,
            (0.3, 1, 3, 10, 30),
        )
    yield Rival(
        "12 rows of the table, counted + LR",
        FixedFeatures(keyword_counts(material)),
        logistic_regression,
        (1, 10, 100, 1000),
    )


def keyword_counts(material: Material) -> Array:
    """log(1 + count) of the forms of each row of the comparison table, shape (n, 12)."""
    gold = SkillVectorizer(material.lexicon, values="count").fit([]).transform(material.gold.masked)
    counts = sp.csc_matrix(sp.vstack([material.table.counts, gold]))
    families = np.array([skill.family for skill in material.lexicon.skills])
    rows = [counts[:, families == family].sum(axis=1) for family in comparison_table()]
    return damp(np.hstack(rows))
