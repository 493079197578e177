"""Postings in a table."""

from pathlib import Path

import pandas as pd
import pytest


@pytest.fixture(scope="session")
def texts(examples: list[Path]) -> list[str]:
    """The examples and what comes in scraped tables."""
    return [
        *(path.read_text(encoding="utf-8") for path in examples),
        "",
        'PyTorch, "quoted"; with, commas\nlines\r\nand\ttabs \\ 🚀 naïve',
        "  ",
    ]


@pytest.fixture
def postings(texts: list[str]) -> pd.DataFrame:
    """A table with ids, titles and texts."""
    titles = ["AI Engineer", "Data Scientist", "ML Engineer", "Data Engineer", None, "Chef", "  "]
    return pd.DataFrame({"id": range(10, 17), "title": titles, "description": texts})
