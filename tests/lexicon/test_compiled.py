"""The compiled lexicon: the same as fresh from the files, and never out of date."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from jobclass.lexicon import CompiledLexicon, Kind, Lexicon, compile_lexicon, load_lexicon
from jobclass.lexicon import compiled as module
from jobclass.lexicon.automaton import Candidate
from jobclass.lexicon.compiled import load_compiled, source_hash, write_compiled


@pytest.fixture
def file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the compiled file of the small folder will lie, with that folder as the shipped one."""
    monkeypatch.setattr(module, "data_path", lambda *parts: folder.parent.joinpath(*parts))
    return folder.parent / "lexicon.compiled.json"


def names(lexicon: CompiledLexicon) -> list[str]:
    return [skill.name for skill in lexicon.skills]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_what_is_compiled(folder: Path) -> None:
    lexicon = load_lexicon(folder)
    compiled = compile_lexicon(lexicon)
    assert names(compiled) == [skill.name for skill in lexicon.skills]
    assert all(skill.forms == () for skill in compiled.skills)
    assert compiled.families == (("bread", "Bread"), ("cake", "Cake"))
    assert set(compiled.automata) == set(Kind)
    assert compiled.fingerprint == lexicon.fingerprint()
    skills = compiled.automata[Kind.SKILL]
    assert skills[skills[0].next["roll"]].candidates == (
        Candidate(payload=1, family=-1, exact=(("ROLL",), ("ROLLs",))),
        Candidate(payload=1, family=0),
    )
    oven = compiled.cues[compiled.cues[0].next["oven"]]
    assert [candidate.payload for candidate in oven.candidates] == [0]


def test_a_round_trip_changes_nothing(file: Path, folder: Path) -> None:
    compiled = compile_lexicon(load_lexicon(folder))
    write_compiled(compiled, source_hash(folder), file)
    assert load_compiled() == compiled


def test_the_second_load_reads_the_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_compiled()
    assert file.is_file()

    def refuse(lexicon: Lexicon) -> CompiledLexicon:
        raise AssertionError("compiled again")

    monkeypatch.setattr(module, "compile_lexicon", refuse)
    assert load_compiled() == first


def test_a_change_in_any_file_compiles_anew(file: Path, folder: Path) -> None:
    assert "Sponge" in names(load_compiled())
    edit(folder / "cake.toml", '"Sponge" =', '"Shortcake" =')
    assert "Shortcake" in names(load_compiled())
    edit(folder / "words.toml", '"build"', '"assemble"')
    assert "assemble" in load_compiled().automata[Kind.DUTY][0].next
    (folder / "cake.toml").unlink()
    assert names(load_compiled()) == ["Loaf", "Roll", "Builds ovens"]
    assert load_compiled() == compile_lexicon(load_lexicon(folder))
    assert json.loads(file.read_bytes())["source"] == source_hash(folder)


def test_moving_text_between_files_is_a_change(folder: Path) -> None:
    before = source_hash(folder)
    (folder / "cake.toml").rename(folder / "cakes.toml")
    assert source_hash(folder) != before


@pytest.mark.parametrize("damage", ["", "[]", "{}", "null", '"x"', "half", "no skills", "no state"])
def test_a_damaged_file_is_made_anew(file: Path, damage: str) -> None:
    whole = load_compiled()
    content: dict[str, Any] = json.loads(file.read_bytes())
    if damage == "half":
        file.write_bytes(file.read_bytes()[:200])
    elif damage == "no skills":
        del content["skills"]
        file.write_text(json.dumps(content))
    elif damage == "no state":
        content["cues"]["candidates"] = {"999": [[0, 0, []]]}
        file.write_text(json.dumps(content))
    else:
        file.write_text(damage)
    assert load_compiled() == whole
    assert json.loads(file.read_bytes())["skills"]


def test_a_folder_that_cannot_be_written_works(
    file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    assert load_compiled() == compile_lexicon(load_lexicon(folder))
    assert not file.exists()


def test_a_failed_write_leaves_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    load_compiled()
    assert [path.name for path in file.parent.iterdir()] == ["lexicon"]


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX")
def test_everybody_may_read_the_file(file: Path) -> None:
    load_compiled()
    assert file.stat().st_mode & 0o444 == 0o444


def test_every_run_writes_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from jobclass.lexicon import *;"
        "from jobclass.lexicon.compiled import write_compiled;"
        "folder, out = map(Path, sys.argv[1:]);"
        "write_compiled(compile_lexicon(load_lexicon(folder)), '', out)"
    )
    written = []
    for seed in ("1", "2"):
        out = tmp_path / f"{seed}.json"
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code, folder, out], env=environment, check=True)
        written.append(out.read_bytes())
    assert written[0] == written[1]


def test_the_shipped_file_is_what_the_code_compiles(lexicon: Lexicon) -> None:
    """Where forms compile to something else than before, _FORMAT in compiled.py must go up."""
    assert load_compiled() == compile_lexicon(lexicon)
