"""What the words around an amount of money say about it: pay, or other money, and why."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from jobclass.facts.pay_words import Limit, PayWords
from jobclass.facts.phrases import Phrase
from jobclass.facts.ranges import AmountRange
from jobclass.facts.words import Words

#: "base" without bonus and equity, "total" with them.
Basis = Literal["base", "total", "unspecified"]

_PAY = frozenset(("base", "total", "sum", "pay"))
# How many words before an amount a word can still be about it. What is no pay must stand nearer,
# and nearer still to a range of the size of a year's pay, which little else is.
_REACH = {"base": 25, "total": 25, "sum": 25, "pay": 25, "perk": 8, "business": 8}
_REACH_LARGE = _REACH | {"perk": 2, "business": 4}
_FARTHEST = max(_REACH.values())
# How many words after an amount and its period can be about it.
_REACH_AFTER = 6
# A pay word farther than this does not vouch for the size of a single amount.
_REACH_SINGLE = 8
# An amount without a currency needs a pay word this near, or nearer if it is a bare number.
_REACH_UNSIGNED = 8
_REACH_BARE = 3
# A pay word this near outweighs a perk behind the amount: "Salary: $90k bonus eligible".
_CLOSE = 4
# At most so many words stand between two entries of a list of pay.
_REACH_LIST = 10
# Signs end a clause, and so do these words.
_CLAUSE_ENDS = frozenset(("and", "based", "depending", "plus", "with"))
_SEPARATORS = frozenset("|,;•·()[]\u2014")
_PREPOSITIONS = frozenset(("/", "per", "p", "an"))


@dataclass(frozen=True, slots=True)
class Judgement:
    """That an amount is pay.

    Attributes:
        basis: with or without bonus and equity, where that is said.
        reason: what shows that it is pay, for people.
        said: whether the posting calls it pay; else it only looks like it.
    """

    basis: Basis
    reason: str
    said: bool


class PayContext:
    """Judges the amounts of one text."""

    def __init__(self, words: Words, vocabulary: PayWords) -> None:
        self._words = words
        self._vocabulary = vocabulary
        self._cues = vocabulary.cues.find(words)
        self._cue_ends = [cue.last for cue in self._cues]

    def judge(
        self,
        amounts: AmountRange,
        *,
        usual: bool,
        previous: tuple[AmountRange, Judgement] | None,
    ) -> Judgement | None:
        """Why an amount is pay, by the first rule that says; None where none does.

        Args:
            amounts: one amount or range.
            usual: whether it is of the size of a year's pay.
            previous: the last amount of the text that was pay.
        """
        large = usual and amounts.is_range
        before = self._cue_before(amounts, large=large)
        after = self._cues_after(amounts)
        if self._is_other_money(amounts, before, after, usual=usual):
            return None
        if amounts.low.code is None and not self._may_lack_currency(amounts, before, usual=usual):
            return None
        return (
            self._called_pay(amounts, before, after)
            or self._listed(amounts, previous)
            or self._looks_like_pay(amounts, usual=usual)
        )

    def limit(self, amounts: AmountRange) -> Limit | None:
        """Which end a single amount is, by the words that touch it."""
        for first in range(max(0, amounts.first - 5), amounts.first):
            phrase = self._vocabulary.limits_before.match(self._words, first)
            if phrase is not None and phrase.last == amounts.first:
                return phrase.meaning
        behind = self._vocabulary.limits_after.match(self._words, amounts.last)
        return behind.meaning if behind is not None else None

    def _is_other_money(
        self,
        amounts: AmountRange,
        before: Phrase[str] | None,
        after: Sequence[Phrase[str]],
        *,
        usual: bool,
    ) -> bool:
        """Whether the nearest words call it a perk or a matter of business."""
        if before is not None and before.meaning not in _PAY:
            return True
        if before is not None and (
            amounts.is_range or (usual and amounts.first - before.last <= _CLOSE)
        ):
            return False
        return bool(after) and after[0].meaning not in _PAY

    def _called_pay(
        self, amounts: AmountRange, before: Phrase[str] | None, after: Sequence[Phrase[str]]
    ) -> Judgement | None:
        """Pay by a word before it, behind it, or by what comes with it ("+ equity")."""
        telling = [cue for cue in after if cue.meaning in _PAY]
        if before is not None:
            said = amounts.is_range or amounts.first - before.last <= _REACH_SINGLE
            return Judgement(
                _basis([before, *telling], amounts),
                f"after {self._words.quote(before.first, before.last)}",
                said=said,
            )
        if telling:
            return Judgement(
                _basis(telling, amounts),
                f"before {self._words.quote(telling[0].first, telling[0].last)}",
                said=True,
            )
        follows = self._vocabulary.follows.match(self._words, amounts.last)
        if follows is not None:
            return Judgement(
                "unspecified", f"before {self._words.quote(follows.first, follows.last)}", said=True
            )
        return None

    def _listed(
        self, amounts: AmountRange, previous: tuple[AmountRange, Judgement] | None
    ) -> Judgement | None:
        """Pay because it continues a list: "Zone A: $30 to $36, Zone B: $28 to $34"."""
        if previous is None:
            return None
        earlier, judgement = previous
        alike = (
            amounts.first - earlier.last <= _REACH_LIST
            and amounts.is_range == earlier.is_range
            and amounts.low.code == earlier.low.code
            and earlier.low.value / 2 <= amounts.low.value <= earlier.low.value * 2
        )
        return Judgement(judgement.basis, judgement.reason, judgement.said) if alike else None

    def _looks_like_pay(self, amounts: AmountRange, *, usual: bool) -> Judgement | None:
        """Pay by its form alone."""
        if amounts.period is not None:
            return Judgement("unspecified", f"an amount per {amounts.period}", said=False)
        if usual and amounts.is_range:
            return Judgement("unspecified", "a range of the size of a year's pay", said=False)
        if usual and self.limit(amounts) is not None and self._closes(amounts):
            return Judgement("unspecified", "a limit of the size of a year's pay", said=False)
        if usual and self._stands_alone(amounts):
            return Judgement("unspecified", "an amount of the size of a year's pay", said=False)
        return None

    def _may_lack_currency(
        self, amounts: AmountRange, before: Phrase[str] | None, *, usual: bool
    ) -> bool:
        """Whether a number without currency can be money at all."""
        high = amounts.high
        if high.scale is not None and usual:
            follows = self._vocabulary.follows.match(self._words, amounts.last)
            if follows is not None or (amounts.is_range and self._stands_alone(amounts)):
                return True
        if before is None or amounts.first - before.last > _REACH_UNSIGNED:
            return False
        if high.scale is not None or (high.grouped and amounts.is_range):
            return True
        if amounts.period is not None and not high.grouped:
            # "60 / hr", but not "20 days per year".
            return self._words.folded[amounts.tail] in _PREPOSITIONS
        return high.grouped and amounts.first - before.last <= _REACH_BARE

    def _stands_alone(self, amounts: AmountRange) -> bool:
        """Whether it is a field of its own: "Remote - $120k - Full-time"."""
        words, first = self._words, amounts.first
        opens = first == 0 or words.breaks_before(first) or words.folded[first - 1] in _SEPARATORS
        return opens and self._closes(amounts)

    def _closes(self, amounts: AmountRange) -> bool:
        """Whether a field ends behind an amount."""
        words, last = self._words, amounts.last
        return (
            last == len(words)
            or words.breaks_before(last)
            or words.folded[last] in _SEPARATORS
            or words.starts_line(last)
        )

    def _cue_before(self, amounts: AmountRange, *, large: bool) -> Phrase[str] | None:
        """The nearest telling word before an amount, in its sentence and within its reach."""
        start = amounts.first
        while start > 0 and amounts.first - start < _FARTHEST:
            if start < amounts.first and self._words.starts_sentence(start):
                break
            start -= 1
        for position in range(bisect_right(self._cue_ends, amounts.first) - 1, -1, -1):
            cue = self._cues[position]
            if cue.first < start:
                break
            if cue.meaning == "neutral":
                continue
            if amounts.first - cue.last < (_REACH_LARGE if large else _REACH)[cue.meaning]:
                return cue
            if cue.meaning not in _PAY and not large:
                return None  # "Salary …, a bonus of up to $20,000 and $5,000 to learn"
        return None

    def _cues_after(self, amounts: AmountRange) -> list[Phrase[str]]:
        """The telling words behind an amount, to the end of its clause."""
        words = self._words
        stop = amounts.tail
        limit = min(len(words), amounts.last + _REACH_AFTER)
        while stop < limit:
            word = words.folded[stop]
            inside = stop < amounts.last or (word == "(" and stop == amounts.last)
            ends = word in _CLAUSE_ENDS or not word.isalnum()
            if (ends and not inside) or words.breaks_before(stop) or words.starts_line(stop):
                break
            stop += 1
        found = []
        for position in range(bisect_right(self._cue_ends, amounts.tail), len(self._cues)):
            cue = self._cues[position]
            if cue.first >= stop:
                break
            if cue.first >= amounts.tail and cue.meaning != "neutral":
                found.append(cue)
        return found


def _basis(cues: Sequence[Phrase[str]], amounts: AmountRange) -> Basis:
    """What the pay words around an amount say of bonus and equity; total wins."""
    meanings = {cue.meaning for cue in cues if cue.meaning != "sum"}
    for cue in cues:
        if cue.meaning == "sum":  # "$140k base + bonus", but "base + bonus: $160k"
            meanings.add("base" if cue.first == amounts.last else "total")
    if "total" in meanings:
        return "total"
    return "base" if "base" in meanings else "unspecified"
