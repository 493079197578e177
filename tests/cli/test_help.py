"""Help texts: every verb has examples, and the examples run."""

import argparse
import re
import shlex
import shutil
from pathlib import Path

import pandas as pd
import pytest

from jobclass.cli.main import main, parser

ROOT = Path(__file__).resolve().parents[2]


def verbs() -> dict[str, argparse.ArgumentParser]:
    action = next(a for a in parser()._actions if a.dest == "verb")
    assert isinstance(action.choices, dict)
    return action.choices


def examples(verb: str) -> list[str]:
    return re.findall(r"^  (?:\S+ \| )?(jobclass [^|\n]+)", verbs()[verb].epilog or "", re.M)


@pytest.mark.parametrize("verb", verbs())
def test_every_verb_has_examples(verb: str) -> None:
    assert examples(verb)


@pytest.mark.parametrize("verb", [verb for verb in verbs() if verb != "train"])
def test_examples_run(
    verb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    posting = ROOT / "data/examples/ml_engineer.txt"
    text = posting.read_text(encoding="utf-8")
    shutil.copy(posting, tmp_path / "posting.txt")
    shutil.copy(ROOT / "data/examples/ai_engineer.md", tmp_path / "posting.md")
    pd.DataFrame({"description": [text]}).to_parquet(tmp_path / "postings.parquet")
    pd.DataFrame({"Job Description": [text]}).to_csv(tmp_path / "scraped.csv")
    monkeypatch.chdir(tmp_path)
    for example in examples(verb):
        words = shlex.split(example)[1:]
        if words[-1] == "-":
            continue  # reads a pipe; test_check_command.py does that
        assert main(words) == 0, example
    capfd.readouterr()


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert re.fullmatch(r"jobclass \d+\.\d+\.\d+\n", capsys.readouterr().out)


def test_unknown_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["chek"])
    assert "invalid choice" in capsys.readouterr().err
