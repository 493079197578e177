"""Text to tokens, the one place where spelling is folded.

A token is a word (a run of letters and digits) or a single symbol. Hyphens, blanks and Markdown's
marks only separate. Every token keeps its offsets into the text as given, so folding may change
lengths freely: case, accents, full-width letters, ligatures, soft hyphens and curly quotes are
folded per code point.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_HYPHENS = re.escape("-\u2010\u2011\u2012\u2013\u2212")
_MARKUP = re.escape("*_`~\\")  # emphasis and escapes
_INSIDE = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"  # combining marks, invisible characters

_TOKEN = re.compile(rf"[^\W_](?:[^\W_]|[{_INSIDE}])*|[^\w\s{_HYPHENS}{_MARKUP}{_INSIDE}]")
_UNSEEN = re.compile(rf"[{_MARKUP}{_INSIDE}]")
_BULLET = re.compile(rf"\n\s*\\?[*{_HYPHENS}]")
_DASH = re.compile(rf"\s[{_HYPHENS}]+\s|[{_HYPHENS}]{{2}}")
_STRAIGHT = str.maketrans("\u2018\u2019\u02bc\u201c\u201d", "'''\"\"")
# Symbols that belong to the word they touch: no blank may stand between (".NET", "C#").
_CLINGING = frozenset(".#'")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text, as parallel lists of equal length.

    Attributes:
        folded: what is compared; case, accents and typographic forms folded.
        exact: the same with case kept, for case-sensitive forms.
        starts: character offset of each token's first character in the text as given.
        ends: character offset after its last character.
        joins: whether a phrase may run on from the token before (false across a blank line, a
            bullet, a dash; always false for the first token).
    """

    folded: list[str]
    exact: list[str]
    starts: list[int]
    ends: list[int]
    joins: list[bool]

    def __len__(self) -> int:
        return len(self.folded)


def _plain(word: str) -> str:
    """Compatibility forms and accents folded, code point by code point; case kept."""
    parts = unicodedata.normalize("NFKD", word.translate(_STRAIGHT))
    kept = "".join(c for c in parts if unicodedata.category(c) not in ("Mn", "Cf"))
    return kept or word


def fold(word: str) -> str:
    """The form under which a word is compared: "ＳＱＬ", "Sql" and "S\\u00adQL" are all "sql"."""
    return word.lower() if word.isascii() else _plain(_plain(word).lower())


def _joins(gap: str, before: str, after: str) -> bool:
    """Whether a phrase may run over the characters between two tokens."""
    if before in _CLINGING or after in _CLINGING:
        return not _UNSEEN.sub("", gap)
    if not gap or gap == " ":
        return True
    if gap.count("\n") > 1 or _BULLET.search(gap):
        return False
    return not _DASH.search(_UNSEEN.sub("", gap))


def tokenize(text: str) -> Tokens:
    """Split any string (lone surrogates and NUL included) into tokens, in linear time."""
    tokens = Tokens([], [], [], [], [])
    before, end_before = "", 0
    for match in _TOKEN.finditer(text):
        word, start, end = match.group(), match.start(), match.end()
        exact = word if word.isascii() else _plain(word)
        folded = fold(word)
        tokens.folded.append(folded)
        tokens.exact.append(exact)
        tokens.starts.append(start)
        tokens.ends.append(end)
        tokens.joins.append(before != "" and _joins(text[end_before:start], before, folded))
        before, end_before = folded, end
    return tokens
