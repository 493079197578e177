"""Amounts of a text joined to ranges, with the period that each states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jobclass.facts.amounts import Amount
from jobclass.facts.currencies import currencies
from jobclass.facts.periods import Periods
from jobclass.facts.phrases import PhraseTable
from jobclass.facts.words import Words

# At most so many words stand between the ends of a range ("a year in our lowest market up to").
_MOST_BETWEEN = 16
# Ends further apart than this are not one range.
_WIDEST = 12.0
# Ends with nothing but blanks or a bracket between them are a range if they are this near.
_WIDEST_UNSAID = 3.0
# The second way to write a dash, and the "Â", are UTF-8 read as Latin-1.
_DASH = re.compile(r"\s*(?:[-\u2010-\u2015\u2212~\u2192\\]|\u00e2\u0080[\u0092-\u0095])+\s*\u00c2?")
# Words that may stand between an amount and its period.
_MOST_BEFORE_PERIOD = 3
_CLAUSE_END = frozenset(".,;:)+")
# Signs between the ends of a range that say nothing.
_SKIPPED = frozenset("+()[]\u2014\u2015")


@dataclass(frozen=True, slots=True)
class AmountRange:
    """One amount, or two that are the ends of a range.

    Attributes:
        low, high: the amounts; the same one twice where there is no range.
        start, end: character offsets, with the period behind it.
        first, tail, last: the first word, the word right behind the amounts, and the word behind
            the period too.
        period: id of the period stated right behind; None where none is.
    """

    low: Amount
    high: Amount
    start: int
    end: int
    first: int
    tail: int
    last: int
    period: str | None

    @property
    def is_range(self) -> bool:
        """Whether two ends were written."""
        return self.low is not self.high


def find_ranges(
    amounts: Sequence[Amount], words: Words, periods: Periods, between: PhraseTable[str]
) -> Iterator[AmountRange]:
    """The amounts of a text in order, joined where they are ends of a range."""
    position = 0
    while position < len(amounts):
        low = high = amounts[position]
        final = position
        while final + 1 < len(amounts):
            # A third amount is the top of a range given with its middle.
            following = amounts[final + 1]
            if not _are_joined(amounts[final], following, words, periods, between):
                break
            ends = _ends(low, following)
            if ends is None or ends[1].value < high.value:
                break
            low, high = ends
            final += 1
        tail = words.at(amounts[final].end)
        period, last = _period_after(words, tail, periods)
        if period is None and final > position:
            period, _ = _period_after(words, words.at(amounts[position].end), periods)
        yield AmountRange(
            low=low,
            high=high,
            start=amounts[position].start,
            end=words.ends[last - 1] if last > tail else amounts[final].end,
            first=words.at(amounts[position].start),
            tail=tail,
            last=last,
            period=period or _scale_period(low) or _scale_period(high),
        )
        position = final + 1


def _scale_period(amount: Amount) -> str | None:
    return amount.scale.period if amount.scale is not None else None


def _are_joined(
    left: Amount,
    right: Amount,
    words: Words,
    periods: Periods,
    between: PhraseTable[str],
) -> bool:
    """Whether what stands between two amounts makes them a range."""
    if not _agree(left, right):
        return False
    first, stop = words.at(left.end), words.at(right.start)
    if stop - first > _MOST_BETWEEN:
        return False
    gap = words.text[left.end : right.start]
    if _DASH.fullmatch(gap):
        return True
    position = first
    while position < stop and words.folded[position] in _SKIPPED:
        position += 1
    period = periods.after.match(words, position)
    if period is not None and period.last <= stop:
        position = period.last
    while position < stop and words.folded[position] in _SKIPPED:
        position += 1
    if position == stop:
        if _DASH.search(gap):
            return True
        near = left.value < right.value <= _WIDEST_UNSAID * left.value
        return near and left.sign is not None and right.sign is not None and len(gap) <= 3
    phrase = between.match(words, position)
    return phrase is not None and phrase.last == stop


def _agree(left: Amount, right: Amount) -> bool:
    """Whether two amounts can be in one currency; a shared sign agrees with any that share it."""
    if left.code is None or right.code is None or left.code == right.code:
        return True
    known = currencies()
    return known.shared_sign in (left.sign, right.sign) and (
        {left.code, right.code} <= known.sharing
    )


def _ends(left: Amount, right: Amount) -> tuple[Amount, Amount] | None:
    """The two ends of a range with the scale and currency that one takes from the other."""
    named = left if left.sign is not None and left.sign != currencies().shared_sign else right
    money = named if named.code is not None else left
    low = replace(left, code=money.code, sign=money.sign)
    high = replace(right, code=money.code, sign=money.sign)
    if low.scale is None and high.scale is not None and low.number < 1000:
        low = replace(low, scale=high.scale)  # "$150-180k"
    elif high.scale is None and low.scale is not None and high.number < low.value:
        high = replace(high, scale=low.scale)  # "$150k-180"
    elif low.scale is high.scale is None and low.number < 1000 <= high.number / _WIDEST:
        low = replace(low, number=low.number * 1000)  # "$120-140,000"
    elif high.number < 1000 <= low.number and right.sign is not None:
        high = replace(high, number=high.number * 1000)  # "$170,000 - $185,00"
    if low.value > high.value:
        low, high = high, low
    if low.value <= 0 or high.value > _WIDEST * low.value:
        return None
    return low, high


def _period_after(words: Words, after: int, periods: Periods) -> tuple[str | None, int]:
    """The period stated behind an amount, and the word after it."""
    for position in range(after, min(after + _MOST_BEFORE_PERIOD + 1, len(words))):
        phrase = periods.after.match(words, position)
        if phrase is not None:
            return phrase.meaning, phrase.last
        word = words.folded[position]
        if word in _CLAUSE_END or word.isdigit() or words.breaks_before(position):
            break
    return None, after
