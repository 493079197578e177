"""A posting's sections, found by their headings.

A heading is a line of its own (with or without Markdown, capitals, a colon), a label before a
colon, or words run into the text where line breaks were lost ("... teams. Requirements 5+ years",
"ResponsibilitiesBuild ..."). Which phrases head what stands in ``data/sections/headings.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jobclass.text.headings import (
    Headings,
    Hit,
    Line,
    SectionKind,
    Use,
    Word,
    shipped_headings,
    split_lines,
)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the text under it, up to the next heading.

    Attributes:
        kind: what the heading announces; ``none`` for the text before the first heading.
        start, body, end: character offsets: the heading is ``text[start:body]``, what it heads
            ``text[body:end]``.
    """

    kind: SectionKind
    start: int
    body: int
    end: int


_BULLET = re.compile(r"\s*(?:[\u2022\u00b7\u25cf\u25aa\u25e6\u2023\u25cb\u2043+-]|\*(?!\*))\s*")
_COLON = re.compile(r"[\s*_)\]?]{0,6}:")
_SENTENCE_END = ".!?:;)]|\u2022\u00b7\u25cf\u25aa\u2026"
#: Longest line, in words, that can be a heading with words around the phrase.
_LINE_WORDS = 8
#: A phrase of this many words is a heading at the start of a short line without any mark.
_TELLING = 3
#: Longest name, in words, in a label such as "About Acme Labs:".
_NAME_WORDS = 4
#: What is asked for; labels inside it seldom leave it.
_ASKING = frozenset((SectionKind.PREFERRED, SectionKind.REQUIREMENTS))
#: Kinds whose labels ("Apply: ...") speak of their own line only.
_ONE_LINERS = frozenset((SectionKind.APPLICATION, SectionKind.LEGAL))
#: A line of at least this many characters holds what once were several.
_RUN_ON = 200
_SMALL_WORDS = frozenset(
    (
        "a",
        "about",
        "and",
        "are",
        "as",
        "at",
        "be",
        "but",
        "by",
        "do",
        "does",
        "for",
        "from",
        "have",
        "if",
        "in",
        "is",
        "it",
        "like",
        "of",
        "on",
        "or",
        "our",
        "the",
        "this",
        "to",
        "us",
        "we",
        "what",
        "who",
        "will",
        "with",
        "work",
        "you",
        "your",
    )
)


def find_sections(text: str, headings: Headings | None = None) -> list[Section]:
    """The sections of a posting, in order; together they are the whole text.

    Args:
        text: the posting.
        headings: the shipped ones by default.

    Example:
        >>> [s.kind.value for s in find_sections("We are Acme.\\n\\nRequirements:\\n- Python")]
        ['none', 'requirements']
    """
    headings = shipped_headings() if headings is None else headings
    openings: list[tuple[SectionKind, int, int]] = []
    for line in split_lines(text):
        hits = list(headings.find(text, line.words))
        if hits:
            current = openings[-1][0] if openings else SectionKind.NONE
            openings.extend(_of_line(text, line, hits, current))
    if not openings or openings[0][1] > 0:
        openings.insert(0, (SectionKind.NONE, 0, 0))
    ends = [start for _, start, _ in openings[1:]] + [len(text)]
    return [
        Section(kind, start, body, end)
        for (kind, start, body), end in zip(openings, ends, strict=True)
    ]


def _of_line(
    text: str, line: Line, hits: Sequence[Hit], current: SectionKind
) -> Iterator[tuple[SectionKind, int, int]]:
    """(kind, start, end) of the headings in a line; ``current`` is the kind it stands in."""
    whole = _whole_line(text, line, hits)
    if whole is not None:
        yield whole.kind, line.start, line.end
        return
    words = line.words
    after = -1  # the word after the last heading
    for hit in hits:
        if hit.first >= after and _stands_out(text, line, hit, after, current):
            after, current = hit.last, hit.kind
            start = line.start if hit.first == 0 else words[hit.first].start
            colon = _COLON.match(text, words[hit.last - 1].end)
            yield hit.kind, start, colon.end() if colon else words[hit.last - 1].end


def _whole_line(text: str, line: Line, hits: Sequence[Hit]) -> Hit | None:
    """The phrase that makes a short line a heading, the longest first."""
    words = line.words
    if len(words) > max(_LINE_WORDS, hits[0].size):
        return None
    raw = text[line.start : line.end].strip()
    marked = _is_marked(raw)
    if not (marked or words[0].is_upper):
        return None
    for hit in hits:
        if hit.size == len(words) and hit.use is not Use.OPENING:
            return hit
    if ":" in raw.rstrip("*_: ") or (not marked and raw.endswith((".", ",", ";", "!"))):
        return None
    titled = marked or ((raw.isupper() or _is_titled(words)) and not _BULLET.match(raw))
    able = [
        hit
        for hit in hits
        if (titled and hit.use is Use.HEADING and (hit.first == 0 or hit.last == len(words)))
        or (titled and hit.use is Use.OPENING and hit.first == 0)
        or (hit.use is Use.HEADING and hit.first == 0 and hit.size >= _TELLING)
    ]
    best = max(able, key=lambda hit: (hit.size, -hit.first), default=None)
    if best is not None and best.kind is SectionKind.REQUIREMENTS:
        # "Preferred technical skills", "Education (preferred)"
        wishes = (h for h in hits if h.kind is SectionKind.PREFERRED)
        return next((h for h in wishes if h.first == 0 or h.last == len(words)), best)
    return best


def _is_marked(raw: str) -> bool:
    """Whether a line was set as a heading by Markdown or a colon or question mark at its end."""
    bold = raw.startswith(("**", "__")) and raw.endswith(("**", "__"))
    return bold or raw.startswith("#") or raw.rstrip("*_ ").endswith((":", "?"))


def _stands_out(text: str, line: Line, hit: Hit, after: int, current: SectionKind) -> bool:
    """Whether a phrase inside a line is a heading: a label with a colon, or run into the text."""
    words = line.words
    first, last = words[hit.first], words[hit.last - 1]
    if not first.is_upper:
        return False
    opens_line = hit.first == 0
    gap_before = "" if opens_line else text[words[hit.first - 1].end : first.start]
    fresh = opens_line or hit.first == after or any(sign in _SENTENCE_END for sign in gap_before)
    titled = hit.size >= _TELLING or _is_titled(words[hit.first : hit.last])
    if hit.use is Use.OPENING:
        return fresh and _is_name_label(text, words, hit.last)
    if _COLON.match(text, last.end):
        if _is_label(text, line, hit, current):
            return False
        return fresh or (hit.use is Use.HEADING and (titled or not gap_before))
    if hit.use is Use.HEADING and fresh and _has_tail(text, words, hit.last):
        return True
    if hit.use is Use.LINE or hit.last == len(words):
        return False
    follower = words[hit.last]
    gap_after = text[last.end : follower.start]
    if any(sign in ",;.(/" for sign in gap_after):
        return False
    if not gap_after:
        return fresh or titled
    if not opens_line and not gap_before:
        return titled
    if line.end - line.start < _RUN_ON or not (titled or hit.size > 1):
        return False
    if not (follower.is_upper or follower.text.isdigit() or gap_after.strip()):
        return False
    return fresh or hit.size > 1 or not words[hit.first - 1].is_upper


def _is_label(text: str, line: Line, hit: Hit, current: SectionKind) -> bool:
    """Whether a phrase and colon only name an item of the section: "- Tools: Git, Jira"."""
    if hit.use is Use.LINE and hit.kind in _ONE_LINERS:
        return True
    if current not in _ASKING or hit.kind is current:
        return False
    bulleted = hit.first == 0 and _BULLET.match(text, line.start) is not None
    if current is SectionKind.PREFERRED and hit.kind is SectionKind.REQUIREMENTS:
        return bulleted
    return hit.use is Use.LINE and (bulleted or hit.kind is SectionKind.STACK)


def _has_tail(text: str, words: Sequence[Word], first: int) -> bool:
    """Whether a few small words and a colon follow: "Requirements for this role: ..."."""
    for last in range(first, min(first + _NAME_WORDS, len(words))):
        if words[last].is_upper or text[words[last - 1].end : words[last].start] != " ":
            return False
        if _COLON.match(text, words[last].end):
            return True
    return False


def _is_name_label(text: str, words: Sequence[Word], first: int) -> bool:
    """Whether a name of a few words and a colon follow: "About Acme Labs: ..."."""
    for last in range(first, min(first + _NAME_WORDS, len(words))):
        if not words[last].is_upper:
            return False
        if _COLON.match(text, words[last].end):
            return True
    return False


def _is_titled(words: Sequence[Word]) -> bool:
    """Whether words are capitalised as in a heading: all but the small ones."""
    return words[0].is_upper and all(w.is_upper or w.folded in _SMALL_WORDS for w in words)
