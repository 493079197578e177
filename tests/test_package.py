"""The wheel carries what a user needs, works from any folder, without network, read-only."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ("data", "models", "src", "README.md", "MANIFEST.in", "pyproject.toml", "setup.py")


def pip(*arguments: object) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", *map(str, arguments)]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from an unpacked sdist, so that both are tried."""
    folder = tmp_path_factory.mktemp("build")
    source = folder / "source"
    source.mkdir()
    for name in SOURCES:
        place = ROOT / name
        if place.is_dir():
            ignored = shutil.ignore_patterns("__pycache__", "*.egg-info", "lexicon.compiled.json")
            shutil.copytree(place, source / name, ignore=ignored)
        else:
            shutil.copy(place, source)
    build = "from setuptools.build_meta import build_sdist; print(build_sdist('..'))"
    made = subprocess.run(
        [sys.executable, "-c", build], cwd=source, check=True, capture_output=True, text=True
    )
    sdist = folder / made.stdout.splitlines()[-1]
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, sdist)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("site")
    pip("install", "--no-deps", "--no-index", "--target", target, wheel)
    return target


def test_wheel_holds_knowledge_and_model_and_no_training_data(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for needed in (
        "jobclass/data/lexicon/llm_apis.toml",
        "jobclass/data/lexicon.compiled.json",
        "jobclass/data/roles/comparison.toml",
        "jobclass/data/titles/roles.toml",
        "jobclass/data/facts/pay.toml",
        "jobclass/data/sections/headings.toml",
        "jobclass/data/text/function_words.toml",
        "jobclass/models/jobclass.json",
        "jobclass/models/MODEL_CARD.md",
        "jobclass/py.typed",
    ):
        assert needed in names
    assert not [name for name in names if name.startswith("jobclass/data/training")]
    assert wheel.stat().st_size < 5_000_000


def test_installed_package_checks_a_posting_from_anywhere(installed: Path, tmp_path: Path) -> None:
    posting = tmp_path / "posting.md"
    shutil.copy(ROOT / "data/examples/ai_engineer.md", posting)
    before = {path: path.stat().st_mtime_ns for path in installed.rglob("*") if path.is_file()}
    code = "import sys; from jobclass.cli.main import main; sys.exit(main())"
    command = [sys.executable, "-c", code, "check", str(posting), "--title", "AI Engineer"]
    if shutil.which("unshare") and os.geteuid() == 0:
        command = ["unshare", "--net", *command]
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(installed),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.startswith("AI engineer\n")
    assert "Title and spec: fits" in done.stdout
    after = {path: path.stat().st_mtime_ns for path in installed.rglob("*") if path.is_file()}
    assert after == before, "the compiled lexicon of the wheel was not up to date"
