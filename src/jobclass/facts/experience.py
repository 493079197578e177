"""Years of experience that a posting asks for.

A number of years is judged in turn by: the words that touch it ("of age", "over the past"); whose
years they are ("we have …"); a word for work in the same sentence, or a form that only a demand has
("Python: 2 years (required)"). What no rule calls experience asked for is left out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from jobclass.facts.experience_words import ExperienceWords, experience_words
from jobclass.facts.phrases import Phrase, PhraseTable
from jobclass.facts.words import Words, read_words
from jobclass.facts.years import Years, find_years

#: "preferred" years are a wish; "alternative" ones may replace a degree.
Demand = Literal["required", "preferred", "alternative"]

# How many words before and behind the years, in their sentence, can be about them.
_REACH_BEFORE = 20
_REACH_AFTER = 25
# A word for work is this near: behind the years, or before them ("Experience: 5 years").
_REACH_WORK_AFTER = 12
_REACH_WORK_BEFORE = 5
# Months are asked for only where the word follows at once ("6 months of work experience").
_REACH_WORK_MONTHS = 4
# The longest form that touches the years.
_LONGEST_TOUCHING = 8


@dataclass(frozen=True, slots=True)
class YearsAsked:
    """Years of experience that a posting asks for.

    Attributes:
        start, end: character offsets into the text as given.
        low: at least so many years; 0.0 where only a top is given ("up to 2 years").
        high: at most so many; None where the top is open or not given.
        demand: whether they are required, a wish, or an alternative to a degree.
        reason: what shows that experience is asked for, for people.
    """

    start: int
    end: int
    low: float
    high: float | None
    demand: Demand
    reason: str


def find_experience(text: str, words: Words | None = None) -> tuple[YearsAsked, ...]:
    """All years of experience that a text asks for, in order; empty where it asks for none.

    Any string is accepted; the time is linear in its length.

    Args:
        text: a posting.
        words: its words, where they were read already.

    Example:
        >>> [(y.low, y.high) for y in find_experience("3-5 years of experience with Spark")]
        [(3.0, 5.0)]
    """
    years = list(find_years(text))
    if not years:
        return ()
    return tuple(_Reader(words or read_words(text), years).asked())


def years_demanded(found: Sequence[YearsAsked]) -> YearsAsked | None:
    """What a posting demands of a candidate: the largest of the required years.

    Demands for single tools ("2+ years of Spark") lie within the demand for the whole career, so
    the largest counts; of years by degree ("5 with a bachelor's, 3 with a master's") it is the
    lowest degree's. Wishes and alternatives to a degree do not count.

    Returns:
        The first of those with the largest ``low``; None where none is required.
    """
    required = [years for years in found if years.demand == "required"]
    return max(required, key=lambda years: years.low, default=None)


@dataclass(frozen=True, slots=True)
class _Place:
    """Years among the words of their sentence: words ``begin`` to before ``stop``."""

    years: Years
    begin: int
    first: int
    last: int
    stop: int


class _Reader:
    """Reads the years of one text."""

    def __init__(self, words: Words, years: Sequence[Years]) -> None:
        self._words = words
        self._years = years
        self._known: ExperienceWords = experience_words()
        self._work = self._known.work.find(words)
        self._around = self._known.around.find(words)
        self._around_ends = [phrase.last for phrase in self._around]
        self._work_starts = [phrase.first for phrase in self._work]
        self._headings = [h for h in self._known.headings.find(words) if self._is_heading(h)]
        self._heading_starts = [heading.first for heading in self._headings]

    def asked(self) -> Iterator[YearsAsked]:
        following = [*(self._words.at(y.start) for y in self._years[1:]), len(self._words)]
        for years, stop in zip(self._years, following, strict=True):
            place = self._place(years, stop)
            touching = self._touching(place)
            reason = self._reason(place, touching)
            if reason is None:
                continue
            low, high = years.low, None if years.open_ended else years.high
            if touching == "highest_before":
                low, high = 0.0, years.high or years.low
            yield YearsAsked(
                years.start, years.end, low, high, self._demand(place, touching), reason
            )

    def _place(self, years: Years, stop: int) -> _Place:
        words = self._words
        first, last = words.at(years.start), words.at(years.end)
        begin = first
        while begin > 0 and first - begin < _REACH_BEFORE and not self._parts(begin):
            begin -= 1
        end = last
        while end < min(stop, last + _REACH_AFTER) and not self._parts(end):
            end += 1
        return _Place(years, begin, first, last, end)

    def _parts(self, word: int) -> bool:
        """Whether a sentence or list item starts at a word; wrapped lines run on."""
        words = self._words
        if words.breaks_before(word) or words.starts_sentence(word):
            return True
        return words.starts_line(word) and not words.text[words.starts[word]].islower()

    def _touching(self, place: _Place) -> str | None:
        """The kind of the longest form that ends where the years begin."""
        low = max(place.begin, place.first - _LONGEST_TOUCHING)
        for first in range(low, place.first):
            phrase = self._known.touching_before.match(self._words, first)
            if phrase is not None and phrase.last == place.first:
                return phrase.meaning
        return None

    def _reason(self, place: _Place, touching: str | None) -> str | None:
        """Why years are experience asked for, by the first rule that says; None where none does."""
        if place.years.low > self._known.most or touching == "other_before":
            return None
        behind = place.last
        if behind < len(self._words) and self._words.folded[behind] == "'":
            behind += 1
        if self._touches(self._known.other_after, behind, place) is not None:
            return None
        owner = self._owner(place)
        unasked = (
            owner is None
            and touching != "lowest_before"
            and (touching is not None or place.first > place.begin)
        )
        if owner == "employer" or (unasked and place.years.low >= self._known.long):
            return None
        return self._work_near(place) or self._work_implied(place, behind, touching)

    def _owner(self, place: _Place) -> str | None:
        """Whose years they are: the nearest that the sentence names before them."""
        for position in range(bisect_right(self._around_ends, place.first) - 1, -1, -1):
            phrase = self._around[position]
            if phrase.first < place.begin:
                return None
            if phrase.meaning != "instead":
                return phrase.meaning
        return None

    def _work_near(self, place: _Place) -> str | None:
        """A word for work behind the years, or right before them."""
        reach = _REACH_WORK_AFTER if place.years.in_years else _REACH_WORK_MONTHS
        position = bisect_left(self._work_starts, place.last)
        if position < len(self._work):
            work = self._work[position]
            if work.first < min(place.stop, place.last + reach):
                return f"before {self._words.quote(work.first, work.last)}"
        if position > 0:
            work = self._work[position - 1]
            near = place.first - work.last < _REACH_WORK_BEFORE
            if near and (work.first >= place.begin or self._heads(work, place)):
                return f"after {self._words.quote(work.first, work.last)}"
        return None

    def _heads(self, work: Phrase[str], place: _Place) -> bool:
        """Whether nothing but signs part a word from the years: "Experience level:", "10 years"."""
        between = self._words.folded[work.last : place.first]
        return not any(word.isalnum() for word in between)

    def _work_implied(self, place: _Place, behind: int, touching: str | None) -> str | None:
        """Years whose form only a demand has, though no word for work is there."""
        years = place.years
        if not years.in_years:
            return None
        asked = touching in ("instead_before", "lowest_before", "more_before")
        firm = years.open_ended or years.high is not None or asked
        if not firm and place.first > place.begin and not self._labels(place):
            return None
        if behind < len(self._words) and self._words.folded[behind] == "(":
            behind += 1
        after = self._touches(self._known.work_after, behind, place)
        if after is not None:
            return f"before {self._words.quote(after.first, after.last)}"
        if touching == "lowest_before" and behind >= place.stop:
            return "a minimum of years"
        if firm and self._is_item(place, behind):
            return "a list item of years"
        if firm and behind < place.stop and self._words.folded[behind].endswith("ing"):
            return f'before "{self._words.folded[behind]}"'
        return None

    def _is_item(self, place: _Place, behind: int) -> bool:
        """Whether years open a list item, or fill a pair of brackets: "Go (5+ years)"."""
        words = self._words
        following = words.folded[behind] if behind < len(words) else ""
        if following == ")":
            inside = words.folded[place.begin : place.first]
            return "(" in inside and ")" not in inside
        return words.starts_line(place.first) and following not in (",", ")")

    def _labels(self, place: _Place) -> bool:
        """Whether a colon stands before the years: "SQL: 2 years"."""
        return self._words.folded[place.first - 1] == ":"

    def _touches(self, table: PhraseTable[str], behind: int, place: _Place) -> Phrase[str] | None:
        phrase = table.match(self._words, behind) if behind < place.stop else None
        return phrase if phrase is not None and phrase.last <= place.stop else None

    def _demand(self, place: _Place, touching: str | None) -> Demand:
        if touching == "instead_before":
            return "alternative"
        for position in range(bisect_left(self._around_ends, place.begin), len(self._around)):
            phrase = self._around[position]
            if phrase.first >= place.stop:
                break
            if phrase.meaning == "instead" and phrase.first >= place.begin:
                return "alternative"
        if self._is_preferred(place):
            return "preferred"
        return "required"

    def _is_preferred(self, place: _Place) -> bool:
        """A wish by the words before or behind it, or by the heading it stands under."""
        for first in range(max(place.begin, place.first - _LONGEST_TOUCHING), place.first):
            phrase = self._known.preferred_before.match(self._words, first)
            if phrase is not None and phrase.last >= place.first - 1:
                return True
        said = self._said_behind(place)
        if said is not None:
            return said == "after"
        for first in range(place.begin, place.first):
            phrase = self._known.preferred_after.match(self._words, first)
            if phrase is not None and phrase.meaning == "required":
                return False
        heading = bisect_right(self._heading_starts, place.first) - 1
        return heading >= 0 and self._headings[heading].meaning == "preferred"

    def _said_behind(self, place: _Place) -> str | None:
        """What the sentence says behind the years: "after" (a wish), "required", or nothing.

        A comma or bracket behind the word for work starts another thing: "5 years of experience,
        Spark preferred".
        """
        worked = False
        for position in range(place.last, place.stop):
            phrase = self._known.preferred_after.match(self._words, position)
            if phrase is not None:
                return None if phrase.meaning == "degrees" else phrase.meaning
            word = self._words.folded[position]
            worked = worked or self._known.work.match(self._words, position) is not None
            if worked and word in (",", "("):
                opened = self._known.preferred_after.match(self._words, position + 1)
                return opened.meaning if opened is not None and word == "(" else None
        return None

    def _is_heading(self, phrase: Phrase[str]) -> bool:
        """Whether a phrase stands as a heading.

        It is capitalised, starts a line or sentence, and a colon or a new line follows; or it has
        capitals throughout, where a page lost its lines.
        """
        words = self._words
        start = words.text[words.starts[phrase.first]]
        if not start.isupper():
            return False
        last = phrase.last
        closed = (
            last == len(words)
            or words.folded[last] == ":"
            or words.starts_line(last)
            or words.breaks_before(last)
        )
        if closed:
            return self._parts(phrase.first)
        several = phrase.last - phrase.first > 1
        capitals = words.text[words.starts[last - 1]].isupper()
        return several and capitals and not words.text[words.starts[last]].islower()
