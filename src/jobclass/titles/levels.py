"""How senior the job is, and whether it manages people.

`read_level` takes the level words of a title and applies, in turn: an internship is one whatever
else is said; of a range, or of one job offered at two levels, the lower counts unless a manager is
among them; a corporate grade beside a profession is no management; else the highest counts.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from jobclass.titles.mentions import Mention
from jobclass.titles.reading import Track
from jobclass.titles.roles import RoleDecision
from jobclass.titles.segments import LEVEL, NUMBER, Segment
from jobclass.titles.vocabulary import Level, TitleVocabulary

UNSPECIFIED = "unspecified"
# Words that may stand before a number that is a level.
_LEVEL_NOUNS = frozenset(("level", "lvl", "grade", "stufe", "niveau", "nivel"))
# Roman numbers are levels after any word; "i", "v" and digits only after the noun of a job.
_SURE_NUMBERS = frozenset(("ii", "iii", "iv"))
# Beside these a corporate grade is only that: "Analytics Manager - VP".
_GRADED = frozenset(("lead", "manager"))
_RANGE_WORDS = frozenset(("to", "bis", "a"))


class LevelWord(NamedTuple):
    """A level word or number found in a segment."""

    level: Level
    segment: int
    start: int
    end: int


class LevelDecision(NamedTuple):
    """The level and track of a title and the words that they rest on."""

    seniority: str
    track: Track
    words: tuple[LevelWord, ...]


def find_level_words(
    number: int, segment: Segment, mentions: Sequence[Mention], vocabulary: TitleVocabulary
) -> list[LevelWord]:
    """Level words and numbers of the segment at place `number`, which has these mentions."""
    if not segment.kinds & (LEVEL | NUMBER):
        return []
    words = [
        LevelWord(level, number, start, end)
        for start, end, level in vocabulary.level_words.find(segment.words, segment.listed)
        if level is not None
    ]
    if segment.kinds & NUMBER:
        job_ends = {word.end for word in words} | {mention.head.end for mention in mentions}
        words += _numbers(number, segment.words, job_ends, vocabulary)
        words.sort(key=lambda word: word.start)
    return words


def _numbers(
    number: int, words: Sequence[str], job_ends: set[int], vocabulary: TitleVocabulary
) -> Iterator[LevelWord]:
    """Numbers of a segment that are levels: after a job word, or a segment of their own."""
    after_level = False
    for place, word in enumerate(words):
        level = vocabulary.level_numbers.get(word)
        if level is None:
            after_level = after_level and word in vocabulary.connectors
            continue
        alone = len(words) == 1 and number > 0 and not word.isdigit()
        before = words[place - 1] if place else ""
        named = place > 0 and (
            place in job_ends
            or before in _LEVEL_NOUNS
            or before in vocabulary.jobs_before_numbers
            or (word in _SURE_NUMBERS and before not in vocabulary.things_before_numbers)
            or (word == "i" and place == len(words) - 1)
        )
        after_level = alone or named or after_level
        if after_level:
            yield LevelWord(level, number, place, place + 1)


def read_level(
    segments: Sequence[Segment],
    roles: RoleDecision,
    words: Sequence[LevelWord],
    vocabulary: TitleVocabulary,
) -> LevelDecision:
    """The level and track of a title, from the level words found in it."""
    if not words:
        return LevelDecision(UNSPECIFIED, "ic", ())
    interns = tuple(word for word in words if word.level.level == "intern")
    if interns:
        return LevelDecision("intern", "ic", interns)
    standing = list(words)
    if len(roles.mentions) > 1:
        standing = _without_higher_alternatives(segments, roles.mentions, words, vocabulary)
    if any(word.level.grade for word in standing) and (
        roles.profession or any(word.level.level in _GRADED for word in standing)
    ):
        standing = [_as_grade(word, vocabulary) for word in standing]
    if len(standing) > 1:
        standing = _lowest_of_ranges(segments, standing, vocabulary)
    if not standing:  # One job with and without a level: "Analyst / Senior Analyst".
        return LevelDecision(UNSPECIFIED, "ic", ())
    highest = max(standing, key=lambda word: word.level.rank)
    kept = tuple(word for word in standing if word.level.level == highest.level.level)
    return LevelDecision(highest.level.level, highest.level.track, kept)


def _as_grade(word: LevelWord, vocabulary: TitleVocabulary) -> LevelWord:
    """What a corporate grade says about a professional: a bank's VP is a senior one."""
    if word.level.grade is None:
        return word
    grade = word.level.grade
    rank = vocabulary.level_order.index(grade)
    return word._replace(level=Level(grade, rank, "ic", None))


def _without_higher_alternatives(
    segments: Sequence[Segment],
    mentions: Sequence[Mention],
    words: Sequence[LevelWord],
    vocabulary: TitleVocabulary,
) -> list[LevelWord]:
    """One job at two levels ("Analyst / Senior Analyst"): the words of the lower one."""
    standing = list(words)
    for left, right in pairwise(mentions):
        if not _same_job(segments, left, right):
            continue
        cut = _cut(segments, left, right)
        if cut is None:
            continue
        before = [w for w in standing if w.segment == cut[0] and (w.segment, w.start) < cut]
        if left.head.segment != right.head.segment:
            before = [w for w in standing if w.segment == left.head.segment]
        after = [w for w in standing if w.segment == cut[0] and w.start >= cut[1]]
        if any(word.level.track == "management" for word in before + after):
            continue
        lower = _height(before, vocabulary) <= _height(after, vocabulary)
        dropped = after if lower else before
        standing = [word for word in standing if word not in dropped]
    return standing


def _same_job(segments: Sequence[Segment], left: Mention, right: Mention) -> bool:
    """Two mentions name the same roles by the same head; other professions by the same word."""
    if left.head.meaning != right.head.meaning:
        return False
    if left.head.meaning.kind == "blocking":  # A designer is no trainer.
        words = [segments[h.segment].words[h.start : h.end] for h in (left.head, right.head)]
        return words[0] == words[1]
    return {role.role for role in left.roles} == {role.role for role in right.roles}


def _cut(segments: Sequence[Segment], left: Mention, right: Mention) -> tuple[int, int] | None:
    """Where the second of two alternatives begins: (segment, word); None if they are none."""
    first, second = left.head.segment, right.head.segment
    if first == second:
        listed = segments[first].listed
        cuts = (i for i in range(left.head.end, right.head.start + 1) if listed[i])
        return next(((first, i) for i in cuts), None)
    if second == first + 1 and segments[second].opener == "|":
        return second, 0
    return None


def _height(words: Sequence[LevelWord], vocabulary: TitleVocabulary) -> float:
    """How high one alternative stands; no level word is a little above mid."""
    ranks = [word.level.rank for word in words]
    return max(ranks) if ranks else vocabulary.level_order.index("mid") + 0.5


def _lowest_of_ranges(
    segments: Sequence[Segment], words: Sequence[LevelWord], vocabulary: TitleVocabulary
) -> list[LevelWord]:
    """Ranges ("Junior/Mid/Senior", "II or III") cut to their lowest level, if none manages."""
    ranges: list[list[LevelWord]] = []
    for word in words:
        if ranges and _continues(segments, ranges[-1][-1], word, vocabulary):
            ranges[-1].append(word)
        else:
            ranges.append([word])
    standing: list[LevelWord] = []
    for levels in ranges:
        if any(word.level.track == "management" for word in levels):
            standing += levels
        else:
            standing.append(min(levels, key=lambda word: word.level.rank))
    return standing


def _continues(
    segments: Sequence[Segment], left: LevelWord, right: LevelWord, vocabulary: TitleVocabulary
) -> bool:
    """Nothing but list signs and connectors stands between two level words."""
    segment = segments[left.segment]
    if left.segment != right.segment:  # "Analyst I - II"
        return (
            right.segment == left.segment + 1
            and left.end == len(segment.words)
            and len(segments[right.segment].words) == 1
            and segment.words[left.start] in vocabulary.level_numbers
            and segments[right.segment].words[0] in vocabulary.level_numbers
        )
    between = segment.words[left.end : right.start]
    if any(word not in vocabulary.connectors | _RANGE_WORDS for word in between):
        return False
    numbers = left.level.level != right.level.level and all(
        segment.words[word.start] in vocabulary.level_numbers for word in (left, right)
    )
    return bool(between) or segment.listed[right.start] or numbers
