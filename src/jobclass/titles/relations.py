"""The mentions and loose fields of a whole title, and how they stand to each other."""

from collections.abc import Sequence
from itertools import pairwise

from jobclass.titles.mentions import (
    FieldWord,
    HeadWord,
    Mention,
    NamedRole,
    RoleWord,
    SegmentMentions,
    compose,
    continues,
    listed,
    only_levels,
)
from jobclass.titles.segments import Segment
from jobclass.titles.vocabulary import TitleVocabulary


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
        self.loose: list[tuple[FieldWord, ...]] = []

    def add(self, found: SegmentMentions) -> None:
        """Take over what was found in the next segment."""
        self.mentions += found.mentions
        if found.loose:
            self.loose.append(found.loose)

    def compose(
        self, fields: Sequence[FieldWord], head: HeadWord | None
    ) -> tuple[tuple[NamedRole, ...], str]:
        """The roles that fields of one segment make with a head (or alone), and their weight."""
        return compose(fields, head, self.segments[fields[0].segment], self.vocabulary)

    def listed_beside(self, mention: Mention) -> bool:
        """The mention is an item of a list: "Software Engineer / Data Scientist"."""
        if len(self.mentions) < 2:
            return False
        place = self.mentions.index(mention)
        neighbours = self.mentions[max(place - 1, 0) : place + 2]
        return any(
            left.head.segment == right.head.segment
            and listed(
                left.head,
                right.fields[0] if right.fields else right.head,
                self.segments[left.head.segment],
                self.vocabulary,
            )
            for left, right in pairwise(neighbours)
        )

    def continues(self, left: RoleWord, right: RoleWord) -> bool:
        """Two words are neighbours in a list: a list sign and at most levels between them."""
        return left.segment == right.segment and continues(
            left, right, self.segments[left.segment], self.vocabulary
        )

    def qualified(self, mention: Mention) -> bool:
        """Words that are no level and no connector stand before the head of a mention."""
        head = mention.head
        return not only_levels(self.segments[head.segment].words[: head.start], self.vocabulary)

    def opens(self, words: Sequence[FieldWord]) -> bool:
        """Loose fields stand first in their segment, or right after its head word."""
        first = words[0]
        ends = [m.head.end for m in self.mentions if m.head.segment == first.segment]
        return first.start - max(ends) <= 1 if ends else first.start == 0

    def fills(self, words: Sequence[FieldWord]) -> bool:
        """Loose fields make up their whole segment."""
        size = len(self.segments[words[0].segment].words)
        return sum(word.end - word.start for word in words) >= size
