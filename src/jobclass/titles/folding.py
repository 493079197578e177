"""A raw title → comparable text: lower case, no accents, no entities or markup, offsets kept."""

import html
import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

# An entity, escaped any number of times: "&amp;", "&amp;amp;", "&amp;#8217;".
_ENTITY = re.compile(r"&(?:amp;)*(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,80}>")
# Letters that Unicode does not decompose, in the spelling that job boards use for them.
_LETTERS = {"ß": "ss", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "│": "|"}
_QUOTES = dict.fromkeys("‘’‚‛′`´", "'") | dict.fromkeys("“”„‟″", '"')


class FoldedTitle(NamedTuple):
    """A title folded for matching; `span` leads back to the raw one."""

    raw: str
    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The raw offsets of the folded characters `start` to `end` (at least one)."""
        return self.starts[start], self.ends[end - 1]


def fold_title(raw: str) -> FoldedTitle:
    """Fold a title in one pass, linear in its length.

    Case, accents, compatibility forms (full width, ligatures), dashes and quotes are levelled;
    HTML entities are resolved however often they were escaped; tags, emoji and control characters
    become spaces, and characters that show nothing (zero-width, direction marks) vanish.
    """
    size = len(raw)
    if "<" not in raw and ("&" not in raw or ";" not in raw):
        if raw.isascii() and raw.isprintable():
            return FoldedTitle(raw, raw.lower(), range(size), range(1, size + 1))
        text = raw.translate(_FOLDINGS)
        if _FOLDINGS.uneven.isdisjoint(raw):
            return FoldedTitle(raw, text, range(size), range(1, size + 1))
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for text, start, end in _pieces(raw):
        folded.append(text)
        starts.extend([start] * len(text))
        ends.extend([end] * len(text))
    return FoldedTitle(raw, "".join(folded), starts, ends)


def _pieces(raw: str) -> list[tuple[str, int, int]]:
    """Folded pieces with the raw span that each stands for."""
    pieces: list[tuple[str, int, int]] = []
    place = 0
    markup = sorted([*_ENTITY.finditer(raw), *_TAG.finditer(raw)], key=lambda match: match.start())
    for match in markup:
        if match.start() < place:
            continue
        pieces += [(raw[i].translate(_FOLDINGS), i, i + 1) for i in range(place, match.start())]
        plain = html.unescape(f"&{match[1]};") if match.re is _ENTITY else " "
        pieces.append((plain.translate(_FOLDINGS), match.start(), match.end()))
        place = match.end()
    pieces += [(raw[i].translate(_FOLDINGS), i, i + 1) for i in range(place, len(raw))]
    return pieces


def fold_character(character: str) -> str:
    """The folded form of one character: none, one or a few characters."""
    if character in _QUOTES:
        return _QUOTES[character]
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    if category in ("Cc", "Cs", "Co", "Cn", "So", "Zl", "Zp", "Zs"):
        return "|" if character in "\n\r│" else " "
    if category == "Pd":
        return "-"
    if character in "•·‣▪●｜¦":
        return "|"
    plain = unicodedata.normalize("NFKD", character.lower())
    return "".join(
        _LETTERS.get(part, part) for part in plain if not unicodedata.combining(part)
    ).lower()


class _Foldings(dict[int, str]):
    """Code points with their folded forms, noted as they are met; a table for `str.translate`.

    Attributes:
        uneven: the characters met that do not fold to exactly one.
    """

    def __init__(self) -> None:
        self.uneven: set[str] = set()

    def __missing__(self, code: int) -> str:
        folded = self[code] = fold_character(chr(code))
        if len(folded) != 1:
            self.uneven.add(chr(code))
        return folded


_FOLDINGS = _Foldings()
