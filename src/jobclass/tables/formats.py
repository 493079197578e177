"""Table files, read and written in pieces: Parquet, CSV and JSON Lines."""

from __future__ import annotations

import csv
import json
import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

#: Rows that are in memory at once.
ROWS = 2000


class TableError(ValueError):
    """A table that cannot be read or written; the message says what to do."""


def format_of(path: Path) -> str:
    """``parquet``, ``csv`` or ``jsonl`` by a file's ending.

    Raises:
        TableError: the ending is none of these.
    """
    known = {".parquet": "parquet", ".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl"}
    try:
        return known[path.suffix.lower()]
    except KeyError:
        raise TableError(f"{path}: use a file that ends in .parquet, .csv or .jsonl") from None


def read_frames(path: Path) -> Iterator[pd.DataFrame]:
    """The rows of a table, ``ROWS`` at a time; CSV cells are strings.

    Raises:
        TableError: the file is missing or is not what its ending says.
    """
    form = format_of(path)
    reader = {"parquet": _read_parquet, "csv": _read_csv, "jsonl": _read_jsonl}[form]
    try:
        yield from reader(path)
    except OSError as error:
        if error.strerror is None:  # pyarrow's word for a file that holds something else
            reason = str(error).splitlines()[0]
            raise TableError(f"{path}: not a {form} file ({reason})") from None
        raise TableError(f"{path}: cannot be read ({error.strerror.lower()})") from None
    except (pa.ArrowException, pd.errors.ParserError) as error:
        raise TableError(f"{path}: not a {form} file ({str(error).splitlines()[0]})") from None


def _read_parquet(path: Path) -> Iterator[pd.DataFrame]:
    with path.open("rb") as opened, pq.ParquetFile(opened) as file:
        names = file.schema_arrow.names
        if twice := sorted({name for name in names if names.count(name) > 1}):
            raise TableError(f"{path}: more than one column is named {twice[0]!r}: rename one")
        if not file.metadata.num_rows:
            yield file.schema_arrow.empty_table().to_pandas()
        for batch in file.iter_batches(ROWS):
            yield batch.to_pandas(integer_object_nulls=True)  # floats would spoil large ids


def _read_csv(path: Path) -> Iterator[pd.DataFrame]:
    try:
        with pd.read_csv(
            path,
            dtype=str,
            keep_default_na=False,
            chunksize=ROWS,
            index_col=False,  # a row longer than the header must not shift the columns
            encoding="utf-8-sig",
            encoding_errors="replace",
        ) as chunks:
            yield from _without_loss(chunks)
    except pd.errors.EmptyDataError:
        raise TableError(f"{path}: the file is empty") from None


def _without_loss(chunks: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """The same chunks; cells that pandas would cut off with a warning raise ParserError."""
    while True:
        with warnings.catch_warnings():
            warnings.simplefilter("error", pd.errors.ParserWarning)
            try:
                chunk = next(chunks)
            except StopIteration:
                return
            except pd.errors.ParserWarning:
                raise pd.errors.ParserError("a row has more cells than the header") from None
        yield chunk


def _read_jsonl(path: Path) -> Iterator[pd.DataFrame]:
    rows: list[dict[str, Any]] = []
    names: dict[str, None] = {}  # of all rows so far: a later piece has the columns of the first
    with path.open(encoding="utf-8-sig", errors="replace") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                reason = getattr(error, "msg", str(error))
                raise TableError(f"{path}:{number}: not JSON ({reason})") from None
            if not isinstance(row, dict):
                raise TableError(f"{path}:{number}: a line must be one JSON object")
            if "\\u" in line:
                row = {name: _whole_characters(value) for name, value in row.items()}
            rows.append(row)
            names.update(dict.fromkeys(row))
            if len(rows) == ROWS:
                yield pd.DataFrame(rows, columns=list(names), dtype=object)
                rows = []
    if rows:
        yield pd.DataFrame(rows, columns=list(names), dtype=object)


def _whole_characters(value: Any) -> Any:
    """A text with "?" for each half of a character that was cut in two; its length stays."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


class Writer(Protocol):
    """Takes record batches of one schema."""

    def write(self, batch: pa.RecordBatch) -> None:
        """Append the rows of a batch."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


class _TextWriter:
    """CSV or JSON Lines; nested cells become JSON in CSV."""

    def __init__(self, path: Path, schema: pa.Schema, form: str) -> None:
        self._file = path.open("w", encoding="utf-8", newline="")
        self._form = form
        self._csv = csv.DictWriter(self._file, schema.names)
        if form == "csv":
            self._csv.writeheader()

    def write(self, batch: pa.RecordBatch) -> None:
        for row in batch.to_pylist():
            if self._form == "csv":
                self._csv.writerow(
                    {k: json.dumps(v) if isinstance(v, list) else v for k, v in row.items()}
                )
            else:
                self._file.write(json.dumps(row, ensure_ascii=False) + "\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


@contextmanager
def open_writer(path: Path, schema: pa.Schema) -> Iterator[Writer]:
    """A writer for a table that appears whole or not at all.

    Raises:
        TableError: the place cannot be written.
    """
    form = format_of(path)
    if path.is_dir():
        raise TableError(f"{path}: cannot be written (is a directory)")
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise TableError(f"{path}: cannot be written ({reason})") from None
    os.close(handle)
    temporary = Path(name)
    try:
        if form == "parquet":
            writer = pq.ParquetWriter(temporary, schema, compression="zstd")
        else:
            writer = _TextWriter(temporary, schema, form)
        with writer:
            yield writer
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
