"""Mentions of jobs in a segment: head words ("engineer") with the fields that they take ("data").

A head takes the fields before it in its segment. A head shared by a list counts for each item
("AI/ML Engineer", "Data Scientist/Analyst"). Fields that no head takes are loose; `roles` decides
what they mean.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from jobclass.titles.segments import ROLE, Segment
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


_NO_MENTIONS = SegmentMentions((), ())


def read_mentions(number: int, segment: Segment, vocabulary: TitleVocabulary) -> SegmentMentions:
    """The mentions of the segment that stands at place `number` of its title."""
    if not segment.kinds & ROLE:
        return _NO_MENTIONS
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
    fields: Sequence[FieldWord],
    head: HeadWord | None,
    segment: Segment,
    vocabulary: TitleVocabulary,
) -> tuple[tuple[NamedRole, ...], str]:
    """The roles that fields of a segment make with a head (or by themselves), and their weight."""
    if head is not None:
        meaning = head.meaning
        if meaning.kind == "name":
            return (NamedRole(meaning.alone, (head,)),), "named"
        if not fields or meaning.kind == "blocking":
            return (NamedRole(meaning.alone, (head,)),), "generic"
    joined: tuple[bool, ...] = ()
    if len(fields) > 1:
        joined = tuple([not listed(a, b, segment, vocabulary) for a, b in pairwise(fields)])
    after = head is not None and fields[0].segment == head.segment and fields[0].start > head.start
    roles, weight = _combine(
        tuple([word.meaning for word in fields]),
        joined,
        head.meaning if head else None,
        after,
        vocabulary.side_by_side,
    )
    heads = (head,) if head else ()
    named = [NamedRole(role, (*[fields[i] for i in places], *heads)) for role, places in roles]
    if head and not named:
        named = [NamedRole(head.meaning.alone, heads)]
    return tuple(named), weight


def listed(left: RoleWord, right: RoleWord, segment: Segment, vocabulary: TitleVocabulary) -> bool:
    """A list sign or a connector stands between two words of a segment."""
    return True in segment.listed[left.end : right.start + 1] or not (
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


@lru_cache(maxsize=4096)
def _combine(
    fields: tuple[Field, ...],
    joined: tuple[bool, ...],
    head: Head | None,
    after: bool,
    pairs: frozenset[str],
) -> tuple[list[tuple[str, list[int]]], str]:
    """The roles of fields with a head, each with the places of the fields that name it.

    Remembered: the combinations are few. `joined[i]` says that no list sign stands between the
    fields i and i + 1, `after` that the fields follow the head.
    """
    roles: list[tuple[str, list[int]]] = []
    for group in _groups(fields, joined, pairs):
        if after:
            group.reverse()  # After its head the nearest field is the first one.
        roles += _roles_of_group([(i, fields[i]) for i in group], head)
    weights = {fields[i].weight for _, places in roles for i in places}
    if weights <= {"generic", "stack"}:
        return roles, "stack" if "stack" in weights else "generic" if roles or head else ""
    return roles, "named"


def _groups(
    fields: Sequence[Field], joined: Sequence[bool], pairs: frozenset[str]
) -> list[list[int]]:
    """The places of fields, cut where a list sign, a connector or a usual pair parts them."""
    groups: list[list[int]] = []
    for place, field in enumerate(fields):
        if groups:
            before = fields[groups[-1][-1]].id
            together = joined[place - 1]
            while not together and groups and fields[groups[-1][-1]].id in field.absorbs:
                groups.pop()  # "AI/ML Ops" is MLOps.
            if groups and together and {before, field.id} != pairs:
                groups[-1].append(place)
                if field.weight in ("", "vague") and before in pairs:
                    # "AI/ML Data Engineer": the list says more about "data", it names no role.
                    while len(groups) > 1 and fields[groups[-2][-1]].id in pairs:
                        del groups[-2]
                continue
        groups.append([place])
    return groups


def _roles_of_group(
    group: Sequence[tuple[int, Field]], head: Head | None
) -> list[tuple[str, list[int]]]:
    """The roles that fields standing together make with a head: mostly one, the nearest field's."""
    if head:
        for (i, left), (j, right) in combinations(group, 2):
            if role := paired(left, right, head.roles):
                return [(role, [i, j])]
    hits: list[tuple[str, int, str]] = []
    for place, field in group:
        role = head.roles.get(field.id) if head else field.names
        if role is None and head and head.kind == "helper":
            role = field.names
        if role is not None:
            hits.append((role, place, field.weight))
    if not hits:
        return []
    role, place, weight = hits[-1]
    # Software yields to what it is made for: "AI Software Engineer", "AI Backend Engineer".
    for weak, strong in (("generic", ("", "stack", "vague", "work")), ("stack", ("work",))):
        if weight == weak:
            stronger = (hit for hit in reversed(hits) if hit[2] in strong)
            role, place, weight = next(stronger, (role, place, weight))
    if weight == "work" and hits[0][2] == "stack":
        # A craft named first stays: "Full Stack AI Engineer".
        return [(hits[0][0], [hits[0][1]]), (role, [place])]
    return [(role, [place])]


def paired(left: Field, right: Field, pairs: Mapping[str, str]) -> str | None:
    """The role of two fields that mean something else together ("ml+research")."""
    return pairs.get("+".join(sorted((left.id, right.id))))
