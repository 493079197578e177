"""What says nothing about the job: found, blanked, and remembered as evidence."""

from collections.abc import Sequence
from typing import NamedTuple

from jobclass.titles.segments import NOISE, Segment
from jobclass.titles.vocabulary import TitleVocabulary


class NoiseSpan(NamedTuple):
    """A stretch of the folded title that is noise."""

    start: int
    end: int
    kind: str


def blank_patterns(text: str, vocabulary: TitleVocabulary) -> tuple[str, list[NoiseSpan]]:
    """The folded title with what the noise patterns match blanked; its length stays."""
    spans: list[NoiseSpan] = []
    signs = vocabulary.noise_signs.intersection(text)
    for kind, needed, literals, regex in vocabulary.noise_patterns:
        if not signs or signs.isdisjoint(needed):
            for literal in literals:
                if literal in text:
                    break
            else:
                continue
        # Blanking keeps offsets; a pattern sees what those before it left.
        for match in regex.finditer(text):
            start, end = match.span()
            if start < end:
                spans.append(NoiseSpan(start, end, kind))
                text = text[:start] + " " * (end - start) + text[end:]
    return text, spans


def drop_words(
    segments: Sequence[Segment], vocabulary: TitleVocabulary
) -> tuple[list[Segment], list[NoiseSpan]]:
    """The segments less the noise phrases in them; segments of nothing else go."""
    kept: list[Segment] = []
    spans: list[NoiseSpan] = []
    for segment in segments:
        if not segment.kinds & NOISE:
            kept.append(segment)
            continue
        dropped: set[int] = set()
        for first, last, kind in vocabulary.noise_words.find(segment.words, segment.listed):
            dropped.update(range(first, last))
            spans.append(NoiseSpan(segment.starts[first], segment.ends[last - 1], kind))
        if not dropped:
            kept.append(segment)
        elif len(dropped) < len(segment.words):
            kept.append(segment.without(dropped))
    return kept, spans
