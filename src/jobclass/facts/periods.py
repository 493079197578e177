"""Pay periods, and pay of any period as pay a year, from `periods.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jobclass.facts.files import FactsError, phrase_table, read_facts_file
from jobclass.facts.phrases import PhraseTable

_FILE = "periods.toml"


@dataclass(frozen=True, slots=True)
class Periods:
    """The periods that pay is stated for.

    Attributes:
        per_year: how many of a period pay for a year of full-time work, by id.
        after: forms that follow an amount ("per hour").
        before: forms that stand before one ("hourly rate").
    """

    per_year: Mapping[str, float]
    after: PhraseTable[str]
    before: PhraseTable[str]


@lru_cache(maxsize=1)
def periods() -> Periods:
    """The shipped periods.

    Raises:
        FactsError: the file breaks a rule.
    """
    tables: list[dict[str, Any]] = read_facts_file(_FILE)["period"]

    def forms(key: str) -> Iterator[tuple[str, str]]:
        return ((form, table["id"]) for table in tables for form in table[key])

    try:
        return Periods(
            per_year={table["id"]: table["per_year"] for table in tables},
            after=phrase_table(_FILE, forms("after")),
            before=phrase_table(_FILE, forms("before")),
        )
    except KeyError as error:
        raise FactsError(f"{_FILE}: a period lacks {error}") from None
