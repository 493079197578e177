"""The rooms of the package stand on one another, and imports go down only."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import jobclass

PACKAGE = Path(jobclass.__file__).parent

#: Each room, with the rooms that it may use. The front door (``__init__``) hands out of all.
BELOW: dict[str, set[str]] = {
    "resources": set(),
    "text": {"resources"},
    "lexicon": {"text", "resources"},
    "matching": {"lexicon", "text", "resources"},
    "skills": {"matching", "lexicon", "text"},
    "features": {"matching"},
    "roles": {"resources"},
    "titles": {"text", "resources"},
    "facts": {"text", "resources"},
    "vectorizer": {"features", "matching", "lexicon", "text"},
    "model": {"vectorizer", "features", "roles", "matching", "lexicon", "text", "resources"},
}
BELOW["verdict"] = {"model"} | BELOW["model"]
BELOW["fit"] = {"verdict", "titles", "facts"} | BELOW["verdict"]
BELOW["tables"] = {"fit"} | BELOW["fit"]
BELOW["reports"] = {"fit"} | BELOW["fit"]
BELOW["cli"] = {"skills", "tables", "reports"} | BELOW["tables"]

#: Rooms that use the standard library alone, and those that need numpy beside it.
PLAIN = ("resources", "text", "lexicon", "matching", "skills", "roles", "facts", "reports")
NUMERIC = ("features", "verdict", "fit")
HEAVY = {"pandas", "sklearn", "scipy", "spacy", "pyarrow", "joblib", "matplotlib"}


def rooms() -> dict[str, list[Path]]:
    """Modules by room: a folder, or a single module at the top."""
    found: dict[str, list[Path]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        found.setdefault(room, []).append(path)
    return found


def imports(path: Path) -> Iterator[str]:
    """Full names of the modules that a module imports anywhere, also inside its functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide the room"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_every_room_has_its_place() -> None:
    assert set(rooms()) - {"__init__"} == set(BELOW)


def test_no_two_rooms_use_each_other() -> None:
    for room, below in BELOW.items():
        assert all(room not in {other, *BELOW[other]} for other in below), room


@pytest.mark.parametrize("room", sorted(BELOW))
def test_imports_go_down(room: str) -> None:
    for path in rooms()[room]:
        for name in imports(path):
            package, _, rest = name.partition(".")
            if package == "jobclass":
                other = rest.split(".")[0]
                assert other in {room, *BELOW[room]}, f"{path.name} of {room} imports {name}"


@pytest.mark.parametrize("room", ["text", "lexicon", "matching"])
def test_the_lower_rooms_know_nothing_of_roles(room: str) -> None:
    for path in rooms()[room]:
        text = path.read_text(encoding="utf-8")
        for word in ("ai_engineer", "ml_engineer", "data_scientist"):
            assert word not in text, path


@pytest.mark.parametrize("room", [*PLAIN, *NUMERIC])
def test_rooms_that_need_few_libraries(room: str) -> None:
    allowed = {*sys.stdlib_module_names, "jobclass"} | ({"numpy"} if room in NUMERIC else set())
    for path in rooms()[room]:
        used = {name.split(".")[0] for name in imports(path)}
        assert used <= allowed, f"{path.name} of {room} imports {used - allowed}"


def loaded_by(code: str) -> set[str]:
    """Top-level packages in ``sys.modules`` after running some code in a new interpreter."""
    code += "\nimport sys; print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_jobclass_loads_nothing_yet() -> None:
    assert not loaded_by("import jobclass") & (HEAVY | {"numpy"})


def test_matching_loads_the_standard_library_alone() -> None:
    code = "import jobclass; jobclass.SkillMatcher().find('PyTorch')"
    assert not loaded_by(code) & (HEAVY | {"numpy"})


def test_a_check_loads_nothing_heavy() -> None:
    code = (
        "import jobclass\n"
        "jobclass.classify('You build RAG pipelines and agents on LLM APIs. ' * 20, 'AI Engineer')"
    )
    loaded = loaded_by(code)
    assert "numpy" in loaded
    assert not loaded & HEAVY


def test_the_command_line_loads_nothing_heavy_for_a_check(examples: list[Path]) -> None:
    code = (
        "import contextlib, io\n"
        "from jobclass.cli.main import main\n"
        "with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())):\n"
        f"    assert main(['check', {str(examples[0])!r}]) == 0"
    )
    assert not loaded_by(code) & HEAVY
