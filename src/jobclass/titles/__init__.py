"""Raw job titles → role, seniority, track, specialties and a clean title. Knows no posting.

`normalize_title` reads one title, `TitleNormalizer` (scikit-learn, imported when asked for) a
column, `explain` shows which words gave what, `load_vocabulary` gives the role tree and the words.
"""

from typing import TYPE_CHECKING, Any

from jobclass.titles.explanation import explain
from jobclass.titles.normalizer import normalize_title
from jobclass.titles.reading import TitleEvidence, TitleReading
from jobclass.titles.vocabulary import TitleVocabulary, load_vocabulary, role_lineage

if TYPE_CHECKING:
    from jobclass.titles.transformer import TitleNormalizer

__all__ = [
    "TitleEvidence",
    "TitleNormalizer",
    "TitleReading",
    "TitleVocabulary",
    "explain",
    "load_vocabulary",
    "normalize_title",
    "role_lineage",
]


def __getattr__(name: str) -> Any:
    """Import the transformer late: scikit-learn costs more than all the rest."""
    if name == "TitleNormalizer":
        from jobclass.titles.transformer import TitleNormalizer

        return TitleNormalizer
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
