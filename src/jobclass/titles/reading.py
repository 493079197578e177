"""What is read from one title: `TitleReading`, and the words that decided it: `TitleEvidence`."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

EvidenceKind = Literal["role", "seniority", "track", "specialty", "noise"]
Track = Literal["ic", "management"]


class TitleEvidence(NamedTuple):
    """Words of a raw title and what they were read as.

    `raw[start:end] == text` holds for the raw title they come from. `value` is the id that the
    words gave: a role, a level, a track, a specialty, or the kind of noise.
    """

    text: str
    start: int
    end: int
    kind: EvidenceKind
    value: str


@dataclass(frozen=True, slots=True)
class TitleReading:
    """A raw job title, normalized.

    Attributes:
        raw: the title as it was given.
        clean: the title's own words without noise, in the house spelling ("Senior ML Engineer").
        role: the primary role, an id of `data/titles/roles.toml`; "other" if none is named.
        roles: every role that the title names, primary first; never empty.
        seniority: a level id of `data/titles/levels.toml`, or "unspecified".
        track: "ic" (individual contributor) or "management".
        specialties: ids of `data/titles/specialties.toml`, in the order of that file.
        evidence: which words gave what, in the order of the title.
    """

    raw: str
    clean: str
    role: str
    roles: tuple[str, ...]
    seniority: str
    track: Track
    specialties: tuple[str, ...]
    evidence: tuple[TitleEvidence, ...]
