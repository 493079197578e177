"""The data files of `data/facts`, with errors that name the file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from jobclass.facts.phrases import FormError, PhraseTable
from jobclass.resources import data_path

Meaning = TypeVar("Meaning")


class FactsError(ValueError):
    """A file of `data/facts` breaks one of its rules; the message starts with its name."""


def read_facts_file(name: str) -> dict[str, Any]:
    """The content of one file.

    Raises:
        FactsError: it cannot be read or is not TOML.
    """
    path = data_path("facts", name)
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise FactsError(f"{path}: cannot be read ({error.strerror})") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise FactsError(f"{path}: {error}") from None


def phrase_table(
    name: str,
    entries: Iterator[tuple[str, Meaning]],
    classes: Mapping[str, Sequence[str]] | None = None,
) -> PhraseTable[Meaning]:
    """A table of (form, meaning) entries that stand in the file ``name``.

    Raises:
        FactsError: a form cannot be read.
    """
    try:
        return PhraseTable(entries, classes or {})
    except FormError as error:
        raise FactsError(f"{data_path('facts', name)}: {error}") from None
