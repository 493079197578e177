"""Labelling a table: one verdict a row, in the order of the rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa

from jobclass.fit import quick_fit
from jobclass.roles import ROLES
from jobclass.tables.columns import Columns, guess_columns
from jobclass.tables.formats import TableError, open_writer, read_frames
from jobclass.text import MINIMUM_WORDS, Posting
from jobclass.titles import TitleReading, normalize_title
from jobclass.verdict import PostingClassifier, Verdict
from jobclass.verdict.classify import shipped_classifier

EVIDENCE = pa.list_(
    pa.struct(
        [
            ("skill", pa.string()),
            ("family", pa.string()),
            ("text", pa.string()),
            ("start", pa.int32()),
            ("end", pa.int32()),
            ("points", pa.float32()),
        ]
    )
)


LABEL_COLUMNS = [
    "id",
    "verdict",
    "role",
    "second_role",
    "best_role",
    *(f"p_{role}" for role in ROLES),
    *(f"share_{role}" for role in ROLES),
    "p_in_scope",
    "evidence",
]


_TITLE_FIELDS = (
    ("title_role", pa.string()),
    ("title_roles", pa.list_(pa.string())),
    ("title_seniority", pa.string()),
    ("title_track", pa.string()),
    ("title_specialties", pa.list_(pa.string())),
    ("title_clean", pa.string()),
    ("fit", pa.string()),
    ("fit_score", pa.float64()),
)
#: Columns beside them for a table that has titles.
TITLE_COLUMNS = [name for name, _ in _TITLE_FIELDS]


@dataclass
class LabelSummary:
    """What labelling a table came to.

    Attributes:
        rows: number of rows, one verdict each.
        roles: role (or none) to number of rows.
        short: rows of fewer than 20 words, judged all the same, by the little they say.
    """

    rows: int = 0
    roles: Counter[str] = field(default_factory=Counter)
    short: int = 0


def label_frame(
    frame: pd.DataFrame,
    columns: Columns | None = None,
    *,
    first_row: int = 0,
    classifier: PostingClassifier | None = None,
) -> pd.DataFrame:
    """Verdicts of a frame of postings.

    Args:
        frame: one posting a row.
        columns: which column holds what; guessed by default.
        first_row: number of the first row, the id where the frame has no id column.
        classifier: the shipped one by default.

    Returns:
        Same index, columns ``LABEL_COLUMNS``, and ``TITLE_COLUMNS`` where there is a title column
        (``fit`` as ``check_fit`` answers it, null where a row has no title); evidence
        is a list of dicts (skill, family, text, start, end, points), one a mention, whose points
        speak for ``role``, strongest skill first.

    Raises:
        TableError: no text column, or one that holds something else.
    """
    columns = columns or guess_columns(list(frame.columns))
    _require_text(frame[columns.text])
    classifier = classifier or shipped_classifier()
    titles = frame[columns.title] if columns.title else [None] * len(frame)
    rows = [
        _row(Posting(_as_text(text), _as_text(title).strip() or None), classifier)
        for text, title in zip(frame[columns.text], titles, strict=True)
    ]
    names = LABEL_COLUMNS + (TITLE_COLUMNS if columns.title else [])
    labelled = pd.DataFrame(rows, columns=names, index=frame.index)
    # Set apart from the rows, where pandas would make floats of whole numbers beside a null.
    numbers = range(first_row, first_row + len(frame))
    return labelled.assign(id=frame[columns.id].array if columns.id else numbers)


def _row(posting: Posting, classifier: PostingClassifier) -> dict[str, Any]:
    verdict = classifier.verdict(posting)
    return {
        "verdict": verdict.outcome.value,
        "role": verdict.role,
        "second_role": verdict.second_role,
        "best_role": verdict.best_role,
        **{f"p_{role}": p for role, p in verdict.probabilities.items()},
        **{f"share_{role}": s for role, s in verdict.shares.items()},
        "p_in_scope": verdict.p_in_scope,
        "evidence": [
            {
                "skill": item.skill,
                "family": item.family,
                "text": verdict.posting.text[mention.start : mention.end],
                "start": mention.start,
                "end": mention.end,
                "points": item.points[verdict.role] / item.count,
            }
            for item in verdict.evidence
            for mention in item.mentions
        ],
        **(_title(verdict, posting.title) if posting.title else dict.fromkeys(TITLE_COLUMNS)),
    }


@lru_cache(maxsize=100_000)
def _reading(title: str) -> TitleReading:
    """Titles repeat in any table."""
    return normalize_title(title)


def _title(verdict: Verdict, title: str) -> dict[str, Any]:
    reading = _reading(title)
    outcome, score = quick_fit(verdict, reading)
    return {
        "title_role": reading.role,
        "title_roles": list(reading.roles),
        "title_seniority": reading.seniority,
        "title_track": reading.track,
        "title_specialties": list(reading.specialties),
        "title_clean": reading.clean,
        "fit": outcome.value,
        "fit_score": score,
    }


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _require_text(column: pd.Series[Any]) -> None:
    """Raise TableError where a column has values and none of them is a text."""
    given = column.dropna()
    if len(given) and not any(isinstance(value, str) for value in given):
        kind = type(given.iloc[0]).__name__
        raise TableError(
            f"column {column.name!r} holds no text but {kind}: name another with --text-column"
        )


def label_file(
    source: str | Path,
    target: str | Path,
    *,
    text_column: str | None = None,
    title_column: str | None = None,
    id_column: str | None = None,
) -> LabelSummary:
    """Label a Parquet, CSV or JSON Lines file into another, formats by their endings.

    Raises:
        TableError: a file or column cannot be used; nothing is written then.
    """
    source, target = Path(source), Path(target)
    frames = iter(read_frames(source))
    first = next(frames, None)
    if first is None:
        raise TableError(f"{source}: no rows")
    try:
        columns = guess_columns(
            list(first.columns), text=text_column, title=title_column, id=id_column
        )
    except TableError as error:
        raise TableError(f"{source}: {error}") from None
    schema = _schema(first, columns)
    summary = LabelSummary()
    with open_writer(target, schema) as writer:
        for frame in _and_then(first, frames):
            try:
                labelled = label_frame(frame, columns, first_row=summary.rows)
                writer.write(_batch(labelled, schema))
            except (pa.ArrowException, OverflowError) as error:
                raise TableError(f"{source}: {'; '.join(map(str, error.args))}") from None
            summary.rows += len(frame)
            summary.roles.update(labelled.role)
            summary.short += sum(
                len(_as_text(text).split()) < MINIMUM_WORDS for text in frame[columns.text]
            )
    return summary


def _and_then(first: pd.DataFrame, rest: Iterable[pd.DataFrame]) -> Iterable[pd.DataFrame]:
    yield first
    yield from rest


def _schema(frame: pd.DataFrame, columns: Columns) -> pa.Schema:
    row_id = pa.int64()
    if columns.id:
        row_id = pa.int64() if _is_whole(frame[columns.id]) else pa.string()
    return pa.schema(
        [
            ("id", row_id),
            ("verdict", pa.string()),
            ("role", pa.string()),
            ("second_role", pa.string()),
            ("best_role", pa.string()),
            *((f"p_{role}", pa.float64()) for role in ROLES),
            *((f"share_{role}", pa.float64()) for role in ROLES),
            ("p_in_scope", pa.float64()),
            ("evidence", EVIDENCE),
            *(_TITLE_FIELDS if columns.title else ()),
        ]
    )


def _is_whole(column: pd.Series[Any]) -> bool:
    """Whether a column's values, missing ones aside, are whole numbers of 64 bits."""
    if column.dtype != object:
        return bool(pd.api.types.is_integer_dtype(column))
    return all(
        isinstance(value, int) and not isinstance(value, bool) and -(2**63) <= value < 2**63
        for value in column.dropna()
    )


def _batch(labelled: pd.DataFrame, schema: pa.Schema) -> pa.RecordBatch:
    if schema.field("id").type == pa.string():
        labelled = labelled.assign(id=labelled.id.map(str, na_action="ignore"))
    return pa.RecordBatch.from_pandas(labelled, schema=schema, preserve_index=False)
