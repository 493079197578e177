"""The data files keep the rules that stand at their top."""

import shutil
import tomllib
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from jobclass.resources import data_path
from jobclass.titles import load_vocabulary, normalize_title, role_lineage
from jobclass.titles.vocabulary import words_of

FOLDER = data_path("titles")
FILES = ["fields", "heads", "levels", "noise", "roles", "specialties"]
TABLES = {"fields": "field", "heads": "head", "roles": "role"}


def read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


def phrase_lists(name: str) -> list[list[str]]:
    tables = chain.from_iterable(v for v in read(name).values() if isinstance(v, list))
    return [table["phrases"] for table in tables if isinstance(table, dict) and "phrases" in table]


@pytest.mark.parametrize("name", FILES)
def test_phrases_are_sorted_and_given_once(name: str) -> None:
    for phrases in phrase_lists(name):
        folded = [" ".join(words_of(phrase)) for phrase in phrases]
        assert folded == sorted(set(folded))


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_sorted(name: str) -> None:
    ids = [table["id"] for table in read(name)[TABLES[name]]]
    assert ids == sorted(set(ids))


def test_spellings_are_sorted_and_shown_again_the_same() -> None:
    spelling = read("spelling")["spelling"]
    assert list(spelling) == sorted(spelling)
    for shown in spelling.values():
        assert normalize_title(shown).clean == shown


@pytest.mark.parametrize("name", FILES)
def test_files_start_with_their_rules(name: str) -> None:
    assert "Rules for editing" in (FOLDER / f"{name}.toml").read_text("utf-8").split("[[")[0]


def test_every_phrase_is_reachable() -> None:
    vocabulary = load_vocabulary()
    tries = {
        "fields": vocabulary.role_words,
        "heads": vocabulary.role_words,
        "levels": vocabulary.level_words,
        "noise": vocabulary.noise.phrases,
        "roles": vocabulary.role_words,
        "specialties": vocabulary.specialty_words,
    }
    for name, trie in tries.items():
        for phrase in chain.from_iterable(phrase_lists(name)):
            words = words_of(phrase)
            found = trie.find(words, [False] * len(words))
            assert [(start, end) for start, end, _ in found] == [(0, len(words))], phrase
            if name != "noise":
                assert _is_read(phrase), phrase


def _is_read(phrase: str) -> bool:
    """Noise leaves a phrase alone."""
    return not any(evidence.kind == "noise" for evidence in normalize_title(phrase).evidence)


def test_heads_speak_of_fields_that_there_are() -> None:
    fields = {table["id"] for table in read("fields")["field"]}
    for head in read("heads")["head"]:
        roles = head.get("roles", {})
        assert list(roles) == sorted(roles), head["id"]
        assert {field for key in roles for field in key.split("+")} <= fields, head["id"]
        assert set(head.get("completed_by", roles)) <= set(roles), head["id"]


def test_the_role_tree() -> None:
    vocabulary = load_vocabulary()
    lineage = [role.id for role in role_lineage("llmops_engineer", vocabulary)]
    assert lineage == ["llmops_engineer", "mlops_engineer", "ml_engineer"]
    assert vocabulary.roles["agentic_ai_engineer"].parent == "ai_engineer"
    assert vocabulary.roles["data_scientist"].parent is None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "titles"))


def test_another_folder(folder: Path) -> None:
    file = folder / "roles.toml"
    added = '[[role]]\nid = "zoo_keeper"\nname = "Zoo keeper"\nphrases = ["zoo keeper"]\n'
    file.write_text(file.read_text("utf-8") + added, "utf-8")
    assert normalize_title("Senior Zoo Keeper", folder).role == "zoo_keeper"
    assert normalize_title("Senior Zoo Keeper").role == "other"


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("heads", 'id = "analyst"', "id = ", "heads.toml"),
        ("fields", 'names = "ai_engineer"', 'names = "wizard"', "no such role: 'wizard'"),
        ("roles", '"biostatistician"', '"statistician", "biostatistician"', "given twice"),
        ("levels", 'level = "lead"', 'level = "boss"', "no such level: 'boss'"),
    ],
)
def test_a_broken_file_is_named(folder: Path, name: str, old: str, new: str, message: str) -> None:
    file = folder / f"{name}.toml"
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(ValueError, match=message):
        load_vocabulary(folder)
