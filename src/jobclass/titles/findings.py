"""What the words of a segment hold: found once for each segment, for the same ones come again."""

from collections.abc import Sequence
from typing import NamedTuple

from jobclass.titles.levels import LevelWord, find_level_words
from jobclass.titles.mentions import SegmentMentions, read_mentions
from jobclass.titles.segments import Segment
from jobclass.titles.specialties import SpecialtyWord, find_specialty_words
from jobclass.titles.vocabulary import TitleVocabulary

# Half of the segments of a column were met before; this many are remembered.
_MEMORY = 50000


class SegmentFindings(NamedTuple):
    """All that is found in one segment without looking at the rest of its title."""

    mentions: SegmentMentions
    levels: Sequence[LevelWord]
    specialties: Sequence[SpecialtyWord]


class WordFinder:
    """Finds the words of a vocabulary in segments, and remembers what it found."""

    def __init__(self, vocabulary: TitleVocabulary) -> None:
        self.vocabulary = vocabulary
        self._memory: dict[tuple[int, str, bytes], SegmentFindings] = {}

    def find(self, segments: Sequence[Segment]) -> list[SegmentFindings]:
        """What each segment of a title holds."""
        memory = self._memory
        findings: list[SegmentFindings] = []
        for number, segment in enumerate(segments):
            findings.append(self._find(number, segment))
        return findings

    def _find(self, number: int, segment: Segment) -> SegmentFindings:
        mentions = read_mentions(number, segment, self.vocabulary)
        return SegmentFindings(
            mentions,
            find_level_words(number, segment, mentions.mentions, self.vocabulary),
            find_specialty_words(number, segment, self.vocabulary),
        )
