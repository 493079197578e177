"""Which neighbouring job a posting looks like when it is none of the three."""

from __future__ import annotations

from collections.abc import Iterable

from jobclass.roles import NONE, Neighbour, neighbours
from jobclass.verdict.evidence import Evidence


def nearest_neighbour(evidence: Iterable[Evidence]) -> Neighbour | None:
    """The neighbour whose families add most points to "none of the three"; None if none does."""
    points: dict[str, float] = {}
    for item in evidence:
        points[item.family] = points.get(item.family, 0.0) + max(item.points[NONE], 0.0)
    sums = {
        neighbour.id: sum(points.get(family, 0.0) for family in neighbour.families)
        for neighbour in neighbours().values()
    }
    best = max(sums, key=sums.__getitem__)
    return neighbours()[best] if sums[best] > 0 else None
