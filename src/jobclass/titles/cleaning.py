"""The clean title: a title's own words without noise, in the house spelling."""

import re
from collections.abc import Sequence

from jobclass.titles.folding import FoldedTitle, fold_character
from jobclass.titles.segments import SMALL, SPELLING, Segment
from jobclass.titles.vocabulary import TitleVocabulary

_LOWER_WORD = re.compile(r"(?:^|\s\s?)[^\W\dA-Z]")


def clean_title(
    folded: FoldedTitle, segments: Sequence[Segment], vocabulary: TitleVocabulary
) -> str:
    """A display title. Cleaning it again gives the same."""
    shouted = _shouted(folded, segments)
    parts: list[str] = []
    for segment in segments:
        shown = _show(folded, segment, vocabulary, shouted)
        if not shown:
            continue
        if not parts:
            parts.append(shown)
        elif segment.opener == "(":
            parts.append(f" ({shown})")
        elif segment.opener == ",":
            parts.append(f", {shown}")
        else:
            parts.append(f" - {shown}")
    return "".join(parts)


def _shouted(folded: FoldedTitle, segments: Sequence[Segment]) -> bool:
    """All words are capitals, or none is: the case of the title says nothing."""
    kept = ""
    for segment in segments:
        start, stop = folded.span(segment.starts[0], segment.ends[-1])
        kept += folded.raw[start:stop]
        if not kept.isupper() and not kept.islower() and kept.lower() != kept.upper():
            return False
    return kept.isupper() or kept.islower()


def _show(folded: FoldedTitle, segment: Segment, vocabulary: TitleVocabulary, shouted: bool) -> str:
    """The words of a segment; connectors left hanging at its ends are dropped."""
    words = segment.words
    spellings: list[tuple[int, int, str]] = []
    if segment.kinds & SPELLING:
        spellings = vocabulary.spellings.find(words, segment.listed)
    plain = "" if shouted or segment.kinds & SMALL else _plain(folded, segment, spellings)
    if plain:
        return plain
    spelled = {start: (end, shown) for start, end, shown in spellings}
    first, last = 0, len(words)
    while first < last and words[first] in vocabulary.small_words:
        first += 1
    while last > first and words[last - 1] in vocabulary.small_words:
        last -= 1
    shown: list[str] = []
    place = first
    while place < last:
        end, text = spelled.get(place, (place + 1, ""))
        start, stop = folded.span(segment.starts[place], segment.ends[end - 1])
        raw = folded.raw[start:stop]
        if ";" in raw:  # An entity is shown as what it stands for.
            raw = folded.text[segment.starts[place] : segment.ends[end - 1]]
        if not raw.isprintable():
            raw = "".join(character for character in raw if fold_character(character))
        gap = folded.text[segment.ends[place - 1] : segment.starts[place]] if shown else ""
        if gap not in ("", "-", "'"):  # "co-op" and "men's" stay as they are.
            gap = "/" if segment.listed[place] else " "
        elif not gap and shown and shown[-1][-1].islower() and raw[0].isupper():
            # A lost space: "ScientistSenior".
            gap = " "
        if not text:
            text = raw
            if words[place] in vocabulary.small_words:
                text = raw.lower()
            elif gap not in ("", "'") or not shown:
                text = raw.capitalize() if shouted or raw.islower() else raw
            elif shouted:
                text = raw.lower()
        shown.append(gap + text)
        place = end
    return "".join(shown)


def _plain(
    folded: FoldedTitle, segment: Segment, spellings: Sequence[tuple[int, int, str]]
) -> str:
    """The segment as it stands in the raw title, respelled, if no more is to change; else ""."""
    words, starts, ends = segment.words, segment.starts, segment.ends
    first, last = starts[0], ends[-1]
    if folded.text[first:last] != " ".join(words):
        return ""
    start, stop = folded.span(first, last)
    raw = folded.raw[start:stop]
    if stop - start != last - first or not raw.isprintable() or _LOWER_WORD.search(raw):
        return ""
    for begin, end, shown in reversed(spellings):
        raw = raw[: starts[begin] - first] + shown + raw[ends[end - 1] - first :]
    return raw
