"""Texts to a matrix of skills, in scikit-learn's terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, Literal, Self

import numpy as np
import numpy.typing as npt
import pandas as pd
import scipy.sparse as sp
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from jobclass.features import damp
from jobclass.lexicon import CompiledLexicon, Lexicon
from jobclass.matching import SkillMatcher
from jobclass.text import tokenize


class SkillVectorizer(TransformerMixin, BaseEstimator):  # type: ignore[misc]  # sklearn has no types
    """Counts a lexicon's skills and duties in texts.

    Args:
        lexicon: what to count; the shipped lexicon by default.
        values: ``"log"`` for log(1 + count), what the shipped model is fitted on, or ``"count"``.
        sparse_output: give a dense array with False, which ``set_output(transform="pandas")``
            needs.

    Attributes:
        lexicon_: the lexicon in use, compiled.
        feature_names_: names of the columns, in the lexicon's order.

    Example:
        >>> counts = SkillVectorizer(values="count").fit_transform(["PyTorch and more PyTorch"])
        >>> float(counts.sum())
        2.0
    """

    def __init__(
        self,
        lexicon: Lexicon | CompiledLexicon | None = None,
        *,
        values: Literal["log", "count"] = "log",
        sparse_output: bool = True,
    ) -> None:
        self.lexicon = lexicon
        self.values = values
        self.sparse_output = sparse_output

    def fit(self, X: Iterable[str], y: object = None) -> Self:
        """Build the matcher; nothing is learned from the texts."""
        if self.values not in ("log", "count"):
            raise ValueError(f'values must be "log" or "count", not {self.values!r}')
        self._matcher = SkillMatcher(self.lexicon)
        self.lexicon_ = self._matcher.lexicon
        self.feature_names_ = [skill.name for skill in self.lexicon_.skills]
        return self

    def transform(self, X: Iterable[str]) -> sp.csr_matrix | npt.NDArray[np.float64]:
        """Skill values of texts.

        Args:
            X: n texts (a list, a column, an iterable of shape (n,)); None, NaN and NA count as
                empty.

        Returns:
            Shape (n, number of skills), float64, sparse unless ``sparse_output`` is False.

        Raises:
            TypeError: one text instead of many, a table instead of a column, or no text.
        """
        check_is_fitted(self)
        if isinstance(X, str):
            raise TypeError("give a list of texts, not one text")
        if getattr(X, "ndim", 1) != 1:
            raise TypeError("give one column of texts, not a table")
        data: list[int] = []
        indices: list[int] = []
        offsets = [0]
        for text in X:
            counts = Counter(i for i, _, _ in self._matcher.find_indices(tokenize(_as_text(text))))
            columns = sorted(counts)
            indices.extend(columns)
            data.extend(counts[column] for column in columns)
            offsets.append(len(indices))
        matrix = sp.csr_matrix(
            (np.asarray(data, dtype=np.float64), indices, offsets),
            shape=(len(offsets) - 1, len(self.feature_names_)),
        )
        if self.values == "log":
            matrix.data = damp(matrix.data)
        return matrix if self.sparse_output else matrix.toarray()

    def get_feature_names_out(self, input_features: object = None) -> npt.NDArray[Any]:
        """Skill names in column order."""
        check_is_fitted(self)
        return np.asarray(self.feature_names_, dtype=object)

    def __sklearn_is_fitted__(self) -> bool:
        return hasattr(self, "_matcher")

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        tags.requires_fit = True
        tags.no_validation = True
        return tags


def _as_text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if value is None or pd.isna(value) is True:
        return ""
    raise TypeError(f"a text is a str, not {type(value).__name__}")
