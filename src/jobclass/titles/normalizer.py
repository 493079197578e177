"""A raw title → `TitleReading`: fold, blank noise, split, match, decide."""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from jobclass.titles.cleaning import clean_title
from jobclass.titles.folding import FoldedTitle, fold_title
from jobclass.titles.levels import LevelDecision, LevelWord, find_level_words, read_level
from jobclass.titles.mentions import RoleWord, read_mentions
from jobclass.titles.noise import NoiseSpan
from jobclass.titles.reading import EvidenceKind, TitleEvidence, TitleReading, Track
from jobclass.titles.relations import TitleMentions
from jobclass.titles.roles import RoleDecision, read_roles
from jobclass.titles.segments import Segment
from jobclass.titles.specialties import SpecialtyWord, find_specialty_words, read_specialties
from jobclass.titles.vocabulary import TitleVocabulary, load_vocabulary

# No title is longer: what follows is a posting pasted into the wrong field. Offsets stay true.
LONGEST_TITLE = 2_000


def normalize_title(text: str, folder: Path | None = None) -> TitleReading:
    """Read a raw job title.

    Args:
        text: the title as published; any string, also an empty one (role "other").
        folder: a folder of data files in place of the shipped `data/titles`.

    Returns:
        The reading. Titles repeat, so the last 65,536 readings are remembered.

    Raises:
        TypeError: if `text` is not a string.
        ValueError: if a data file of `folder` breaks its rules.

    >>> reading = normalize_title("Sr. Machine Learning Engineer II - NLP (m/f/d) | Remote")
    >>> reading.role, reading.seniority, reading.specialties
    ('ml_engineer', 'senior', ('nlp',))
    >>> reading.clean
    'Senior ML Engineer II - NLP'
    """
    if not isinstance(text, str):
        raise TypeError(f"a title is a string, not {type(text).__name__}")
    return _normalize(text, folder)


@lru_cache(maxsize=65_536)
def _normalize(raw: str, folder: Path | None) -> TitleReading:
    decided = _decide(raw, load_vocabulary(folder))
    return TitleReading(raw, *decided.values, _evidence(decided))


def title_values(text: str, folder: Path | None = None) -> "TitleValues":
    """What `normalize_title` reads, without evidence and memory: for columns of many titles."""
    return _decide(text, load_vocabulary(folder)).values


class TitleValues(NamedTuple):
    """The values of a reading, in the order of the fields of `TitleReading`."""

    clean: str
    role: str
    roles: tuple[str, ...]
    seniority: str
    track: Track
    specialties: tuple[str, ...]


class _Decided(NamedTuple):
    """The values of a title and all that they rest on."""

    values: TitleValues
    folded: FoldedTitle
    segments: list[Segment]
    noise: list[NoiseSpan]
    roles: RoleDecision
    levels: LevelDecision
    specialty_words: list[SpecialtyWord]


def _decide(raw: str, vocabulary: TitleVocabulary) -> _Decided:
    """Every step in turn; each knows only what those before it found."""
    folded = fold_title(raw[:LONGEST_TITLE])
    text, noise = vocabulary.noise.blank(folded.text)
    segments, noise_words = vocabulary.noise.drop(vocabulary.splitter.split(folded, text))
    title = TitleMentions(segments, vocabulary)
    level_words: list[LevelWord] = []
    specialty_words: list[SpecialtyWord] = []
    for number, segment in enumerate(segments):
        mentions = read_mentions(number, segment, vocabulary)
        title.add(mentions)
        level_words += find_level_words(number, segment, mentions.mentions, vocabulary)
        specialty_words += find_specialty_words(number, segment, vocabulary)
    roles = read_roles(title)
    levels = read_level(segments, roles, level_words, vocabulary)
    values = TitleValues(
        clean=clean_title(folded, segments, vocabulary),
        role=roles.roles[0].role,
        roles=tuple([named.role for named in roles.roles]),
        seniority=levels.seniority,
        track=levels.track,
        specialties=read_specialties(specialty_words, vocabulary),
    )
    return _Decided(values, folded, segments, noise + noise_words, roles, levels, specialty_words)


def _evidence(decided: _Decided) -> tuple[TitleEvidence, ...]:
    """Every decision with its words, in the order of the title."""
    segments, levels = decided.segments, decided.levels
    spans: set[tuple[int, int, EvidenceKind, str]] = {
        (start, end, "noise", kind) for start, end, kind in decided.noise
    }
    for role, role_words in decided.roles.roles:
        for word in role_words:
            spans.add((*_place(segments, word), "role", role))
    for level in levels.words:
        spans.add((*_place(segments, level), "seniority", levels.seniority))
        if levels.track == "management":
            spans.add((*_place(segments, level), "track", levels.track))
    for named in decided.specialty_words:
        for specialty in named.ids:
            spans.add((*_place(segments, named), "specialty", specialty))
    evidence: list[TitleEvidence] = []
    for start, end, kind, value in sorted(spans):
        raw_start, raw_end = decided.folded.span(start, end)
        text = decided.folded.raw[raw_start:raw_end]
        evidence.append(TitleEvidence(text, raw_start, raw_end, kind, value))
    return tuple(evidence)


def _place(segments: list[Segment], word: RoleWord | LevelWord | SpecialtyWord) -> tuple[int, int]:
    """The folded offsets of words found in a segment."""
    segment = segments[word.segment]
    return segment.starts[word.start], segment.ends[word.end - 1]
