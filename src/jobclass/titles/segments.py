"""Folded text → segments of words: the parts of a title between commas, dashes and brackets."""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from jobclass.titles.folding import FoldedTitle

# A word: a run of letters and digits, "a.i.", "r&d", ".net", "c++", "c#", or a lone "&".
_WORD = re.compile(
    r"([^\W_]{2,}|(?:[a-z]\.){2,}(?:[a-z](?![^\W_]))?|(?<![^\W_])[a-z]&[a-z](?![^\W_])"
    r"|\.net(?![^\W_])|[a-z]\+\+|[cf]#|[^\W_]|&)"
)
# Where a job board lost a space or a dash: "scientistSenior".
_LOST_SPACE = re.compile(r"(?<=[a-zäöüß]{3})(?=[A-Z][a-z]{3})")
# What phrases a word may start, as bits: what a segment does not hold is not looked for in it.
ROLE, LEVEL, NUMBER, SPECIALTY, NOISE, SPELLING, SMALL = (1 << bit for bit in range(7))
# No word of a title is longer; one that is gets no second look.
_LONGEST_WORD = 60
# Spellings whose parts are remembered, for each splitter.
_MEMORY = 50_000


class Segment:
    """Words that stand together, with their folded offsets.

    `listed[i]` says that a list sign ("/", "+") stands between the word i - 1 and the word i.
    `opener` is the sign that opened the segment: "", "|" (dash, bar, colon), "," or "(". `kinds`
    joins the kinds of its words.
    """

    __slots__ = ("ends", "kinds", "listed", "opener", "starts", "words")

    def __init__(self, opener: str) -> None:
        self.opener = opener
        self.kinds = 0
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.listed: list[bool] = []

    def without(self, dropped: Collection[int]) -> "Segment":
        """The segment less some of its words; a list sign beside a dropped word is kept."""
        rest = Segment(self.opener)
        rest.kinds = self.kinds
        listed = False
        for i, word in enumerate(self.words):
            listed = listed or self.listed[i]
            if i not in dropped:
                rest.append(word, self.starts[i], self.ends[i], listed)
                listed = False
        return rest

    def append(self, word: str, start: int, end: int, listed: bool) -> None:
        """Add a word at the end."""
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)
        self.listed.append(listed)


class TitleSplitter:
    """Splits folded titles into segments of words.

    Args:
        kinds: words of the vocabulary with the kinds of phrases that they start; never cut.
        compound_ends: second halves of closed compounds, cut off unknown words
            ("datenbankentwickler" is "datenbank entwickler"); longer ones first.
    """

    def __init__(self, kinds: Mapping[str, int], compound_ends: Iterable[str]) -> None:
        self._kinds = kinds
        self._ends = tuple(compound_ends)
        self._cuts: dict[tuple[str, str], list[tuple[str, int, int]]] = {}

    def split(self, folded: FoldedTitle, text: str) -> list[Segment]:
        """The segments of `text`, in the order in which they open; none is empty.

        `text` is the folded text, blanked where it is noise. After a bracket closes, the segment
        that it interrupted goes on: "Machine Learning (ML) Engineer" is "machine learning
        engineer" and "ml".
        """
        current = Segment("")
        segments = [current]
        interrupted: list[Segment] = []
        listed = False
        kinds_of = self._kinds.get
        pieces = _WORD.split(text)  # Gaps and words in turn, a gap first.
        end = 0
        for place in range(1, len(pieces), 2):
            gap = pieces[place - 1]
            word = pieces[place]
            start = end + len(gap)
            end = start + len(word)
            if gap != " ":
                for sign in _signs(gap):
                    if sign == "/":
                        listed = True
                        continue
                    listed = False
                    if sign == ")":
                        if interrupted:
                            current = interrupted.pop()
                        continue
                    if sign == "(":
                        interrupted.append(current)
                    current = Segment(sign)
                    segments.append(current)
            kinds = kinds_of(word)
            if kinds is not None:
                current.kinds |= kinds
                current.words.append(word)
                current.starts.append(start)
                current.ends.append(end)
                current.listed.append(listed)
            else:
                for part, left, right in self._parts(folded, word, start, end):
                    current.kinds |= kinds_of(part, 0)
                    current.append(part, start + left, start + right, listed)
                    listed = False
            listed = False
        return [segment for segment in segments if segment.words]

    def _parts(
        self, folded: FoldedTitle, word: str, start: int, end: int
    ) -> list[tuple[str, int, int]]:
        """The parts of an unknown word, with offsets inside it; remembered by spelling."""
        raw_start, raw_end = folded.span(start, end)
        raw = folded.raw[raw_start:raw_end] if raw_end - raw_start == end - start else word
        parts = self._cuts.get((raw, word))
        if parts is None:
            if len(self._cuts) >= _MEMORY:
                self._cuts.clear()
            parts = self._cuts[raw, word] = self._cut(raw, word)
        return parts

    def _cut(self, raw: str, word: str) -> list[tuple[str, int, int]]:
        """Cut a word where a space was lost or where the parts of a compound meet."""
        size = len(word)
        if word == "&":
            return [("and", 0, 1)]
        if "." in word:
            return [(word.replace(".", ""), 0, size)]
        if size > _LONGEST_WORD:
            return [(word, 0, size)]
        lost = _LOST_SPACE.search(raw)
        if lost:
            middle = lost.start()
            if word[:middle] in self._kinds or word[middle:] in self._kinds:
                return [(word[:middle], 0, middle), (word[middle:], middle, size)]
        letters = word.rstrip("0123456789")
        if letters != word and len(letters) > 1 and letters in self._kinds:  # "analyst3"
            middle = len(letters)
            return [(letters, 0, middle), (word[middle:], middle, size)]
        if word.endswith(self._ends):
            tail = next(tail for tail in self._ends if word.endswith(tail))
            middle = size - len(tail)
            head = word[:middle]
            if head not in self._kinds and head.endswith("s") and head[:-1] in self._kinds:
                head = head[:-1]  # The linking s of German: "entwicklungsingenieur".
            if middle > 1:
                return [(head, 0, middle), (tail, middle, size)]
        return [(word, 0, size)]


@lru_cache(maxsize=4096)
def _signs(gap: str) -> tuple[str, ...]:
    """What the signs between two words mean: "/" list, "(" and ")", "|" and "," new segment."""
    if gap.strip() in ("", ".", "'", '"', "_", "#") or gap in ("-", "*", ".-"):
        return ()
    signs: list[str] = []
    spaced = gap != gap.strip() or "--" in gap
    for character in gap:
        if character in "([{":
            signs.append("(")
        elif character in ")]}":
            signs.append(")")
        elif character in "/\\+":
            signs.append("/")
        elif character == ",":
            signs.append(",")
        elif character in "|;:@~!?=><" or (character in "-*" and spaced) or gap.count(".") > 1:
            signs.append("|")
    # Signs in a row open one segment: ", - " or ") - ".
    kept: list[str] = []
    for sign in signs:
        if sign in "|," and kept and kept[-1] in "|,":
            kept[-1] = "|"
        elif not (sign == "/" and kept and kept[-1] == "/"):
            kept.append(sign)
    return tuple(kept)
