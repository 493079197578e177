"""Evidence grouped by the row of the comparison table it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jobclass.roles import comparison_table
from jobclass.text import sentence_around
from jobclass.verdict import Evidence, Mention, Verdict
from jobclass.verdict.classify import shipped_classifier

# Control characters could drive a terminal, bidirectional ones reorder its line.
_BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")


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
    """The table's name of a family, else the shipped lexicon's, else its id."""
    row = comparison_table().get(family)
    names = dict(shipped_classifier().matcher.lexicon.families)
    return row.name if row else names.get(family, family)


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


def quote(text: str, mention: Mention) -> tuple[str, str, str]:
    """The sentence around a mention: what stands before it, the mention, what follows."""
    first, last = sentence_around(text, mention.start, mention.end)
    return (
        one_line(text[first : mention.start]).lstrip(),
        one_line(text[mention.start : mention.end]),
        one_line(text[mention.end : last]).rstrip(),
    )


def one_line(text: str) -> str:
    """Text of a posting as it may be shown: runs of blanks and control characters as one blank."""
    return _BLANK.sub(" ", text)
