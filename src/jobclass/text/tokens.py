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
# Combining marks and invisible characters.
_INSIDE = "\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"

_TOKEN = re.compile(rf"[^\W_]+(?:[{_INSIDE}]+[^\W_]*)*|[^\w\s{_HYPHENS}{_MARKUP}{_INSIDE}]")
_UNSEEN = re.compile(rf"[{_MARKUP}{_INSIDE}]")
_BULLET = re.compile(rf"\n\s*\\?[*{_HYPHENS}]")
_DASH = re.compile(rf"\s[{_HYPHENS}]+\s|[{_HYPHENS}]{{2}}")
_STRAIGHT = str.maketrans("\u2018\u2019\u02bc\u201c\u201d", "'''\"\"")
# Symbols that belong to the word before them where they touch one: no blank stands there ("C#").
_CLINGING = frozenset(".#'")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text, as parallel lists of equal length.

    Attributes:
        folded: what is compared; case, accents and typographic forms folded.
        exact: the same with case kept, for case-sensitive forms.
        starts: character offset of each token's first character in the text as given.
        ends: character offset after its last character.
        touches: whether nothing that is seen stands between a token and the one before; false for
            the first token.
        joins: whether a phrase may run on from the token before (false across the end of a
            sentence, a blank line, a bullet, a dash); false for the first token.
    """

    folded: list[str]
    exact: list[str]
    starts: list[int]
    ends: list[int]
    touches: list[bool]
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


def _joins(gap: str) -> bool:
    """Whether a phrase may run over the characters between two tokens."""
    if not gap or gap == " ":
        return True
    if gap.count("\n") > 1 or _BULLET.search(gap):
        return False
    return not _DASH.search(_UNSEEN.sub("", gap))


def _ends_initials(tokens: Tokens) -> bool:
    """Whether the last token, a full stop, is the last one of "Ph.D." or "U.S."."""
    return (
        tokens.folded[-3:-2] == ["."]
        and len(tokens.folded[-2]) == 1
        and tokens.folded[-2].isalpha()
        and all(tokens.touches[-2:])
    )


def tokenize(text: str) -> Tokens:
    """Split any string (lone surrogates and NUL included) into tokens, in linear time."""
    tokens = Tokens([], [], [], [], [], [])
    before, end_before, after_initials = "", 0, False
    for match in _TOKEN.finditer(text):
        word, start, end = match.group(), match.start(), match.end()
        exact = word if word.isascii() else _plain(word)
        folded = fold(word)
        gap = text[end_before:start]
        touches = before != "" and (not gap or (gap != " " and not _UNSEEN.sub("", gap)))
        tokens.folded.append(folded)
        tokens.exact.append(exact)
        tokens.starts.append(start)
        tokens.ends.append(end)
        tokens.touches.append(touches)
        if folded in _CLINGING or (before == "." and not after_initials):
            tokens.joins.append(touches)
        else:
            tokens.joins.append(before != "" and _joins(gap))
        # A full stop ends a sentence, but not in "Ph.D. in" or "U.S. citizen".
        after_initials = folded == "." and _ends_initials(tokens)
        before, end_before = folded, end
    return tokens
