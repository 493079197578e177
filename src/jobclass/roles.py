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


def role_name(role: str) -> str:
    """A role's name for people: "AI engineer"; "None of the three" for ``none``."""
    return "None of the three" if role == NONE else roles()[role].name
