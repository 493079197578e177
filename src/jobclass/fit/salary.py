"""The pay in a posting beside the band of its role and level."""

from __future__ import annotations

from jobclass.facts import PayRange, find_pay, preferred_pay
from jobclass.roles import SalaryBand, a_role, salary_table
from jobclass.verdict import Mention


def pay_against_band(text: str, role: str, level: str | None) -> tuple[str, Mention | None] | None:
    """A sentence on pay and the place of the pay; None where there is nothing to compare with.

    Args:
        text: the posting.
        role: one of the three.
        level: entry, mid or senior; None where the posting does not say.
    """
    if level is None:
        return None
    table = salary_table()
    band = table.bands[role][level]
    usual = (
        f"{band_text(band)} is the {table.year} {table.country} base salary band of {a_role(role)},"
        f" {level} level"
    )
    pay = preferred_pay(find_pay(text))
    if pay is None:
        return f"The spec names no pay: {usual}.", None
    place = Mention(pay.start, pay.end)
    written = " ".join(text[pay.start : pay.end].split())
    if pay.currency not in (None, table.currency):
        return f'The spec pays "{written}", which is not in {table.currency}: {usual}.', place
    return f'The spec pays "{written}", {_compared(pay, band)}; {usual}.', place


def _compared(pay: PayRange, band: SalaryBand) -> str:
    low, high = pay.annual_low, pay.annual_high
    top = high if high is not None else low
    bottom = low if low is not None else high
    if top is not None and top < band.low:
        return "which is below the band"
    if bottom is not None and bottom > band.high and not band.high_open:
        return "which is above the band"
    return "which overlaps the band"


def band_text(band: SalaryBand) -> str:
    """A band as "$110k to $130k"; a plus sign where the source leaves it open."""
    return f"${band.low // 1000}k to ${band.high // 1000}k{'+' if band.high_open else ''}"
