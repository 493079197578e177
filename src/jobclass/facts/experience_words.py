"""The words that tell years of experience from other years, from `experience.toml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jobclass.facts.files import FactsError, phrase_table, read_facts_file
from jobclass.facts.phrases import PhraseTable

_FILE = "experience.toml"


@dataclass(frozen=True, slots=True)
class ExperienceWords:
    """The tables of `experience.toml`, whose opening comments say what each is for."""

    most: float
    long: float
    articles: Sequence[str]
    joins: Sequence[str]
    open: Sequence[str]
    between: Sequence[str]
    numbers: Mapping[str, float]
    units: Mapping[str, float]
    work: PhraseTable[str]
    touching_before: PhraseTable[str]
    other_after: PhraseTable[str]
    work_after: PhraseTable[str]
    around: PhraseTable[str]
    preferred_before: PhraseTable[str]
    preferred_after: PhraseTable[str]
    headings: PhraseTable[str]


@lru_cache(maxsize=1)
def experience_words() -> ExperienceWords:
    """The shipped words.

    Raises:
        FactsError: the file breaks a rule.
    """
    content = read_facts_file(_FILE)
    try:
        return _words(content)
    except KeyError as error:
        raise FactsError(f"{_FILE}: {error} is missing") from None


def _words(content: Mapping[str, Any]) -> ExperienceWords:
    classes: Mapping[str, Sequence[str]] = content["words"]

    def table(name: str, *keys: str) -> PhraseTable[str]:
        entries = ((form, key) for key in keys for form in content[name][key])
        return phrase_table(_FILE, entries, classes)

    return ExperienceWords(
        most=content["most"],
        long=content["long"],
        articles=content["articles"],
        joins=content["joins"],
        open=content["open"],
        between=content["between"],
        numbers={word: float(number) for word, number in content["numbers"].items()},
        units={word: float(years) for word, years in content["units"].items()},
        work=table("words", "work"),
        touching_before=table(
            "touching",
            "other_before",
            "highest_before",
            "instead_before",
            "lowest_before",
            "more_before",
        ),
        other_after=table("touching", "other_after"),
        work_after=table("touching", "work_after"),
        around=table("around", "asked", "employer", "instead"),
        preferred_before=table("preferred", "before"),
        preferred_after=table("preferred", "after", "degrees", "required"),
        headings=table("headings", "preferred", "other"),
    )
