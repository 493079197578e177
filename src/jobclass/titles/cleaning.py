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
    raws: list[str] = []
    for segment in segments:
        start, stop = folded.span(segment.starts[0], segment.ends[-1])
        raws.append(folded.raw[start:stop])
    kept = " ".join(raws)
    # All words are capitals, or none is: the case of the title says nothing.
    shouted = kept.isupper() or kept.islower()
    parts: list[str] = []
    for segment, raw in zip(segments, raws, strict=True):
        spellings: Sequence[tuple[int, int, str]] = ()
        if segment.kinds & SPELLING:
            spellings = vocabulary.spellings.find(segment.words, segment.listed)
        shown = ""
        if not shouted and not segment.kinds & SMALL:
            shown = _respelled(folded, segment, raw, spellings)
        shown = shown or _rewritten(folded, segment, vocabulary, spellings, shouted)
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


def _respelled(
    folded: FoldedTitle, segment: Segment, raw: str, spellings: Sequence[tuple[int, int, str]]
) -> str:
    """The segment as it stands in the raw title, if only spellings are to change; else ""."""
    first, last = segment.starts[0], segment.ends[-1]
    if folded.text[first:last] != " ".join(segment.words) or len(raw) != last - first:
        return ""
    if not raw.isprintable() or _LOWER_WORD.search(raw):
        return ""
    for start, end, shown in reversed(spellings):
        head, tail = segment.starts[start] - first, segment.ends[end - 1] - first
        raw = raw[:head] + shown + raw[tail:]
    return raw


def _rewritten(
    folded: FoldedTitle,
    segment: Segment,
    vocabulary: TitleVocabulary,
    spellings: Sequence[tuple[int, int, str]],
    shouted: bool,
) -> str:
    """The segment word by word; connectors left hanging at its ends are dropped."""
    words = segment.words
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
