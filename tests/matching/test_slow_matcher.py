"""The matcher against one written here: every spelling by hand, every position tried in turn.

Texts are made as tokens and gaps, so that nothing here needs to cut a text into tokens.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from jobclass.matching import SkillMatcher


@dataclass(frozen=True)
class Spelling:
    """One spelling of an entry of the small lexicon (``conftest.py``)."""

    name: str
    tokens: tuple[str, ...]
    exact: bool = False
    cues: tuple[tuple[str, ...], ...] = ()


def spelled(name: str, *spellings: str, exact: bool = False, near: bool = False) -> list[Spelling]:
    cues = (("code",), ("data", "pipeline")) if near else ()
    return [Spelling(name, tuple(s.split()), exact, cues) for s in spellings]


DECOYS = spelled("", "r & d", "go to market", "machine learning of languages", "spark")
SKILLS = [
    *spelled("C", "C", exact=True),
    *spelled("C#", "c #"),
    *spelled("C++", "c + +"),
    *spelled(".NET", ". net", ". nets"),
    *spelled("Go", "Go", "Gos", exact=True, near=True),
    *spelled("Go", "golang", "golangs"),
    *spelled("R", "R", exact=True),
    *spelled("Spark", "spark", "sparks", near=True),
    *spelled("Spark", "spark sql", "spark sqls"),
    *spelled("dbt", "dbt", "dbts", exact=True),
    *spelled("Data", "data", "datas"),
    *spelled("Learning", "learning", "learning rate", "learning rates"),
    *spelled("Machine learning", "machine learning", "ml", "mls"),
    *spelled("RAG", "RAG", "RAGs", exact=True),
    *DECOYS,
]
DUTIES = [
    *spelled("Builds models", "build machine learning model", "build machine learning models"),
    *spelled("Builds models", "build model", "build models", "model", "models"),
    *spelled("Builds models", "machine learning model", "machine learning models"),
    *spelled("Learns from data", "from data", "from datas"),
    *spelled("Markets", "go to market", "go to markets"),
    *DECOYS,
]
TITLES = [
    *spelled("Mask", "[ role ]", "senior [ role ]"),
    *spelled("Title", "machine learning engineer", "machine learning engineers"),
    *spelled("Title", "senior machine learning engineer", "senior machine learning engineers"),
    *spelled("Title", "data engineer", "data engineers"),
    *spelled("Title", "senior data engineer", "senior data engineers"),
]

NOISE = [
    "we",
    "metric",
    "role",
    "gos",
    "golangs",
    "sparks",
    "nets",
    "dbts",
    "RAGs",
    "rag",
    "r2",
    "x",
]
WORDS = sorted(
    {token for s in (*SKILLS, *DUTIES, *TITLES) for token in s.tokens}
    | {"code", "pipeline", "Go", "Spark", "Machine", "LEARNING", "Engineer", "DATA", "r", "&", "'"}
    | {*NOISE}
)
SYMBOLS = set("&+#.'[]")
# Whether a phrase runs over a gap, and whether something that is seen stands in it.
GAPS = {
    " ": (True, True),
    "\n": (True, True),
    "-": (True, True),
    "**": (True, False),
    "": (True, False),
    "\n\n": (False, True),
    " - ": (False, True),
    "\n* ": (False, True),
}


class SlowMatcher:
    """All spellings, one position after the other, the longest first."""

    def __init__(self, tokens: list[str], gaps: list[str]) -> None:
        self.tokens = tokens
        self.low = [token.lower() for token in tokens]
        # gaps[i] stands before token i, gaps[0] before all of them
        self.touches = [i > 0 and not GAPS[gap][1] for i, gap in enumerate(gaps)]
        self.joins = [i > 0 and self._joins(i, gaps[i]) for i in range(len(gaps))]
        self.barred = [False] * len(tokens)

    def _joins(self, i: int, gap: str) -> bool:
        if self.low[i] in "#.'":
            return self.touches[i]
        if self.low[i - 1] == ".":
            initials = i > 2 and self.low[i - 3] == "." and self._is_letter(i - 2)
            initials = initials and self.touches[i - 2] and self.touches[i - 1]
            return GAPS[gap][0] if initials else self.touches[i]
        return GAPS[gap][0]

    def find(self) -> set[tuple[str, int, int]]:
        """(name, first token, token after the last) of skills and duties."""
        for _, first, last in [*self._longest(TITLES)]:
            self.barred[first:last] = [True] * (last - first)
        matches = [*self._longest(SKILLS), *self._longest(DUTIES)]
        return {match for match in matches if match[0]}

    def _longest(self, spellings: list[Spelling]) -> Iterator[tuple[str, int, int]]:
        # Of one length: case-sensitive first, then those with context, decoys last.
        ordered = sorted(
            spellings, key=lambda s: (-len(s.tokens), s.name == "", not s.exact, not s.cues)
        )
        place = 0
        while place < len(self.tokens):
            for spelling in ordered:
                last = place + len(spelling.tokens)
                if self._stands(spelling, place, last):
                    yield spelling.name, place, last
                    place = last
                    break
            else:
                place += 1

    def _stands(self, spelling: Spelling, first: int, last: int) -> bool:
        there = (self.tokens if spelling.exact else self.low)[first:last]
        if tuple(there) != spelling.tokens or any(self.barred[first:last]):
            return False
        if not all(self.joins[first + 1 : last]):
            return False
        if self._is_letter(first) and self.touches[first] and self.low[first - 1] in "&.'":
            return False
        touched = last < len(self.tokens) and self.touches[last]
        if self._is_letter(last - 1) and touched and self.low[last] in "&+#'":
            return False
        return not spelling.cues or any(
            self._cue_within(cue, low, high)
            for cue in spelling.cues
            for low, high in ((max(0, first - 12), first), (last, last + 12))
        )

    def _is_letter(self, place: int) -> bool:
        return len(self.low[place]) == 1 and self.low[place].isalnum()

    def _cue_within(self, cue: tuple[str, ...], low: int, high: int) -> bool:
        window = self.low[low:high]
        barred = self.barred[low:high]
        return any(
            tuple(window[i : i + len(cue)]) == cue and not any(barred[i : i + len(cue)])
            for i in range(len(window))
        )


@st.composite
def cut_texts(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Tokens and the gaps before them; two words never touch."""
    tokens = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30))
    phrases = [s.tokens for s in (*SKILLS, *DUTIES, *TITLES) if len(s.tokens) > 1]
    for phrase in draw(st.lists(st.sampled_from(phrases), max_size=4)):
        place = draw(st.integers(0, len(tokens)))
        tokens[place:place] = phrase
    gaps = [""]
    for before, after in pairwise(tokens):
        words = before not in SYMBOLS and after not in SYMBOLS
        usual = st.just(" ") if words else st.just("")
        known = st.sampled_from([gap for gap in GAPS if gap or not words])
        gaps.append(draw(usual | usual | known))
    return tokens, gaps


@given(cut_texts())
@settings(max_examples=300)
def test_finds_what_the_slow_matcher_finds(
    small: SkillMatcher, cut: tuple[list[str], list[str]]
) -> None:
    tokens, gaps = cut
    text, starts, ends = "", [], []
    for token, gap in zip(tokens, gaps, strict=True):
        starts.append(len(text) + len(gap))
        text += gap + token
        ends.append(len(text))
    slow = {(name, starts[a], ends[b - 1]) for name, a, b in SlowMatcher(tokens, gaps).find()}
    assert {(m.skill.name, m.start, m.end) for m in small.find(text)} == slow
