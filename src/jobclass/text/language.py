"""Whether a text is English, judged by its function words."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache

from jobclass.resources import data_path
from jobclass.text.tokens import Tokens

#: Below this many words a list of tools cannot be told from a text in another language.
ENOUGH_WORDS = 20
#: Share of words in another script (Cyrillic, Chinese ...) from which a text is not English.
OTHER_SCRIPT = 0.3


@lru_cache(maxsize=1)
def function_words() -> Mapping[str, frozenset[str]]:
    """Function words by language code, from ``data/text/function_words.toml``."""
    content = tomllib.loads(data_path("text", "function_words.toml").read_text(encoding="utf-8"))
    return {language: frozenset(words) for language, words in content["languages"].items()}


def is_english(tokens: Tokens) -> bool:
    """Whether English function words are at least as frequent as those of any other language.

    A list of tools has none and counts as English; so does a text of fewer than 20 words.
    """
    words = [word for word in tokens.folded if word[0].isalpha()]
    if len(words) < ENOUGH_WORDS:
        return True
    other = sum(1 for word in words if ord(word[0]) > 0x24F)  # beyond Latin Extended-B
    if other >= OTHER_SCRIPT * len(words):
        return False
    counts = {
        language: sum(1 for word in words if word in known)
        for language, known in function_words().items()
    }
    return counts["en"] >= max(counts.values())
