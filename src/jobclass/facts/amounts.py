"""Amounts as they are written: "$150k", "80.000 €", "INR 12,00,000", "₹25 Lakhs", "$50M"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from jobclass.facts.currencies import Currencies, Scale, alternatives, currencies

_BLANK = r"[ \t\u00a0\u202f]"
# Numbers are at most twelve digits long: a run of more is an identifier, and skipped whole.
_NUMBER = r"""
    (?<!\d)(?<!\d[.,'\u2019])
    (?P<number>
        (?: \d{1,3} (?: [.,'\u2019\u00a0\u202f ]\d{3}(?!\d) ){1,3}  # 80.000, 1,234,567, 60 000
          | \d{1,2} (?: ,\d{2} ){1,2} ,\d{3}(?!\d)                 # 12,00,000
          | \d{1,9}(?!\d) )
        (?: [.,]\d{1,2}(?!\d) )?                                   # cents
    )
"""
_CENTS = re.compile(r"[.,](\d{1,2})\Z")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what says that it is money.

    Attributes:
        start, end: character offsets, sign and scale included.
        number: its value, before the scale.
        scale: the scale word after it; None where none.
        sign: the currency sign or code beside it, as written; None where none.
        code: code of the currency that the sign or the scale stands for; None where none.
        grouped: whether its thousands are set apart.
        open_ended: whether a plus follows.
    """

    start: int
    end: int
    number: float
    scale: Scale | None
    sign: str | None
    code: str | None
    grouped: bool
    open_ended: bool

    @property
    def value(self) -> float:
        """The amount."""
        return self.number * (self.scale.factor if self.scale else 1)


def find_amounts(text: str) -> Iterator[Amount]:
    """All numbers of a text with the currency and scale beside each, in order."""
    known = currencies()
    for match in _pattern().finditer(text):
        # Of two signs the code says more: "CAD $90,000", "$90,000 CAD".
        before = match["before_code"] or match["before"]
        sign = match["after"] or before
        code = known.by_sign[sign] if sign is not None else None
        scale = known.scales[match["scale"]] if match["scale"] is not None else None
        if scale is not None and scale.needs_sign and code != scale.currency:
            continue
        yield Amount(
            start=match.start(),
            end=match.end(),
            number=read_number(match["number"]),
            scale=scale,
            sign=sign,
            code=code or (scale.currency if scale is not None else None),
            grouped=bool(re.search(r"\D\d{3}", match["number"])),
            open_ended=match["plus"] is not None,
        )


def read_number(written: str) -> float:
    """The value of a number in any country's writing: a last group of one or two is cents."""
    cents = _CENTS.search(written)
    whole = written[: cents.start()] if cents else written
    value = float(re.sub(r"\D", "", whole))
    return value + float(f"0.{cents[1]}") if cents else value


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    known: Currencies = currencies()
    codes = alternatives(sign for sign in known.by_sign if sign[-1].isalpha())
    signs = alternatives(known.by_sign)
    return re.compile(
        rf"""
        (?: (?: (?<![A-Za-z])(?P<before_code>{codes}){_BLANK}? )?
            (?P<before>{_not_in_word(known)}) \\?{_BLANK}{{0,2}} )?
        {_NUMBER}
        (?: \\?\+?[-]?{_BLANK}? (?P<scale>{alternatives(known.scales)})
            (?: (?![A-Za-z0-9]) | (?={codes}) ) )?
        (?P<plus> \\?\+ )?
        (?: {_BLANK}? (?P<after> (?(before)(?:{codes})|(?:{signs})) )(?![A-Za-z]) )?
        """,
        re.VERBOSE,
    )


def _not_in_word(known: Currencies) -> str:
    """Signs before a number; those of letters are words of their own ("AutoCAD 2020")."""
    worded = alternatives(sign for sign in known.by_sign if sign[0].isalpha())
    others = alternatives(sign for sign in known.by_sign if not sign[0].isalpha())
    return rf"(?<![A-Za-z])(?:{worded})|{others}"
