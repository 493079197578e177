"""The whole vocabulary as one object."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from jobclass.lexicon.entries import Family, Form, Kind, Skill
from jobclass.lexicon.forms import Chunk, FormError, chunks


class Lexicon:
    """Skills and duties in families, in a fixed order, as an expert edits them.

    Args:
        families: in any order.
        words: word classes that all families may use.

    Attributes:
        families: every family, sorted by id.
        skills: every skill and duty (no title mentions), by family, then in file order. Their
            positions are the model's columns.
    """

    def __init__(
        self, families: Iterable[Family], words: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        self.families = tuple(sorted(families, key=lambda family: family.id))
        self.words = dict(words or {})
        self.skills = tuple(
            skill for family in self.families for skill in family.skills if skill.kind != Kind.TITLE
        )
        self._by_name = {skill.name: skill for skill in self.skills}
        self._family_by_id = {family.id: family for family in self.families}

    @classmethod
    def load(cls) -> Lexicon:
        """The lexicon that ships with jobclass."""
        from jobclass.lexicon.files import load_lexicon
        from jobclass.resources import data_path

        return load_lexicon(data_path("lexicon"))

    def __len__(self) -> int:
        return len(self.skills)

    def __iter__(self) -> Iterator[Skill]:
        return iter(self.skills)

    def __getitem__(self, name: str) -> Skill:
        return self._by_name[name]

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    def family(self, family_id: str) -> Family:
        """The family with an id; KeyError where there is none."""
        return self._family_by_id[family_id]

    def sequences(self) -> Iterator[tuple[Family, Skill, Form, tuple[Chunk, ...]]]:
        """Every form of every skill, duty and title mention as chunk sequences.

        Raises:
            FormError: a pattern cannot be read; the message names file and skill.
        """
        for family in self.families:
            for skill in family.skills:
                yield from self.sequences_of(family, skill)

    def sequences_of(
        self, family: Family, skill: Skill
    ) -> Iterator[tuple[Family, Skill, Form, tuple[Chunk, ...]]]:
        """The same for one skill of a family."""
        words = {**self.words, **dict(family.words)}
        for form in skill.forms:
            try:
                sequences = chunks(form, words)
            except FormError as error:
                raise FormError(f"{family.id}.toml, {skill.name!r}: {error}") from None
            for sequence in sequences:
                yield family, skill, form, sequence

    def fingerprint(self) -> str:
        """SHA-256 over everything that decides what matches; a fitted model names it."""
        content = (self.families, sorted(self.words.items()))
        return hashlib.sha256(repr(content).encode()).hexdigest()
