"""What says nothing about the job: found, blanked, and remembered as evidence."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from jobclass.titles.phrases import PhraseTrie
from jobclass.titles.segments import NOISE, Segment


class NoiseSpan(NamedTuple):
    """A stretch of the folded title that is noise."""

    start: int
    end: int
    kind: str


class NoisePattern(NamedTuple):
    """A regular expression for noise, and what a title must have to match it.

    `signs`: one of these characters, if there are any; `literals`: one of these texts, if there
    are any.
    """

    kind: str
    signs: frozenset[str]
    literals: tuple[str, ...]
    regex: re.Pattern[str]


def noise_pattern(kind: str, needs: Sequence[str], regex: str) -> NoisePattern:
    """A pattern that needs one of some texts; "0-9" is any digit, each text of one sign a sign."""
    literals = [need for need in needs if need != "0-9"]
    signs = [next((c for c in need if not c.isalnum() and c != " "), "") for need in literals]
    if "0-9" in needs:
        signs += "0123456789"
    if "" in signs:  # A text of letters only: no sign tells whether it is there.
        signs = []
    if all(len(need) == 1 or need == "0-9" for need in needs):
        literals = []
    return NoisePattern(kind, frozenset(signs), tuple(literals), re.compile(regex))


class NoiseFilter:
    """Blanks what noise patterns match, and drops noise phrases from segments."""

    def __init__(self, patterns: Sequence[NoisePattern], phrases: PhraseTrie[str]) -> None:
        self.phrases = phrases
        self._patterns = patterns
        self._signs = frozenset().union(*[pattern.signs for pattern in patterns])

    def blank(self, text: str) -> tuple[str, list[NoiseSpan]]:
        """The folded title with what the patterns match blanked; its length stays."""
        spans: list[NoiseSpan] = []
        signs = self._signs.intersection(text)
        for kind, needed, literals, regex in self._patterns:
            if needed and needed.isdisjoint(signs):
                continue
            for literal in literals:
                if literal in text:
                    break
            else:
                if literals:
                    continue
            # Blanking keeps offsets; a pattern sees what those before it left.
            for match in regex.finditer(text):
                start, end = match.span()
                if start < end:
                    spans.append(NoiseSpan(start, end, kind))
                    text = text[:start] + " " * (end - start) + text[end:]
        return text, spans

    def drop(self, segments: Sequence[Segment]) -> tuple[list[Segment], list[NoiseSpan]]:
        """The segments less the noise phrases in them; segments of nothing else go."""
        kept: list[Segment] = []
        spans: list[NoiseSpan] = []
        for segment in segments:
            if not segment.kinds & NOISE:
                kept.append(segment)
                continue
            dropped: set[int] = set()
            for first, last, kind in self.phrases.find(segment.words, segment.listed):
                dropped.update(range(first, last))
                spans.append(NoiseSpan(segment.starts[first], segment.ends[last - 1], kind))
            if not dropped:
                kept.append(segment)
            elif len(dropped) < len(segment.words):
                kept.append(segment.without(dropped))
        return kept, spans
