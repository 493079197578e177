"""Which of three roles does a job posting describe: AI engineer, ML engineer, data scientist?

What this module exports is the promise; everything else may change.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jobclass.fit import Fit, check_fit
    from jobclass.lexicon import Lexicon, LexiconError
    from jobclass.matching import SkillMatch, SkillMatcher
    from jobclass.model import ModelError, RoleModel
    from jobclass.model.classifier import RoleClassifier
    from jobclass.skills import SkillMention, find_skills
    from jobclass.tables import TableError, label_file, label_frame
    from jobclass.text import Posting, PostingError
    from jobclass.titles import TitleNormalizer, TitleReading, normalize_title
    from jobclass.vectorizer import SkillVectorizer
    from jobclass.verdict import Evidence, Verdict, classify

_HOME = {
    "Evidence": "jobclass.verdict",
    "Fit": "jobclass.fit",
    "Lexicon": "jobclass.lexicon",
    "LexiconError": "jobclass.lexicon",
    "ModelError": "jobclass.model",
    "Posting": "jobclass.text",
    "PostingError": "jobclass.text",
    "RoleClassifier": "jobclass.model.classifier",
    "RoleModel": "jobclass.model",
    "SkillMatch": "jobclass.matching",
    "SkillMatcher": "jobclass.matching",
    "SkillMention": "jobclass.skills",
    "SkillVectorizer": "jobclass.vectorizer",
    "TableError": "jobclass.tables",
    "TitleNormalizer": "jobclass.titles",
    "TitleReading": "jobclass.titles",
    "Verdict": "jobclass.verdict",
    "check_fit": "jobclass.fit",
    "classify": "jobclass.verdict",
    "find_skills": "jobclass.skills",
    "label_file": "jobclass.tables",
    "label_frame": "jobclass.tables",
    "normalize_title": "jobclass.titles",
}

__all__ = [
    "Evidence",
    "Fit",
    "Lexicon",
    "LexiconError",
    "ModelError",
    "Posting",
    "PostingError",
    "RoleClassifier",
    "RoleModel",
    "SkillMatch",
    "SkillMatcher",
    "SkillMention",
    "SkillVectorizer",
    "TableError",
    "TitleNormalizer",
    "TitleReading",
    "Verdict",
    "check_fit",
    "classify",
    "find_skills",
    "label_file",
    "label_frame",
    "normalize_title",
]


def __getattr__(name: str) -> Any:
    """Import on first use: a check of one posting must not wait for scikit-learn and pandas."""
    if name not in _HOME:
        raise AttributeError(f"module 'jobclass' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return __all__
