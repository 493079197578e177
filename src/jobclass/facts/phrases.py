"""Phrases written as forms, found in a text.

A form is words with a few signs: ``(a|b c|)`` one of several, an empty one makes it optional;
``<name>`` any member of a word class; ``#`` a number in digits; ``~3`` up to three words of any
kind, but for those of the class ``apart``. Case, accents and hyphens do not matter.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Generic, TypeVar

from jobclass.facts.words import Words, read_words

Meaning = TypeVar("Meaning")
Classes = Mapping[str, Sequence[str]]
# A run of words; the empty run is an optional chunk left out.
Run = tuple[str, ...]

_NUMBER = "#"
_TOP_LEVEL_BLANK = re.compile(r"\s+(?![^(]*\))")
_PIECE = re.compile(r"<([a-z_]+)>|\(([^()]*)\)|(~\d|#)|([^()<>~#|]+)")


class FormError(ValueError):
    """A form that cannot be read."""


@dataclass(frozen=True, slots=True)
class Phrase(Generic[Meaning]):
    """A phrase found: words ``first`` to before ``last`` of the text, and what it means."""

    first: int
    last: int
    meaning: Meaning


class PhraseTable(Generic[Meaning]):
    """Forms, each with a meaning.

    Of the phrases that start at a word the longest counts, and the words it covers start no other.
    The time is linear in the text.

    Raises:
        FormError: a form cannot be read, or could match nothing.
    """

    def __init__(self, entries: Iterable[tuple[str, Meaning]], classes: Classes) -> None:
        self._by_first: dict[str, list[tuple[str, Meaning]]] = {}
        apart = [re.escape(word) for word in classes.get("apart", ())]
        gap = rf" (?!(?:{'|'.join(apart)})[ \n])[^\W_]\w*" if apart else r" [^\W_]\w*"
        for form, meaning in entries:
            try:
                chunks = [_runs(part, classes) for part in _TOP_LEVEL_BLANK.split(form)]
                starts = _first_words(chunks)
            except FormError as error:
                raise FormError(f"form {form!r}: {error}") from None
            pattern = "".join(_pattern(chunk, gap) for chunk in chunks) + r"(?=[ \n]|\Z)"
            for word in starts:
                self._by_first.setdefault(word, []).append((pattern, meaning))

    def find(self, words: Words) -> list[Phrase[Meaning]]:
        """All phrases of a text, in order."""
        found: list[Phrase[Meaning]] = []
        free = 0
        for first, word in enumerate(words.folded):
            if first >= free and (word in self._by_first or word.isdigit()):
                phrase = self.match(words, first)
                if phrase is not None:
                    found.append(phrase)
                    free = phrase.last
        return found

    def match(self, words: Words, first: int) -> Phrase[Meaning] | None:
        """The longest phrase that starts at a word; None if none does."""
        if first >= len(words):
            return None
        word = words.folded[first]
        candidates = self._by_first.get(word, [])
        if word.isdigit():
            candidates = candidates + self._by_first.get(_NUMBER, [])
        longest: Phrase[Meaning] | None = None
        for pattern, meaning in candidates:
            match = _compiled(pattern).match(words.line, words.places[first])
            if match is None:
                continue
            last = bisect_left(words.places, match.end(), first)
            if longest is None or last > longest.last:
                longest = Phrase(first, last, meaning)
        return longest


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when first needed: most forms' first words are in few postings."""
    return re.compile(pattern)


def _runs(part: str, classes: Classes) -> list[Run]:
    """The runs of words that one blank-free part of a form stands for."""
    pieces: list[list[Run]] = []
    position = 0
    while position < len(part):
        match = _PIECE.match(part, position)
        if match is None:
            raise FormError(f"cannot read {part[position:]!r} (brackets do not nest)")
        name, choices, sign, literal = match.groups()
        if name is not None and name not in classes:
            raise FormError(f"unknown word class <{name}>")
        if name is not None:
            pieces.append([run for member in classes[name] for run in _spelled(member, classes)])
        elif choices is not None:
            pieces.append(
                [run for choice in choices.split("|") for run in _spelled(choice, classes)]
            )
        else:
            pieces.append([(sign,) if sign is not None else tuple(read_words(literal).folded)])
        position = match.end()
    return [sum(runs, ()) for runs in product(*pieces)]


def _spelled(words: str, classes: Classes) -> list[Run]:
    parts = [_runs(part, classes) for part in words.split()]
    return [sum(runs, ()) for runs in product(*parts)]


def _pattern(runs: Sequence[Run], gap: str) -> str:
    """A regular expression for one of the runs; ``gap`` is that of a word in a gap."""
    ordered = sorted(runs, key=len, reverse=True)
    written = ["".join(_word_pattern(word, gap) for word in run) for run in ordered]
    return f"(?:{'|'.join(w for w in written if w)}){'?' if () in runs else ''}"


def _word_pattern(word: str, gap: str) -> str:
    if word == _NUMBER:
        return r" \d{1,6}"
    if word.startswith("~"):
        return f"(?:{gap}){{0,{word[1:]}}}"
    return " " + re.escape(word)


def _first_words(chunks: Sequence[Sequence[Run]]) -> set[str]:
    """The words that a form can start with."""
    words: set[str] = set()
    for runs in chunks:
        words.update(run[0] for run in runs if run)
        if () not in runs:
            if any(word.startswith("~") for word in words):
                raise FormError("it starts with a gap")
            return words
    raise FormError("it may match nothing")
