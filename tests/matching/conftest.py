"""A small lexicon with every kind of entry, for examples and for texts made at random."""

import pytest

from jobclass.lexicon import load_lexicon
from jobclass.matching import SkillMatcher

CODE = """family = "code"
name = "Code"
about = "Languages."
cues = ["code", "data pipeline"]
decoys = ["r & d", "go to market"]

[skills]
"C" = ["=C"]
"C#" = ["c#"]
"C++" = ["c++"]
".NET" = [".net"]
"Go" = ["=?Go", "golang"]
"R" = ["=R"]
"Spark" = ["?spark", "spark sql"]
"dbt" = ["=dbt"]
"""

MODELS = """family = "models"
name = "Models"
about = "Machine learning."
cues = ["metric"]
decoys = ["machine learning of languages", "spark"]

[skills]
"Data" = ["data"]
"Learning" = ["learning", "learning rate"]
"Machine learning" = ["machine learning", "ml"]
"RAG" = ["=RAG"]

[duties]
"Builds models" = ["(build|) (machine learning |)model"]
"Learns from data" = ["from data"]
"Markets" = ["go to market"]

[titles]
"Mask" = ["[role]", "senior [role]"]
"Title" = ["(senior |)(machine learning|data) engineer"]
"""


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> SkillMatcher:
    """A matcher of two families with decoys, cues and job titles."""
    folder = tmp_path_factory.mktemp("lexicon")
    (folder / "code.toml").write_text(CODE, encoding="utf-8")
    (folder / "models.toml").write_text(MODELS, encoding="utf-8")
    return SkillMatcher(load_lexicon(folder))
