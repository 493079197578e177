"""Heading phrases, and where they stand in a text. What makes one a heading: ``text.sections``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, StrEnum
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from jobclass.resources import data_path


class SectionKind(StrEnum):
    """What a part of a posting is about."""

    ABOUT = "about"
    APPLICATION = "application"
    BENEFITS = "benefits"
    DUTIES = "duties"
    FACTS = "facts"
    LEGAL = "legal"
    NONE = "none"
    PREFERRED = "preferred"
    REQUIREMENTS = "requirements"
    ROLE = "role"
    STACK = "stack"


class SectionError(ValueError):
    """A file of ``data/sections`` breaks a rule; the message starts with its path."""


class Use(Enum):
    """Where a phrase may be a heading: the lists of a kind in the file."""

    HEADING = "headings"
    LINE = "lines"
    OPENING = "openings"


class Word(NamedTuple):
    """A word of a text: as written, folded, and its character offsets."""

    text: str
    folded: str
    start: int
    end: int

    @property
    def is_upper(self) -> bool:
        """Whether it starts with a capital."""
        return self.text[0].isupper()


class Line(NamedTuple):
    """One line of a text, from ``start`` to its end, by words; it has at least one."""

    words: list[Word]
    start: int
    end: int


class Hit(NamedTuple):
    """A phrase of the file at words ``first`` to before ``last`` of a line."""

    kind: SectionKind
    use: Use
    first: int
    last: int

    @property
    def size(self) -> int:
        """Its number of words."""
        return self.last - self.first


class _Node:
    """A node of the trie over heading words."""

    __slots__ = ("following", "meaning")

    def __init__(self) -> None:
        self.following: dict[str, _Node] = {}
        self.meaning: tuple[SectionKind, Use] | None = None


_APOSTROPHES = "\u2019\u2018\u00b4\u02bc`"
_WORD = re.compile(rf"[^\W\d_]+(?:['{_APOSTROPHES}][^\W\d_]+)*|\d+|&")
_STRAIGHT = str.maketrans(dict.fromkeys(_APOSTROPHES, "'"))
#: Where words were glued together as their line break was lost.
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z][A-Z])(?=[A-Z][a-z])")
#: What may stand between two words of a heading.
_INSIDE = re.compile(r"[ \t\xa0,/()*_\\-]{0,4}")


class Headings:
    """The phrases that open sections.

    Args:
        phrases: for each kind, for each of ``headings``, ``lines`` and ``openings``, the phrases.

    Raises:
        ValueError: an unknown kind or list.
    """

    def __init__(self, phrases: Mapping[str, Mapping[str, Sequence[str]]]) -> None:
        self._root = _Node()
        for kind, lists in phrases.items():
            for use, listed in lists.items():
                meaning = SectionKind(kind), Use(use)
                for phrase in listed:
                    node = self._root
                    for word in _words(phrase, 0, len(phrase)):
                        node = node.following.setdefault(word.folded, _Node())
                    node.meaning = meaning

    def find(self, text: str, words: Sequence[Word]) -> Iterator[Hit]:
        """The phrases in a line, by place; from one word the longest first."""
        root = self._root.following
        for first, word in enumerate(words):
            if word.folded not in root:
                continue
            node, position = root[word.folded], first + 1
            found = [Hit(*node.meaning, first, position)] if node.meaning else []
            while position < len(words) and words[position].folded in node.following:
                gap = text[words[position - 1].end : words[position].start]
                if not _INSIDE.fullmatch(gap):
                    break
                node = node.following[words[position].folded]
                position += 1
                if node.meaning is not None:
                    found.append(Hit(*node.meaning, first, position))
            yield from reversed(found)


def split_lines(text: str) -> Iterator[Line]:
    """The lines of a text that have words."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        words = _words(text, start, end)
        if words:
            yield Line(words, start, end)
        start = end + 1


def _words(text: str, start: int, end: int) -> list[Word]:
    words = []
    for match in _WORD.finditer(text, start, end):
        written, low = match.group(), match.start()
        if written.islower() or written[1:].islower():
            words.append(Word(written, _fold(written), low, match.end()))
            continue
        bounds = [0, *(seam.start() for seam in _SEAM.finditer(written)), len(written)]
        for first, last in pairwise(bounds):
            part = written[first:last]
            words.append(Word(part, _fold(part), low + first, low + last))
    return words


def _fold(word: str) -> str:
    lowered = "and" if word == "&" else word.lower()
    return lowered if lowered.isalnum() else lowered.translate(_STRAIGHT)


def read_headings(path: Path) -> Headings:
    """Headings from a file like ``data/sections/headings.toml``.

    Raises:
        SectionError: the file cannot be read, or has an unknown kind or list.
    """
    try:
        return Headings(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise SectionError(f"{path}: {error}") from None


@lru_cache(maxsize=1)
def shipped_headings() -> Headings:
    """The headings that ship with jobclass, read once."""
    return read_headings(data_path("sections", "headings.toml"))
