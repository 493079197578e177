"""Mentions of jobs in a title: head words ("engineer") with the fields that they take ("data").

A head takes the fields before it in its segment. A head shared by a list counts for each item
("AI/ML Engineer", "Data Scientist/Analyst"). Fields that no head takes are loose; `roles` decides
what they mean.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise
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


class TitleMentions:
    """The mentions and loose fields of one title.

    Attributes:
        mentions: every head with its fields, in order.
        loose: for each segment that has any, the fields after its last head.
    """

    def __init__(self, segments: Sequence[Segment], vocabulary: TitleVocabulary) -> None:
        self.segments = segments
        self.vocabulary = vocabulary
        self.mentions: list[Mention] = []
        self.loose: list[list[FieldWord]] = []
        for number, segment in enumerate(segments):
            rest = self._read_segment(number, segment)
            if rest:
                self.loose.append(rest)

    def _read_segment(self, number: int, segment: Segment) -> list[FieldWord]:
        """Note the mentions of one segment; returns the fields after its last head."""
        found = self.vocabulary.role_words.find(segment.words, segment.listed)
        pending: list[FieldWord] = []
        last: Mention | None = None
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
            if last is not None and not pending:
                if self.continues(last.head, head):  # "Data Scientist / Senior Analyst"
                    pending = list(last.fields)
                elif last.head.meaning.kind == "blocking" and start == last.head.end:
                    pending = list(self.mentions.pop().fields)  # "Database Designer Engineer"
                elif meaning.kind == "blocking" and not self.listed(last.head, head):
                    self.mentions.pop()  # "Data Scientist Instructor": the last noun is the job.
            last = Mention(head, tuple(pending), *self.compose(pending, head))
            self.mentions.append(last)
            pending = []
        return pending

    def compose(
        self, fields: Sequence[FieldWord], head: HeadWord | None
    ) -> tuple[tuple[NamedRole, ...], str]:
        """The roles that fields make with a head (or by themselves), and their weight."""
        if head is None:
            roles = self._group_roles(fields, None)
            return roles, _weight(roles) if roles else ""
        meaning = head.meaning
        if meaning.kind == "name":
            return (NamedRole(meaning.alone, (head,)),), "named"
        if fields and meaning.kind != "blocking":
            roles = self._group_roles(fields, head)
            if roles:
                return roles, _weight(roles)
        return (NamedRole(meaning.alone, (head,)),), "generic"

    def _group_roles(
        self, fields: Sequence[FieldWord], head: HeadWord | None
    ) -> tuple[NamedRole, ...]:
        """The roles of each group of fields with a head, or alone."""
        roles: list[NamedRole] = []
        for group in self._groups(fields):
            if head is None:
                roles += _roles_of_group(group, None)
                continue
            if group[0].segment == head.segment and group[0].start > head.start:
                group.reverse()  # After its head the nearest field is the first one.
            for role, words in _roles_of_group(group, head.meaning):
                roles.append(NamedRole(role, (*words, head)))
        return tuple(roles)

    def _groups(self, fields: Sequence[FieldWord]) -> list[list[FieldWord]]:
        """Fields cut where a list sign, a connector or a usual pair parts them."""
        if len(fields) < 2:
            return [list(fields)] if fields else []
        pairs = self.vocabulary.side_by_side
        groups: list[list[FieldWord]] = []
        for word in fields:
            if groups:
                before = groups[-1][-1]
                listed = self.listed(before, word)
                while listed and groups and groups[-1][-1].meaning.id in word.meaning.absorbs:
                    groups.pop()  # "AI/ML Ops" is MLOps.
                if groups and not listed and {before.meaning.id, word.meaning.id} != pairs:
                    groups[-1].append(word)
                    if word.meaning.weight in ("", "vague") and before.meaning.id in pairs:
                        # "AI/ML Data Engineer": the list says more about "data", it names no role.
                        while len(groups) > 1 and groups[-2][-1].meaning.id in pairs:
                            del groups[-2]
                    continue
            groups.append([word])
        return groups

    def listed(self, left: RoleWord, right: RoleWord) -> bool:
        """A list sign or a connector stands between two words of one segment."""
        segment = self.segments[left.segment]
        return any(segment.listed[left.end : right.start + 1]) or not (
            self.vocabulary.connectors.isdisjoint(segment.words[left.end : right.start])
        )

    def listed_beside(self, mention: Mention) -> bool:
        """The mention is an item of a list: "Software Engineer / Data Scientist"."""
        place = self.mentions.index(mention)
        neighbours = self.mentions[max(place - 1, 0) : place + 2]
        return any(
            left.head.segment == right.head.segment
            and self.listed(left.head, right.fields[0] if right.fields else right.head)
            for left, right in pairwise(neighbours)
        )

    def continues(self, left: RoleWord, right: RoleWord) -> bool:
        """Two words are neighbours in a list: a list sign and at most levels between them."""
        if left.segment != right.segment or not self.listed(left, right):
            return False
        return self._only_levels(self.segments[left.segment].words[left.end : right.start])

    def qualified(self, mention: Mention) -> bool:
        """Words that are no level and no connector stand before the head of a mention."""
        head = mention.head
        return not self._only_levels(self.segments[head.segment].words[: head.start])

    def _only_levels(self, words: Sequence[str]) -> bool:
        """Words are connectors or belong to a level, all of them."""
        levels = self.vocabulary.level_words.find(words, [False] * len(words))
        inside = {i for start, end, _ in levels for i in range(start, end)}
        return all(
            i in inside or word in self.vocabulary.connectors for i, word in enumerate(words)
        )

    def opens(self, words: Sequence[FieldWord]) -> bool:
        """Loose fields stand first in their segment, or right after its head word."""
        first = words[0]
        ends = [m.head.end for m in self.mentions if m.head.segment == first.segment]
        return first.start - max(ends) <= 1 if ends else first.start == 0

    def fills(self, words: Sequence[FieldWord]) -> bool:
        """Loose fields make up their whole segment."""
        size = len(self.segments[words[0].segment].words)
        return sum(word.end - word.start for word in words) >= size


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
