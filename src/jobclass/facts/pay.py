"""Pay that a posting states.

Each amount of money is judged by the words around it and by its form (`pay_context`), then it must
come to what people earn in a year (`currencies.toml`, `periods.toml`). What no rule calls pay is
left out: funding, revenue, budgets, bonuses, stipends and 401k are not pay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jobclass.facts.amounts import Amount, find_amounts
from jobclass.facts.currencies import Currency, currencies
from jobclass.facts.pay_context import Basis, Judgement, PayContext
from jobclass.facts.pay_words import pay_words
from jobclass.facts.periods import periods
from jobclass.facts.ranges import AmountRange, find_ranges
from jobclass.facts.words import Words, read_words

# Pay outside the usual by more than this factor is a misreading, or not a year's pay at all.
_STRETCH = 6.0
# The same where no period is stated.
_STRETCH_UNSTATED = 2.5
# At the top of the usual, pay is quoted by the year: an hour or month that comes to more than this
# part of it must be stated.
_TOP_UNSTATED = 0.5
# A period before an amount ("hourly rate of …") stands at most so many words away.
_REACH_PERIOD = 8


@dataclass(frozen=True, slots=True)
class PayRange:
    """Pay as a posting states it.

    Attributes:
        start, end: character offsets into the text as given, the period included.
        low, high: the ends as written, in ``currency`` for a ``period``; the same where one amount
            is given; None where only the other end is ("up to £90,000", "$150k+").
        currency: ISO 4217 code; None where none is written.
        period: "hour", "day", "week", "month" or "year".
        period_stated: whether the posting says the period; else it was told by the size.
        annual_low, annual_high: the ends for a year of full-time work, ``per_year`` periods.
        per_year: how many of the periods are paid in a year (2080 hours, 260 days; `periods.toml`).
        basis: "base" where it is said to be without bonus and equity, "total" where with them.
        reason: what shows that it is pay, for people.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    currency: str | None
    period: str
    period_stated: bool
    annual_low: float | None
    annual_high: float | None
    per_year: float
    basis: Basis
    reason: str


def find_pay(text: str, words: Words | None = None) -> tuple[PayRange, ...]:
    """All pay that a text states, in order; empty where it states none.

    Any string is accepted; the time is linear in its length.

    Args:
        text: a posting.
        words: its words, where they were read already.

    Example:
        >>> [(p.low, p.high, p.currency) for p in find_pay("Base salary: $150k-180k, bonus $10k.")]
        [(150000.0, 180000.0, 'USD')]
    """
    amounts = list(find_amounts(text))
    if not any(a.code is not None or a.scale is not None or a.grouped for a in amounts):
        return ()
    return tuple(_Reader(words or read_words(text), amounts).pay())


def preferred_pay(found: Sequence[PayRange]) -> PayRange | None:
    """The pay to hold against a band: base before unspecified before total, then the first."""
    order: Sequence[Basis] = ("base", "unspecified", "total")
    return min(found, key=lambda pay: order.index(pay.basis), default=None)


class _Reader:
    """Reads the pay of one text."""

    def __init__(self, words: Words, amounts: Sequence[Amount]) -> None:
        self._words = words
        self._amounts = amounts
        self._vocabulary = pay_words()
        self._periods = periods()
        self._currencies = currencies()
        self._context = PayContext(words, self._vocabulary)
        self._shared_code = self._code_of_shared_sign()

    def pay(self) -> Iterator[PayRange]:
        previous: tuple[AmountRange, Judgement] | None = None
        for amounts in find_ranges(
            self._amounts, self._words, self._periods, self._vocabulary.between
        ):
            if self._never_pay(amounts.low) or self._never_pay(amounts.high):
                continue
            if not any(self._pays(amounts, p, _STRETCH) for p in self._periods.per_year):
                continue
            usual = self._pays(amounts, "year", 1.0)
            judgement = self._context.judge(amounts, usual=usual, previous=previous)
            if judgement is None:
                continue
            pay = self._pay_range(amounts, judgement)
            if pay is not None:
                yield pay
                previous = amounts, judgement

    def _never_pay(self, amount: Amount) -> bool:
        """Millions, and "401k"."""
        if amount.scale is not None and not amount.scale.pay:
            return True
        return amount.sign is None and amount.number in self._vocabulary.retirement

    def _code(self, amounts: AmountRange) -> str | None:
        shared = amounts.low.sign == self._currencies.shared_sign
        return self._shared_code if shared else amounts.low.code

    def _code_of_shared_sign(self) -> str | None:
        """What "$" stands for: US dollars, or the one other that is written beside an amount."""
        known = self._currencies
        codes = {
            amount.code
            for amount in self._amounts
            if amount.code in known.sharing and amount.sign != known.shared_sign
        }
        return codes.pop() if len(codes) == 1 else known.default.code

    def _currency(self, amounts: AmountRange) -> Currency:
        return self._currencies.usual(self._code(amounts))

    def _pay_range(self, amounts: AmountRange, judgement: Judgement) -> PayRange | None:
        """The pay, if a period makes its size one that people are paid."""
        period, stated = self._period(amounts, judgement)
        if period is None:
            return None
        per_year = self._periods.per_year[period]
        low, high = self._ends(amounts)
        return PayRange(
            start=amounts.start,
            end=amounts.end,
            low=low,
            high=high,
            currency=self._code(amounts),
            period=period,
            period_stated=stated,
            annual_low=None if low is None else low * per_year,
            annual_high=None if high is None else high * per_year,
            per_year=per_year,
            basis=judgement.basis,
            reason=judgement.reason,
        )

    def _period(self, amounts: AmountRange, judgement: Judgement) -> tuple[str | None, bool]:
        """The period of an amount, and whether it is stated; None where none makes sense."""
        stretch = _STRETCH if judgement.said else 1.0
        for stated in (amounts.period, self._period_before(amounts)):
            if stated is not None and self._pays(amounts, stated, stretch):
                return stated, True
        if amounts.period is not None:  # "$100,000 an hour" is a slip for a year.
            return ("year" if self._pays(amounts, "year", 1.0) else None), False
        for stretch in (1.0, _STRETCH_UNSTATED) if judgement.said else (1.0,):
            for period in self._currency(amounts).unstated:
                few = 1.0 if period == "year" else _TOP_UNSTATED
                if self._pays(amounts, period, stretch, few / stretch):
                    return period, False
        return None, False

    def _period_before(self, amounts: AmountRange) -> str | None:
        found = None
        for position in range(max(0, amounts.first - _REACH_PERIOD), amounts.first):
            phrase = self._periods.before.match(self._words, position)
            if phrase is not None and phrase.last <= amounts.first:
                found = phrase.meaning
        return found

    def _pays(self, amounts: AmountRange, period: str, stretch: float, top: float = 1.0) -> bool:
        """Whether amounts of a period come to what people earn in a year."""
        low, high = self._currency(amounts).usual
        per_year = self._periods.per_year[period]
        return (
            low / stretch <= amounts.low.value * per_year
            and amounts.high.value * per_year <= high * stretch * top
        )

    def _ends(self, amounts: AmountRange) -> tuple[float | None, float | None]:
        """Both ends, without the one that "up to" or a plus leaves open."""
        low, high = amounts.low.value, amounts.high.value
        if amounts.is_range:
            return low, high
        limit = self._context.limit(amounts)
        if limit == "highest":
            return None, high
        if limit == "lowest" or amounts.high.open_ended:
            return low, None
        return low, high
