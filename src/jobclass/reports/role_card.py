"""A role's card: what the data says of it."""

from __future__ import annotations

import textwrap

from jobclass.fit.salary import band_text
from jobclass.roles import (
    ROLES,
    comparison_table,
    role_name,
    roles,
    salary_table,
    specialisations,
    transitions,
)


def role_card(role_id: str, *, width: int = 100) -> str:
    """The card of one of the three roles, as text.

    Raises:
        KeyError: no such role.
    """
    role = roles()[role_id]
    lines = [f"{role_name(role_id)}: {role.summary}", "", f'It asks: "{role.question}"']
    lines += ["", "A day holds", *(f"  - {item}" for item in role.daily_work)]
    lines += ["", *textwrap.wrap(f"It ends as {role.end_state}.", width), role.end_state_question]
    lines += ["", "Comparison table"]
    for row in comparison_table().values():
        note = f" ({row.notes[role_id]})" if row.notes[role_id] else ""
        lines.append(f"  {row.name:<36} {row.levels[role_id]}{note}")
    table = salary_table()
    lines += ["", f"{table.basis.capitalize()}, {table.country}, {table.year}, {table.currency}"]
    for level, band in table.bands[role_id].items():
        lines.append(f"  {level:<8} {band_text(band)}")
    own = [s for s in specialisations() if s.role == role_id]
    if own:
        lines += ["", "Specialisations"]
    for speciality in own:
        pay = f"; pay {speciality.pay}" if speciality.pay else ""
        if speciality.premium_percent:
            low, high = speciality.premium_percent
            pay = f"; pays {low} to {high}% more than {speciality.over}"
        lines += textwrap.wrap(
            f"{speciality.name}: {speciality.summary}{pay}",
            width,
            initial_indent="  - ",
            subsequent_indent="    ",
        )
    for heading, moves in (
        ("Ways in", [m for m in transitions() if m.goal == role_id]),
        ("Ways out", [m for m in transitions() if m.start == role_id]),
    ):
        if moves:
            lines += ["", heading]
        for move in moves:
            other = move.start if heading == "Ways in" else move.goal
            lines += textwrap.wrap(
                f"{'from' if heading == 'Ways in' else 'to'} {_job_name(other)}: brings"
                f" {', '.join(move.transfers)}; adds {', '.join(move.adds)}",
                width,
                initial_indent="  - ",
                subsequent_indent="    ",
            )
    lines += ["", "Fits people from", *(f"  - {item}" for item in role.backgrounds)]
    return "\n".join(lines)


def _job_name(job: str) -> str:
    """The name of a role, or of a job beside the three."""
    return roles()[job].name if job in roles() else job.replace("_", " ")


def overview(width: int = 100) -> str:
    """All three roles in a line each."""
    return "\n".join(
        line
        for role in ROLES
        for line in textwrap.wrap(
            f"{role}: {roles()[role].summary}; ends as {roles()[role].end_state}",
            width,
            subsequent_indent="    ",
        )
    )
