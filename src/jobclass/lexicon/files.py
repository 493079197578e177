"""Lexicon files to a Lexicon, with errors that name file and line."""

from __future__ import annotations

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
            words = {k: tuple(v) for k, v in content.get("words", {}).items()}
        else:
            families.append(_family(path, content))
    return Lexicon(families, words)


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{path}: {error}") from None


def _family(path: Path, content: dict[str, Any]) -> Family:
    if unknown := sorted(set(content) - _KEYS):
        raise _error(path, unknown[0], f"unknown key {unknown[0]!r}")
    if content.get("family") != path.stem:
        raise _error(path, "family", f'family must be "{path.stem}", like the file')
    skills = [
        _skill(path, content["family"], name, kind, forms)
        for table, kind in _TABLES.items()
        for name, forms in content.get(table, {}).items()
    ]
    return Family(
        id=content["family"],
        name=content.get("name", ""),
        about=content.get("about", ""),
        skills=tuple(skills),
        cues=_strings(path, "cues", content.get("cues", ())),
        decoys=_strings(path, "decoys", content.get("decoys", ())),
        words=tuple(
            (name, _strings(path, name, values))
            for name, values in content.get("words", {}).items()
        ),
    )


def _skill(path: Path, family: str, name: str, kind: Kind, forms: object) -> Skill:
    written = _strings(path, name, forms)
    if not written:
        raise _error(path, name, f"{name!r} has no form")
    try:
        return Skill(name, kind, family, tuple(parse_form(form) for form in written))
    except FormError as error:
        raise _error(path, name, str(error)) from None


def _strings(path: Path, key: str, values: object) -> tuple[str, ...]:
    if isinstance(values, Iterable) and not isinstance(values, str):
        listed = tuple(values)
        if all(isinstance(value, str) for value in listed):
            return listed
    raise _error(path, key, f"{key!r} must be a list of strings")


def _error(path: Path, key: str, problem: str) -> LexiconError:
    return LexiconError(f"{path}:{line_of(path, key)}: {problem}")


def line_of(path: Path, key: str) -> int:
    """Number of the first line that holds a key, 1 where none does."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.lstrip().lstrip('"').startswith(key):
            return number
    return 1
