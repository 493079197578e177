"""Does a spec fit its title? The answer, its reason in one sentence, and advice."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from jobclass.fit.advice import Advice, AdviceKind, advise, named, speaking_for
from jobclass.fit.promise import Promise, promise_of
from jobclass.fit.salary import pay_against_band
from jobclass.fit.seniority import Demand, band_level, demand_of
from jobclass.roles import NONE, a_role, roles
from jobclass.text import Posting, PostingError, require_words
from jobclass.titles import TitleReading, load_vocabulary, normalize_title
from jobclass.verdict import Outcome, PostingClassifier, Verdict
from jobclass.verdict.classify import shipped_classifier

#: A title longer than this is not one.
LONGEST_TITLE = 2000


class FitOutcome(StrEnum):
    """Whether a spec is what its title says."""

    FITS = "fits"
    PARTLY = "partly"
    DOES_NOT_FIT = "does not fit"
    CANNOT_TELL = "cannot tell"


@dataclass(frozen=True, slots=True)
class Fit:
    """A spec held against its title.

    Attributes:
        title: the title as it was read.
        verdict: the spec's verdict, to which the title added nothing.
        outcome: the answer.
        score: probability that the spec is what the title names, 0 to 1; None where the outcome is
            "cannot tell".
        reason: one sentence that can be forwarded.
        advice: what could be done, most important first.
    """

    title: TitleReading
    verdict: Verdict
    outcome: FitOutcome
    score: float | None
    reason: str
    advice: tuple[Advice, ...]


def check_fit(text: str, title: str) -> Fit:
    """Compare a posting's text with its title.

    Args:
        text: the posting, plain text or Markdown.
        title: its title as published.

    Raises:
        PostingError: the text is no posting, or the title is empty or too long.
    """
    require_words(text)
    classifier = shipped_classifier()
    return fit_of(classifier.verdict(Posting(text, title)), title, classifier)


def fit_of(verdict: Verdict, title: str, classifier: PostingClassifier) -> Fit:
    """The same for a verdict that is there already.

    Raises:
        PostingError: the title is empty or too long.
    """
    require_title(title)
    reading = normalize_title(title)
    promise = promise_of(reading)
    outcome, score, reason = _answer(verdict, reading, promise)
    advice: list[Advice] = []
    if verdict.unclear is None:
        demand = demand_of(verdict.posting.text, reading)
        if demand.against and outcome is FitOutcome.FITS:
            outcome = FitOutcome.PARTLY
        if demand.against:
            reason = f"{reason.removesuffix('.')}; yet the text {' and '.join(demand.against)}."
        advice += advise(verdict, promise, classifier)
        advice += _level_and_pay(verdict, reading, promise, demand)
    return Fit(reading, verdict, outcome, score, reason, tuple(advice))


def _level_and_pay(
    verdict: Verdict, title: TitleReading, promise: Promise, demand: Demand
) -> list[Advice]:
    found = []
    if demand.against:
        text = (
            f"The title's level is {title.seniority}, yet the text {' and '.join(demand.against)}."
        )
        found.append(Advice(AdviceKind.SENIORITY, text, demand.places))
    role = verdict.role if verdict.role != NONE else next(iter(promise.fits), None)
    if role is not None:
        level = band_level(title, demand.years)
        pay = pay_against_band(verdict.posting.text, role, level)
        if pay is not None:
            sentence, place = pay
            found.append(Advice(AdviceKind.PAY, sentence, (place,) if place else ()))
    return found


def quick_fit(verdict: Verdict, title: TitleReading) -> tuple[FitOutcome, float | None]:
    """Outcome and score of the role alone, for tables: levels and pay are not read."""
    outcome, score, _ = _answer(verdict, title, promise_of(title))
    return outcome, score


def require_title(title: str) -> None:
    """Raise PostingError where a title is empty or too long to be one."""
    if not title.strip():
        raise PostingError("the title is empty: give the title that the posting bears")
    if len(title) > LONGEST_TITLE:
        raise PostingError(f"the title has {len(title)} characters: give the title alone")


def _answer(
    verdict: Verdict, title: TitleReading, promise: Promise
) -> tuple[FitOutcome, float | None, str]:
    if verdict.unclear is not None:
        return FitOutcome.CANNOT_TELL, None, f"The spec gives no verdict: {verdict.unclear}."
    if promise.says_nothing:
        reason = f'The title "{title.clean}" names no role that a spec can be held against.'
        return FitOutcome.CANNOT_TELL, None, reason
    says = f"The title says {_names(title)}"
    score = fit_score(verdict, promise)
    if verdict.outcome is Outcome.NONE:
        return (*_neighbour_answer(verdict, promise, score), f"{says}{_but_none(verdict, promise)}")
    work = _work(verdict)
    if verdict.role in promise.fits:
        if verdict.second_role is not None and verdict.second_role not in promise.fits:
            return FitOutcome.PARTLY, score, f"{says}; the spec is {work}."
        if lacking := _lacking_specialty(verdict, promise):
            return (
                FitOutcome.PARTLY,
                score,
                f"{says}; the spec is {work}, but says nothing of {lacking}.",
            )
        decisive = named(verdict, speaking_for(verdict, verdict.role))
        return FitOutcome.FITS, score, f"{says}, and the spec is {work}: {decisive} weigh most."
    decisive = named(verdict, speaking_for(verdict, verdict.role))
    if verdict.role in promise.partly or verdict.second_role in promise.fits:
        return FitOutcome.PARTLY, score, f"{says}; the spec is {work}: {decisive} weigh most."
    return FitOutcome.DOES_NOT_FIT, score, f"{says}, but the spec is {work}: {decisive} weigh most."


def fit_score(verdict: Verdict, promise: Promise) -> float:
    """Probability that the spec is what the title promises.

    Roles that the title is only also used for count half.
    """
    if promise.fits or promise.partly:
        given = sum(verdict.probabilities[role] for role in promise.fits)
        given += 0.5 * sum(verdict.probabilities[role] for role in promise.partly)
        inside = verdict.p_in_scope * given
    else:
        inside = 0.0
    outside = 0.0
    if promise.neighbours:
        named_one = verdict.neighbour is None or verdict.neighbour.id in promise.neighbours
        outside = (1 - verdict.p_in_scope) * (1.0 if named_one else 0.5)
    return min(1.0, inside + outside)


def _neighbour_answer(
    verdict: Verdict, promise: Promise, score: float
) -> tuple[FitOutcome, float | None]:
    if promise.fits or not promise.neighbours:
        return FitOutcome.DOES_NOT_FIT, score
    if verdict.neighbour is not None and verdict.neighbour.id in promise.neighbours:
        return FitOutcome.FITS, score
    return FitOutcome.CANNOT_TELL, None


def _but_none(verdict: Verdict, promise: Promise) -> str:
    looks = "none of the three roles"
    if verdict.neighbour is not None:
        looks += f"; it looks like {verdict.neighbour.name}"
        decisive = [
            i for i in speaking_for(verdict, NONE) if i.family in verdict.neighbour.families
        ]
        if decisive:
            looks += f" ({named(verdict, decisive)})"
    agrees = verdict.neighbour is not None and verdict.neighbour.id in promise.neighbours
    return f", and the spec is {looks}." if agrees else f", but the spec is {looks}."


def _work(verdict: Verdict) -> str:
    share = verdict.shares[verdict.role]
    if verdict.second_role is None:
        return f"the work of {a_role(verdict.role)}"
    return (
        f"a hybrid, {share:.0%} {roles()[verdict.role].name} and"
        f" {verdict.shares[verdict.second_role]:.0%} {roles()[verdict.second_role].name}"
    )


def _lacking_specialty(verdict: Verdict, promise: Promise) -> str:
    """Specialties of the title that nothing in the spec speaks of."""
    present = {item.family for item in verdict.evidence}
    lacking = [s for s, families in promise.specialties.items() if not present & set(families)]
    return " and ".join(lacking)


def _names(title: TitleReading) -> str:
    known = load_vocabulary().roles
    return " and ".join(known[role].name for role in title.roles)
