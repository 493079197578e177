"""From the training table (skill counts and readings, no text) to the shipped model."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import scipy.sparse as sp
from sklearn.model_selection import GroupKFold

from jobclass.features import damp
from jobclass.lexicon import Lexicon
from jobclass.model.classifier import RoleClassifier
from jobclass.model.evaluation import RoleFigures, role_figures
from jobclass.model.weights import DECIMALS, ModelError, RoleModel
from jobclass.roles import CLASSES, NONE, ROLES

Array = npt.NDArray[np.float64]

#: A posting is one of the three where that is at least as probable as not.
IN_SCOPE_THRESHOLD = 0.5


@dataclass(frozen=True, slots=True)
class Settings:
    """What was chosen by cross-validation over sources (``docs/model.md`` has the figures).

    Attributes:
        C, share_weight, group_weight: see RoleClassifier.
        sharpness: see RoleModel.
        old_year, old_weight: postings up to that year weigh less; titles and tools have moved on.
        folds: folds of the cross-validation, grouped by source.
    """

    C: float = 0.02
    share_weight: float = 0.5
    group_weight: float = 1.0
    sharpness: float = 1.5
    old_year: int = 2020
    old_weight: float = 0.5
    folds: int = 8


@dataclass(frozen=True)
class TrainingTable:
    """Readings with skill counts.

    Attributes:
        counts: mentions, sparse, shape (n, number of skills).
        rows: columns id, source, year, duplicates (near-duplicates share a number), role,
            in_scope, split_<role>.
        sha256: of the file.
    """

    counts: sp.csr_matrix
    rows: pd.DataFrame
    sha256: str

    @classmethod
    def load(cls, path: Path, lexicon: Lexicon) -> TrainingTable:
        """Read ``skill_counts.parquet``.

        Raises:
            ModelError: it is no Parquet file, or was counted with another lexicon.
        """
        try:
            counted_with = _lexicon_of(path)
        except pa.ArrowInvalid as error:
            raise ModelError(f"{path}: not a training table ({error})") from None
        if counted_with != lexicon.fingerprint():
            raise ModelError(
                f"{path} was counted with another lexicon: run scripts/build_training_table.py"
            )
        rows = pd.read_parquet(path)
        column = {skill.name: i for i, skill in enumerate(lexicon.skills)}
        lengths = rows.skills.map(len).to_numpy()
        names = np.concatenate(rows.skills.to_list()) if len(rows) else np.array([])
        counts = sp.csr_matrix(
            (
                np.concatenate(rows.counts.to_list()).astype(np.float64),
                [column[name] for name in names],
                np.concatenate([[0], np.cumsum(lengths)]),
            ),
            shape=(len(rows), len(column)),
        )
        return cls(counts, rows, hashlib.sha256(path.read_bytes()).hexdigest())

    @property
    def labels(self) -> npt.NDArray[np.int64]:
        """Class of each row as an index into ``CLASSES``."""
        role = self.rows.role.where(self.rows.in_scope, NONE)
        return np.asarray(role.map(CLASSES.index), dtype=np.int64)

    @property
    def splits(self) -> Array:
        """The readers' split of the work, shape (n, 3)."""
        return self.rows[[f"split_{role}" for role in ROLES]].to_numpy(float)

    @property
    def shares(self) -> Array:
        """How each row divides between the four classes, shape (n, 4)."""
        inside = self.rows.in_scope.to_numpy()[:, None]
        return np.hstack([self.splits * inside, ~inside])


def _lexicon_of(path: Path) -> str:
    metadata: dict[bytes, bytes] = pq.read_schema(path).metadata or {}
    return metadata.get(b"lexicon", b"").decode()


def fit(
    table: TrainingTable, lexicon: Lexicon, settings: Settings, rows: Any = None
) -> RoleClassifier:
    """Fit the classifier on the table, or on some of its rows."""
    rows = np.arange(len(table.rows)) if rows is None else rows
    values = table.counts[rows]
    values.data = damp(values.data)
    old = table.rows.year.to_numpy()[rows] <= settings.old_year
    classifier = RoleClassifier(
        C=settings.C,
        share_weight=settings.share_weight,
        group_weight=settings.group_weight,
        groups=[skill.family for skill in lexicon.skills],
    )
    return classifier.fit(
        values,
        table.labels[rows],
        shares=table.shares[rows],
        sample_weight=np.where(old, settings.old_weight, 1.0),
    )


def to_model(
    classifier: RoleClassifier,
    table: TrainingTable,
    lexicon: Lexicon,
    settings: Settings,
    about: dict[str, Any],
) -> RoleModel:
    """The fitted classifier as the model that ships, rounded as its file will be."""
    return RoleModel(
        skills=tuple(skill.name for skill in lexicon.skills),
        points=np.round(classifier.coef_.T, DECIMALS) + 0.0,
        seen=np.asarray(table.counts.getnnz(axis=0), dtype=np.int64),
        constant=np.round(classifier.intercept_, DECIMALS) + 0.0,
        sharpness=settings.sharpness,
        threshold=IN_SCOPE_THRESHOLD,
        lexicon=lexicon.fingerprint(),
        about=about,
    )


def folds(
    table: TrainingTable, count: int
) -> Iterator[tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]]:
    """Train and test rows by source; near-duplicates of a test row are never trained on."""
    duplicates = table.rows.duplicates.to_numpy()
    for train, test in GroupKFold(count).split(duplicates, groups=table.rows.source):
        yield train[~np.isin(duplicates[train], duplicates[test])], test


def cross_validate(
    table: TrainingTable, lexicon: Lexicon, settings: Settings
) -> tuple[RoleFigures, Array]:
    """Figures on sources that were not trained on, and the scores behind them, shape (n, 4)."""
    values = table.counts.copy()
    values.data = damp(values.data)
    scores = np.zeros((len(table.rows), len(CLASSES)))
    for train, test in folds(table, settings.folds):
        model = to_model(fit(table, lexicon, settings, train), table, lexicon, settings, {})
        scores[test] = model.scores(values[test])
    figures = role_figures(
        model.probabilities(scores),
        model.shares(scores),
        model.in_scope(scores),
        table.rows.role.to_numpy(),
        table.rows.in_scope.to_numpy(bool),
        table.splits,
    )
    return figures, scores


def train(table: TrainingTable, lexicon: Lexicon, settings: Settings | None = None) -> RoleModel:
    """Fit on the whole table; the figures inside come from the cross-validation by source."""
    settings = settings or Settings()
    figures, _ = cross_validate(table, lexicon, settings)
    about = {
        "readings": len(table.rows),
        "training_table_sha256": table.sha256,
        "settings": asdict(settings),
        "cross_validation_by_source": figures.rounded(),
    }
    return to_model(fit(table, lexicon, settings), table, lexicon, settings, about)
