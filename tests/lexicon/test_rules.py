"""Every rule is caught where a file breaks it."""

from pathlib import Path

import pytest

from jobclass.lexicon.rules import HEADER, problems


def broken(folder: Path, name: str, old: str, new: str) -> list[str]:
    """The problems after one edit, without the folder's path."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return [problem.removeprefix(f"{folder}/") for problem in problems(folder)]


def test_a_folder_that_keeps_the_rules_has_no_problems(folder: Path) -> None:
    assert problems(folder) == []


@pytest.mark.parametrize("name", ["bread.toml", "words.toml"])
def test_header(folder: Path, name: str) -> None:
    assert broken(folder, name, HEADER, "# Bread") == [
        f"{name}:1: the first line must be {HEADER!r}"
    ]


def test_line_length(folder: Path) -> None:
    assert broken(folder, "bread.toml", '"loaf"]', '"loaf"]' + " " * 110) == [
        "bread.toml:12: line has 143 characters, more than 120"
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "after", "before"),
    [
        ('"Loaf"', '"Tin loaf"', 13, "Roll", "Tin loaf"),
        ('"Roll"', '"barm"', 13, "barm", "Loaf"),  # case aside
    ],
)
def test_order(folder: Path, old: str, new: str, line: int, after: str, before: str) -> None:
    assert broken(folder, "bread.toml", old, new) == [
        f"bread.toml:{line}: {after!r} must stand before {before!r} (sorted by name)"
    ]


def test_each_table_is_sorted_by_itself(folder: Path) -> None:
    assert broken(folder, "bread.toml", '"Builds ovens"', '"Air"') == []


@pytest.mark.parametrize("name", ["Loaf", "LOAF"])
def test_a_name_stands_in_one_file_only(folder: Path, name: str) -> None:
    assert broken(folder, "cake.toml", '"Sponge" = ', f'"{name}" = ["x"]\n"Sponge" = ') == [
        f"cake.toml:7: {name!r} stands in bread.toml already"
    ]


@pytest.mark.parametrize("name", ["Sponge", "SPONGE"])
def test_a_name_stands_once_in_its_file(folder: Path, name: str) -> None:
    (problem,) = broken(folder, "cake.toml", '"Baker"', f'"{name}"')
    assert problem.endswith(f": {name!r} stands in cake.toml already")


@pytest.mark.parametrize(
    ("form", "spelling"),
    [
        ("rye loaf", "rye loaf"),
        ("(oat|rye) loaf", "rye loaf"),
        ("?loaf", "loaf"),
        ("loafs", "loafs"),  # the plural of "loaf"
    ],
)
def test_a_spelling_belongs_to_one_skill(folder: Path, form: str, spelling: str) -> None:
    assert broken(folder, "cake.toml", '"sponge"]', f'"{form}"]') == [
        f"cake.toml:7: {spelling!r} is a form of 'Loaf' and of 'Sponge'"
    ]


def test_a_spelling_belongs_to_one_duty(folder: Path) -> None:
    text = '[duties]\n"Builds furnaces" = ["building brick ovens"]\n\n[titles]'
    assert broken(folder, "cake.toml", "[titles]", text) == [
        "cake.toml:11: 'building brick ovens' is a form of 'Builds ovens' and of 'Builds furnaces'"
    ]


def test_a_skill_and_a_duty_may_share_a_spelling(folder: Path) -> None:
    assert broken(folder, "cake.toml", '"sponge"]', '"sponge", "build oven"]') == []


@pytest.mark.parametrize(("form", "clashes"), [("=ROLL", True), ("=Roll", False), ("roll", True)])
def test_case_sensitive_spellings_clash_with_their_like(
    folder: Path, form: str, clashes: bool
) -> None:
    found = broken(folder, "cake.toml", '"sponge"]', f'"{form}"]')
    assert [p.partition(": ")[2] for p in found] == (
        ["'roll' is a form of 'Roll' and of 'Sponge'"] if clashes else []
    )


@pytest.mark.parametrize(
    ("form", "problem"),
    [
        ("<yeast> loaf", "unknown word class <yeast>"),
        ("((rye|oat) loaf|)", "cannot read"),
        ("(rye|)", "may match nothing"),
    ],
)
def test_a_form_can_be_read(folder: Path, form: str, problem: str) -> None:
    (found,) = broken(folder, "bread.toml", "<grain> loaf", form)
    assert found.startswith("bread.toml:12: bread.toml, 'Loaf': ")
    assert problem in found


def test_a_file_that_cannot_be_read_is_the_only_problem(folder: Path) -> None:
    (found,) = broken(folder, "bread.toml", "[skills]", "[skills")
    assert found.startswith("bread.toml:11: ")


def test_all_problems_are_told_at_once(folder: Path) -> None:
    broken(folder, "bread.toml", HEADER, "#")
    broken(folder, "bread.toml", '"Loaf"', '"Tin loaf"')
    broken(folder, "bread.toml", "<grain> loaf", "<corn> loaf")
    assert len(broken(folder, "cake.toml", '"Sponge" =', '"Roll" =')) == 4
