"""A verdict as one JSON object, with offsets into the text as given."""

from __future__ import annotations

from typing import Any

from jobclass.reports.grouping import family_name
from jobclass.roles import comparison_table
from jobclass.text import sentence_around
from jobclass.verdict import Evidence, Verdict

_DIGITS = 6


def verdict_to_dict(verdict: Verdict) -> dict[str, Any]:
    """The verdict as plain dicts, lists and numbers.

    All evidence is there; ``constant`` plus the points of a class are its score.
    """
    return {
        "verdict": verdict.outcome.value,
        "role": verdict.role,
        "second_role": verdict.second_role,
        "unclear": verdict.unclear,
        "neighbour": verdict.neighbour.name if verdict.neighbour else None,
        "best_role": verdict.best_role,
        "title": verdict.posting.title,
        "probabilities": {r: round(p, _DIGITS) for r, p in verdict.probabilities.items()},
        "shares": {r: round(s, _DIGITS) for r, s in verdict.shares.items()},
        "p_in_scope": round(verdict.p_in_scope, _DIGITS),
        "scores": {c: round(s, _DIGITS) for c, s in verdict.scores.items()},
        "constant": dict(verdict.constant),
        "evidence": [_evidence(verdict, item) for item in verdict.evidence],
    }


def _evidence(verdict: Verdict, item: Evidence) -> dict[str, Any]:
    text = verdict.posting.text
    mentions = []
    for mention in item.mentions:
        first, last = sentence_around(text, mention.start, mention.end)
        mentions.append(
            {
                "start": mention.start,
                "end": mention.end,
                "text": text[mention.start : mention.end],
                "sentence_start": first,
                "sentence_end": last,
            }
        )
    return {
        "skill": item.skill,
        "kind": item.kind.value,
        "family": item.family,
        "family_name": family_name(item.family),
        "in_table": item.family in comparison_table(),
        "count": item.count,
        "points": round(item.points[verdict.role], _DIGITS),
        "points_by_class": {c: round(p, _DIGITS) for c, p in item.points.items()},
        "mentions": mentions,
    }
