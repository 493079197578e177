"""A text as words for phrases: glued words come apart, offsets into the text are kept."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from jobclass.text import fold, tokenize

# Pages lose their line ends and blanks: "5 yearsExperience", "RequirementsMinimum", "52hr".
_JOINT = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])")

_FULL_STOPS = frozenset(".!?")


@dataclass(frozen=True, slots=True)
class Words:
    """The words and symbols of a text.

    Attributes:
        text: the text as given.
        folded: each word as it is compared.
        starts, ends: character offsets of each word in the text as given.
        line: all words in one string, a blank before each; a line end before the blank where no
            phrase may run on.
        places: offset in ``line`` of the blank before each word, then the length of ``line``.
    """

    text: str
    folded: list[str]
    starts: list[int]
    ends: list[int]
    line: str
    places: list[int]

    def __len__(self) -> int:
        return len(self.folded)

    def at(self, offset: int) -> int:
        """Number of the first word that starts at or after a character of the text."""
        return bisect_left(self.starts, offset)

    def breaks_before(self, word: int) -> bool:
        """Whether no phrase may run on to this word from the one before."""
        return self.line[self.places[word] - 1] == "\n"

    def quote(self, first: int, last: int) -> str:
        """The words ``first`` to before ``last`` as the text has them, in quotes, on one line."""
        return f'"{" ".join(self.text[self.starts[first] : self.ends[last - 1]].split())}"'

    def starts_line(self, word: int) -> bool:
        """Whether a line of the text starts with this word, marks of lists aside."""
        before = self.ends[word - 1] if word else 0
        return word == 0 or "\n" in self.text[before : self.starts[word]]

    def starts_sentence(self, word: int) -> bool:
        """Whether a full stop, a blank and a capital part this word from the one before."""
        if word == 0:
            return True
        start, before = self.starts[word], word - 1
        return (
            self.folded[before] in _FULL_STOPS
            and start > self.ends[before]
            and self.text[start].isupper()
        )


def read_words(text: str) -> Words:
    """The words of any string, in linear time."""
    tokens = tokenize(text)
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    places: list[int] = []
    parts: list[str] = []
    length = 0
    for word, start, end, joins in zip(
        tokens.folded, tokens.starts, tokens.ends, tokens.joins, strict=True
    ):
        if not joins:
            parts.append("\n")
            length += 1
        for part, first, last in _pieces(text[start:end], word, start, end):
            folded.append(part)
            starts.append(first)
            ends.append(last)
            places.append(length)
            parts.append(" " + part)
            length += 1 + len(part)
    places.append(length)
    return Words(text, folded, starts, ends, "".join(parts), places)


def _pieces(raw: str, word: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """A token as (folded, start, end), in several where words are glued."""
    if not raw.isascii():  # Some signs fold to a blank and a mark.
        word = "".join(word.split()) or raw
    if raw.isalpha() and (raw[1:].islower() or raw.isupper()):
        return [(word, start, end)]
    cuts = [joint.start() for joint in _JOINT.finditer(raw)]
    if not cuts:
        return [(word, start, end)]
    bounds = zip([0, *cuts], [*cuts, len(raw)], strict=True)
    return [(fold(raw[a:b]), start + a, start + b) for a, b in bounds]
