"""Table files in, labelled table files out."""

import itertools
import os
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from table_files import read, types, write

from jobclass import TableError, label_file, label_frame
from jobclass.roles import CLASSES, ROLES
from jobclass.tables import formats
from jobclass.tables.label import EVIDENCE, LABEL_COLUMNS, TITLE_COLUMNS

ENDINGS = [".parquet", ".csv", ".jsonl"]


def assert_same(rows: list[dict[str, Any]], frame: pd.DataFrame) -> None:
    """Rows of a file say what a labelled frame says; points are of single precision there."""
    assert len(rows) == len(frame)
    for row, (_, expected) in zip(rows, frame.iterrows(), strict=True):
        assert list(row) == list(frame.columns)
        assert str(row["id"]) == str(expected.id)
        for name in frame.columns.drop(["id", "evidence"]):
            value = expected[name]
            if not isinstance(value, list) and pd.isna(value):
                assert row[name] is None, name
            else:
                assert row[name] == value, name
        assert [{**item, "points": None} for item in row["evidence"]] == [
            {**item, "points": None} for item in expected.evidence
        ]
        assert [item["points"] for item in row["evidence"]] == pytest.approx(
            [item["points"] for item in expected.evidence], rel=1e-6
        )


@pytest.mark.parametrize(("into", "out"), list(itertools.product(ENDINGS, ENDINGS)))
def test_every_format_into_every_format(
    postings: pd.DataFrame, tmp_path: Path, into: str, out: str
) -> None:
    source = write(postings, tmp_path / f"in{into}")
    summary = label_file(source, tmp_path / f"out{out}")
    expected = label_frame(postings)
    assert_same(read(tmp_path / f"out{out}"), expected)
    assert summary.rows == len(postings)
    assert summary.roles == expected.role.value_counts().to_dict()
    assert summary.short == 3


def test_types_of_the_parquet_output(postings: pd.DataFrame, tmp_path: Path) -> None:
    label_file(write(postings, tmp_path / "in.parquet"), tmp_path / "out.parquet")
    found = types(tmp_path / "out.parquet")
    assert list(found) == LABEL_COLUMNS + TITLE_COLUMNS
    assert found["id"] == pa.int64()
    assert found["evidence"] == EVIDENCE
    fields = {field.name: field.type for field in found["evidence"].value_type}
    assert fields == {
        "skill": pa.string(), "family": pa.string(), "text": pa.string(),
        "start": pa.int32(), "end": pa.int32(), "points": pa.float32(),
    }  # fmt: skip
    for name in ("p_in_scope", *(f"p_{role}" for role in ROLES)):
        assert found[name] == pa.float64()
    for name in ("verdict", "role", "second_role", "best_role"):
        assert found[name] == pa.string()


def test_evidence_is_places_in_the_text(postings: pd.DataFrame, tmp_path: Path) -> None:
    label_file(write(postings, tmp_path / "in.csv"), tmp_path / "out.jsonl")
    rows = read(tmp_path / "out.jsonl")
    for row, text in zip(rows, postings.description, strict=True):
        for item in row["evidence"]:
            assert text[item["start"] : item["end"]] == item["text"]
    assert any(row["evidence"] for row in rows)


@pytest.mark.parametrize("ending", ENDINGS)
def test_pieces_give_the_same_as_the_whole(
    postings: pd.DataFrame, tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write(postings, tmp_path / f"in{ending}")
    label_file(source, tmp_path / "whole.jsonl")
    for size in (1, 2, len(postings)):
        monkeypatch.setattr(formats, "ROWS", size)
        summary = label_file(source, tmp_path / "pieces.jsonl")
        assert summary.rows == len(postings)
        assert (tmp_path / "pieces.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


def test_rows_are_numbered_on_over_pieces(
    postings: pd.DataFrame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formats, "ROWS", 3)
    source = write(postings.drop(columns="id"), tmp_path / "in.jsonl")
    label_file(source, tmp_path / "out.parquet")
    assert [row["id"] for row in read(tmp_path / "out.parquet")] == list(range(len(postings)))


@pytest.mark.parametrize(
    ("ids", "kind", "expected"),
    [
        ([1, 2, 3], pa.int64(), [1, 2, 3]),
        ([1, None, 2**62 + 1], pa.int64(), [1, None, 2**62 + 1]),
        (["007", "b", None], pa.string(), ["007", "b", None]),
        ([1.5, 2.0, None], pa.string(), ["1.5", "2.0", None]),
        ([True, False, True], pa.string(), ["True", "False", "True"]),
    ],
)
def test_ids_come_out_as_they_went_in(
    tmp_path: Path, ids: list[Any], kind: pa.DataType, expected: list[Any]
) -> None:
    table = pa.table({"id": ids, "text": ["SQL"] * 3})
    pq.write_table(table, tmp_path / "in.parquet")
    with (tmp_path / "in.jsonl").open("w", encoding="utf-8") as file:
        for row in table.to_pylist():
            file.write(f"{pd.io.json.ujson_dumps(row)}\n")
    for ending in (".parquet", ".jsonl"):
        label_file(tmp_path / f"in{ending}", tmp_path / "out.parquet")
        assert types(tmp_path / "out.parquet")["id"] == kind
        assert [row["id"] for row in read(tmp_path / "out.parquet")] == expected


def test_ids_of_csv_are_texts(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("id,text\n007,SQL\n,SQL\n1e5,SQL\nNA,SQL\n", encoding="utf-8")
    label_file(tmp_path / "in.csv", tmp_path / "out.parquet")
    assert [row["id"] for row in read(tmp_path / "out.parquet")] == ["007", "", "1e5", "NA"]


def test_ids_that_change_their_kind_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formats, "ROWS", 1)
    source = tmp_path / "in.jsonl"
    for second in ('"x"', str(10**30)):
        source.write_text(f'{{"id": 1, "text": "a"}}\n{{"id": {second}, "text": "b"}}\n')
        with pytest.raises(TableError, match=r"in\.jsonl: "):
            label_file(source, tmp_path / "out.jsonl")
    assert list(tmp_path.iterdir()) == [source]


@pytest.mark.parametrize("ending", ENDINGS)
def test_empty_and_one_row_tables(postings: pd.DataFrame, tmp_path: Path, ending: str) -> None:
    for rows in (0, 1):
        source = write(postings.iloc[:rows], tmp_path / f"in{rows}{ending}")
        if ending == ".jsonl" and not rows:
            with pytest.raises(TableError, match="no rows"):
                label_file(source, tmp_path / "out.parquet")
            continue
        for out in ENDINGS:
            assert label_file(source, tmp_path / f"out{out}").rows == rows
            assert len(read(tmp_path / f"out{out}")) == rows
        assert set(types(tmp_path / "out.parquet")) == {*LABEL_COLUMNS, *TITLE_COLUMNS}


def test_options_name_columns(postings: pd.DataFrame, tmp_path: Path) -> None:
    odd = postings.rename(columns={"id": "a", "title": "b", "description": "c"})
    label_file(
        str(write(odd, tmp_path / "in.csv")),
        str(tmp_path / "out.jsonl"),
        text_column="c",
        title_column="b",
        id_column="a",
    )
    assert_same(read(tmp_path / "out.jsonl"), label_frame(postings))


CSV = {
    "byte order mark": "\ufeffid,text\n1,PyTorch\n".encode(),
    "carriage returns": b"id,text\r\n1,PyTorch\r\n",
    "quoted lines": b'id,text\n1,"We use\nPyTorch, ""daily"""\n',
    "bad utf-8": b"id,text\n1,caf\xe9 PyTorch\n",
    "missing cells": b"id,title,text\n1,x,PyTorch\n2,y\n",
    "null bytes": b"id,text\n1,a\x00b PyTorch\n",
    "a huge cell": b"id,text\n1," + b"x " * 200_000 + b"PyTorch\n",
    "no last line end": b"id,text\n1,PyTorch",
    "blank lines": b"id,text\n\n1,PyTorch\n\n",
}


@pytest.mark.parametrize("data", CSV.values(), ids=CSV.keys())
def test_csv_as_it_comes(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "in.csv").write_bytes(data)
    label_file(tmp_path / "in.csv", tmp_path / "out.jsonl")
    row = read(tmp_path / "out.jsonl")[0]
    assert row["id"] == "1"
    assert [item["skill"] for item in row["evidence"]] == ["PyTorch"]


JSONL = {
    "byte order mark": "\ufeff".encode() + b'{"id": 1, "text": "PyTorch"}\n',
    "carriage returns": b'{"id": 1, "text": "PyTorch"}\r\n',
    "blank lines": b'\n{"id": 1, "text": "PyTorch"}\n\n',
    "bad utf-8": b'{"id": 1, "text": "caf\xe9 PyTorch"}',
    "half characters": b'{"id": 1, "text": "\\ud83d PyTorch \\ud83d", "title": "\\ud83d"}\n',
    "line separators in text": '{"id": 1, "text": "a\u2028b\x85 PyTorch"}\n'.encode(),
    "other columns at first": b'{"id": 1, "text": "PyTorch"}\n{"other": [1, {"a": 2}]}\n',
    "nested values": b'{"id": 1, "text": "PyTorch", "where": {"city": ["x"]}}\n',
}


@pytest.mark.parametrize("data", JSONL.values(), ids=JSONL.keys())
@pytest.mark.parametrize("size", [1, 2000])
def test_json_lines_as_they_come(
    tmp_path: Path, data: bytes, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formats, "ROWS", size)
    (tmp_path / "in.ndjson").write_bytes(data)
    label_file(tmp_path / "in.ndjson", tmp_path / "out.parquet")
    rows = read(tmp_path / "out.parquet")
    assert rows[0]["id"] == 1
    assert [item["skill"] for item in rows[0]["evidence"]] == ["PyTorch"]
    assert [row["evidence"] for row in rows[1:]] == [[]] * (len(rows) - 1)


def parquet(tmp_path: Path, table: pa.Table) -> bytes:
    pq.write_table(table, tmp_path / "made")
    data = (tmp_path / "made").read_bytes()
    (tmp_path / "made").unlink()
    return data


TWICE = pa.table([pa.array(["a"]), pa.array(["b"])], names=["text", "text"])


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("in.xlsx", b"PK", r"in\.xlsx: use a file that ends in \.parquet, \.csv or \.jsonl"),
        ("in", b"", r"in: use a file that ends in"),
        ("in.parquet", b"", r"in\.parquet: not a parquet file"),
        ("in.parquet", b"text\nPyTorch\n" * 9, r"in\.parquet: not a parquet file"),
        ("in.parquet", b"PAR1" + b"\0" * 99 + b"PAR1", r"in\.parquet: not a parquet file"),
        ("in.parquet", TWICE, r"more than one column is named 'text'"),
        ("in.parquet", pa.table({"text": [1]}), "column 'text' holds no text but int"),
        ("in.csv", b"", r"in\.csv: the file is empty"),
        ("in.csv", b"a,b\n1,2\n", r"in\.csv: no text column found among a, b"),
        ("in.csv", b"id;text\n1;2\n", r"in\.csv: no text column found among id;text"),
        ("in.csv", b'id,text\n1,"open\n2,x\n', r"in\.csv: not a csv file \(.*EOF inside string"),
        ("in.csv", b"id,text\n1,a\n2,b,c\n", r"in\.csv: not a csv file \(.*line 3"),
        ("in.csv", b"id,text\n1,a,b\n2,b,c\n", r"in\.csv: .*more cells than the header"),
        ("in.jsonl", b"", r"in\.jsonl: no rows"),
        ("in.jsonl", b'{"text": "a"}\n\n{"text"\n', r"in\.jsonl:3: not JSON"),
        ("in.jsonl", b'{"text": "a"}\n["a"]\n', r"in\.jsonl:2: a line must be one JSON object"),
        ("in.jsonl", b"null\n", r"in\.jsonl:1: a line must be one JSON object"),
        ("in.jsonl", b"[" * 200_000, r"in\.jsonl:1: not JSON"),
        ("in.jsonl", b'{"id": ' + b"9" * 5000 + b"}", r"in\.jsonl:1: not JSON"),
    ],
)  # fmt: skip
def test_bad_files_are_refused_in_a_line(
    tmp_path: Path, name: str, data: bytes | pa.Table, said: str
) -> None:
    source = tmp_path / name
    source.write_bytes(data if isinstance(data, bytes) else parquet(tmp_path, data))
    with pytest.raises(TableError, match=said) as caught:
        label_file(source, tmp_path / "out.csv")
    assert "\n" not in str(caught.value)
    assert list(tmp_path.iterdir()) == [source]


@pytest.mark.parametrize("ending", ENDINGS)
def test_missing_files_and_folders_are_refused(tmp_path: Path, ending: str) -> None:
    with pytest.raises(TableError, match=r"cannot be read \(no such file"):
        label_file(tmp_path / f"none{ending}", tmp_path / "out.csv")
    (tmp_path / f"folder{ending}").mkdir()
    with pytest.raises(TableError, match=r"cannot be read \(.*is a directory"):
        label_file(tmp_path / f"folder{ending}", tmp_path / "out.csv")


def test_places_that_cannot_be_written_are_refused(postings: pd.DataFrame, tmp_path: Path) -> None:
    source = write(postings, tmp_path / "in.csv")
    with pytest.raises(TableError, match=r"cannot be written \(no such file"):
        label_file(source, tmp_path / "none" / "out.csv")
    with pytest.raises(TableError, match=r"cannot be written \(not a directory\)"):
        label_file(source, source / "out.csv")
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(TableError, match=r"folder\.csv: cannot be written \(is a directory\)"):
        label_file(source, tmp_path / "folder.csv")
    with pytest.raises(TableError, match=r"out\.txt: use a file that ends in"):
        label_file(source, tmp_path / "out.txt")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder.csv", "in.csv"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_folder_without_the_right_to_write_is_refused(
    postings: pd.DataFrame, tmp_path: Path
) -> None:
    source = write(postings, tmp_path / "in.csv")
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    with pytest.raises(TableError, match=r"cannot be written \(permission denied\)"):
        label_file(source, closed / "out.csv")


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_failure_midway_leaves_the_target_as_it_was(
    postings: pd.DataFrame, tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formats, "ROWS", 2)
    source = write(postings, tmp_path / "in.jsonl")
    with source.open("a", encoding="utf-8") as file:
        file.write("{\n")
    target = tmp_path / f"out{ending}"
    with pytest.raises(TableError, match=r"in\.jsonl:8: not JSON"):
        label_file(source, target)
    assert list(tmp_path.iterdir()) == [source]
    target.write_bytes(b"as it was")
    with pytest.raises(TableError, match=r"in\.jsonl:8: not JSON"):
        label_file(source, target)
    assert target.read_bytes() == b"as it was"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", target.name]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_table_can_be_labelled_in_place(
    postings: pd.DataFrame, tmp_path: Path, ending: str
) -> None:
    source = write(postings, tmp_path / f"table{ending}")
    label_file(source, source)
    assert_same(read(source), label_frame(postings))


def test_the_output_may_be_read_by_others(postings: pd.DataFrame, tmp_path: Path) -> None:
    source = write(postings, tmp_path / "in.csv")
    mask = os.umask(0o022)
    try:
        label_file(source, tmp_path / "out.csv")
    finally:
        os.umask(mask)
    assert (tmp_path / "out.csv").stat().st_mode & 0o777 == 0o644


def test_order_is_kept(texts: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "ROWS", 7)
    ids = [f"row {i}" for i in range(50)]
    frame = pd.DataFrame({"id": ids, "text": [texts[i % len(texts)] for i in range(50)]})
    label_file(write(frame, tmp_path / "in.parquet"), tmp_path / "out.csv")
    rows = read(tmp_path / "out.csv")
    assert [row["id"] for row in rows] == ids
    assert [row["role"] for row in rows] == list(label_frame(frame).role)
    assert {row["role"] for row in rows} == set(CLASSES)


def test_wide_unicode_in_and_out(tmp_path: Path) -> None:
    text = "🚀🚀 Wir nutzen PyTorch 日本語 \u200b naïve"
    frame = pd.DataFrame({"id": ["ключ"], "text": [text]})
    for into, out in itertools.product(ENDINGS, ENDINGS):
        label_file(write(frame, tmp_path / f"in{into}"), tmp_path / f"out{out}")
        (row,) = read(tmp_path / f"out{out}")
        assert row["id"] == "ключ"
        (item,) = row["evidence"]
        assert text[item["start"] : item["end"]] == "PyTorch"
