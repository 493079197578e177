"""Table files written and read without jobclass."""

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq


def write(frame: pd.DataFrame, path: Path) -> Path:
    """A frame as a file of its ending's format."""
    if path.suffix == ".parquet":
        frame.to_parquet(path, index=False)
    elif path.suffix == ".csv":
        frame.to_csv(path, index=False)
    else:
        frame.to_json(path, orient="records", lines=True, force_ascii=False)
    return path


def read(path: Path) -> list[dict[str, Any]]:
    """Rows of a file as jobclass writes it; what CSV can only hold as text is read back."""
    if path.suffix == ".parquet":
        rows: list[dict[str, Any]] = pq.read_table(path).to_pylist()
        return rows
    if path.suffix == ".jsonl":
        lines = path.read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    rows = frame.to_dict("records")
    for row in rows:
        for name, value in row.items():
            if name in ("evidence", "title_roles", "title_specialties"):
                row[name] = json.loads(value) if value else None
            elif name.startswith(("p_", "share_")) or name == "fit_score":
                row[name] = float(value) if value else None
            elif name != "id":
                row[name] = value or None
    return rows


def types(path: Path) -> dict[str, pa.DataType]:
    """Column types of a Parquet file."""
    schema = pq.read_schema(path)
    return dict(zip(schema.names, schema.types, strict=True))
