"""What a role is, from ``data/roles/``: names, end states, comparison table, neighbours."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jobclass.resources import data_path

#: The three roles, in the order of every table and array.
ROLES = ("ai_engineer", "ml_engineer", "data_scientist")
#: The verdict for a posting that is none of them.
NONE = "none"
#: The classes of the model, in the order of its columns.
CLASSES = (*ROLES, NONE)


@dataclass(frozen=True, slots=True)
class Role:
    """One of the three roles, as its card says it."""

    id: str
    name: str
    summary: str
    question: str
    end_state: str
    end_state_question: str
    daily_work: tuple[str, ...]
    backgrounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of the comparison table: a lexicon family and its level for each role."""

    family: str
    name: str
    levels: Mapping[str, str]
    notes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A job that is none of the three, and the lexicon families and titles that mark it."""

    id: str
    name: str
    families: tuple[str, ...]
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Transition:
    """A move from one role to another: what transfers and what has to be added."""

    start: str
    goal: str
    transfers: tuple[str, ...]
    adds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Specialisation:
    """A speciality of a role, with its premium in per cent where one is known."""

    id: str
    name: str
    role: str
    summary: str
    premium_percent: tuple[int, int] | None
    over: str
    pay: str


@dataclass(frozen=True, slots=True)
class SalaryBand:
    """Base salary of a role and level; ``high_open`` where the source says "and more"."""

    low: int
    high: int
    high_open: bool


@dataclass(frozen=True, slots=True)
class SalaryTable:
    """Bands by role and level (entry, mid, senior), with the year and country they hold for."""

    year: int
    country: str
    currency: str
    basis: str
    bands: Mapping[str, Mapping[str, SalaryBand]]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(data_path("roles", name).read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def roles() -> Mapping[str, Role]:
    """The three roles by id, in their fixed order."""
    content = _read("roles.toml")
    return {
        role: Role(
            id=role,
            name=content[role]["name"],
            summary=content[role]["summary"],
            question=content[role]["question"],
            end_state=content[role]["end_state"],
            end_state_question=content[role]["end_state_question"],
            daily_work=tuple(content[role]["daily_work"]),
            backgrounds=tuple(content[role]["backgrounds"]),
        )
        for role in ROLES
    }


@lru_cache(maxsize=1)
def comparison_table() -> Mapping[str, TableRow]:
    """The rows of the comparison table by lexicon family, in the table's order."""
    return {
        row["family"]: TableRow(
            family=row["family"],
            name=row["row"],
            levels={role: row[role]["level"] for role in ROLES},
            notes={role: row[role]["note"] for role in ROLES},
        )
        for row in _read("comparison.toml")["row"]
    }


@lru_cache(maxsize=1)
def neighbours() -> Mapping[str, Neighbour]:
    """The neighbouring jobs by id."""
    return {
        name: Neighbour(name, entry["name"], tuple(entry["families"]), tuple(entry["titles"]))
        for name, entry in _read("neighbours.toml").items()
    }


@lru_cache(maxsize=1)
def transitions() -> tuple[Transition, ...]:
    """The moves between roles that are worth knowing."""
    return tuple(
        Transition(move["from"], move["to"], tuple(move["transfers"]), tuple(move["adds"]))
        for move in _read("transitions.toml")["transition"]
    )


@lru_cache(maxsize=1)
def specialisations() -> tuple[Specialisation, ...]:
    """The specialities of the roles."""
    return tuple(
        Specialisation(
            id=entry["id"],
            name=entry["name"],
            role=entry["role"],
            summary=entry["summary"],
            premium_percent=tuple(entry["premium_percent"]) if "premium_percent" in entry else None,
            over=entry.get("over", ""),
            pay=entry.get("pay", ""),
        )
        for entry in _read("specialisations.toml")["specialisation"]
    )


@lru_cache(maxsize=1)
def salary_table() -> SalaryTable:
    """The salary bands of the three roles."""
    content = _read("salaries.toml")
    return SalaryTable(
        year=content["year"],
        country=content["country"],
        currency=content["currency"],
        basis=content["basis"],
        bands={
            role: {
                level: SalaryBand(band["low"], band["high"], band.get("high_open", False))
                for level, band in content[role].items()
            }
            for role in ROLES
        },
    )


def role_name(role: str) -> str:
    """A role's name at the head of a line: "Data scientist"; "None of the three" for ``none``."""
    if role == NONE:
        return "None of the three"
    name = roles()[role].name
    return name[0].upper() + name[1:]


def role_title(role: str) -> str:
    """A role's name as a job title: "Data Scientist"."""
    return " ".join(word[0].upper() + word[1:] for word in roles()[role].name.split())


def a_role(role: str) -> str:
    """A role's name within a sentence, with its article: "an AI engineer"."""
    name = roles()[role].name
    return f"an {name}" if name.startswith(("AI", "ML")) else f"a {name}"
