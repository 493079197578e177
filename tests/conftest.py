"""What the tests of several rooms share."""

from pathlib import Path

import pytest
from hypothesis import settings

from jobclass.lexicon import Lexicon
from jobclass.matching import SkillMatcher

ROOT = Path(__file__).resolve().parents[1]

# The suite finds the same today and tomorrow; ``pytest --hypothesis-profile=search`` looks further.
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of postings, readings and gold postings, which no checkout holds."""
    folder = ROOT.parent / "shared"
    if not (folder / "postings" / "train.parquet").is_file():
        pytest.skip(f"needs the postings in {folder}, which are not part of the repository")
    return folder


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The lexicon that ships with jobclass, from its files."""
    return Lexicon.load()


@pytest.fixture(scope="session")
def matcher() -> SkillMatcher:
    """The matcher of the shipped lexicon."""
    return SkillMatcher()


@pytest.fixture(scope="session")
def examples() -> list[Path]:
    """The example postings in ``data/examples``."""
    return sorted((ROOT / "data" / "examples").iterdir())
