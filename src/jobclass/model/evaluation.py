"""How good probabilities are: the figures that every report of accuracy uses."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.metrics import f1_score, roc_auc_score

from jobclass.roles import ROLES

Array = npt.NDArray[np.float64]
Labels = npt.NDArray[Any]

#: A posting is clear where its first role leads the second by this share, else mixed.
CLEAR_LEAD = 0.6


@dataclass(frozen=True, slots=True)
class RoleFigures:
    """Accuracy over postings read by hand; role figures are over those in scope.

    Attributes:
        postings: how many, and in_scope: how many of them are one of the three.
        macro_f1: mean of the three roles' F1; low and high bound its 95% bootstrap interval.
        f1: per role.
        accuracy_clear, accuracy_mixed: where the first role leads by 60 points, and elsewhere.
        calibration_error: expected calibration error of the top probability, ten equal bins.
        split_error: total variation between predicted shares and the readers' split of the work.
        in_scope_calibration_error: the same of p_in_scope, over all postings.
        in_scope_auroc: of p_in_scope, over all postings.
        macro_f1_at_80_coverage: over the four fifths with the highest top probability.
    """

    postings: int
    in_scope: int
    macro_f1: float
    macro_f1_low: float
    macro_f1_high: float
    f1: dict[str, float]
    accuracy: float
    accuracy_clear: float
    accuracy_mixed: float
    calibration_error: float
    split_error: float
    in_scope_calibration_error: float
    in_scope_auroc: float
    macro_f1_at_80_coverage: float

    def rounded(self, digits: int = 3) -> dict[str, Any]:
        """As a dict of rounded numbers, for files and tables."""
        return {
            name: {k: round(v, digits) for k, v in value.items()}
            if isinstance(value, dict)
            else round(value, digits)
            for name, value in asdict(self).items()
        }


def role_figures(
    given: Array,
    shares: Array,
    inside: Array,
    role: Labels,
    in_scope: npt.NDArray[np.bool_],
    splits: Array,
) -> RoleFigures:
    """Figures of predictions against readings.

    Args:
        given: probabilities of the roles given that the posting is one, shape (n, 3).
        shares: predicted division of the work, shape (n, 3).
        inside: probability that it is one, shape (n,).
        role: ids of the roles that come closest, shape (n,).
        in_scope: whether the readers call it one of the three, shape (n,).
        splits: the readers' split of the work, shape (n, 3).
    """
    truth = np.array([ROLES.index(r) for r in role[in_scope]])
    p, split = given[in_scope], splits[in_scope]
    guess = p.argmax(axis=1)
    right = guess == truth
    ordered = np.sort(split, axis=1)
    clear = ordered[:, 2] - ordered[:, 1] >= CLEAR_LEAD
    surest = np.argsort(-p.max(axis=1), kind="stable")[: int(len(p) * 0.8)]
    per_role = f1_score(truth, guess, labels=range(3), average=None, zero_division=0)
    low, high = _bootstrap(truth, guess)
    return RoleFigures(
        postings=len(given),
        in_scope=len(p),
        macro_f1=_macro_f1(truth, guess),
        macro_f1_low=low,
        macro_f1_high=high,
        f1=dict(zip(ROLES, map(float, per_role), strict=True)),
        accuracy=float(right.mean()),
        accuracy_clear=float(right[clear].mean()) if clear.any() else float("nan"),
        accuracy_mixed=float(right[~clear].mean()) if not clear.all() else float("nan"),
        calibration_error=calibration_error(p.max(axis=1), right),
        split_error=float(np.abs(shares[in_scope] - split).sum(axis=1).mean() / 2),
        in_scope_calibration_error=calibration_error(inside, in_scope),
        in_scope_auroc=float(roc_auc_score(in_scope, inside)),
        macro_f1_at_80_coverage=_macro_f1(truth[surest], guess[surest]),
    )


def calibration_error(confidence: Array, right: npt.NDArray[np.bool_], bins: int = 10) -> float:
    """Expected calibration error over bins of equal mass."""
    parts = np.array_split(np.argsort(confidence, kind="stable"), bins)
    gaps = (
        len(part) * abs(confidence[part].mean() - right[part].mean()) for part in parts if len(part)
    )
    return float(sum(gaps) / len(confidence))


def _macro_f1(truth: Labels, guess: Labels) -> float:
    return float(f1_score(truth, guess, labels=range(3), average="macro", zero_division=0))


def _bootstrap(truth: Labels, guess: Labels, rounds: int = 500) -> tuple[float, float]:
    generator = np.random.default_rng(0)
    samples = (generator.integers(0, len(truth), len(truth)) for _ in range(rounds))
    low, high = np.percentile([_macro_f1(truth[i], guess[i]) for i in samples], [2.5, 97.5])
    return float(low), float(high)
