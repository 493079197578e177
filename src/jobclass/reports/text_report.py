"""A verdict for the terminal."""

from __future__ import annotations

import textwrap

from jobclass.reports.grouping import grouped, quote
from jobclass.roles import NONE, ROLES, role_name, roles
from jobclass.verdict import Evidence, Verdict

_BAR = 30
_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def verdict_to_text(
    verdict: Verdict,
    *,
    limit: int | None = 12,
    width: int = 100,
    color: bool = False,
    block: str = "█",
) -> str:
    """Lines for a terminal.

    Args:
        verdict: what to show.
        limit: at most this many items of evidence; None for all that moved the verdict.
        width: columns of the terminal.
        color: whether to use ANSI bold and dim.
        block: what the bars are made of.
    """
    bold, dim, plain = (_BOLD, _DIM, _PLAIN) if color else ("", "", "")
    shown = verdict.deciding(limit)
    lines = [f"{bold}{headline(verdict)}{plain}", ""]
    if verdict.unclear is None:
        lines += [f"  {'':<16}{'probability':<13}share of the work"]
        for role in ROLES:
            probability, share = verdict.probabilities[role], verdict.shares[role]
            bar = block * round(share * _BAR)
            figures = f"{percent(probability):>4}  {percent(share):>12}"
            lines.append(f"  {role_name(role):<16}{figures}  {bar}".rstrip())
        lines += [f"  {'one of the three':<16}{percent(verdict.p_in_scope):>4}"]
    lines += ["", f"What decided it (points towards {toward(verdict)}: + for, - against)"]
    if not shown:
        lines.append("  nothing: no skill or duty that the model knows was found")
    for group in grouped(verdict, shown):
        mark = "" if group.in_table else f" {dim}(beside the table){plain}"
        lines += ["", f"  {bold}{group.name}{plain}  {group.points:+z.2f}{mark}"]
        for item in group.items:
            lines.append(f"    {item.points[verdict.role]:+z.2f}  {item.skill}{times(item)}")
            before, mention, after = quote(verdict.posting.text, item.mentions[0])
            lines += [
                f"{dim}{line}{plain}"
                for line in textwrap.wrap(
                    f'"{before}[{mention}]{after}"',
                    width=max(width, 40),
                    initial_indent=" " * 11,
                    subsequent_indent=" " * 11,
                )
            ]
    lines += ["", summary(verdict, shown)]
    return "\n".join(lines)


def headline(verdict: Verdict) -> str:
    """The verdict in one line."""
    if verdict.unclear is not None:
        return f"No verdict: {verdict.unclear}"
    if verdict.second_role is not None:
        first, second = verdict.shares[verdict.role], verdict.shares[verdict.second_role]
        return (
            f"Hybrid: {roles()[verdict.role].name} ({first:.0%} of the work) and"
            f" {roles()[verdict.second_role].name} ({second:.0%})"
        )
    if verdict.role != NONE:
        return role_name(verdict.role)
    looks = f"looks like {verdict.neighbour.name}; " if verdict.neighbour else ""
    return f"None of the three ({looks}closest: {roles()[verdict.best_role].name})"


def percent(probability: float) -> str:
    """A probability in whole per cent; never "0%" or "100%", which nothing is."""
    return (
        "<1%" if probability < 0.005 else ">99%" if probability >= 0.995 else f"{probability:.0%}"
    )


def toward(verdict: Verdict) -> str:
    """What the points of a verdict speak for."""
    return '"none of the three"' if verdict.role == NONE else roles()[verdict.role].name


def times(item: Evidence) -> str:
    """ " x3" for a skill that is named three times."""
    return f" x{item.count}" if item.count > 1 else ""


def summary(verdict: Verdict, shown: tuple[Evidence, ...]) -> str:
    """How what is shown adds up to the score."""
    points = sum(item.points[verdict.role] for item in shown)
    score = verdict.scores[verdict.role]
    others = len(verdict.evidence) - len(shown)
    rest = score - verdict.constant[verdict.role] - points
    return (
        f"{verdict.constant[verdict.role]:+z.2f} to start with, {points:+z.2f} shown,"
        f" {rest:+z.2f} from {others} other matches: score {score:+z.2f}"
    )
