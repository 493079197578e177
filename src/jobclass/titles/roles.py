"""Which roles a title names: rules over its mentions and loose fields.

The rules in `_RULES` are tried in turn; the first that says anything decides.
"""

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from jobclass.titles.mentions import FieldWord, Mention, NamedRole, RoleWord, paired
from jobclass.titles.relations import TitleMentions

OTHER = "other"
SOFTWARE = "software_engineer"


class RoleDecision(NamedTuple):
    """The roles of a title, primary first, and the mentions found on the way."""

    roles: tuple[NamedRole, ...]
    mentions: tuple[Mention, ...]

    @property
    def profession(self) -> bool:
        """The title has a head word for a profession, not only a field to work in or lead."""
        return any(mention.head.meaning.kind != "helper" for mention in self.mentions)


def read_roles(title: TitleMentions) -> RoleDecision:
    """The roles that a title names; "other" if it names none of the tree."""
    named: Sequence[NamedRole] = ()
    for rule in _RULES:
        named = rule(title)
        if named:
            break
    roles = _distinct(named)
    if len(roles) != 1:
        real = tuple(role for role in roles if role.role != OTHER)
        roles = real or roles[:1] or (NamedRole(OTHER, ()),)
    return RoleDecision(roles, tuple(title.mentions))


def _distinct(roles: Sequence[NamedRole]) -> tuple[NamedRole, ...]:
    """Each role once, in order; its words are those of every mention."""
    if len(roles) == 1:
        return tuple(roles)
    merged: dict[str, tuple[RoleWord, ...]] = {}
    for role, words in roles:
        merged[role] = merged.get(role, ()) + words
    return tuple(NamedRole(role, words) for role, words in merged.items())


def _another_profession(title: TitleMentions) -> Sequence[NamedRole]:
    """A mentor of data scientists is not one."""
    first = title.mentions[0].head if title.mentions else None
    if first is None or first.meaning.kind != "blocking":
        return []
    second = title.mentions[1] if len(title.mentions) > 1 else None
    if second and second.weight == "named" and title.listed_beside(title.mentions[0]):
        return []  # "Economist / Data Scientist"
    rest = title.segments[first.segment].words[first.end :]
    if rest and any(m.weight == "named" and m.head.segment > first.segment for m in title.mentions):
        return []  # "Planner 5D - ML Engineer": the name of a team or an employer.
    return [NamedRole(OTHER, (first,))]


def _named_by_heads(title: TitleMentions) -> Sequence[NamedRole]:
    """Mentions with a field of their own: "ML Engineer", "Data Scientist / BI Developer"."""
    named = [mention for mention in title.mentions if mention.weight == "named"]
    strong = [mention for mention in named if not mention.head.meaning.weak] or named
    if not strong:
        return []
    if len(title.mentions) == 1 and not title.loose:
        return strong[0].roles
    roles: list[NamedRole] = []
    for place, mention in enumerate(title.mentions):
        first_craft = mention.weight == "stack" and place == 0
        if mention in strong or first_craft or title.listed_beside(mention):
            roles += _with_loose_pair(title, mention)
    last = title.mentions[-1]
    for words in title.loose:
        # A list goes on after the last head: "Data Engineer / Data Science Intern".
        first = words[0]
        if first.segment == last.head.segment and title.continues(last.head, first):
            roles += title.compose(words, None)[0]
    return roles


def _with_loose_pair(title: TitleMentions, mention: Mention) -> Sequence[NamedRole]:
    """The mention's roles, changed by a loose field: "Research Engineer - Deep Learning"."""
    unclaimed = [*title.loose, *(m.fields for m in title.mentions if m.head.meaning.weak)]
    if not unclaimed:
        return mention.roles
    pairs = [
        NamedRole(pair, (own, word, mention.head))
        for words in unclaimed
        for word in words
        for role in mention.roles
        for own in role.fields
        if own.meaning.weight != "work"
        and (pair := paired(own.meaning, word.meaning, mention.head.meaning.roles))
    ]
    # "Research Scientist, AI for Biology" is no laboratory scientist.
    return next(([pair] for pair in pairs if pair.role != OTHER), pairs[:1]) or mention.roles


def _completed_head(title: TitleMentions) -> Sequence[NamedRole]:
    """A bare head and the fields elsewhere: "Software Engineer, AI/ML", "Analyst - Reporting"."""
    if not title.mentions:
        return []
    bare = next((m for m in title.mentions if m.roles[0].role != OTHER), title.mentions[0])
    if bare.head.meaning.weak and bare.roles[0].role == OTHER and (alone := _fields_alone(title)):
        return alone  # "Research and Development Intern - Data Analytics"
    if bare.roles[0].role == SOFTWARE and bare.fields:
        return _completed_software(title, bare)
    for words in title.loose:
        if bare.roles[0].role == SOFTWARE and not title.opens(words):
            continue
        fitting = _fitting(title, bare, words)
        if fitting:
            roles, weight = title.compose(fitting, bare.head)
            if weight != "generic":
                return roles
    return bare.roles


def _fitting(
    title: TitleMentions, bare: Mention, words: Sequence[FieldWord]
) -> Sequence[FieldWord]:
    """The loose fields of a segment that may complete a bare head."""
    head = bare.head
    beside = words[0].segment == head.segment and title.opens(words)
    if head.meaning.kind == "helper" or beside:  # "Científico de datos"
        return words
    fitting = [word for word in words if word.meaning.id in head.meaning.completed_by]
    if title.qualified(bare):
        return [word for word in fitting if word.meaning.weight != "vague"]
    return fitting


def _completed_software(title: TitleMentions, bare: Mention) -> Sequence[NamedRole]:
    """Software work: AI or ML named after it as the work takes its place, or joins a craft."""
    craft = bare.roles if bare.weight == "stack" else ()
    if any(title.fills(words) for words in title.loose):
        paired = _with_loose_pair(title, bare)  # "Platform Engineer, ML"
        if paired is not bare.roles:
            return paired
    for words in title.loose:
        weights = [word.meaning.weight for word in words]
        before = words[0].segment < bare.head.segment
        if not (title.fills(words) if before else title.opens(words)):
            continue
        if weights[0] == "stack":
            craft = bare.roles
        work = [word for word in words if word.meaning.weight == "work"]
        if work and title.continues(bare.head, words[0]):
            craft = bare.roles  # "Software Engineer and MLOps Intern"
        if work and (weights[0] == "stack" or "stack" not in weights):
            return [*craft, *title.compose(work, bare.head)[0]]
    return bare.roles


def _fields_alone(title: TitleMentions) -> Sequence[NamedRole]:
    """No head word: "Data Science Intern", "Manager, Data Engineering"."""
    every = [word for words in title.loose for word in words]
    for left, right in combinations(every, 2):
        if together := paired(left.meaning, right.meaning, title.vocabulary.together):
            return [NamedRole(together, (left, right))]
    used = any(not title.vocabulary.ai_users.isdisjoint(s.words) for s in title.segments)
    software: Sequence[NamedRole] = ()
    for words in title.loose:
        roles, weight = title.compose(words, None)
        if weight == "named" and software and not title.opens(words):
            continue
        if weight == "named":
            weights = {field.meaning.weight for role in roles for field in role.fields}
            if weights <= {"stack", "work"} and title.loose[0][0].meaning.weight == "science":
                return [NamedRole(OTHER, (title.loose[0][0],))]  # "Protein Design AI Intern"
            if weights != {"work"}:
                return software or roles
            if used and all(field.meaning.id == "ai" for role in roles for field in role.fields):
                continue
            return [*software, *roles]
        if weight == "stack" or (roles and not software):
            software = roles
    return software


_RULES = (_another_profession, _named_by_heads, _completed_head, _fields_alone)
