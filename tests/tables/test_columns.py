"""Which column holds what, guessed or named."""

import pytest

from jobclass.tables import Columns, TableError, guess_columns


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["description"], Columns("description", None, None)),
        (["id", "title", "description"], Columns("description", "title", "id")),
        (["text", "description"], Columns("description", None, None)),
        (["Job Description", "Job ID"], Columns("Job Description", None, "Job ID")),
        ([" BODY ", "Position", "POSTING_ID"], Columns(" BODY ", "Position", "POSTING_ID")),
        (["text", "TEXT"], Columns("text", None, None)),
        (["content", "name", "jobid"], Columns("content", "name", "jobid")),
    ],
)
def test_usual_names_are_found(names: list[str], expected: Columns) -> None:
    assert guess_columns(names) == expected


def test_named_columns_win() -> None:
    names = ["id", "title", "description", "a", "b", "c"]
    assert guess_columns(names, text="a", title="b", id="c") == Columns("a", "b", "c")
    assert guess_columns(names, text="a") == Columns("a", "title", "id")


@pytest.mark.parametrize("option", ["text", "title", "id"])
def test_a_named_column_must_be_there(option: str) -> None:
    with pytest.raises(TableError, match=f"--{option}-column 'x': no such column; there are text"):
        guess_columns(["text"], **{option: "x"})


def test_a_text_column_must_be_there() -> None:
    with pytest.raises(TableError, match="no text column found among a, b: name it with"):
        guess_columns(["a", "b"])
