"""The words that tell pay from other money, from `pay.toml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from jobclass.facts.files import FactsError, phrase_table, read_facts_file
from jobclass.facts.phrases import PhraseTable

#: Which end of a range a single amount is.
Limit = Literal["highest", "lowest"]

_FILE = "pay.toml"


@dataclass(frozen=True, slots=True)
class PayWords:
    """The tables of `pay.toml`, whose opening comments say what each is for."""

    cues: PhraseTable[str]
    limits_before: PhraseTable[Limit]
    limits_after: PhraseTable[Limit]
    follows: PhraseTable[str]
    between: PhraseTable[str]
    retirement: frozenset[float]


@lru_cache(maxsize=1)
def pay_words() -> PayWords:
    """The shipped words.

    Raises:
        FactsError: the file breaks a rule.
    """
    content = read_facts_file(_FILE)
    classes = content.get("words", {})

    def limits(where: str) -> Iterator[tuple[str, Limit]]:
        sides: tuple[Limit, ...] = ("highest", "lowest")
        return ((form, side) for side in sides for form in content["limits"][f"{side}_{where}"])

    def forms(table: str) -> Iterator[tuple[str, str]]:
        return ((form, table) for form in content[table]["forms"])

    try:
        cues = ((form, kind) for kind, listed in content["cues"].items() for form in listed)
        return PayWords(
            cues=phrase_table(_FILE, cues, classes),
            limits_before=phrase_table(_FILE, limits("before"), classes),
            limits_after=phrase_table(_FILE, limits("after"), classes),
            follows=phrase_table(_FILE, forms("follows"), classes),
            between=phrase_table(_FILE, forms("between"), classes),
            retirement=frozenset(content["retirement"]),
        )
    except KeyError as error:
        raise FactsError(f"{_FILE}: {error} is missing") from None
