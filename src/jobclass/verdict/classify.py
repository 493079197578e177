"""A posting to its verdict."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from jobclass.features import damp, mentions_by_skill
from jobclass.matching import SkillMatcher
from jobclass.model import ModelError, RoleModel
from jobclass.roles import CLASSES, NONE, ROLES
from jobclass.text import Posting, require_words, tokenize
from jobclass.verdict.evidence import Evidence, Mention
from jobclass.verdict.neighbour import nearest_neighbour
from jobclass.verdict.outcome import Outcome, second_of_hybrid, why_unclear
from jobclass.verdict.verdict import Verdict


class PostingClassifier:
    """A matcher and a model that belong together.

    Args:
        matcher: the shipped lexicon's by default.
        model: the shipped model by default.

    Raises:
        ModelError: the model was fitted with another lexicon.
    """

    def __init__(self, matcher: SkillMatcher | None = None, model: RoleModel | None = None) -> None:
        self.matcher = SkillMatcher() if matcher is None else matcher
        self.model = RoleModel.load() if model is None else model
        if self.model.lexicon != self.matcher.lexicon.fingerprint:
            raise ModelError(
                "the model was fitted with another lexicon: run scripts/build_training_table.py,"
                " then jobclass train"
            )

    def verdict(self, posting: Posting) -> Verdict:
        """Judge any posting, however little it says."""
        tokens = tokenize(posting.text)
        evidence = [
            self._evidence(name, [Mention(m.start, m.end) for m in matches])
            for name, matches in mentions_by_skill(self.matcher.find_in(tokens)).items()
        ]
        constant = dict(zip(CLASSES, self.model.constant.tolist(), strict=True))
        total = [constant[c] + sum(item.points[c] for item in evidence) for c in CLASSES]
        scores = np.array([total])
        probabilities = _by_role(self.model.probabilities(scores))
        shares = _by_role(self.model.shares(scores))
        p_in_scope = float(self.model.in_scope(scores)[0])
        best = max(ROLES, key=probabilities.__getitem__)
        unclear = why_unclear(tokens, len(posting.text.split()), len(evidence))
        second = None
        if unclear:
            outcome, role = Outcome.UNCLEAR, NONE
        elif not self.is_in_scope(dict(zip(CLASSES, total, strict=True))):
            outcome, role = Outcome.NONE, NONE
        else:
            second = second_of_hybrid(shares)
            outcome, role = Outcome.HYBRID if second else Outcome.ROLE, best
        evidence.sort(key=lambda item: (-abs(item.points[role]), item.mentions[0].start))
        return Verdict(
            posting=posting,
            outcome=outcome,
            role=role,
            second_role=second,
            unclear=unclear,
            neighbour=nearest_neighbour(evidence) if outcome is Outcome.NONE else None,
            best_role=best,
            probabilities=probabilities,
            shares=shares,
            p_in_scope=p_in_scope,
            evidence=tuple(evidence),
            constant=constant,
        )

    def is_in_scope(self, scores: Mapping[str, float]) -> bool:
        """Whether scores, class to score, make a posting one of the three."""
        row = np.array([[scores[c] for c in CLASSES]])
        return bool(self.model.in_scope(row)[0] >= self.model.threshold)

    def _evidence(self, name: str, mentions: list[Mention]) -> Evidence:
        column = self.model.column[name]
        skill = self.matcher.lexicon.skills[column]
        points = self.model.points[column] * damp(len(mentions))
        return Evidence(
            skill=name,
            kind=skill.kind,
            family=skill.family,
            points=dict(zip(CLASSES, points.tolist(), strict=True)),
            mentions=tuple(mentions),
        )


def _by_role(row: npt.NDArray[np.float64]) -> dict[str, float]:
    return dict(zip(ROLES, row[0].tolist(), strict=True))


@lru_cache(maxsize=1)
def shipped_classifier() -> PostingClassifier:
    """The classifier of the shipped lexicon and model, loaded once."""
    return PostingClassifier()


def classify(text: str, title: str | None = None) -> Verdict:
    """Which of the three roles a posting describes, with the evidence.

    Args:
        text: the posting, plain text or Markdown.
        title: its title, kept with the verdict; it never moves it.

    Raises:
        PostingError: the text is empty, binary or shorter than 20 words.

    Example:
        >>> text = "You build RAG pipelines and AI agents with LangGraph on the OpenAI API. "
        >>> text += "You write prompts, run LLM evals and ship LLM-powered features to users. "
        >>> text += "You know Python, vector databases, embeddings and prompt engineering."
        >>> classify(text).role
        'ai_engineer'
    """
    posting = Posting(text, title)
    require_words(text)
    return shipped_classifier().verdict(posting)
