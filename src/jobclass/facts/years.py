"""Numbers of years as they are written: "5+ years", "three (3) to five years", "a decade"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from jobclass.facts.experience_words import experience_words


@dataclass(frozen=True, slots=True)
class Years:
    """A stretch of time.

    Attributes:
        start, end: character offsets.
        low, high: in years; ``high`` is None where one number is given.
        open_ended: whether "+" or "or more" follows.
        in_years: whether it was counted in years or longer, not in months.
    """

    start: int
    end: int
    low: float
    high: float | None
    open_ended: bool
    in_years: bool


def find_years(text: str) -> Iterator[Years]:
    """All numbers of years, months or decades in a text, in order."""
    known = experience_words()
    for match in _pattern().finditer(text):
        factor = known.units[match["unit"].lower()]
        if match["low"].lower() in known.articles and factor <= 1:
            continue
        low = round(_number(match["low"]) * factor, 2)
        high = round(_number(match["high"]) * factor, 2) if match["high"] else None
        if high is not None and high < low:
            high = None
        yield Years(
            start=match.start(),
            end=match.end(),
            low=low,
            high=high,
            open_ended=any(match[name] for name in ("plus", "top_plus", "more", "late_more")),
            in_years=factor >= 1,
        )


def _number(written: str) -> float:
    known = experience_words()
    word = written.lower()
    if word in known.articles:
        return 1.0
    return known.numbers[word] if word in known.numbers else float(word)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    known = experience_words()
    words = _one_of([*known.numbers, *known.articles])
    number = rf"(?:\d{{1,2}}(?:\.\d)?(?!\d)|\b(?:{words})\b)"
    more = rf"[ ,]{{0,2}}(?:\\?\+|\b(?:{_one_of(known.open)})\b)"
    repeated = r"(?:\s?\(\d{1,2}\\?\+?\))?"  # "three (3)"
    return re.compile(
        rf"""
        (?<!\d)(?<!\d[.,/])(?<![$€£₹#]) (?P<low>{number}) {repeated} (?P<plus>\s?\\?\+)?
        (?: \s{{0,2}} (?:\\?[-\u2010-\u2015\u2212/~] | \b(?:{_one_of(known.joins)})\b ) \s{{0,2}}
            (?P<high>{number}) {repeated} (?P<top_plus>\s?\\?\+)? )?
        \)? (?P<more>{more})?
        (?: [\s-]{{1,2}}\(?(?:{_one_of(known.between)})\)? ){{0,2}}
        [\s-]{{0,2}} \(?(?<![A-Za-z])(?P<unit>{_one_of(known.units)})(?-i:(?![a-z]))
        (?P<late_more>{more})?
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def _one_of(words: Iterable[str]) -> str:
    """One of several words, the longest first; blanks match hyphens too."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"[\s-]") for word in ordered)
