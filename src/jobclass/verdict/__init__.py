"""Matches and points to a verdict with its evidence."""

from jobclass.verdict.classify import PostingClassifier, classify
from jobclass.verdict.evidence import Evidence, Mention
from jobclass.verdict.outcome import Outcome, Unclear
from jobclass.verdict.verdict import Verdict

__all__ = ["Evidence", "Mention", "Outcome", "PostingClassifier", "Unclear", "Verdict", "classify"]
