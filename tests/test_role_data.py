"""The rules of ``data/roles/README.md``."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from jobclass.lexicon import Kind, Lexicon
from jobclass.resources import data_path
from jobclass.roles import CLASSES, NONE, ROLES, comparison_table, role_name, roles

FOLDER = data_path("roles")
FILES = sorted(FOLDER.glob("*.toml"))
LEVELS = {"core", "daily", "common", "medium", "light", "occasional", "rare"}
CAREER = ("entry", "mid", "senior")


def read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def titles(name: str) -> dict[str, Any]:
    return tomllib.loads(data_path("titles", name).read_text(encoding="utf-8"))


def test_every_file_is_known_and_begins_with_where_its_rules_are() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert len(FILES) >= 5
    for path in FILES:
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        assert first == "# jobclass roles. How to edit: data/roles/README.md", path.name
        assert f"`{path.name}`" in readme


def test_the_three_roles() -> None:
    assert ROLES == ("ai_engineer", "ml_engineer", "data_scientist")
    assert (*ROLES, NONE) == CLASSES
    assert tuple(roles()) == tuple(read("roles.toml")) == ROLES
    for role in roles().values():
        assert role.question.endswith("?")
        assert role.end_state_question.endswith("?")
        assert len(role.daily_work) >= 4
        assert len(role.backgrounds) >= 2
        assert role_name(role.id).casefold() == role.name.casefold()
    assert len({role.name for role in roles().values()}) == 3
    assert role_name(NONE) == "None of the three"


def test_each_row_of_the_table_is_a_family_with_skills(lexicon: Lexicon) -> None:
    assert len(read("comparison.toml")["row"]) == len(comparison_table()) == 12
    for row in comparison_table().values():
        family = lexicon.family(row.family)
        kinds = {skill.kind for skill in family.skills}
        assert Kind.SKILL in kinds, row.family
        assert row.name
    assert len({row.name for row in comparison_table().values()}) == 12


def test_each_row_has_a_level_for_every_role_in_their_order() -> None:
    for row in read("comparison.toml")["row"]:
        assert tuple(row) == ("family", "row", *ROLES), row["family"]
        for role in ROLES:
            assert set(row[role]) == {"level", "note"}, row["family"]
            assert row[role]["level"] in LEVELS, row["family"]
            assert len(row[role]["note"]) < 60, row["family"]


def test_no_row_is_the_same_for_all_roles_but_python() -> None:
    """A row that tells nothing apart would not be in the table."""
    alike = {r.family for r in comparison_table().values() if len(set(r.levels.values())) == 1}
    assert alike == {"python"}


def test_salaries_are_bands_that_rise() -> None:
    salaries = read("salaries.toml")
    assert salaries["year"] >= 2026
    assert (salaries["country"], salaries["currency"]) == ("US", "USD")
    assert set(salaries) == {"year", "country", "currency", "basis", *ROLES}
    for role in ROLES:
        assert tuple(salaries[role]) == CAREER
        bands = [salaries[role][level] for level in CAREER]
        for band in bands:
            assert set(band) <= {"low", "high", "high_open"}
            assert isinstance(band["low"], int)
            assert isinstance(band["high"], int)
            assert 50_000 <= band["low"] < band["high"] <= 500_000
        assert [band["low"] for band in bands] == sorted(band["low"] for band in bands)
        assert [band["high"] for band in bands] == sorted(band["high"] for band in bands)


def test_transitions_lead_to_a_role() -> None:
    moves = read("transitions.toml")["transition"]
    pairs = [(move["from"], move["to"]) for move in moves]
    assert len(set(pairs)) == len(pairs) == 5
    for move in moves:
        assert move["to"] in ROLES
        assert move["from"] in (*ROLES, "software_engineer")
        assert move["from"] != move["to"]
        assert move["transfers"]
        assert move["adds"]
        assert not set(move["transfers"]) & set(move["adds"])


def test_neighbours_are_families_beside_the_table(lexicon: Lexicon) -> None:
    known = {role["id"] for role in titles("roles.toml")["role"]}
    neighbours = read("neighbours.toml")
    assert list(neighbours) == sorted(neighbours)
    for name, neighbour in neighbours.items():
        assert set(neighbour) == {"name", "families", "titles"}, name
        assert neighbour["families"], name
        assert neighbour["families"] == sorted(neighbour["families"]), name
        assert set(neighbour["families"]) <= {family.id for family in lexicon.families}, name
        assert set(neighbour["titles"]) <= known, name
    families = [family for n in neighbours.values() for family in n["families"]]
    assert len(families) == len(set(families))


def test_titles_promise_roles_and_families_that_there_are(lexicon: Lexicon) -> None:
    promises = read("title_fit.toml")
    assert set(promises) == {"roles", "specialties"}
    assert set(promises["roles"]) <= {role["id"] for role in titles("roles.toml")["role"]}
    for title, promise in promises["roles"].items():
        assert set(promise) == {"fits", "partly"}, title
        assert promise["fits"] or promise["partly"], title
        assert not set(promise["fits"]) & set(promise["partly"]), title
        assert {*promise["fits"], *promise["partly"]} <= set(ROLES), title
    known = {specialty["id"] for specialty in titles("specialties.toml")["specialty"]}
    assert set(promises["specialties"]) <= known
    for specialty, promise in promises["specialties"].items():
        assert set(promise) == {"name", "families"}, specialty
        assert set(promise["families"]) <= {family.id for family in lexicon.families}, specialty


def test_levels_have_years_and_a_band_of_the_table() -> None:
    levels = read("seniority.toml")
    known = {level["level"] for level in titles("levels.toml")["level"]}
    assert set(levels) - {"unspecified"} <= known
    for name, level in levels.items():
        assert set(level) <= {"years", "band", "band_by_years"}, name
        assert level.get("band", "entry") in CAREER, name
        assert set(level.get("band_by_years", {})) <= set(CAREER), name
        if "years" in level:
            low, high = level["years"]
            assert 0 <= low < high <= 20, name


def test_specialisations_belong_to_a_role() -> None:
    listed = read("specialisations.toml")["specialisation"]
    names = [item["id"] for item in listed]
    assert names == sorted(set(names))
    for item in listed:
        assert item["role"] in ROLES
        assert item["name"]
        assert item["summary"]
        if "premium_percent" in item:
            low, high = item["premium_percent"]
            assert 0 < low < high < 100
            assert item["over"], item["id"]


@pytest.fixture(scope="module")
def article(shared: Path) -> str:
    return (shared / "seed.txt").read_text(encoding="utf-8")


def test_salaries_are_those_of_the_article(article: str) -> None:
    salaries = read("salaries.toml")
    for role in ROLES:
        title = {"ai_engineer": "AI Engineer", "ml_engineer": "ML Engineer"}.get(
            role, "Data Scientist"
        )
        line = re.search(rf"^{title}((?:\$\d+k–\$\d+k\+?)+)$", article, re.MULTILINE)
        assert line is not None, title
        bands = re.findall(r"\$(\d+)k–\$(\d+)k(\+?)", line[1])
        assert bands == [
            (
                str(band["low"] // 1000),
                str(band["high"] // 1000),
                "+" * band.get("high_open", False),
            )
            for band in (salaries[role][level] for level in CAREER)
        ]


def test_the_rows_are_those_of_the_article(article: str) -> None:
    lines = article.split("\n")
    first = next(i for i, line in enumerate(lines) if line.startswith("Skill / Tool")) + 1
    table = lines[first : first + 12]
    words = {
        "core": "Core|Heavy|Yes — (primary|core)",
        "daily": "Daily",
        "common": "Common|Yes — (querying|data)",
        "medium": "Medium",
        "light": "Light",
        "occasional": "Occasional|Sometimes",
        "rare": "Rare",
    }
    for line, row in zip(table, comparison_table().values(), strict=True):
        levels = ".*?".join(f"({words[row.levels[role]]})" for role in ROLES)
        assert re.search(levels, line), (row.family, line)
