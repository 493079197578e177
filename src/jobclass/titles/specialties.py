"""Which special fields of the work a title names."""

from collections.abc import Sequence
from typing import NamedTuple

from jobclass.titles.segments import SPECIALTY, Segment
from jobclass.titles.vocabulary import TitleVocabulary


class SpecialtyWord(NamedTuple):
    """Words that name one or more specialties."""

    ids: tuple[str, ...]
    segment: int
    start: int
    end: int


def find_specialty_words(
    number: int, segment: Segment, vocabulary: TitleVocabulary
) -> list[SpecialtyWord]:
    """Specialty phrases of the segment at place `number`, in order."""
    if not segment.kinds & SPECIALTY:
        return []
    return [
        SpecialtyWord(ids, number, start, end)
        for start, end, ids in vocabulary.specialty_words.find(segment.words, segment.listed)
        if ids
    ]


def read_specialties(
    words: Sequence[SpecialtyWord], vocabulary: TitleVocabulary
) -> tuple[str, ...]:
    """The specialties named, each once, in the order of the data file."""
    if not words:
        return ()
    named = {specialty for word in words for specialty in word.ids}
    return tuple(specialty for specialty in vocabulary.specialty_ids if specialty in named)
