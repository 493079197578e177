"""Currencies and the scales that numbers are written in, from `currencies.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from jobclass.facts.files import FactsError, read_facts_file

_FILE = "currencies.toml"


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency.

    Attributes:
        code: ISO 4217.
        signs: how it is written beside an amount, the code among them.
        usual: lowest and highest pay a year that is not surprising, in the currency.
        unstated: ids of periods that an amount is tried as, in turn, where none is stated.
    """

    code: str
    signs: tuple[str, ...]
    usual: tuple[float, float]
    unstated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """A word after a number that multiplies it: "k", "million", "LPA".

    Attributes:
        factor: what it multiplies by.
        pay: whether pay is ever written in it.
        currency: code of the one currency it is used in; None where in all.
        needs_sign: whether the currency must be written too.
        period: id of the period it states; None where none.
    """

    factor: float
    pay: bool
    currency: str | None
    needs_sign: bool
    period: str | None


@dataclass(frozen=True, slots=True)
class Currencies:
    """All currencies and scales, ready to match.

    Attributes:
        by_code: currencies by code.
        by_sign: codes by what is written.
        scales: scales by what is written.
        shared_sign: the sign that several currencies share, and whose code it is by default.
        sharing: codes of the currencies that share it.
        default: the currency whose pay an amount without currency is compared with.
    """

    by_code: Mapping[str, Currency]
    by_sign: Mapping[str, str]
    scales: Mapping[str, Scale]
    shared_sign: str
    sharing: frozenset[str]
    default: Currency

    def usual(self, code: str | None) -> Currency:
        """The currency of a code, the default one where nothing is known."""
        return self.default if code is None else self.by_code[code]


@lru_cache(maxsize=1)
def currencies() -> Currencies:
    """The shipped currencies.

    Raises:
        FactsError: the file breaks a rule.
    """
    content = read_facts_file(_FILE)
    try:
        by_code = {
            table["code"]: Currency(
                code=table["code"],
                signs=(table["code"], *table.get("signs", ())),
                usual=(table["usual"][0], table["usual"][1]),
                unstated=tuple(table.get("unstated", content["unstated"])),
            )
            for table in content["currency"]
        }
        scales = {
            word: Scale(
                factor=table["factor"],
                pay=table["pay"],
                currency=table.get("currency"),
                needs_sign=table.get("needs_sign", False),
                period=table.get("period"),
            )
            for table in content["scale"]
            for word in table["words"]
        }
        return Currencies(
            by_code=by_code,
            by_sign={sign: c.code for c in by_code.values() for sign in c.signs},
            scales=scales,
            shared_sign=content["shared"]["sign"],
            sharing=frozenset(content["shared"]["codes"]),
            default=by_code[content["default"]],
        )
    except KeyError as error:
        raise FactsError(f"{_FILE}: an entry lacks {error}, or names what is not there") from None


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for one of several words as they are written, the longest first."""
    ordered: Sequence[str] = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, ordered))
