"""What a lexicon is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a form stands for. Forms of different kinds are matched independently."""

    SKILL = "skill"
    DUTY = "duty"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling pattern of a skill, as written in the file.

    Attributes:
        pattern: words with alternations expanded by ``forms.expand``.
        exact: counts only with the capitals as written.
        needs_context: counts only near one of the family's cues.
    """

    pattern: str
    exact: bool = False
    needs_context: bool = False

    def __str__(self) -> str:
        return "=" * self.exact + "?" * self.needs_context + self.pattern


@dataclass(frozen=True, slots=True)
class Skill:
    """A named skill or duty: one feature of the model, one row of an explanation."""

    name: str
    kind: Kind
    family: str
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """Skills that an expert would look for in one place; one file each.

    Attributes:
        cues: words one of which must stand near a form that needs context.
        decoys: phrases that look like a form and must not count.
        words: word classes of this file, name to alternatives.
    """

    id: str
    name: str
    about: str
    skills: tuple[Skill, ...]
    cues: tuple[str, ...] = ()
    decoys: tuple[str, ...] = ()
    words: tuple[tuple[str, tuple[str, ...]], ...] = ()
