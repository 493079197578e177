"""The linear classifier that training fits, in scikit-learn's terms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Self

import numpy as np
import numpy.typing as npt
import scipy.sparse as sp
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.linear_model import LogisticRegression
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import _check_sample_weight, check_is_fitted, validate_data

from jobclass.model.weights import softmax

Array = npt.NDArray[np.float64]


class RoleClassifier(ClassifierMixin, BaseEstimator):  # type: ignore[misc]  # sklearn has no types
    """Multinomial logistic regression over skills, with shares as targets and families as prior.

    Two things set it apart from scikit-learn's LogisticRegression, and neither adds a feature:

    - *Shares.* A row may belong to several classes in parts (how the work divides between the
      roles); it is then learned as one weighted row a class.
    - *Groups.* A skill's points are its family's points plus its own deviation, both shrunk
      towards zero, so that a rare tool leans on what its family says.

    Args:
        C: inverse strength of the shrinkage of a skill's own points.
        share_weight: 0 learns from the labels alone, 1 from the shares alone.
        group_weight: how freely the points of a family may move beside those of its skills; 0
            turns the families off.
        groups: family of each column, length n_features; None for no families.
        max_iter: iterations of the solver.

    Attributes:
        classes_: labels, in column order of the scores.
        coef_: points, shape (n_classes, n_features).
        intercept_: shape (n_classes,).
        n_iter_: iterations that the solver took, shape (1,).
    """

    def __init__(
        self,
        *,
        C: float = 0.02,
        share_weight: float = 1.0,
        group_weight: float = 1.0,
        groups: Sequence[object] | None = None,
        max_iter: int = 5000,
    ) -> None:
        self.C = C
        self.share_weight = share_weight
        self.group_weight = group_weight
        self.groups = groups
        self.max_iter = max_iter

    def fit(
        self,
        X: Any,
        y: Any,
        *,
        shares: npt.ArrayLike | None = None,
        sample_weight: npt.ArrayLike | None = None,
    ) -> Self:
        """Fit on skill values and labels.

        Args:
            X: shape (n, n_features), dense or sparse.
            y: labels, shape (n,).
            shares: how each row divides between the sorted classes, shape (n, n_classes), rows sum
                to 1; None for the labels alone.
            sample_weight: shape (n,).
        """
        X, y = validate_data(self, X, y, accept_sparse="csr", dtype=np.float64)
        check_classification_targets(y)
        self.classes_, codes = np.unique(y, return_inverse=True)
        if len(self.classes_) < 2:
            raise ValueError("y needs at least 2 classes, got one class only")
        targets = np.eye(len(self.classes_))[codes]
        if shares is not None:
            given = np.asarray(shares, dtype=np.float64)
            if given.shape != targets.shape:
                raise ValueError(f"shares have the shape {given.shape}, not {targets.shape}")
            targets = self.share_weight * given + (1 - self.share_weight) * targets
        if sample_weight is not None:
            weight = _check_sample_weight(sample_weight, X, ensure_non_negative=True)
            if not weight.any():
                raise ValueError("every sample weight is zero: nothing to learn from")
            targets = targets * weight[:, None]
        spread = self._spread(X.shape[1])
        rows, columns = np.nonzero(targets)
        # Newton steps end where rounded points do not depend on the machine; lbfgs stops short.
        solver = LogisticRegression(C=self.C, solver="newton-cg", tol=1e-10, max_iter=self.max_iter)
        values = X if spread is None else sp.hstack([sp.csr_matrix(X), sp.csr_matrix(X) @ spread])
        solver.fit(
            values.tocsr()[rows] if sp.issparse(values) else values[rows],
            columns,
            sample_weight=targets[rows, columns],
        )
        points = (
            solver.coef_ if len(self.classes_) > 2 else np.vstack([-solver.coef_, solver.coef_]) / 2
        )
        constant = solver.intercept_
        if len(self.classes_) == 2:
            constant = np.array([-constant[0], constant[0]]) / 2
        if spread is not None:
            own = X.shape[1]
            points = points[:, :own] + (spread @ points[:, own:].T).T
        self.coef_ = points - points.mean(axis=0)
        self.intercept_ = constant - constant.mean()
        self.n_iter_ = solver.n_iter_
        return self

    def _spread(self, features: int) -> sp.csr_matrix | None:
        """Columns to families, shape (n_features, n_families), or None without families."""
        if self.groups is None or not self.group_weight:
            return None
        if len(self.groups) != features:
            raise ValueError(f"groups name {len(self.groups)} columns, X has {features}")
        names, codes = np.unique(np.asarray(self.groups), return_inverse=True)
        values = np.full(features, float(self.group_weight))
        return sp.csr_matrix((values, (np.arange(features), codes)), shape=(features, len(names)))

    def decision_function(self, X: Any) -> Array:
        """Scores: shape (n, n_classes), or (n,) log-odds of the second class of two."""
        scores = self._scores(X)
        binary = len(self.classes_) == 2
        return np.asarray(scores[:, 1] - scores[:, 0] if binary else scores)

    def _scores(self, X: Any) -> Array:
        check_is_fitted(self)
        X = validate_data(self, X, accept_sparse="csr", dtype=np.float64, reset=False)
        return np.asarray(X @ self.coef_.T + self.intercept_)

    def predict_proba(self, X: Any) -> Array:
        """Probabilities of the classes, shape (n, n_classes)."""
        return softmax(self._scores(X))

    def predict(self, X: Any) -> npt.NDArray[Any]:
        """The most probable class of each row, shape (n,)."""
        best = self._scores(X).argmax(axis=1)
        return np.asarray(self.classes_[best])

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.sparse = True
        return tags
