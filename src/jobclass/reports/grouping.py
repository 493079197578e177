"""Evidence grouped by the row of the comparison table it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jobclass.roles import comparison_table
from jobclass.text import sentence_around
from jobclass.verdict import Evidence, Mention, Verdict
from jobclass.verdict.classify import shipped_classifier


@dataclass(frozen=True, slots=True)
class EvidenceGroup:
    """Evidence of one family, strongest first.

    Attributes:
        name: the table's row, or the family's name where it is no row.
        in_table: whether it is a row of the comparison table.
        items: the evidence.
        points: what the items add to the score of the verdict.
    """

    name: str
    in_table: bool
    items: tuple[Evidence, ...]
    points: float


def family_name(family: str) -> str:
    """The table's name of a family, or the lexicon's where it is no row of the table."""
    row = comparison_table().get(family)
    return row.name if row else dict(shipped_classifier().matcher.lexicon.families)[family]


def grouped(verdict: Verdict, items: Sequence[Evidence]) -> list[EvidenceGroup]:
    """Groups of evidence, those that moved the verdict most first."""
    families: dict[str, list[Evidence]] = {}
    for item in items:
        families.setdefault(item.family, []).append(item)
    groups = [
        EvidenceGroup(
            name=family_name(family),
            in_table=family in comparison_table(),
            items=tuple(members),
            points=sum(item.points[verdict.role] for item in members),
        )
        for family, members in families.items()
    ]
    return sorted(groups, key=lambda group: -abs(group.points))


def quote(text: str, mention: Mention, before: str, after: str) -> str:
    """The sentence around a mention on one line, the mention set between two marks."""
    first, last = sentence_around(text, mention.start, mention.end)
    parts = (
        text[first : mention.start],
        before,
        text[mention.start : mention.end],
        after,
        text[mention.end : last],
    )
    return " ".join("".join(parts).split())
