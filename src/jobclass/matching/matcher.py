"""A lexicon and a text to skill matches with their places."""

from __future__ import annotations

from dataclasses import dataclass

from jobclass.lexicon import CompiledLexicon, Kind, Lexicon, Skill, compile_lexicon, load_compiled
from jobclass.matching.conditions import Conditions
from jobclass.matching.scan import scan
from jobclass.text import Tokens, tokenize


@dataclass(frozen=True, slots=True)
class SkillMatch:
    """A skill or duty found in a text.

    Attributes:
        skill: the lexicon's entry.
        start, end: character offsets into the text as given; ``text[start:end]`` is the mention.
    """

    skill: Skill
    start: int
    end: int


class SkillMatcher:
    """Finds a lexicon's skills and duties.

    Mentions of job titles ("as a Machine Learning Engineer") are found first and bar what they
    cover, also as context, so that a posting's title says nothing about its content. Skills and
    duties are then matched independently, each leftmost-longest: a duty may contain a skill.

    Args:
        lexicon: what to look for; the shipped lexicon by default.

    Attributes:
        lexicon: its compiled form.

    Example:
        >>> [match.skill.name for match in SkillMatcher().find("You know PyTorch.")]
        ['PyTorch']
    """

    def __init__(self, lexicon: Lexicon | CompiledLexicon | None = None) -> None:
        if lexicon is None:
            lexicon = load_compiled()
        elif isinstance(lexicon, Lexicon):
            lexicon = compile_lexicon(lexicon)
        self.lexicon: CompiledLexicon = lexicon

    def find(self, text: str) -> list[SkillMatch]:
        """All matches of a text, by place; a duty before the skills inside it."""
        return self.find_in(tokenize(text))

    def find_in(self, tokens: Tokens) -> list[SkillMatch]:
        """The same for a text that was tokenized already."""
        skills = self.lexicon.skills
        return [SkillMatch(skills[i], start, end) for i, start, end in self.find_indices(tokens)]

    def find_indices(self, tokens: Tokens) -> list[tuple[int, int, int]]:
        """The same as (position in ``lexicon.skills``, start, end) triples."""
        barred = [False] * len(tokens)
        for first, last in self._titles(tokens):
            barred[first:last] = [True] * (last - first)
        conditions = Conditions(tokens, self.lexicon.cues, barred)
        found = [
            (payload, tokens.starts[first], tokens.ends[last - 1])
            for kind in (Kind.SKILL, Kind.DUTY)
            for payload, first, last in scan(
                self.lexicon.automata[kind], tokens, barred, conditions
            )
        ]
        return sorted(found, key=lambda match: (match[1], -match[2], match[0]))

    def title_mentions(self, text: str) -> list[tuple[int, int]]:
        """Character offsets of job titles named inside a text."""
        tokens = tokenize(text)
        return [
            (tokens.starts[first], tokens.ends[last - 1]) for first, last in self._titles(tokens)
        ]

    def _titles(self, tokens: Tokens) -> list[tuple[int, int]]:
        nothing_barred = [False] * len(tokens)
        conditions = Conditions(tokens, self.lexicon.cues)
        titles = scan(self.lexicon.automata[Kind.TITLE], tokens, nothing_barred, conditions)
        return [(first, last) for _, first, last in titles]
