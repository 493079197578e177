"""A verdict as Markdown, for pasting into a ticket."""

from __future__ import annotations

import re

from jobclass.reports.grouping import grouped, one_line, quote
from jobclass.reports.text_report import headline, percent, summary, times, toward
from jobclass.roles import ROLES, role_name
from jobclass.verdict import Verdict

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#&~$])")


def verdict_to_markdown(verdict: Verdict, *, limit: int | None = 12) -> str:
    """A heading, the shares and one table of evidence, at most ``limit`` items."""
    shown = verdict.deciding(limit)
    title = f" ({escape(verdict.posting.title)})" if verdict.posting.title else ""
    lines = [
        f"### {headline(verdict)}{title}",
        "",
        ", ".join(f"{role_name(role)} {percent(verdict.probabilities[role])}" for role in ROLES)
        + f"; one of the three {percent(verdict.p_in_scope)}",
        "",
        f"| Row | Skill or duty | Points towards {toward(verdict)} | Where |",
        "|---|---|---:|---|",
    ]
    for group in grouped(verdict, shown):
        for item in group.items:
            before, mention, after = map(escape, quote(verdict.posting.text, item.mentions[0]))
            lines.append(
                f"| {escape(group.name)} | {escape(item.skill)}{times(item)}"
                f" | {item.points[verdict.role]:+z.2f} | {before}**{mention}**{after} |"
            )
    lines += ["", summary(verdict, shown)]
    return "\n".join(lines)


def escape(text: str) -> str:
    """Text on one line with what Markdown would read as markup escaped."""
    return _SPECIAL.sub(r"\\\1", one_line(text))
