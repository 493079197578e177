"""The data files of a folder (`data/titles`) → `TitleVocabulary`, checked and ready to match.

The opening comments of the files are their manual. This module only says what a file must hold;
what the words do is decided in `roles`, `levels`, `specialties`, `noise` and `cleaning`.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from jobclass.resources import data_path
from jobclass.titles.folding import fold_title
from jobclass.titles.noise import NoiseFilter, noise_pattern
from jobclass.titles.phrases import PhraseTrie
from jobclass.titles.reading import Track
from jobclass.titles.segments import (
    LEVEL,
    NOISE,
    NUMBER,
    ROLE,
    SMALL,
    SPECIALTY,
    SPELLING,
    TitleSplitter,
)


@dataclass(frozen=True, slots=True)
class Role:
    """A node of the role tree (`roles.toml`)."""

    id: str
    name: str
    parent: str | None
    reported: bool
    specialty: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """What the work is about (`fields.toml`)."""

    id: str
    names: str | None
    weight: Literal["", "generic", "science", "stack", "vague", "work"]
    absorbs: frozenset[str] = frozenset()
    stands_for: tuple["Field", ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """A noun for a kind of job and the roles it makes with fields (`heads.toml`)."""

    id: str
    kind: Literal["role", "helper", "blocking", "name"]
    weak: bool
    alone: str
    roles: Mapping[str, str]
    completed_by: frozenset[str]


@dataclass(frozen=True, slots=True)
class Level:
    """A step of the career ladder (`levels.toml`)."""

    level: str
    rank: int
    track: Track
    grade: str | None


@dataclass(frozen=True, slots=True)
class TitleVocabulary:
    """All knowledge about titles, ready to match. Equal folders give equal readings."""

    roles: Mapping[str, Role]
    role_words: PhraseTrie[Field | Head]
    together: Mapping[str, str]
    side_by_side: frozenset[str]
    ai_users: frozenset[str]
    connectors: frozenset[str]
    level_words: PhraseTrie[Level | None]
    level_numbers: Mapping[str, Level]
    level_order: Sequence[str]
    jobs_before_numbers: frozenset[str]
    things_before_numbers: frozenset[str]
    specialty_ids: Sequence[str]
    specialty_words: PhraseTrie[tuple[str, ...]]
    noise: NoiseFilter
    spellings: PhraseTrie[str]
    small_words: frozenset[str]
    splitter: TitleSplitter


_PHRASE_SPLITTER = TitleSplitter({}, ())


def words_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase of a data file, split as titles are."""
    folded = fold_title(phrase)
    return tuple(
        word for segment in _PHRASE_SPLITTER.split(folded, folded.text) for word in segment.words
    )


@lru_cache(maxsize=8)
def load_vocabulary(folder: Path | None = None) -> TitleVocabulary:
    """The vocabulary of a folder of data files; by default the shipped one. Read once a folder.

    Raises ValueError, naming the file and the entry, if a file breaks its rules, and OSError if
    one is missing.
    """
    reader = _FolderReader(folder or data_path("titles"))
    fields = reader.read("fields.toml")
    levels = reader.read("levels.toml")
    noise = reader.read("noise.toml")
    spelling = reader.read("spelling.toml")
    roles = reader.roles()
    role_words: PhraseTrie[Field | Head] = PhraseTrie()
    reader.add_fields(role_words, fields)
    reader.add_heads(role_words)
    reader.add_role_names(role_words)
    level_words: PhraseTrie[Level | None] = PhraseTrie()
    by_name = reader.add_levels(level_words, levels)
    specialty_words: PhraseTrie[tuple[str, ...]] = PhraseTrie()
    specialty_ids = reader.add_specialties(specialty_words)
    noise_words: PhraseTrie[str] = PhraseTrie()
    for table in noise["words"]:
        reader.add(noise_words, "noise.toml", table, table["kind"])
    spellings: PhraseTrie[str] = PhraseTrie()
    for phrase, shown in spelling["spelling"].items():
        reader.add_phrase(spellings, "spelling.toml", phrase, shown)
    patterns = [
        noise_pattern(table["kind"], table["needs"], table["regex"]) for table in noise["pattern"]
    ]
    numbers = {str(number): by_name[level] for number, level in levels["numbers"].items()}
    kinds = dict.fromkeys(reader.known, 0)
    for kind, starts in (
        (ROLE, role_words.first_words()),
        (LEVEL, level_words.first_words()),
        (NUMBER, numbers),
        (SPECIALTY, specialty_words.first_words()),
        (NOISE, noise_words.first_words()),
        (SPELLING, spellings.first_words()),
        (SMALL, spelling["small"]),
    ):
        for word in starts:
            kinds[word] = kinds.get(word, 0) | kind
    return TitleVocabulary(
        roles=roles,
        role_words=role_words,
        together=fields["together"],
        side_by_side=frozenset(fields["side_by_side"]),
        ai_users=frozenset(fields["ai_users"]),
        connectors=frozenset(fields["connectors"]),
        level_words=level_words,
        level_numbers=numbers,
        level_order=levels["order"],
        jobs_before_numbers=frozenset(levels["after"]["jobs"]),
        things_before_numbers=frozenset(levels["after"]["things"]),
        specialty_ids=specialty_ids,
        specialty_words=specialty_words,
        noise=NoiseFilter(patterns, noise_words),
        spellings=spellings,
        small_words=frozenset(spelling["small"]),
        splitter=TitleSplitter(kinds, spelling["compound_ends"]),
    )


class _FolderReader:
    """Reads the files of one folder and says which entry of which file is wrong."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, dict[str, Any]] = {}
        self.known: set[str] = set()
        self.role_ids: set[str] = set()

    def read(self, name: str) -> dict[str, Any]:
        if name not in self.files:
            try:
                self.files[name] = tomllib.loads((self.folder / name).read_text("utf-8"))
            except tomllib.TOMLDecodeError as error:
                raise ValueError(f"{self.folder / name}: {error}") from error
        return self.files[name]

    def add_phrase(self, trie: PhraseTrie[Any], file: str, phrase: str, meaning: Any) -> None:
        words = words_of(phrase)
        try:
            trie.add(words, meaning)
        except ValueError as error:
            raise ValueError(f"{self.folder / file}: {error}") from error
        self.known.update(words)

    def add(self, trie: PhraseTrie[Any], file: str, table: Mapping[str, Any], meaning: Any) -> None:
        for phrase in table.get("phrases", ()):
            self.add_phrase(trie, file, phrase, meaning)

    def role(self, file: str, role: str) -> str:
        """A role id that a file uses, checked against the tree."""
        if role not in self.role_ids:
            raise ValueError(f"{self.folder / file}: no such role: {role!r}")
        return role

    def roles(self) -> dict[str, Role]:
        tables = self.read("roles.toml")["role"]
        self.role_ids = {table["id"] for table in tables}
        for table in tables:
            self.role("roles.toml", table.get("parent", "other"))
        return {
            table["id"]: Role(
                id=table["id"],
                name=table["name"],
                parent=table.get("parent"),
                reported=table.get("reported", True),
                specialty=table.get("specialty"),
            )
            for table in tables
        }

    def add_role_names(self, trie: PhraseTrie[Field | Head]) -> None:
        for table in self.read("roles.toml")["role"]:
            head = Head(
                id=table["id"],
                kind="name",
                weak=False,
                alone=table["id"],
                roles={},
                completed_by=frozenset(),
            )
            self.add(trie, "roles.toml", table, head)

    def add_fields(self, trie: PhraseTrie[Field | Head], file: Mapping[str, Any]) -> None:
        fields: dict[str, Field] = {}
        for table in file["field"]:
            names = table.get("names")
            if names is not None:
                self.role("fields.toml", names)
            field = Field(
                id=table["id"],
                names=names,
                weight=table.get("weight", ""),
                absorbs=frozenset(table.get("absorbs", ())),
            )
            fields[field.id] = field
            self.add(trie, "fields.toml", table, field)
        for table in file["several"]:
            several = tuple(fields[field] for field in table["fields"])
            joint = Field(id="+".join(table["fields"]), names=None, weight="", stands_for=several)
            self.add(trie, "fields.toml", table, joint)

    def add_heads(self, trie: PhraseTrie[Field | Head]) -> None:
        for table in self.read("heads.toml")["head"]:
            roles = table.get("roles", {})
            for role in roles.values():
                self.role("heads.toml", role)
            head = Head(
                id=table["id"],
                kind=table["kind"],
                weak=table.get("weak", False),
                alone=self.role("heads.toml", table.get("alone", "other")),
                roles=roles,
                completed_by=frozenset(table.get("completed_by", roles)),
            )
            self.add(trie, "heads.toml", table, head)

    def add_levels(
        self, trie: PhraseTrie[Level | None], file: Mapping[str, Any]
    ) -> dict[str, Level]:
        order: list[str] = file["order"]
        by_name: dict[str, Level] = {}
        for table in file["level"]:
            if table["level"] not in order:
                file_name = self.folder / "levels.toml"
                raise ValueError(f"{file_name}: no such level: {table['level']!r}")
            level = Level(
                level=table["level"],
                rank=order.index(table["level"]),
                track=table["track"],
                grade=table.get("grade"),
            )
            by_name[level.level] = level
            self.add(trie, "levels.toml", table, level)
        for table in file["lookalike"]:
            self.add(trie, "levels.toml", table, None)
        return by_name

    def add_specialties(self, trie: PhraseTrie[tuple[str, ...]]) -> list[str]:
        file = self.read("specialties.toml")
        meanings: dict[str, tuple[str, ...]] = {}
        for table in file["specialty"]:
            for phrase in table["phrases"]:
                meanings[phrase] = (*meanings.get(phrase, ()), table["id"])
        for phrase, ids in meanings.items():
            self.add_phrase(trie, "specialties.toml", phrase, ids)
        for table in file["lookalike"]:
            self.add(trie, "specialties.toml", table, ())
        return [table["id"] for table in file["specialty"]]


def role_lineage(role: str, vocabulary: TitleVocabulary) -> Iterator[Role]:
    """A role of the tree and those it is a specialisation of, nearest first.

    >>> [role.id for role in role_lineage("mlops_engineer", load_vocabulary())]
    ['mlops_engineer', 'ml_engineer']
    """
    node: str | None = role
    while node is not None:
        yield vocabulary.roles[node]
        node = vocabulary.roles[node].parent
