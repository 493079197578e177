"""A verdict as Markdown, for pasting into a ticket."""

from __future__ import annotations

import re

from jobclass.reports.grouping import grouped, quote
from jobclass.reports.text_report import headline, summary, times, toward
from jobclass.roles import ROLES, role_name
from jobclass.verdict import Verdict

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#])")
# Marks that no text holds, replaced after the quoted text has been escaped.
_OPEN, _CLOSE = "\ue000", "\ue001"


def verdict_to_markdown(verdict: Verdict, *, limit: int | None = 12) -> str:
    """A heading, the shares and one table of evidence, at most ``limit`` items."""
    shown = verdict.deciding(limit)
    title = f" ({_escape(verdict.posting.title)})" if verdict.posting.title else ""
    lines = [
        f"### {headline(verdict)}{title}",
        "",
        ", ".join(f"{role_name(role)} {verdict.probabilities[role]:.0%}" for role in ROLES)
        + f"; one of the three {verdict.p_in_scope:.0%}",
        "",
        f"| Row | Skill or duty | Points towards {toward(verdict)} | Where |",
        "|---|---|---:|---|",
    ]
    for group in grouped(verdict, shown):
        for item in group.items:
            sentence = _escape(quote(verdict.posting.text, item.mentions[0], _OPEN, _CLOSE))
            marked = sentence.replace(_OPEN, "**").replace(_CLOSE, "**")
            lines.append(
                f"| {_escape(group.name)} | {_escape(item.skill)}{times(item)}"
                f" | {item.points[verdict.role]:+.2f} | {marked} |"
            )
    lines += ["", summary(verdict, shown)]
    return "\n".join(lines)


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
