"""The files that say what a title promises name things that exist."""

import tomllib

from jobclass.lexicon import Lexicon
from jobclass.resources import data_path
from jobclass.roles import ROLES, neighbours
from jobclass.titles import load_vocabulary


def table() -> dict[str, dict[str, dict[str, list[str]]]]:
    return tomllib.loads(data_path("roles", "title_fit.toml").read_text(encoding="utf-8"))


def test_roles_and_title_roles_exist() -> None:
    known = load_vocabulary().roles
    entries = table()["roles"]
    assert list(entries) == sorted(entries)
    for role, entry in entries.items():
        assert role in known
        assert set(entry["fits"]) | set(entry["partly"]) <= set(ROLES)
        assert not set(entry["fits"]) & set(entry["partly"])


def test_specialties_and_their_families_exist(lexicon: Lexicon) -> None:
    families = {family.id for family in lexicon.families}
    entries = table()["specialties"]
    assert set(entries) <= set(load_vocabulary().specialty_ids)
    for entry in entries.values():
        assert set(entry["families"]) <= families


def test_neighbours_name_families_and_title_roles(lexicon: Lexicon) -> None:
    families = {family.id for family in lexicon.families}
    known = load_vocabulary().roles
    for neighbour in neighbours().values():
        assert neighbour.families
        assert set(neighbour.families) <= families
        assert set(neighbour.titles) <= set(known)


def test_a_family_marks_one_neighbour() -> None:
    marked = [family for neighbour in neighbours().values() for family in neighbour.families]
    assert len(marked) == len(set(marked))


def test_seniority_levels_exist_and_bands_grow() -> None:
    content = tomllib.loads(data_path("roles", "seniority.toml").read_text(encoding="utf-8"))
    levels = set(load_vocabulary().level_order) | {"unspecified"}
    assert set(content) <= levels
    ranges = [entry["years"] for entry in content.values() if "years" in entry]
    assert all(low < high for low, high in ranges)
