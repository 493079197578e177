"""The smallest change of a spec that would move its verdict, computed from the model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jobclass.features import damp
from jobclass.lexicon import Kind
from jobclass.roles import CLASSES, comparison_table
from jobclass.verdict import PostingClassifier, Verdict

#: More changes than this are another job, not a change of the spec.
MOST_CHANGES = 24
#: Names of one family are near-synonyms to the model: more of them would only repeat the advice.
MOST_OF_A_FAMILY = 2
#: Share of the readings that hold a skill worth asking for; rarer ones are curiosities.
COMMON_SKILL = 0.01
#: Levels of the comparison table that make a row's skills worth adding for a role.
STRONG = ("core", "daily", "common")


@dataclass(frozen=True, slots=True)
class Change:
    """Skills to add and to drop, the strongest first.

    Attributes:
        target: the role that the verdict becomes.
        add: names of skills to ask for once.
        drop: names of matched skills and duties to take out wholly.
        scores: class to its score after the change.
    """

    target: str
    add: tuple[str, ...]
    drop: tuple[str, ...]
    scores: Mapping[str, float]


def smallest_change(
    verdict: Verdict, targets: Sequence[str], classifier: PostingClassifier
) -> Change | None:
    """Fewest additions and removals after which one of the target roles is the verdict.

    Each step takes the one change that gains the target most on the class that leads. Points do not
    depend on each other, so the steps add up exactly.

    Returns:
        None where the verdict is a target already, or ``MOST_CHANGES`` are not enough.
    """
    if verdict.role in targets:
        return None
    changes = [c for target in targets if (c := _toward(verdict, target, classifier))]
    return min(changes, key=lambda c: len(c.add) + len(c.drop), default=None)


def _toward(verdict: Verdict, target: str, classifier: PostingClassifier) -> Change | None:
    scores = verdict.scores
    drops = {item.skill: {c: -p for c, p in item.points.items()} for item in verdict.evidence}
    adds = _additions(verdict, target, classifier)
    add: list[str] = []
    drop: list[str] = []
    per_family: dict[str, int] = {}
    while not _reached(scores, target, classifier):
        if len(add) + len(drop) == MOST_CHANGES:
            return None
        leader = max((c for c in CLASSES if c != target), key=lambda c: scores[c])
        gains = {
            (name, which): points[target] - points[leader]
            for which, pool in (("add", adds), ("drop", drops))
            for name, points in pool.items()
        }
        name, which = max(gains, key=gains.__getitem__, default=("", ""))
        if not name or gains[name, which] <= 0:
            return None
        points = (adds if which == "add" else drops).pop(name)
        scores = {c: scores[c] + points[c] for c in CLASSES}
        if which == "add":
            add.append(name)
            family = _family_of(name, classifier)
            per_family[family] = per_family.get(family, 0) + 1
            if per_family[family] == MOST_OF_A_FAMILY:
                adds = {n: p for n, p in adds.items() if _family_of(n, classifier) != family}
        else:
            drop.append(name)
    return Change(target, tuple(add), tuple(drop), scores)


def _reached(scores: Mapping[str, float], target: str, classifier: PostingClassifier) -> bool:
    """Whether the target is the first role and the posting in scope, as the verdict would say."""
    first = max(CLASSES[:-1], key=lambda role: scores[role])
    return first == target and classifier.is_in_scope(scores)


def _additions(
    verdict: Verdict, target: str, classifier: PostingClassifier
) -> dict[str, dict[str, float]]:
    """Points of one mention of each common skill of the target's strong rows that is not there."""
    present = {item.skill for item in verdict.evidence}
    strong = {family for family, row in comparison_table().items() if row.levels[target] in STRONG}
    factor = float(damp(1))
    enough = COMMON_SKILL * classifier.model.about["readings"]
    return {
        skill.name: {
            c: factor * p
            for c, p in zip(CLASSES, classifier.model.points[column].tolist(), strict=True)
        }
        for column, skill in enumerate(classifier.matcher.lexicon.skills)
        if skill.kind == Kind.SKILL
        and skill.family in strong
        and skill.name not in present
        and classifier.model.seen[column] >= enough
    }


def _family_of(name: str, classifier: PostingClassifier) -> str:
    return classifier.matcher.lexicon.skills[classifier.model.column[name]].family
