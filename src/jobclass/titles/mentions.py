"""Mentions of jobs in a segment: head words ("engineer") with the fields that they take ("data").

A head takes the fields before it in its segment. A head shared by a list counts for each item
("AI/ML Engineer", "Data Scientist/Analyst"). Fields that no head takes are loose; `roles` decides
what they mean.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from jobclass.titles.segments import Segment
from jobclass.titles.vocabulary import Field, Head, TitleVocabulary


class FieldWord(NamedTuple):
    """A field found in a segment."""

    meaning: Field
    segment: int
    start: int
    end: int


class HeadWord(NamedTuple):
    """A head found in a segment."""

    meaning: Head
    segment: int
    start: int
    end: int


RoleWord = FieldWord | HeadWord


class NamedRole(NamedTuple):
    """A role and the words that name it."""

    role: str
    words: tuple[RoleWord, ...]

    @property
    def fields(self) -> list[FieldWord]:
        """The fields among the words."""
        return [word for word in self.words if isinstance(word, FieldWord)]


class Mention(NamedTuple):
    """A head word with the fields that it took, and the roles that they make.

    `weight` says what the roles rest on: "named" by a field of their own, "stack" (a craft of
    software) or "generic" (the bare head, or plain "software").
    """

    head: HeadWord
    fields: tuple[FieldWord, ...]
    roles: tuple[NamedRole, ...]
    weight: str


class SegmentMentions(NamedTuple):
    """The mentions of one segment, in order, and the fields after its last head."""

    mentions: tuple[Mention, ...]
    loose: tuple[FieldWord, ...]


def read_mentions(number: int, segment: Segment, vocabulary: TitleVocabulary) -> SegmentMentions:
    """The mentions of the segment that stands at place `number` of its title."""
    found = vocabulary.role_words.find(segment.words, segment.listed)
    mentions: list[Mention] = []
    pending: list[FieldWord] = []
    for place, (start, end, meaning) in enumerate(found):
        if isinstance(meaning, Field):
            for part in meaning.stands_for or (meaning,):
                pending.append(FieldWord(part, number, start, end))
            continue
        head = HeadWord(meaning, number, start, end)
        if meaning.weak and place + 1 < len(found):
            after, _, follower = found[place + 1]
            # An activity right before a head is part of its name: "Data Engineering Analyst".
            if isinstance(follower, Head) and after == end and not segment.listed[after]:
                continue
        if mentions and not pending:
            last = mentions[-1]
            if continues(last.head, head, segment, vocabulary):
                pending = list(last.fields)  # "Data Scientist / Senior Analyst"
            elif last.head.meaning.kind == "blocking" and start == last.head.end:
                pending = list(mentions.pop().fields)  # "Database Designer Engineer"
            elif meaning.kind == "blocking" and not listed(last.head, head, segment, vocabulary):
                mentions.pop()  # "Data Scientist Instructor": the last noun is the job.
        roles, weight = compose(pending, head, segment, vocabulary)
        mentions.append(Mention(head, tuple(pending), roles, weight))
        pending = []
    return SegmentMentions(tuple(mentions), tuple(pending))


def compose(
    fields: Sequence[FieldWord], head: HeadWord | None, segment: Segment, vocabulary: TitleVocabulary
) -> tuple[tuple[NamedRole, ...], str]:
    """The roles that fields of a segment make with a head (or by themselves), and their weight."""
    if head is None:
        roles = _group_roles(fields, None, segment, vocabulary)
        return roles, _weight(roles) if roles else ""
    meaning = head.meaning
    if meaning.kind == "name":
        return (NamedRole(meaning.alone, (head,)),), "named"
    if fields and meaning.kind != "blocking":
        roles = _group_roles(fields, head, segment, vocabulary)
        if roles:
            return roles, _weight(roles)
    return (NamedRole(meaning.alone, (head,)),), "generic"


def listed(left: RoleWord, right: RoleWord, segment: Segment, vocabulary: TitleVocabulary) -> bool:
    """A list sign or a connector stands between two words of a segment."""
    return any(segment.listed[left.end : right.start + 1]) or not (
        vocabulary.connectors.isdisjoint(segment.words[left.end : right.start])
    )


def continues(
    left: RoleWord, right: RoleWord, segment: Segment, vocabulary: TitleVocabulary
) -> bool:
    """Two words are neighbours in a list: a list sign and at most levels between them."""
    return listed(left, right, segment, vocabulary) and only_levels(
        segment.words[left.end : right.start], vocabulary
    )


def only_levels(words: Sequence[str], vocabulary: TitleVocabulary) -> bool:
    """Words are connectors or belong to a level, all of them."""
    if not words:
        return True
    levels = vocabulary.level_words.find(words, [False] * len(words))
    inside = {i for start, end, _ in levels for i in range(start, end)}
    return all(i in inside or word in vocabulary.connectors for i, word in enumerate(words))


def _group_roles(
    fields: Sequence[FieldWord], head: HeadWord | None, segment: Segment, vocabulary: TitleVocabulary
) -> tuple[NamedRole, ...]:
    """The roles of each group of fields with a head, or alone."""
    roles: list[NamedRole] = []
    for group in _groups(fields, segment, vocabulary):
        if head is None:
            roles += _roles_of_group(group, None)
            continue
        if group[0].segment == head.segment and group[0].start > head.start:
            group.reverse()  # After its head the nearest field is the first one.
        for role, words in _roles_of_group(group, head.meaning):
            roles.append(NamedRole(role, (*words, head)))
    return tuple(roles)


def _groups(
    fields: Sequence[FieldWord], segment: Segment, vocabulary: TitleVocabulary
) -> list[list[FieldWord]]:
    """Fields cut where a list sign, a connector or a usual pair parts them."""
    if len(fields) < 2:
        return [list(fields)] if fields else []
    pairs = vocabulary.side_by_side
    groups: list[list[FieldWord]] = []
    for word in fields:
        if groups:
            before = groups[-1][-1]
            parted = listed(before, word, segment, vocabulary)
            while parted and groups and groups[-1][-1].meaning.id in word.meaning.absorbs:
                groups.pop()  # "AI/ML Ops" is MLOps.
            if groups and not parted and {before.meaning.id, word.meaning.id} != pairs:
                groups[-1].append(word)
                if word.meaning.weight in ("", "vague") and before.meaning.id in pairs:
                    # "AI/ML Data Engineer": the list says more about "data", it names no role.
                    while len(groups) > 1 and groups[-2][-1].meaning.id in pairs:
                        del groups[-2]
                continue
        groups.append([word])
    return groups


def _weight(roles: Iterable[NamedRole]) -> str:
    """What roles rest on: a field of their own, a craft of software, or nothing much."""
    weights = {word.meaning.weight for role in roles for word in role.fields}
    if weights <= {"generic", "stack"}:
        return "stack" if "stack" in weights else "generic"
    return "named"


def _roles_of_group(group: Sequence[FieldWord], head: Head | None) -> list[NamedRole]:
    """The roles that fields standing together make with a head: mostly one, the nearest field's."""
    if head and len(group) > 1 and (pair := pair_role(group, head.roles)):
        return [pair]
    hits: list[tuple[str, FieldWord]] = []
    for word in group:
        role = head.roles.get(word.meaning.id) if head else word.meaning.names
        if role is None and head and head.kind == "helper":
            role = word.meaning.names
        if role is not None:
            hits.append((role, word))
    if not hits:
        return []
    role, word = hits[-1]
    # Software yields to what it is made for: "AI Software Engineer", "AI Backend Engineer".
    for weak, strong in (("generic", ("", "stack", "vague", "work")), ("stack", ("work",))):
        if word.meaning.weight == weak:
            stronger = (hit for hit in reversed(hits) if hit[1].meaning.weight in strong)
            role, word = next(stronger, (role, word))
    first = hits[0][1]
    if word.meaning.weight == "work" and first.meaning.weight == "stack":
        # A craft named first stays: "Full Stack AI Engineer".
        return [NamedRole(hits[0][0], (first,)), NamedRole(role, (word,))]
    return [NamedRole(role, (word,))]


def pair_role(words: Iterable[FieldWord], pairs: Mapping[str, str]) -> NamedRole | None:
    """The role of two fields that mean something else together ("ml+research")."""
    for left, right in combinations(words, 2):
        key = "+".join(sorted((left.meaning.id, right.meaning.id)))
        if key in pairs:
            return NamedRole(pairs[key], (left, right))
    return None
