"""The rules at the top of ``data/sections/*.toml``, held over the files that ship."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from jobclass.matching.cues import Cues, Direction, Status
from jobclass.resources import data_path
from jobclass.text import tokenize
from jobclass.text.headings import SectionKind, Use
from jobclass.text.sections import find_sections

FILES = sorted(data_path("sections").glob("*.toml"))
HEADINGS: dict[str, dict[str, list[str]]] = tomllib.loads(
    data_path("sections", "headings.toml").read_text(encoding="utf-8")
)
CUES: dict[str, Any] = tomllib.loads(data_path("sections", "cues.toml").read_text(encoding="utf-8"))


def headings() -> Iterator[tuple[str, str, str]]:
    """(kind, list, phrase) of every heading."""
    for kind, lists in HEADINGS.items():
        for use, phrases in lists.items():
            for phrase in phrases:
                yield kind, use, phrase


def cue_lists() -> Iterator[tuple[str, list[str]]]:
    """Every list of phrases in the cues file, with a name for messages."""
    yield "lookalikes", CUES["lookalikes"]
    for name, phrases in CUES["ends"].items():
        yield f"ends.{name}", phrases
    for number, group in enumerate(CUES["cue"], 1):
        yield f"cue {number} ({group['status']}, {group['direction']})", group["phrases"]


def runs(phrase: str) -> set[tuple[str, ...]]:
    """The runs of tokens in a phrase."""
    tokens = tokenize(phrase).folded
    ends = range(1, len(tokens) + 1)
    return {tuple(tokens[low:high]) for high in ends for low in range(high)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_files_open_with_their_rules_and_have_short_lines(path: Any) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert any(line == "# Rules for editing" for line in lines)
    assert [line for line in lines if len(line) > 120] == []


def test_heading_kinds_and_lists_are_known_and_sorted() -> None:
    assert list(HEADINGS) == sorted(HEADINGS)
    assert set(HEADINGS) == set(SectionKind) - {SectionKind.NONE}
    for kind, lists in HEADINGS.items():
        assert set(lists) <= {use.value for use in Use}, kind
        for use, phrases in lists.items():
            assert phrases == sorted(phrases), f"{kind}.{use}"


def test_every_heading_stands_once() -> None:
    times = Counter(phrase for _, _, phrase in headings())
    assert [phrase for phrase, count in times.items() if count > 1] == []


def test_headings_are_written_as_they_are_compared() -> None:
    assert [
        p for _, _, p in headings() if not re.fullmatch(r"[a-z0-9]+(['a-z0-9 ]*[a-z0-9])?", p)
    ] == []


def test_every_heading_opens_its_section() -> None:
    lost = []
    for kind, use, phrase in headings():
        line = f"**{phrase} Acme**" if use == "openings" else phrase.capitalize()
        section = find_sections(f"{line}\nSome words.")[0]
        if section.kind != kind:
            lost.append(f"{kind}.{use}: {phrase!r} opens {section.kind}")
    assert lost == []


def test_cue_lists_are_sorted_and_have_no_phrase_twice() -> None:
    for name, phrases in cue_lists():
        assert phrases == sorted(set(phrases)), name


def test_cues_are_written_as_they_are_compared() -> None:
    wrong = [
        f"{name}: {phrase!r}"
        for name, phrases in cue_lists()
        for phrase in phrases
        if phrase != phrase.lower() or re.search(r"[-\u2019]|^\s|\s\s|\s$", phrase)
    ]
    assert wrong == []


def test_every_cue_is_found_in_its_own_text() -> None:
    cues = Cues(CUES)
    lost = []
    for group in CUES["cue"]:
        for phrase in group["phrases"]:
            tokens = tokenize(phrase)
            found = list(cues.find(tokens, [False] * len(tokens)))
            whole = [match for match in found if (match.first, match.last) == (0, len(tokens))]
            wanted = Status(group["status"]), Direction(group["direction"])
            if not any((c.status, c.direction) == wanted for m in whole for c in m.cues):
                lost.append(f"{group['status']}: {phrase!r}")
    assert lost == []


def test_a_phrase_says_the_same_thing_once() -> None:
    """No phrase stands in two groups that mean the same by it in a section."""
    said: dict[tuple[str, str, str, bool, str], int] = {}
    twice = []
    for number, group in enumerate(CUES["cue"]):
        for phrase in group["phrases"]:
            for section in group.get("sections", list(SectionKind)):
                key = (
                    phrase,
                    group["status"],
                    group["direction"],
                    group.get("opens", False),
                    section,
                )
                if said.setdefault(key, number) != number:
                    twice.append(key)
    assert twice == []


def test_every_list_of_ends_is_used() -> None:
    assert set(CUES["ends"]) == {name for group in CUES["cue"] for name in group.get("ends", ())}


def test_every_lookalike_holds_a_cue_and_is_none() -> None:
    phrases = [phrase for group in CUES["cue"] for phrase in group["phrases"]]
    phrases += [phrase for ends in CUES["ends"].values() for phrase in ends]
    written = {tuple(tokenize(phrase).folded) for phrase in phrases}
    for lookalike in CUES["lookalikes"]:
        assert runs(lookalike) & written, f"{lookalike!r} holds no cue"
        assert tuple(tokenize(lookalike).folded) not in written, f"{lookalike!r} is a cue"


def test_every_section_has_a_status() -> None:
    assert sorted([*CUES["settled"], *CUES["unsettled"]]) == sorted(SectionKind)
    assert {*CUES["settled"].values(), *CUES["unsettled"].values()} <= set(Status)
