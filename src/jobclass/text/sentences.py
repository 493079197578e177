"""The sentence that a match stands in, for quoting."""

from __future__ import annotations

import re

_BULLETS = "•·●▪◦‣"
_END = re.compile(
    rf"\n\s*\n|\n\s*(?=[-*+{_BULLETS}]\s|\d+[.)]\s|#)|(?<=[.!?])\s+(?=\S)|\s*[{_BULLETS}]\s*|\n"
)
_LAST = " \t\r\n-*>|_\\" + _BULLETS
_FIRST = _LAST + "+#"  # not at the end: "C++", "C#"
#: A line of at least this many characters was probably wrapped, a shorter one ended by its author.
_WRAPPED = 60


def sentence_around(text: str, start: int, end: int, *, limit: int = 240) -> tuple[int, int]:
    """Offsets of the sentence or list item around ``text[start:end]``.

    Postings wrap their lines and lose them, so a bare line end only closes a sentence where the
    line looks finished; a quote is cut at a blank ``limit`` characters away.

    Returns:
        (first, last) character offsets with first <= start and end <= last.
    """
    low, high = max(0, start - limit), min(len(text), end + limit)
    first, last = low, high
    for match in _END.finditer(text, low, high):
        if match.group() == "\n" and _is_wrap(text, match.start()):
            continue
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            last = match.start()
            break
    if first == low > 0:
        blank = text.find(" ", low, start)
        first = blank + 1 if blank >= 0 else start
    if last == high < len(text):
        blank = text.rfind(" ", end, high)
        last = blank if blank >= 0 else end
    while first < start and text[first] in _FIRST:
        first += 1
    while last > end and text[last - 1] in _LAST:
        last -= 1
    return first, last


def _is_wrap(text: str, newline: int) -> bool:
    """Whether a bare line end stands inside a sentence."""
    line = text[text.rfind("\n", 0, newline) + 1 : newline].rstrip()
    follower = text[newline + 1 : newline + 2]
    return (len(line) >= _WRAPPED and line[-1:] not in ".!?:;") or follower.islower()
