"""Which of three roles does a job posting describe: AI engineer, ML engineer, data scientist?

What this module exports is the promise; everything else may change.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jobclass.lexicon import Lexicon, LexiconError
    from jobclass.matching import SkillMatch, SkillMatcher
    from jobclass.model import ModelError, RoleModel
    from jobclass.model.classifier import RoleClassifier
    from jobclass.tables import TableError, label_file, label_frame
    from jobclass.text import Posting, PostingError
    from jobclass.vectorizer import SkillVectorizer
    from jobclass.verdict import Evidence, Verdict, classify

_HOME = {
    "Evidence": "jobclass.verdict",
    "Lexicon": "jobclass.lexicon",
    "LexiconError": "jobclass.lexicon",
    "ModelError": "jobclass.model",
    "Posting": "jobclass.text",
    "RoleClassifier": "jobclass.model.classifier",
    "RoleModel": "jobclass.model",
    "SkillMatch": "jobclass.matching",
    "SkillMatcher": "jobclass.matching",
    "SkillVectorizer": "jobclass.vectorizer",
    "TableError": "jobclass.tables",
    "PostingError": "jobclass.text",
    "Verdict": "jobclass.verdict",
    "classify": "jobclass.verdict",
    "label_file": "jobclass.tables",
    "label_frame": "jobclass.tables",
}

__all__ = [
    "Evidence",
    "Lexicon",
    "LexiconError",
    "ModelError",
    "Posting",
    "PostingError",
    "RoleClassifier",
    "RoleModel",
    "SkillMatch",
    "SkillMatcher",
    "SkillVectorizer",
    "TableError",
    "Verdict",
    "classify",
    "label_file",
    "label_frame",
]


def __getattr__(name: str) -> Any:
    """Import on first use: a check of one posting must not wait for scikit-learn and pandas."""
    if name not in _HOME:
        raise AttributeError(f"module 'jobclass' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return __all__
