"""What is measured: figures, differences between two models, groups and curves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from sklearn.metrics import cohen_kappa_score, roc_auc_score

from jobclass.model.evaluation import RoleFigures, role_figures
from jobclass.roles import ROLES

Array = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]

#: A word of a text: scikit-learn's own pattern drops one-letter words and symbols (R, C++, C#).
WORD = r"(?u)[^\W_][\w+#]*"
#: Rounds of a bootstrap.
ROUNDS = 2000
#: A group's F1 or AUROC is given where each class has this many postings in it.
ENOUGH = 10


@dataclass(frozen=True)
class Prediction:
    """What a model says of n postings.

    Attributes:
        given: probabilities of the roles given that the posting is one, shape (n, 3).
        shares: division of the work between the roles, shape (n, 3).
        inside: probability that it is one, shape (n,).
    """

    given: Array
    shares: Array
    inside: Array


@dataclass(frozen=True)
class Truth:
    """What the readers say of n postings.

    Attributes:
        role: ids of the roles that come closest, shape (n,).
        in_scope: whether it is one of the three, shape (n,).
        splits: how the work divides, shape (n, 3).
    """

    role: npt.NDArray[Any]
    in_scope: npt.NDArray[np.bool_]
    splits: Array

    @classmethod
    def of(cls, rows: pd.DataFrame, role: str) -> Truth:
        """From columns in_scope, split_<role> and the one named by ``role``."""
        splits = rows[[f"split_{r}" for r in ROLES]].to_numpy(float)
        return cls(rows[role].to_numpy(object), rows.in_scope.to_numpy(bool), splits)

    def figures(self, says: Prediction) -> RoleFigures:
        """How good a prediction is."""
        return role_figures(
            says.given, says.shares, says.inside, self.role, self.in_scope, self.splits
        )

    def guesses(self, says: Prediction) -> tuple[Rows, Rows]:
        """(true, predicted) roles of the postings in scope, as indices into ``ROLES``."""
        named = self.role[self.in_scope]
        truth = np.array([ROLES.index(role) for role in named], dtype=np.int64)
        return truth, says.given[self.in_scope].argmax(axis=1)

    def __getitem__(self, rows: npt.NDArray[Any]) -> Truth:
        return Truth(self.role[rows], self.in_scope[rows], self.splits[rows])


def difference(truth: Truth, ours: Prediction, other: Prediction) -> dict[str, float]:
    """Our macro-F1 minus another's with its 95% interval, by a bootstrap over the same postings."""
    right, guess = truth.guesses(ours)
    _, other_guess = truth.guesses(other)
    every = np.arange(len(right))[None, :]
    samples = np.random.default_rng(0).integers(0, len(right), (ROUNDS, len(right)))

    def gain(rows: Rows) -> Array:
        return macro_f1(right[rows], guess[rows]) - macro_f1(right[rows], other_guess[rows])

    low, high = np.percentile(gain(samples), [2.5, 97.5])
    return {
        "macro_f1": round(float(gain(every)[0]), 3),
        "low": round(float(low), 3),
        "high": round(float(high), 3),
    }


def macro_f1(truth: Rows, guess: Rows) -> Array:
    """Macro-F1 of each row of arrays of shape (rounds, n)."""
    scores = []
    for role in range(len(ROLES)):
        is_role, is_guess = truth == role, guess == role
        total = is_role.sum(axis=1) + is_guess.sum(axis=1)
        scores.append(2 * (is_role & is_guess).sum(axis=1) / np.maximum(total, 1))
    return np.asarray(np.mean(scores, axis=0))


def by_group(truth: Truth, says: Prediction, groups: npt.NDArray[Any]) -> list[dict[str, Any]]:
    """Figures of each group, the largest first; None where a group is too small for one."""
    names, sizes = np.unique(groups, return_counts=True)
    result = []
    for name in names[np.argsort(-sizes, kind="stable")]:
        rows = np.flatnonzero(groups == name)
        part = Prediction(says.given[rows], says.shares[rows], says.inside[rows])
        inside = truth.in_scope[rows]
        right, guess = truth[rows].guesses(part)
        each_role = np.bincount(right, minlength=len(ROLES)).min() >= ENOUGH
        both_scopes = min(inside.sum(), (~inside).sum()) >= ENOUGH
        f1 = macro_f1(right[None, :], guess[None, :])[0] if each_role else None
        auroc = roc_auc_score(inside, part.inside) if both_scopes else None
        result.append(
            {
                "group": str(name),
                "postings": len(rows),
                "in_scope": int(inside.sum()),
                "right": int((right == guess).sum()),
                "scope_right": int(((part.inside >= 0.5) == inside).sum()),
                "macro_f1": None if f1 is None else round(float(f1), 3),
                "in_scope_auroc": None if auroc is None else round(float(auroc), 3),
            }
        )
    return result


def curves(truth: Truth, says: Prediction) -> dict[str, list[list[float]]]:
    """Reliability (confidence, accuracy) of ten equal bins and (coverage, macro-F1)."""
    right, guess = truth.guesses(says)
    confidence = says.given[truth.in_scope].max(axis=1)
    surest = np.argsort(-confidence, kind="stable")
    bins = np.array_split(surest[::-1], 10)
    reliability = [[confidence[b].mean(), (right == guess)[b].mean()] for b in bins]
    coverage = []
    for percent in range(30, 101, 5):
        rows = surest[: len(surest) * percent // 100][None, :]
        coverage.append([percent / 100, macro_f1(right[rows], guess[rows])[0]])
    return {
        name: [[round(float(value), 4) for value in point] for point in points]
        for name, points in (("reliability", reliability), ("coverage", coverage))
    }


def evidence_recall(
    phrases: Iterable[Sequence[str]], found: Iterable[Iterable[str]], *, whole_words: bool
) -> float:
    """Part of the readers' deciding phrases that the evidence touches.

    Args:
        phrases: the readers' phrases of each posting.
        found: the texts of each posting's evidence; one touches a phrase that holds it or that it
            holds.
        whole_words: hold it word by word; else letter by letter, where an "R" touches most phrases.
    """
    fold = _spaced_words if whole_words else str.casefold
    touched = [
        any(text in phrase or phrase in text for text in texts)
        for wanted, evidence in zip(phrases, found, strict=True)
        for texts in [{fold(text) for text in evidence}]
        for phrase in map(fold, wanted)
    ]
    return float(np.mean(touched))


def _spaced_words(text: str) -> str:
    return f" {' '.join(re.findall(WORD, text.casefold()))} "


def readers(gold: pd.DataFrame) -> dict[str, Any]:
    """How the second reader's verdicts stand to the first's: the ceiling.

    Args:
        gold: columns in_scope, split_<role>, and each reader's role_<a|b> and in_scope_<a|b>.
    """
    says = (gold.role_b.to_numpy(object)[:, None] == np.array(ROLES)).astype(float)
    inside = gold.in_scope_b.to_numpy(float)
    figures = Truth.of(gold, "role_a").figures(Prediction(says, says, inside)).rounded()
    # The others are about probabilities, which a reader does not give.
    kept = ("macro_f1", "macro_f1_low", "macro_f1_high", "f1", "accuracy", "accuracy_clear")
    return {name: figures[name] for name in (*kept, "accuracy_mixed")} | {
        "role_kappa": round(
            float(cohen_kappa_score(gold.role_a[gold.in_scope], gold.role_b[gold.in_scope])), 3
        ),
        "scope_agreement": round(float((gold.in_scope_a == gold.in_scope_b).mean()), 3),
        "scope_kappa": round(float(cohen_kappa_score(gold.in_scope_a, gold.in_scope_b)), 3),
    }
