"""What a title promises about the work, from ``data/roles/title_fit.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jobclass.resources import data_path
from jobclass.roles import ROLES, neighbours
from jobclass.titles import TitleReading


@dataclass(frozen=True, slots=True)
class Promise:
    """What a title says that the work is.

    Attributes:
        fits: roles among the three that the title names, or is a specialisation of.
        partly: roles that such a title is also used for.
        neighbours: ids of neighbouring jobs that the title names, where it names none of the three.
        specialties: name of a specialty to the lexicon families one of which it promises.
    """

    fits: tuple[str, ...]
    partly: tuple[str, ...]
    neighbours: tuple[str, ...]
    specialties: Mapping[str, tuple[str, ...]]

    @property
    def says_nothing(self) -> bool:
        """Whether the title names no job that a spec can be compared with."""
        return not (self.fits or self.partly or self.neighbours)


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Any]:
    return tomllib.loads(data_path("roles", "title_fit.toml").read_text(encoding="utf-8"))


def promise_of(title: TitleReading) -> Promise:
    """The promise of a title; several roles in one title promise any of them."""
    entries = [_table()["roles"][role] for role in title.roles if role in _table()["roles"]]
    fits = {role for entry in entries for role in entry["fits"]}
    partly = {role for entry in entries for role in entry["partly"]} - fits
    named = set(title.roles)
    return Promise(
        fits=tuple(role for role in ROLES if role in fits),
        partly=tuple(role for role in ROLES if role in partly),
        neighbours=()
        if fits
        else tuple(n.id for n in neighbours().values() if named & set(n.titles)),
        specialties={
            entry["name"]: tuple(entry["families"])
            for specialty, entry in _table()["specialties"].items()
            if specialty in title.specialties
        },
    )
