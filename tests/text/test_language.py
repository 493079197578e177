"""Whether a text is English."""

import tomllib
from pathlib import Path

import pytest

from jobclass.resources import data_path
from jobclass.text import fold, is_english, read_file, tokenize

FILE = data_path("text", "function_words.toml")
LANGUAGES = tomllib.loads(FILE.read_text(encoding="utf-8"))["languages"]


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("You will train models for our clients and help the team to bring them to users. ", True),
        ("Python, SQL, Docker, Kubernetes, PyTorch, Airflow, Spark, Git, AWS, Kafka. ", True),
        ("Du entwickelst Modelle mit unserem Team und bringst sie in die Produktion. ", False),
        ("Vous développez des modèles avec nos équipes et pour nos clients. ", False),
        ("Мы ищем инженера машинного обучения с опытом работы в Python. ", False),
    ],
)
def test_languages(text: str, english: bool) -> None:
    assert is_english(tokenize(text * 4)) is english


def test_a_few_words_cannot_be_told_apart() -> None:
    assert is_english(tokenize("Du entwickelst Modelle mit unserem Team."))


def test_the_example_postings_are_english(examples: list[Path]) -> None:
    for path in examples:
        assert is_english(tokenize(read_file(path).text)), path.name


def test_words_are_folded_sorted_and_enough() -> None:
    for language, words in LANGUAGES.items():
        assert words == sorted(set(words)), language
        assert [fold(word) for word in words] == words, language
        assert len(words) >= 10, language
