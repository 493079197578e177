"""Which column of a table holds what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jobclass.tables.formats import TableError

_TEXT = ("description", "text", "job_description", "jobdescription", "body", "content")
_TITLE = ("title", "job_title", "jobtitle", "position", "name")
_ID = ("id", "posting_id", "job_id", "jobid")


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of the columns in use; ``id`` and ``title`` may be absent."""

    text: str
    title: str | None
    id: str | None


def guess_columns(
    names: Sequence[str],
    *,
    text: str | None = None,
    title: str | None = None,
    id: str | None = None,
) -> Columns:
    """Columns as named by the caller, else by their usual names, case and blanks aside.

    Raises:
        TableError: a named column is not there, or no text column can be guessed.
    """
    names = [str(name) for name in names]
    for option, name in (("--text-column", text), ("--title-column", title), ("--id-column", id)):
        if name is not None and name not in names:
            raise TableError(f"{option} {name!r}: no such column; there are {', '.join(names)}")
    chosen = text or _first(names, _TEXT)
    if chosen is None:
        raise TableError(
            f"no text column found among {', '.join(names) or 'none'}: name it with --text-column"
        )
    return Columns(chosen, title or _first(names, _TITLE), id or _first(names, _ID))


def _first(names: Sequence[str], usual: Sequence[str]) -> str | None:
    plain = {name.strip().lower().replace(" ", "_"): name for name in reversed(names)}
    return next((plain[name] for name in usual if name in plain), None)
