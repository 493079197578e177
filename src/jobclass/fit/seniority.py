"""The level in a title against the years, the people and the entry-level signs in the text."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jobclass.facts import find_experience, find_management, read_words, years_demanded
from jobclass.resources import data_path
from jobclass.titles import TitleReading
from jobclass.verdict import Mention

#: Levels whose holders are not expected to manage people.
_BELOW_MANAGEMENT = ("intern", "junior", "mid")
_ENTRY_IS_BELOW = ("senior", "staff", "principal", "lead", "manager", "director", "vp", "head")


@dataclass(frozen=True, slots=True)
class Demand:
    """What a text says of the level it wants.

    Attributes:
        years: years of experience that are required, None where none are named.
        places: where the text says what speaks against the title.
        against: what speaks against the title's level, in a few words; empty where nothing does.
    """

    years: float | None
    places: tuple[Mention, ...]
    against: tuple[str, ...]


@lru_cache(maxsize=1)
def level_table() -> Mapping[str, Any]:
    """Level of a title to its years and salary band, from ``data/roles/seniority.toml``."""
    return tomllib.loads(data_path("roles", "seniority.toml").read_text(encoding="utf-8"))


def demand_of(text: str, title: TitleReading) -> Demand:
    """Hold a title's level against what the text demands."""
    words = read_words(text)
    asked = years_demanded(find_experience(text, words))
    years = asked.low if asked else None
    against: list[str] = []
    places: list[Mention] = []
    level = level_table().get(title.seniority, {})
    if asked and "years" in level:
        low, high = level["years"]
        if not low <= asked.low <= high:
            against.append(f"asks for {asked.low:g} years, where {low} to {high} go with the title")
            places.append(Mention(asked.start, asked.end))
    for found in find_management(text, words):
        kind = found.sign.kind
        if kind == "management" and title.seniority in _BELOW_MANAGEMENT:
            what = "has people to manage"
        elif kind == "contributor" and title.track == "management":
            what = "says that nobody is managed"
        elif kind == "entry" and title.seniority in _ENTRY_IS_BELOW:
            what = "speaks of an entry-level job"
        else:
            continue
        if what not in against:
            against.append(what)
        places.append(Mention(found.start, found.end))
    return Demand(years, tuple(places), tuple(against))


def band_level(title: TitleReading, years: float | None) -> str | None:
    """Salary band (entry, mid, senior) of a title, by its level or else by the years asked for."""
    table = level_table()
    if title.seniority in table and title.seniority != "unspecified":
        band = table[title.seniority].get("band")
        return str(band) if band else None
    if title.seniority != "unspecified" or years is None:
        return None
    bounds = table["unspecified"]["band_by_years"]
    if years < bounds["entry"]:
        return "entry"
    return "mid" if years < bounds["mid"] else "senior"
