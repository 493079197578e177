"""What moved a verdict: each matched skill with its points and its places in the text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jobclass.lexicon import Kind


@dataclass(frozen=True, slots=True)
class Mention:
    """One place of a skill: character offsets into the text as given."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """A matched skill or duty and what it adds to the score of each class.

    Attributes:
        skill: name of the skill or duty.
        kind: which of the two.
        family: id of its family.
        points: class to points, for all mentions together; they sum to 0 over the classes.
        mentions: its places, in the order of the text.
    """

    skill: str
    kind: Kind
    family: str
    points: Mapping[str, float]
    mentions: tuple[Mention, ...]

    @property
    def count(self) -> int:
        """Number of mentions."""
        return len(self.mentions)
