"""The other ways to tell the roles apart, each learnt from the readings that ours learns from.

A rival is features and a learner. What features learn from data (vocabulary, document
frequencies) they learn from the training rows alone. How a rival takes the question (one model of
four classes, or one of the roles beside one of the scope) and how strongly it is shrunk is chosen
by cross-validation for each of its two answers by itself, whichever serves it best.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

import numpy as np
import scipy.sparse as sp
from sklearn.calibration import CalibratedClassifierCV
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, roc_auc_score
from sklearn.svm import LinearSVC

from comparison.measures import WORD, Array, Prediction, Rows
from jobclass.features import damp
from jobclass.roles import ROLES

#: An n-gram is a TF-IDF feature where this many training postings hold it.
MINIMUM_POSTINGS = 3
#: An n-gram is a feature of the evidence where this many of the readers' phrases hold it.
MINIMUM_PHRASES = 2


class Features(Protocol):
    """Numbers of postings; rows count through the readings first, then the gold postings."""

    def matrices(self, train: Rows, test: Rows) -> tuple[Any, Any]:
        """Values of training and test rows, with all that is learned learned from ``train``."""


class FixedFeatures:
    """Values that learn nothing from other postings, shape (n, features)."""

    def __init__(self, values: Any) -> None:
        self._values = values

    def matrices(self, train: Rows, test: Rows) -> tuple[Any, Any]:
        return self._values[train], self._values[test]


class TfidfFeatures:
    """Words and pairs of words, log(count) times inverse document frequency, rows of length 1."""

    def __init__(self, texts: Sequence[str]) -> None:
        counter = CountVectorizer(token_pattern=WORD, ngram_range=(1, 2), min_df=MINIMUM_POSTINGS)
        self._counts = sp.csr_matrix(counter.fit_transform(texts))

    def matrices(self, train: Rows, test: Rows) -> tuple[Any, Any]:
        counts = self._counts[train]
        kept = np.flatnonzero(counts.getnnz(axis=0) >= MINIMUM_POSTINGS)
        weighting = TfidfTransformer(sublinear_tf=True)
        return (
            weighting.fit_transform(counts[:, kept]),
            weighting.transform(self._counts[test][:, kept]),
        )


class EvidenceFeatures:
    """Runs of one to four words of the readers' phrases, uncurated, as log(1 + count).

    Args:
        texts: of the readings, then of the gold postings.
        phrases: the deciding phrases of each reading.
    """

    def __init__(self, texts: Sequence[str], phrases: Sequence[Sequence[str]]) -> None:
        counter = CountVectorizer(token_pattern=WORD, ngram_range=(1, 4), binary=True)
        holds = counter.fit_transform([phrase for row in phrases for phrase in row])
        reading = np.repeat(np.arange(len(phrases)), [len(row) for row in phrases])
        belongs = sp.csr_matrix((np.ones(len(reading)), (reading, np.arange(len(reading)))))
        usual = np.asarray(holds.sum(axis=0)).ravel() >= MINIMUM_PHRASES
        self._phrases = sp.csr_matrix(belongs @ holds)[:, usual]
        names = counter.get_feature_names_out()[usual]
        counter = CountVectorizer(token_pattern=WORD, ngram_range=(1, 4), vocabulary=names)
        self._values = sp.csr_matrix(counter.transform(texts), dtype=np.float64)
        self._values.data = damp(self._values.data)

    def matrices(self, train: Rows, test: Rows) -> tuple[Any, Any]:
        phrases = np.asarray(self._phrases[train].sum(axis=0)).ravel()
        kept = np.flatnonzero(phrases >= MINIMUM_PHRASES)
        return self._values[train][:, kept], self._values[test][:, kept]


def logistic_regression(C: float) -> Any:
    """L2-penalized logistic regression, multinomial for more than two classes."""
    return LogisticRegression(C=C, tol=1e-3, max_iter=2000)


def calibrated_svm(C: float) -> Any:
    """Linear support vectors, decision values made into probabilities by sigmoids."""
    return CalibratedClassifierCV(LinearSVC(C=C), ensemble=False, cv=3)


@dataclass(frozen=True)
class Rival:
    """Features and a learner.

    Attributes:
        name: as in the tables.
        features: what it sees of a posting.
        learner: inverse strength of the shrinkage to an unfitted classifier.
        strengths: to choose from, weakest shrinkage last.
    """

    name: str
    features: Features
    learner: Callable[[float], Any]
    strengths: tuple[float, ...]


class Target(StrEnum):
    """What a classifier is asked."""

    CLASSES = "four classes"
    ROLES = "three roles"
    SCOPE = "in scope"


@dataclass(frozen=True, slots=True)
class Choice:
    """What cross-validation chose for a rival's two answers: target and strength of each."""

    role_target: Target
    role_strength: float
    scope_target: Target
    scope_strength: float

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Choice:
        """The choice as ``dataclasses.asdict`` gave it."""
        return cls(
            Target(content["role_target"]),
            content["role_strength"],
            Target(content["scope_target"]),
            content["scope_strength"],
        )


def tune(
    rival: Rival, labels: Rows, folds: Iterable[tuple[Rows, Rows]]
) -> tuple[Choice, Prediction]:
    """Choose by cross-validation.

    Args:
        rival: to choose for.
        labels: class of each reading as an index into ``CLASSES``.
        folds: (train, test) rows.

    Returns:
        The choice, and the cross-validation's predictions under it.
    """
    size = {Target.CLASSES: len(ROLES) + 1, Target.ROLES: len(ROLES), Target.SCOPE: 2}
    found = {
        (target, C): np.zeros((len(labels), size[target]))
        for target in Target
        for C in rival.strengths
    }
    for train, test in folds:
        values, test_values = rival.features.matrices(train, test)
        for (target, C), probabilities in found.items():
            model = _fit(rival, target, C, values, labels[train])
            probabilities[test] = model.predict_proba(test_values)
    inside = labels < len(ROLES)

    def role_score(key: tuple[Target, float]) -> float:
        guess = found[key][inside, : len(ROLES)].argmax(axis=1)
        return float(f1_score(labels[inside], guess, average="macro"))

    def scope_score(key: tuple[Target, float]) -> float:
        return float(roc_auc_score(inside, _scope(key[0], found[key])))

    role = max((key for key in found if key[0] != Target.SCOPE), key=role_score)
    scope = max((key for key in found if key[0] != Target.ROLES), key=scope_score)
    return Choice(*role, *scope), _prediction(Choice(*role, *scope), found[role], found[scope])


def predict(rival: Rival, choice: Choice, labels: Rows, train: Rows, test: Rows) -> Prediction:
    """Fit as chosen on training rows, ``labels`` being theirs, and predict the test rows."""
    values, test_values = rival.features.matrices(train, test)

    def answer(target: Target, C: float) -> Array:
        model = _fit(rival, target, C, values, labels)
        return np.asarray(model.predict_proba(test_values))

    return _prediction(
        choice,
        answer(choice.role_target, choice.role_strength),
        answer(choice.scope_target, choice.scope_strength),
    )


def _fit(rival: Rival, target: Target, C: float, values: Any, labels: Rows) -> Any:
    if target == Target.SCOPE:
        return rival.learner(C).fit(values, labels < len(ROLES))
    rows = np.flatnonzero(labels < len(ROLES) + (target == Target.CLASSES))
    return rival.learner(C).fit(values[rows], labels[rows])


def _prediction(choice: Choice, roles: Array, scope: Array) -> Prediction:
    given = roles[:, : len(ROLES)]
    given = given / given.sum(axis=1, keepdims=True)
    return Prediction(given, given, _scope(choice.scope_target, scope))


def _scope(target: Target, probabilities: Array) -> Array:
    return np.asarray(
        probabilities[:, : len(ROLES)].sum(axis=1)
        if target == Target.CLASSES
        else probabilities[:, 1]
    )
