"""Leftmost-longest matching of word phrases."""

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

Meaning = TypeVar("Meaning")
# The key under which a node keeps the meaning of the phrase that ends there; no word is empty.
_END = ""


class PhraseTrie(Generic[Meaning]):
    """Phrases (sequences of words), each with one meaning.

    Where several phrases start at a word the longest wins, and words it covers start no other
    phrase. The time is linear in the words (times the length of the longest phrase).
    """

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def add(self, words: Sequence[str], meaning: Meaning) -> None:
        """Add a phrase; ValueError if it is empty or already there."""
        node = self._root
        for word in words:
            node = node.setdefault(word, {})
        if not words or _END in node:
            raise ValueError(f"phrase given twice or empty: {' '.join(words)!r}")
        node[_END] = meaning

    def first_words(self) -> Iterable[str]:
        """The words with which a phrase starts: where there is none, nothing is found."""
        return self._root.keys()

    def find(self, words: Sequence[str], breaks: Sequence[bool]) -> list[tuple[int, int, Meaning]]:
        """The matches as (start, end, meaning), in order; none runs over a break.

        `breaks[i]` says that a sign such as "/" stands before word i.
        """
        root = self._root
        found: list[tuple[int, int, Meaning]] = []
        size = len(words)
        free = 0
        for start, word in enumerate(words):
            node = root.get(word)
            if node is None or start < free:
                continue
            reach = start + 1
            end, match = (reach, node) if _END in node else (0, node)
            while reach < size and not breaks[reach]:
                node = node.get(words[reach])
                if node is None:
                    break
                reach += 1
                if _END in node:
                    end, match = reach, node
            if end:
                found.append((start, end, match[_END]))
                free = end
        return found
