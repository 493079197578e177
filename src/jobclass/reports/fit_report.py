"""A fit between spec and title for the terminal, as JSON and as Markdown."""

from __future__ import annotations

import textwrap
from typing import Any

from jobclass.fit import Fit
from jobclass.reports.grouping import one_line
from jobclass.reports.markdown_report import escape
from jobclass.titles import TitleReading


def fit_to_text(fit: Fit, *, width: int = 100, color: bool = False) -> str:
    """Answer, reason and advice as lines for a terminal."""
    bold, plain = ("\x1b[1m", "\x1b[0m") if color else ("", "")
    lines = [f"{bold}Title and spec: {fit.outcome}{plain}{_score(fit)}"]
    width = max(width, 40)
    lines += textwrap.wrap(one_line(fit.reason), width, initial_indent="  ", subsequent_indent="  ")
    for item in fit.advice:
        lines += textwrap.wrap(
            one_line(item.text), width, initial_indent="  - ", subsequent_indent="    "
        )
    return "\n".join(lines)


def fit_to_markdown(fit: Fit) -> str:
    """The same as Markdown."""
    lines = [f"**Title and spec: {fit.outcome}**{_score(fit)}. {escape(fit.reason)}", ""]
    lines += [f"- {escape(item.text)}" for item in fit.advice]
    return "\n".join(lines)


def fit_to_dict(fit: Fit) -> dict[str, Any]:
    """The same as plain dicts and lists, places as character offsets into the text."""
    return {
        "fit": fit.outcome.value,
        "score": None if fit.score is None else round(fit.score, 6),
        "reason": fit.reason,
        "title": title_to_dict(fit.title),
        "advice": [
            {
                "kind": item.kind.value,
                "text": item.text,
                "places": [{"start": place.start, "end": place.end} for place in item.places],
            }
            for item in fit.advice
        ],
    }


def title_to_dict(title: TitleReading) -> dict[str, Any]:
    """A title's reading as plain dicts and lists."""
    return {
        "clean": title.clean,
        "role": title.role,
        "roles": list(title.roles),
        "seniority": title.seniority,
        "track": title.track,
        "specialties": list(title.specialties),
        "evidence": [item._asdict() for item in title.evidence],
    }


def _score(fit: Fit) -> str:
    return "" if fit.score is None else f" ({fit.score:.0%})"
