"""The README's examples run, and its tables name what there is."""

import re
import subprocess
import sys
from pathlib import Path

import jobclass
from jobclass.cli.main import parser

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_python_examples_run() -> None:
    blocks = re.findall(r"```python\n(.*?)```", README, re.S)
    assert len(blocks) == 2
    printed = [
        subprocess.run(
            [sys.executable, "-c", block], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout
        for block in blocks
    ]
    assert printed[0].startswith("ai_engineer 1.0")
    assert printed[1].strip() == "['ml']"


def test_every_export_is_documented() -> None:
    table = README[README.index("is the whole promise") : README.index("A pipeline of your own")]
    named = set(re.findall(r"`(\w+)(?:\([^`]*\))?`", table))
    assert named >= set(jobclass.__all__)


def test_every_command_is_documented() -> None:
    verbs = next(a for a in parser()._actions if a.dest == "verb").choices
    assert verbs is not None
    for verb in verbs:
        assert f"`jobclass {verb}" in README, verb


def test_files_named_exist() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_make_targets_named_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"\$ make (\w+)", README):
        assert f"\n{target}:" in makefile
