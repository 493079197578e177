"""Lexicon files to a Lexicon, with errors that name file and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jobclass.lexicon.entries import Family, Kind, Skill
from jobclass.lexicon.forms import FormError, parse_form
from jobclass.lexicon.lexicon import Lexicon

SHARED_WORDS = "words.toml"
_TABLES = {"skills": Kind.SKILL, "duties": Kind.DUTY, "titles": Kind.TITLE}
_KEYS = {"family", "name", "about", "cues", "decoys", "words", *_TABLES}


class LexiconError(ValueError):
    """A lexicon file breaks a rule; the message starts with ``file:line``."""


def load_lexicon(folder: Path) -> Lexicon:
    """The lexicon of a folder of ``<family>.toml`` files and one ``words.toml``.

    Raises:
        LexiconError: a file cannot be read or breaks a rule.
    """
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        raise LexiconError(f"{folder}: no lexicon files (*.toml) here")
    words: dict[str, tuple[str, ...]] = {}
    families = []
    for path in paths:
        content = _parse(path)
        if path.name == SHARED_WORDS:
            if unknown := sorted(set(content) - {"words"}):
                raise _error(path, unknown[0], f"unknown key {unknown[0]!r}")
            words = _lists(path, content, "words")
        else:
            families.append(_family(path, content))
    return Lexicon(families, words)


def _parse(path: Path) -> dict[str, Any]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read ({error.strerror})") from None
    try:
        return tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise LexiconError(f"{path}:{line}: this is not UTF-8, save the file as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+)", str(error))
        line = int(place[1]) if place else data.count(b"\n") + 1
        raise LexiconError(f"{path}:{line}: {error}") from None


def _family(path: Path, content: dict[str, Any]) -> Family:
    if unknown := sorted(set(content) - _KEYS):
        raise _error(path, unknown[0], f"unknown key {unknown[0]!r}")
    if content.get("family") != path.stem:
        raise _error(path, "family", f'family must be "{path.stem}", like the file')
    skills = [
        _skill(path, content["family"], name, kind, forms)
        for table, kind in _TABLES.items()
        for name, forms in _lists(path, content, table).items()
    ]
    return Family(
        id=content["family"],
        name=content.get("name", ""),
        about=content.get("about", ""),
        skills=tuple(skills),
        cues=_strings(path, "cues", content.get("cues", ())),
        decoys=_strings(path, "decoys", content.get("decoys", ())),
        words=tuple(_lists(path, content, "words").items()),
    )


def _skill(path: Path, family: str, name: str, kind: Kind, written: tuple[str, ...]) -> Skill:
    if not written:
        raise _error(path, name, f"{name!r} has no form")
    try:
        return Skill(name, kind, family, tuple(parse_form(form) for form in written))
    except FormError as error:
        raise _error(path, name, str(error)) from None


def _lists(path: Path, content: dict[str, Any], table: str) -> dict[str, tuple[str, ...]]:
    """A table of lists of strings; empty where the file has none of this name."""
    entries = content.get(table, {})
    if not isinstance(entries, dict):
        raise _error(path, table, f"{table!r} must be a table of lists: [{table}]")
    return {name: _strings(path, name, values) for name, values in entries.items()}


def _strings(path: Path, key: str, values: object) -> tuple[str, ...]:
    if isinstance(values, Iterable) and not isinstance(values, str):
        listed = tuple(values)
        if all(isinstance(value, str) for value in listed):
            return listed
    raise _error(path, key, f"{key!r} must be a list of strings")


def _error(path: Path, key: str, problem: str) -> LexiconError:
    return LexiconError(f"{path}:{line_of(path, key)}: {problem}")


def line_of(path: Path, key: str) -> int:
    """Number of the first line that opens a key or a table, 1 where none does."""
    opens = re.compile(rf"""\s*\[?\s*["']?{re.escape(key)}["']?\s*[=\]]""")
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if opens.match(line):
            return number
    return 1
