"""Tokens to sentences and list items, the stretch within which words speak of each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from jobclass.text.tokens import Tokens

_STOPS = frozenset(".!?")
_BULLETS = frozenset(
    "|\u00b7\u2022\u2023\u2043\u25a0\u25aa\u25ab\u25cb\u25cf\u25e6\u2713\u2714\u27a2"
)
_BULLET_LINE = re.compile(r"\n\s*\\?(?:[-*+\u2010-\u2013]\s|[#>])")
_DASH = re.compile(r"\s[-\u2013\u2014]+\s*$")
#: After these a line break does not end a sentence.
_OPEN_ENDED = frozenset(
    ("&", "(", ",", "/", "a", "and", "for", "in", "of", "or", "the", "to", "with")
)
#: A full stop after these belongs to the abbreviation.
_ABBREVIATIONS = frozenset(("approx", "dr", "e.g", "i.e", "inc", "incl", "jr", "sr", "u.s", "vs"))
#: A text with more than so many lines of at least ``_NARROW`` and none of more than ``_WIDTH``
#: characters was broken by a machine.
_MANY, _NARROW, _WIDTH = 10, 40, 90
#: Where words were glued together as their line break was lost: "preferredAbility".
_SEAM = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z])")


def split_seams(tokens: Tokens, kept: Sequence[bool]) -> Tokens:
    """Tokens with glued words apart, except those that are ``kept`` as they are.

    Returns:
        New tokens; the same object where nothing is glued.
    """
    seams = {
        index: [seam.start() for seam in _SEAM.finditer(word)]
        for index, word in enumerate(tokens.exact)
        # folding may have changed the length: then offsets inside the word are not known
        if not kept[index]
        and _SEAM.search(word)
        and len(word) == tokens.ends[index] - tokens.starts[index]
    }
    if not seams:
        return tokens
    apart = Tokens([], [], [], [], [], [])
    for index, word in enumerate(tokens.exact):
        bounds = [0, *seams.get(index, ()), len(word)]
        for low, high in pairwise(bounds):
            whole = len(bounds) == 2
            apart.exact.append(word[low:high])
            apart.folded.append(tokens.folded[index] if whole else word[low:high].lower())
            apart.starts.append(tokens.starts[index] + low)
            apart.ends.append(tokens.ends[index] if whole else tokens.starts[index] + high)
            apart.touches.append(low > 0 or tokens.touches[index])
            apart.joins.append(low == 0 and tokens.joins[index])
    return apart


def item_starts(text: str, tokens: Tokens) -> list[bool]:
    """For each token whether a sentence or list item starts with it.

    Ends are full stops before a capital or number, blank lines, bullets and line breaks, except
    where the line was only wrapped.
    """
    starts = [True] * min(1, len(tokens))
    wrapped = _is_wrapped(text)
    for index in range(1, len(tokens)):
        gap = text[tokens.ends[index - 1] : tokens.starts[index]]
        starts.append(_is_start(gap, tokens, index, wrapped))
    return starts


def _is_wrapped(text: str) -> bool:
    """Whether all lines were broken at one width, as in mails and PDFs."""
    lengths = [len(line) for line in text.splitlines()]
    full = sum(1 for length in lengths if length > _NARROW)
    return full > _MANY and max(lengths) <= _WIDTH


def _is_start(gap: str, tokens: Tokens, index: int, wrapped: bool) -> bool:
    before = tokens.folded[index - 1]
    if before in _BULLETS:
        return True
    if not gap:
        return False
    after = tokens.exact[index]
    if "\n" in gap:
        if gap.count("\n") > 1 or _BULLET_LINE.search(gap):
            return True
        if wrapped and before not in _STOPS and before != ":":
            return False
        return before not in _OPEN_ENDED and not after[0].islower() and after[0] not in "(,;:"
    if before in _STOPS:
        opens = after[0].isupper() or after[0].isdigit()
        return opens and not _is_abbreviation(tokens, index - 1)
    return bool(_DASH.match(gap)) and after[0].isupper() and before not in _OPEN_ENDED


def _is_abbreviation(tokens: Tokens, stop: int) -> bool:
    if tokens.folded[stop] != "." or stop == 0:
        return False
    word = tokens.folded[stop - 1]
    if stop > 2 and tokens.folded[stop - 2] == ".":
        word = f"{tokens.folded[stop - 3]}.{word}"
    return word in _ABBREVIATIONS
