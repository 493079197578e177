"""A posting's verdict: the one object that every report is a view of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jobclass.roles import CLASSES, Neighbour
from jobclass.text import Posting
from jobclass.verdict.evidence import Evidence
from jobclass.verdict.outcome import Outcome, Unclear


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which role a posting describes, how surely, and why.

    The score of a class is its ``constant`` plus the points of all evidence. ``jobclass.RoleModel``
    says how scores become shares and probabilities.

    Attributes:
        posting: what was read.
        outcome: a role, a hybrid of two, none of the three, or unclear.
        role: ``ai_engineer``, ``ml_engineer``, ``data_scientist``, or ``none`` where the posting is
            none of them or unclear.
        second_role: the role that shares the work with ``role`` in a hybrid.
        unclear: why nothing can be said, where the outcome is unclear.
        neighbour: the job that the posting looks like, where it is none of the three.
        best_role: the role that comes closest, also where ``role`` is ``none``.
        probabilities: role to probability, given that the posting is one of the three; sum 1.
        shares: role to its share of the work, given the same; sum 1.
        p_in_scope: probability that the posting is one of the three.
        evidence: every matched skill, those that moved ``role`` most first.
        constant: class to the score of a posting in which nothing is found.
    """

    posting: Posting
    outcome: Outcome
    role: str
    second_role: str | None
    unclear: Unclear | None
    neighbour: Neighbour | None
    best_role: str
    probabilities: Mapping[str, float]
    shares: Mapping[str, float]
    p_in_scope: float
    evidence: tuple[Evidence, ...]
    constant: Mapping[str, float]

    @property
    def scores(self) -> dict[str, float]:
        """Score of each class: constant and points added up."""
        return {c: self.constant[c] + sum(e.points[c] for e in self.evidence) for c in CLASSES}

    def deciding(self, limit: int | None = 12) -> tuple[Evidence, ...]:
        """The evidence that moved the verdict most, at most ``limit`` items that moved it."""
        moving = tuple(item for item in self.evidence if item.points[self.role])
        return moving[:limit]
