"""The named skills and the duties of a posting, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from jobclass.lexicon import Kind
from jobclass.matching import SkillMatch, SkillMatcher
from jobclass.matching.cues import Status
from jobclass.matching.status import StatusReader

#: A web or mail address: "careers@wandb.com" asks for no Weights & Biases.
_ADDRESS = re.compile(r"\S*(?:://|www\.|\w@\w)\S*")


@dataclass(frozen=True, slots=True)
class SkillMention:
    """One place of a skill or duty in a posting.

    Attributes:
        skill: its name in the lexicon.
        kind: whether it is a named skill or a duty.
        family: id of its family.
        text: as it stands in the posting, ``posting[start:end]``.
        start, end: character offsets.
        status: required, preferred, duty (part of the work or of its stack), about (only the
            company, its product, pay or law) or negated.
    """

    skill: str
    kind: Kind
    family: str
    text: str
    start: int
    end: int
    status: Status


def find_skills(text: str) -> list[SkillMention]:
    """Every mention of a skill or duty in a posting, by place, with where it stands.

    Left out: fields that only say what a degree is in, parts of addresses, and a name that its
    own abbreviation follows ("large language models (LLMs)" is one mention, "LLMs").

    Args:
        text: the whole posting, plain text or Markdown, of any length.

    Example:
        >>> [(m.text, m.status.value) for m in find_skills("You have used Python. SQL is a plus.")]
        [('Python', 'required'), ('SQL', 'preferred')]
    """
    matcher, reader = _shipped()
    matches = list(_mentions(text, matcher.find(text)))
    return [
        SkillMention(
            skill=match.skill.name,
            kind=match.skill.kind,
            family=match.skill.family,
            text=text[match.start : match.end],
            start=match.start,
            end=match.end,
            status=status,
        )
        for match, status in zip(matches, reader.statuses(text, matches), strict=True)
        if status is not Status.STUDY
    ]


def _mentions(text: str, matches: Sequence[SkillMatch]) -> Iterator[SkillMatch]:
    """The matches that are mentions of their own."""
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    skills = [match for match in matches if match.skill.kind is Kind.SKILL]
    spelled_out = {
        full.start for full, short in pairwise(skills) if _is_abbreviation(text, full, short)
    }
    for match in matches:
        if match.skill.kind is Kind.SKILL and match.start in spelled_out:
            continue
        if not any(start <= match.start and match.end <= end for start, end in addresses):
            yield match


def _is_abbreviation(text: str, full: SkillMatch, short: SkillMatch) -> bool:
    """Whether the second of two matches is the first once more, abbreviated in brackets."""
    if full.skill != short.skill or short.end - short.start >= full.end - full.start:
        return False
    return text[full.end : short.start].strip() == "(" and text[short.end : short.end + 1] == ")"


@lru_cache(maxsize=1)
def _shipped() -> tuple[SkillMatcher, StatusReader]:
    """The matcher and reader of the shipped knowledge, loaded once."""
    return SkillMatcher(), StatusReader()
