"""Where a match stands: asked for, nice to have, part of the work, about the company, ruled out.

The section that a match stands in speaks first (``text.sections``), the cues of its own sentence
may overrule it (``matching.cues``). Where no heading says anything, a sentence without cues is
taken to go on as the one before it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jobclass.lexicon import Kind
from jobclass.matching.cues import Cue, CueMatch, Cues, Direction, Status, shipped_cues
from jobclass.matching.matcher import SkillMatch
from jobclass.text import Tokens, tokenize
from jobclass.text.headings import Headings, SectionKind
from jobclass.text.items import item_starts, split_seams
from jobclass.text.sections import Section, find_sections

_RANK = {status: rank for rank, status in enumerate(Status)}
#: What a sentence passes on to the next; the rest speaks of single skills.
_CARRIED = frozenset((Status.REQUIRED, Status.DUTY, Status.ABOUT))
#: A label such as "Model development:" before an item has at most this many tokens.
_LABEL = 6
#: No cue speaks of what is further away, in tokens: somewhere an end was lost.
_FAR = 50
#: Longest item, in tokens: what goes on and on is cut.
_LONGEST = 200
#: Words after which a capital does not start a new item.
_LEANING = frozenset(("&", "(", ",", "/", ":", "a", "an", "and", "by", "for", "in", "of", "on"))
_LEANING |= frozenset(("or", "our", "the", "to", "with", "your"))

#: Between the members of a list.
_BREAKS = frozenset(",;:)")


@dataclass(frozen=True, slots=True)
class _Item:
    """A sentence or list item of one section.

    Attributes:
        first, last: its tokens, from ``first`` to before ``last``.
        found: the phrases in it.
        cues: what they say in its section and at their place.
        default: status of what no cue speaks of.
    """

    first: int
    last: int
    found: tuple[CueMatch, ...]
    cues: tuple[tuple[CueMatch, Cue], ...]
    default: Status


class StatusReader:
    """Reads where the matches of a text stand.

    Args:
        cues: the shipped ones by default.
        headings: the shipped ones by default.
    """

    def __init__(self, cues: Cues | None = None, headings: Headings | None = None) -> None:
        self._cues = shipped_cues() if cues is None else cues
        self._headings = headings

    def statuses(self, text: str, matches: Sequence[SkillMatch]) -> list[Status]:
        """The status of each match, in the order given.

        Args:
            text: the whole posting; a part of it would lack its headings.
            matches: as found in this text, skills and duties in any order.
        """
        if not matches:
            return []
        tokens = tokenize(text)
        tokens = split_seams(tokens, _covered(tokens, matches))
        barred = _covered(tokens, [match for match in matches if match.skill.kind is Kind.SKILL])
        spans = [_token_span(tokens, match) for match in matches]
        items = list(self._items(text, tokens, barred))
        firsts = [item.first for item in items]
        return [
            _status(tokens, items[bisect_right(firsts, first) - 1], first, last)
            for first, last in spans
        ]

    def _items(self, text: str, tokens: Tokens, barred: Sequence[bool]) -> Iterator[_Item]:
        """The sentences of a text, in order; a heading is one without cues."""
        found = list(self._cues.find(tokens, barred))
        places = [match.first for match in found]
        starts = _starts(text, tokens, found)
        for section in find_sections(text, self._headings):
            default = self._cues.default(section.kind)
            body = bisect_left(tokens.starts, section.body)
            for first, last in pairwise(_bounds(tokens, section, starts)):
                if first < body:
                    yield _Item(first, last, (), (), default)
                    continue
                inside = found[bisect_left(places, first) : bisect_left(places, last)]
                cues = tuple(_speaking(tokens, first, section.kind, inside))
                tones = [cue for _, cue in cues if cue.status in _CARRIED]
                if self._cues.is_settled(section.kind):
                    tones = []
                whole = [cue for cue in tones if cue.direction is Direction.SENTENCE]
                yield _Item(first, last, tuple(inside), cues, _first(whole, default))
                if tokens.folded[last - 1] == ":":  # "The following are a plus: ..."
                    tones += [cue for _, cue in cues if cue.status is Status.PREFERRED]
                default = _first(tones, default)


def _starts(text: str, tokens: Tokens, found: Sequence[CueMatch]) -> list[bool]:
    """For each token whether an item starts there, also where line breaks were lost."""
    starts = item_starts(text, tokens)
    for match in found:
        if any(cue.opens for cue in match.cues) and _is_run_on(tokens, match):
            starts[match.first] = True
        closes = any(cue.direction is Direction.BACKWARD for cue in match.cues)
        if closes and match.last < len(tokens) and tokens.exact[match.last][0].isupper():
            starts[match.last] = True  # "... is a plus Strong SQL"
    return starts


def _is_run_on(tokens: Tokens, match: CueMatch) -> bool:
    """Whether a capital starts an item in text that lost its line breaks."""
    if match.first == 0 or not tokens.exact[match.first][0].isupper():
        return False
    before = tokens.exact[match.first - 1]
    if before.lower() in _LEANING:
        return False
    return not before[0].isupper() or match.last - match.first > 1


def _bounds(tokens: Tokens, section: Section, starts: Sequence[bool]) -> list[int]:
    """The first tokens of a section's heading and items, and the token after the last."""
    low, body, high = (
        bisect_left(tokens.starts, offset) for offset in (section.start, section.body, section.end)
    )
    bounds = sorted({low, body, high, *(i for i in range(body, high) if starts[i])})
    cuts = {cut for a, b in pairwise(bounds) for cut in range(a + _LONGEST, b, _LONGEST)}
    return sorted(cuts.union(bounds))


def _speaking(
    tokens: Tokens, first: int, kind: SectionKind, found: Sequence[CueMatch]
) -> Iterator[tuple[CueMatch, Cue]]:
    """The cues that count in the item from token ``first``: by its section and their place."""
    for match in found:
        opens = _opens(tokens, first, match.first)
        for cue in match.cues:
            if kind in cue.sections and (opens or not cue.opens):
                yield match, cue


def _opens(tokens: Tokens, first: int, place: int) -> bool:
    """Whether a token is the first word of an item, or of what follows its label."""
    if place - first > 2 * _LABEL:
        return False
    words = sum(token.isalnum() for token in tokens.folded[first:place])
    return not words or (words <= _LABEL and tokens.folded[place - 1] == ":")


def _first(cues: Sequence[Cue], default: Status) -> Status:
    return min((cue.status for cue in cues), default=default, key=_RANK.__getitem__)


def _status(tokens: Tokens, item: _Item, first: int, last: int) -> Status:
    reaching = [cue for match, cue in item.cues if _reaches(tokens, item, match, cue, first, last)]
    return _first(reaching, item.default)


def _reaches(tokens: Tokens, item: _Item, match: CueMatch, cue: Cue, first: int, last: int) -> bool:
    """Whether a cue speaks of tokens ``first`` to before ``last`` of its item."""
    if cue.direction is Direction.SENTENCE:
        return True
    if first >= match.last:
        if cue.direction is Direction.BACKWARD:
            return False
        return not _is_ended(tokens, item, cue, match.last, first, forward=True)
    if cue.direction is Direction.FORWARD or last > match.first:
        return False
    return not _is_ended(tokens, item, cue, last, match.first, forward=False)


def _is_ended(tokens: Tokens, item: _Item, cue: Cue, low: int, high: int, *, forward: bool) -> bool:
    """Whether an end of reach stands between a cue and a match.

    A cue in brackets speaks of what is in them or, with nothing there, of the list member before.
    """
    if high - low > _FAR:
        return True
    for match in item.found:
        if low <= match.first and match.last <= high and match.ends & cue.ends:
            return True
    between = tokens.folded[low:high]
    if forward:
        return between.count(")") > between.count("(")
    if between.count("(") <= between.count(")"):
        return False
    opening = len(between) - 1 - between[::-1].index("(")
    return opening < len(between) - 1 or not _BREAKS.isdisjoint(between[:opening])


def _covered(tokens: Tokens, matches: Sequence[SkillMatch]) -> list[bool]:
    """For each token whether a match holds it."""
    covered = [False] * len(tokens)
    for match in matches:
        first, last = _token_span(tokens, match)
        covered[first:last] = [True] * (last - first)
    return covered


def _token_span(tokens: Tokens, match: SkillMatch) -> tuple[int, int]:
    """First token of a match and the token after its last."""
    return bisect_left(tokens.starts, match.start), bisect_left(tokens.starts, match.end)
