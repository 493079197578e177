"""`TitleNormalizer`: titles in a column → columns of a table, as scikit-learn does it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.base import BaseEstimator, TransformerMixin

from jobclass.titles.normalizer import title_values
from jobclass.titles.vocabulary import load_vocabulary

COLUMNS = (
    "title_role",
    "title_roles",
    "title_seniority",
    "title_track",
    "title_specialties",
    "title_clean",
)


class TitleNormalizer(TransformerMixin, BaseEstimator):  # type: ignore[misc, unused-ignore]
    """Normalize a column of raw job titles.

    Stateless: `fit` only checks the data files and counts the columns. Equal titles of a column
    are read once.

    Parameters:
        folder: a folder of data files in place of the shipped `data/titles`.

    Attributes:
        n_features_in_: 1, set by `fit`.

    Example:
        >>> titles = ["Sr. ML Engineer (m/f/d)", "Data Scientist / Analyst"]
        >>> TitleNormalizer().set_output(transform="pandas").fit_transform(titles).title_roles[1]
        ['data_scientist', 'data_analyst']
    """

    def __init__(self, folder: str | Path | None = None) -> None:
        self.folder = folder

    def fit(self, X: Any, y: Any = None) -> "TitleNormalizer":
        """Check the shape of `X` (see `transform`) and the data files. `y` is ignored."""
        _titles(X)
        load_vocabulary(self._folder())
        self.n_features_in_ = 1
        return self

    def transform(self, X: Any) -> NDArray[np.object_]:
        """Read n titles.

        Args:
            X: a list, Series or array of n titles, or a table of n rows and one column. Missing
                values (None, NaN) are read as the empty title.

        Returns:
            An object array (n, 6): role, roles (list), seniority, track, specialties (list) and
            clean title. `set_output(transform="pandas")` makes it a DataFrame.

        Raises:
            TypeError: if a title is neither a string nor missing.
            ValueError: if `X` has more than one column.
        """
        titles = _titles(X)
        folder = self._folder()
        rows = {title: row for row, title in enumerate(dict.fromkeys(titles))}
        distinct = np.empty((len(rows), len(COLUMNS)), dtype=object)
        for title, row in rows.items():
            values = title_values(title, folder)
            distinct[row, 0] = values.role
            distinct[row, 1] = values.roles
            distinct[row, 2] = values.seniority
            distinct[row, 3] = values.track
            distinct[row, 4] = values.specialties
            distinct[row, 5] = values.clean
        table = distinct[[rows[title] for title in titles]]
        for column in (1, 4):  # A list of its own for every row.
            table[:, column] = np.fromiter(map(list, table[:, column]), object, len(titles))
        return table

    def get_feature_names_out(self, input_features: Any = None) -> NDArray[np.object_]:
        """The names of the six columns, whatever the input column is called."""
        return np.asarray(COLUMNS, dtype=object)

    def __sklearn_is_fitted__(self) -> bool:
        """Nothing is learned: always ready."""
        return True

    def _folder(self) -> Path | None:
        return None if self.folder is None else Path(self.folder)


def _titles(X: Any) -> list[str]:
    """The titles of a column, missing ones as ""; TypeError or ValueError for anything else."""
    if isinstance(X, str):
        raise TypeError("expected a column of titles, not one title: use normalize_title")
    shape = getattr(X, "shape", None)
    if shape is not None and len(shape) > 1:
        if len(shape) != 2 or shape[1] != 1:
            raise ValueError(f"expected one column of titles, got shape {tuple(shape)}")
        X = np.asarray(X, dtype=object)[:, 0]
    if not isinstance(X, Iterable):
        raise TypeError(f"expected a column of titles, not {type(X).__name__}")
    return [_title(value) for value in X]


def _title(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple | np.ndarray) and len(value) == 1:
        return _title(value[0])
    # NaN and pandas' NA are the values that do not equal themselves.
    if value is None or (not isinstance(value, list | tuple | np.ndarray) and _missing(value)):
        return ""
    raise TypeError(f"a title is a string, not {type(value).__name__}")


def _missing(value: Any) -> bool:
    try:
        return bool(value != value)
    except TypeError:  # pandas.NA: its comparisons are neither true nor false.
        return True
