"""Matches to numbers: the only place that knows what a feature is.

A feature is one skill or duty of the lexicon; its value is log(1 + number of mentions). A second
mention says less than the first, and a long posting does not shout down a short one.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from jobclass.matching import SkillMatch


def damp(counts: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Feature values of mention counts, elementwise log(1 + count)."""
    return np.log1p(np.asarray(counts, dtype=np.float64))


def mentions_by_skill(matches: Iterable[SkillMatch]) -> dict[str, list[SkillMatch]]:
    """Matches grouped by skill name, in order of first mention."""
    grouped: dict[str, list[SkillMatch]] = {}
    for match in matches:
        grouped.setdefault(match.skill.name, []).append(match)
    return grouped
