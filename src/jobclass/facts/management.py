"""Signs in a posting that a job manages people, is wide in scope, or is an entry to the trade."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from jobclass.facts.files import FactsError, phrase_table, read_facts_file
from jobclass.facts.phrases import PhraseTable
from jobclass.facts.words import Words, read_words

#: "management" of people, "contributor" where the posting says that nobody is managed, "scope"
#: without people (mentoring, technical leadership, strategy), "entry" to the trade.
SignKind = Literal["management", "contributor", "scope", "entry"]

_FILE = "management.toml"


@dataclass(frozen=True, slots=True)
class Sign:
    """What a phrase is a sign of: an entry of `management.toml`.

    Attributes:
        id: such as "direct_reports".
        kind: what the sign speaks for.
        about: the same in a few words, for people: "has direct reports".
    """

    id: str
    kind: SignKind
    about: str


@dataclass(frozen=True, slots=True)
class SignFound:
    """A sign in a text, at character offsets ``start`` to ``end`` of the text as given."""

    sign: Sign
    start: int
    end: int


def find_management(text: str, words: Words | None = None) -> tuple[SignFound, ...]:
    """All signs of people management, of scope and of entry level in a text, in order.

    Any string is accepted; the time is linear in its length.

    Args:
        text: a posting.
        words: its words, where they were read already.

    Example:
        >>> [found.sign.id for found in find_management("You manage a team of five engineers.")]
        ['manages_people']
    """
    words = words or read_words(text)
    return tuple(
        SignFound(phrase.meaning, words.starts[phrase.first], words.ends[phrase.last - 1])
        for phrase in sign_table().find(words)
        if phrase.meaning is not None
    )


@lru_cache(maxsize=1)
def sign_table() -> PhraseTable[Sign | None]:
    """The shipped forms; those of lookalikes mean nothing.

    Raises:
        FactsError: the file breaks a rule.
    """
    content = read_facts_file(_FILE)
    try:
        return phrase_table(_FILE, _entries(content), content["words"])
    except KeyError as error:
        raise FactsError(f"{_FILE}: {error} is missing") from None


def _entries(content: dict[str, Any]) -> Iterator[tuple[str, Sign | None]]:
    """Lookalikes first: of equally long forms the first counts."""
    for table in content["lookalike"]:
        for form in table["forms"]:
            yield form, None
    for table in content["sign"]:
        sign = Sign(table["id"], table["kind"], table["about"])
        for form in table["forms"]:
            yield form, sign
