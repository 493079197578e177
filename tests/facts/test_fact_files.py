"""The files of data/facts keep the rules that stand at their tops."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from jobclass.facts import FactsError, files, find_management
from jobclass.facts.currencies import currencies
from jobclass.facts.experience_words import experience_words
from jobclass.facts.management import sign_table
from jobclass.facts.pay_words import pay_words
from jobclass.facts.periods import periods
from jobclass.facts.phrases import PhraseTable
from jobclass.facts.words import read_words
from jobclass.resources import data_path

FOLDER = data_path("facts")
FILES = ["currencies", "experience", "management", "pay", "periods"]
# Lists whose order means something.
ORDERED = {"codes", "unstated"}


def read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


def lists(value: object, name: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list of strings in a file, with its key."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lists(inner, key)
    elif isinstance(value, list) and value and isinstance(value[0], str):
        yield name, value
    elif isinstance(value, list):
        for inner in value:
            yield from lists(inner, name)


@pytest.mark.parametrize("name", FILES)
def test_files_start_with_their_rules(name: str) -> None:
    lines = (FOLDER / f"{name}.toml").read_text("utf-8").split("\n")
    assert "# Rules for editing" in lines[:4]
    assert max(map(len, lines)) <= 120


@pytest.mark.parametrize("name", FILES)
def test_lists_are_sorted_and_hold_nothing_twice(name: str) -> None:
    for key, values in lists(read(name)):
        assert len(set(values)) == len(values), key
        if key not in ORDERED:
            assert values == sorted(values, key=str.casefold), key


def test_currencies_are_sorted_and_share_no_sign() -> None:
    tables = read("currencies")["currency"]
    codes = [table["code"] for table in tables]
    assert codes == sorted(set(codes))
    signs = [sign for table in tables for sign in [table["code"], *table.get("signs", [])]]
    assert len(set(signs)) == len(signs)
    known = set(periods().per_year)
    for currency in currencies().by_code.values():
        assert 0 < currency.usual[0] < currency.usual[1]
        assert set(currency.unstated) <= known
    assert currencies().sharing <= set(codes)


def test_scales_are_sorted() -> None:
    factors = [table["factor"] for table in read("currencies")["scale"]]
    assert factors == sorted(factors)
    known = set(periods().per_year)
    for scale in currencies().scales.values():
        assert scale.period is None or scale.period in known
        assert scale.currency is None or scale.currency in currencies().by_code


def test_periods_run_from_short_to_long() -> None:
    per_year = list(periods().per_year.values())
    assert per_year == sorted(per_year, reverse=True)
    assert per_year[-1] == 1


def test_signs_are_sorted() -> None:
    order = [(sign["kind"], sign["id"]) for sign in read("management")["sign"]]
    assert order == sorted(set(order))


def examples(form: str, classes: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Spellings of a form that show each of its alternatives at least once."""
    groups = re.findall(r"\(([^()]*)\)", form)
    for turn in range(max([2, *(group.count("|") + 1 for group in groups)])):
        text = form
        while bracket := re.search(r"\(([^()]*)\)|<(\w+)>", text):
            choices = bracket[1].split("|") if bracket[2] is None else classes[bracket[2]]
            chosen = choices[turn % len(choices)]
            text = text[: bracket.start()] + chosen + text[bracket.end() :]
        text = re.sub(r"~\d", "very" if turn % 2 else "", text).replace("#", "7")
        yield " ".join(text.split())


def forms_of_tables() -> Iterator[tuple[str, str, PhraseTable[Any], Any]]:
    """(file, form, the table it is in, what it means there) for every form."""
    pay, experience, management = read("pay"), read("experience"), read("management")
    for kind, forms in pay["cues"].items():
        yield from (("pay", form, pay_words().cues, kind) for form in forms)
    for side in ("highest", "lowest"):
        for where in ("before", "after"):
            table = getattr(pay_words(), f"limits_{where}")
            yield from (("pay", form, table, side) for form in pay["limits"][f"{side}_{where}"])
    for name in ("follows", "between"):
        table = getattr(pay_words(), name)
        yield from (("pay", form, table, name) for form in pay[name]["forms"])
    for period in read("periods")["period"]:
        for where in ("after", "before"):
            table = getattr(periods(), where)
            yield from (("periods", form, table, period["id"]) for form in period[where])
    words = experience_words()
    places = {"other_after": words.other_after, "work_after": words.work_after}
    for name, forms in experience["touching"].items():
        table = places.get(name, words.touching_before)
        yield from (("experience", form, table, name) for form in forms)
    for name, forms in experience["around"].items():
        yield from (("experience", form, words.around, name) for form in forms)
    for name, forms in experience["preferred"].items():
        table = words.preferred_before if name == "before" else words.preferred_after
        yield from (("experience", form, table, name) for form in forms)
    for name, forms in experience["headings"].items():
        yield from (("experience", form, words.headings, name) for form in forms)
    for sign in management["sign"]:
        for form in sign["forms"]:
            yield "management", form, sign_table(), sign["id"]
    for lookalike in management["lookalike"]:
        for form in lookalike["forms"]:
            yield "management", form, sign_table(), None


def test_every_form_is_reachable() -> None:
    """Each form matches its own words as a whole, and no form of another meaning bars it."""
    classes = {name: read(name).get("words", {}) for name in FILES}
    barred = []
    for name, form, table, meaning in forms_of_tables():
        reached = False
        for text in examples(form, classes[name]):
            words = read_words(text)
            phrase = table.match(words, 0)
            if phrase is not None and phrase.last == len(words):
                reached = reached or getattr(phrase.meaning, "id", phrase.meaning) == meaning
        if not reached:
            barred.append((name, form, meaning))
    assert barred == []


def test_no_form_stands_twice_in_a_table() -> None:
    seen: dict[tuple[int, str], str] = {}
    for name, form, table, _ in forms_of_tables():
        assert (id(table), form) not in seen, form
        seen[id(table), form] = name


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stands in for data/facts while nothing is cached."""
    monkeypatch.setattr(files, "data_path", lambda *parts: tmp_path.joinpath(*parts[1:]))
    sign_table.cache_clear()
    return tmp_path / "management.toml"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, r"management\.toml: cannot be read"),
        ("x = ", r"management\.toml: "),
        ("lookalike = []", "'words' is missing"),
        ("words = {}\nlookalike = [{forms = ['(a']}]", r"management\.toml: form '\(a': cannot"),
        ("words = {}\nlookalike = [{forms = ['<x>']}]", "unknown word class <x>"),
    ],
)
def test_a_broken_file_is_named(broken: Path, text: str | None, message: str) -> None:
    if text is not None:
        broken.write_text(text, "utf-8")
    with pytest.raises(FactsError, match=message):
        find_management("You manage a team.")
    sign_table.cache_clear()
