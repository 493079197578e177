"""What kind of verdict a posting gets: a role, a hybrid, none of the three, or too little to tell.

Where there is too little, or no English, no role is guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from jobclass.roles import ROLES
from jobclass.text import Tokens, is_english

#: A role whose share leads the second by less than this shares the work with it.
HYBRID_LEAD = 0.6
#: A text below both bounds is right less than half of the time (``docs/model.md``).
TOO_FEW_WORDS = 120
TOO_FEW_SKILLS = 8


class Outcome(StrEnum):
    """Kinds of verdict."""

    ROLE = "role"
    HYBRID = "hybrid"
    NONE = "none"
    UNCLEAR = "unclear"


class Unclear(StrEnum):
    """Why nothing can be said."""

    TOO_LITTLE = "too little to tell"
    NOT_ENGLISH = "not in English"


def why_unclear(tokens: Tokens, words: int, skills: int) -> Unclear | None:
    """Why a text cannot be judged, or None where it can.

    Args:
        tokens: of the text.
        words: how many words it has.
        skills: how many different skills and duties were found in it.
    """
    if not is_english(tokens):
        return Unclear.NOT_ENGLISH
    if words < TOO_FEW_WORDS and skills < TOO_FEW_SKILLS:
        return Unclear.TOO_LITTLE
    return None


def second_of_hybrid(shares: Mapping[str, float]) -> str | None:
    """The role that shares the work with the first, or None where one role leads clearly."""
    first, second = sorted(ROLES, key=lambda role: -shares[role])[:2]
    return second if shares[first] - shares[second] < HYBRID_LEAD else None
