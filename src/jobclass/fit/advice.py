"""What a hiring manager can do about a spec, each item tied to places in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from jobclass.fit.counterfactual import MOST_CHANGES, STRONG, smallest_change
from jobclass.fit.promise import Promise
from jobclass.lexicon import Kind
from jobclass.roles import (
    CLASSES,
    NONE,
    ROLES,
    a_role,
    comparison_table,
    role_name,
    role_title,
    roles,
    transitions,
)
from jobclass.verdict import Evidence, Mention, Outcome, PostingClassifier, Verdict

_SHOWN = 4
_SHOWN_CHANGES = 8


class AdviceKind(StrEnum):
    """What an item of advice is about."""

    TITLE = "title"
    MISSING = "missing"
    FOREIGN = "foreign"
    CHANGE = "change"
    SENIORITY = "seniority"
    PAY = "pay"
    TRANSITION = "transition"
    END_STATE = "end_state"


@dataclass(frozen=True, slots=True)
class Advice:
    """One item.

    Attributes:
        kind: what it is about.
        text: one sentence.
        places: where in the spec it comes from; empty where it is about what is not there.
    """

    kind: AdviceKind
    text: str
    places: tuple[Mention, ...] = ()


def advise(verdict: Verdict, promise: Promise, classifier: PostingClassifier) -> list[Advice]:
    """Advice on the role: title, rows of the table, the smallest change, the end state."""
    found: list[Advice | None] = [_better_title(verdict, promise)]
    if promise.fits:
        found += [
            _missing_rows(verdict, promise),
            _foreign_skills(verdict, promise),
            _change(verdict, promise, classifier),
        ]
    found += [_transition(verdict), _end_state(verdict, promise)]
    return [item for item in found if item]


def _better_title(verdict: Verdict, promise: Promise) -> Advice | None:
    if verdict.role == NONE or verdict.role in promise.fits:
        return None
    name = role_title(verdict.role)
    if verdict.second_role is not None and verdict.second_role not in promise.fits:
        name += f" / {role_title(verdict.second_role)}"
    decisive = speaking_for(verdict, verdict.role)
    return Advice(
        AdviceKind.TITLE,
        f'"{name}" is the title that fits: {named(verdict, decisive)} weigh most for it.',
        places_of(decisive),
    )


def _missing_rows(verdict: Verdict, promise: Promise) -> Advice | None:
    closest = max(promise.fits, key=lambda role: verdict.scores[role])
    present = {item.family for item in verdict.evidence}
    missing = [
        row.name
        for family, row in comparison_table().items()
        if family not in present and row.levels[closest] in STRONG
    ]
    if not missing:
        return None
    return Advice(
        AdviceKind.MISSING,
        f"Not in the spec, though the table counts on it for {a_role(closest)}:"
        f" {'; '.join(missing)}.",
    )


def _foreign_skills(verdict: Verdict, promise: Promise) -> Advice | None:
    """What speaks against the best of the promised roles, for the verdict's."""
    scores = verdict.scores
    best = max(promise.fits, key=lambda role: scores[role])
    rival = max((c for c in CLASSES if c not in promise.fits), key=lambda c: scores[c])
    against = sorted(
        (i for i in verdict.evidence if i.points[rival] > 0 > i.points[best]),
        key=lambda item: item.points[best] - item.points[rival],
    )[:_SHOWN]
    if verdict.outcome is Outcome.ROLE and verdict.role in promise.fits:
        return None
    if not against:
        return None
    other = "other jobs" if rival == NONE else a_role(rival)
    return Advice(
        AdviceKind.FOREIGN,
        f"In the spec, but the mark of {other}: {named(verdict, against)}.",
        places_of(against),
    )


def _change(verdict: Verdict, promise: Promise, classifier: PostingClassifier) -> Advice | None:
    if verdict.role in promise.fits:
        return None
    change = smallest_change(verdict, promise.fits, classifier)
    wish = " or ".join(a_role(role) for role in promise.fits)
    if change is None:
        return Advice(
            AdviceKind.CHANGE,
            f"No small change makes it {wish}: {MOST_CHANGES} skills added or dropped are too few.",
        )
    parts = []
    if change.add:
        parts.append(f"ask for {_some(change.add)}")
    if change.drop:
        parts.append(f"drop {_some(change.drop)}")
    dropped = [item for item in verdict.evidence if item.skill in change.drop]
    return Advice(
        AdviceKind.CHANGE,
        f"The smallest change that makes it {a_role(change.target)}: {', and '.join(parts)}.",
        places_of(dropped),
    )


def _some(names: tuple[str, ...]) -> str:
    shown = ", ".join(names[:_SHOWN_CHANGES])
    more = len(names) - _SHOWN_CHANGES
    return f"{shown} and {more} more" if more > 0 else shown


def _transition(verdict: Verdict) -> Advice | None:
    """What the second role of a hybrid has to learn, if someone of it should fill the job."""
    if verdict.second_role is None:
        return None
    for move in transitions():
        if (move.start, move.goal) == (verdict.second_role, verdict.role):
            return Advice(
                AdviceKind.TRANSITION,
                f"Between two roles: {a_role(move.start)} who moves to"
                f" {roles()[move.goal].name} brings {', '.join(move.transfers)} and has to add"
                f" {', '.join(move.adds)}.",
            )
    return None


def _end_state(verdict: Verdict, promise: Promise) -> Advice | None:
    """The question that tells the roles apart, where the spec leaves it open."""
    if verdict.outcome is Outcome.ROLE and verdict.role in promise.fits:
        return None
    asked = [r for r in ROLES if r in promise.fits or r in (verdict.role, verdict.second_role)]
    if not asked:
        return None
    questions = " ".join(
        f"{roles()[role].end_state_question} ({role_name(role)})" for role in asked
    )
    return Advice(AdviceKind.END_STATE, f"Ask: {questions}")


def speaking_for(verdict: Verdict, role: str, count: int = _SHOWN) -> list[Evidence]:
    """The evidence that adds most to the score of a class, each family at most twice."""
    shown: list[Evidence] = []
    for item in sorted(verdict.evidence, key=lambda item: -item.points[role]):
        family = sum(other.family == item.family for other in shown)
        if item.points[role] > 0 and family < 2:
            shown.append(item)
        if len(shown) == count:
            break
    return shown


def named(verdict: Verdict, items: list[Evidence]) -> str:
    """Evidence as a list in a sentence: skills by name, duties in the posting's own words."""
    names = [
        item.skill
        if item.kind == Kind.SKILL
        else '"' + " ".join(verdict.posting.text[m.start : m.end].split()) + '"'
        for item in items
        for m in item.mentions[:1]
    ]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def places_of(items: list[Evidence]) -> tuple[Mention, ...]:
    """First mention of each item."""
    return tuple(item.mentions[0] for item in items)
