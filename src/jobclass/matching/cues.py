"""Cues: phrases that say where a skill stands ("... is a plus", "experience with ..."), as data.

A cue has a literal phrase, the status that it gives, the direction and the sections in which it
gives it, and the phrases that end its reach. Look-alikes hold a cue's words and are none ("not
only"). All of it stands in ``data/sections/cues.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from jobclass.lexicon.automaton import ANYWHERE, DECOY, Automaton, Candidate, State
from jobclass.matching.scan import scan
from jobclass.resources import data_path
from jobclass.text import Tokens, tokenize
from jobclass.text.headings import SectionError, SectionKind


class Status(StrEnum):
    """Where a skill stands; where several cues speak of it the first of these counts.

    ``study`` is a field named only as what a degree is in: no skill that is asked for.
    """

    NEGATED = "negated"
    STUDY = "study"
    PREFERRED = "preferred"
    REQUIRED = "required"
    DUTY = "duty"
    ABOUT = "about"


class Direction(StrEnum):
    """Which mentions in its sentence a cue speaks of."""

    FORWARD = "forward"
    BACKWARD = "backward"
    BOTH = "both"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Cue:
    """What a phrase says of the skills around it.

    Attributes:
        status: what it gives them.
        direction: to which it gives it; ``sentence`` also to those behind its ends.
        opens: it counts only as the first words of a sentence or list item.
        sections: it counts only in these.
        ends: ids of the end phrases that its reach stops at.
    """

    status: Status
    direction: Direction
    opens: bool
    sections: frozenset[SectionKind]
    ends: frozenset[int]


@dataclass(frozen=True, slots=True)
class CueMatch:
    """A phrase of the file in a text: tokens ``first`` to before ``last``.

    Attributes:
        cues: what it says as a cue; empty where it only ends the reach of others.
        ends: ids of the end phrases in it.
    """

    first: int
    last: int
    cues: tuple[Cue, ...]
    ends: frozenset[int]


_GROUP_KEYS = {"status", "direction", "opens", "sections", "ends", "phrases"}
_KEYS = {"cue", "ends", "lookalikes", "settled", "unsettled"}


class Cues:
    """All cues, ready to be found in texts.

    Args:
        content: as parsed from the file.

    Raises:
        ValueError: an unknown key, status, direction, section or list of ends.
    """

    def __init__(self, content: dict[str, Any]) -> None:
        _require(set(content) <= _KEYS, f"unknown key in {sorted(content)}")
        self._settled = _by_section(content["settled"])
        self._default = self._settled | _by_section(content["unsettled"])
        placed = [*content["settled"], *content["unsettled"]]
        _require(sorted(placed) == sorted(SectionKind), "settled or unsettled: each section once")
        lists: dict[str, list[str]] = content["ends"]
        phrases = [phrase for listed in lists.values() for phrase in listed]
        phrases += [phrase for group in content["cue"] for phrase in group["phrases"]]
        number = {run: i for i, run in enumerate(dict.fromkeys(map(_tokens, phrases)))}
        ends = {name: frozenset(number[_tokens(p)] for p in lists[name]) for name in lists}
        says: list[list[Cue]] = [[] for _ in number]
        for group in content["cue"]:
            _require(set(group) <= _GROUP_KEYS, f"unknown key in {sorted(group)}")
            cue = _cue(group, ends)
            for phrase in group["phrases"]:
                says[number[_tokens(phrase)]].append(cue)
        self._cues = [tuple(cues) for cues in says]
        self._ends = _contained(number)
        payloads = dict.fromkeys(map(_tokens, content["lookalikes"]), DECOY)
        self._automaton = _trie(payloads | number)

    def default(self, kind: SectionKind) -> Status:
        """The status of a match that no cue speaks of, at the start of a section."""
        return self._default[kind]

    def is_settled(self, kind: SectionKind) -> bool:
        """Whether the default holds in the whole section; else sentences pass theirs on."""
        return kind in self._settled

    def find(self, tokens: Tokens, barred: Sequence[bool]) -> Iterator[CueMatch]:
        """The file's phrases in a text, leftmost-longest, none over a barred token."""
        for number, first, last in scan(self._automaton, tokens, barred, lambda *_: True):
            yield CueMatch(first, last, self._cues[number], self._ends[number])


def _by_section(table: dict[str, str]) -> dict[SectionKind, Status]:
    return {SectionKind(section): Status(status) for section, status in table.items()}


def _tokens(phrase: str) -> tuple[str, ...]:
    return tuple(tokenize(phrase).folded)


def _trie(payloads: dict[tuple[str, ...], int]) -> Automaton:
    """Literal token runs as an automaton; a plain trie is made faster than by ``build``."""
    automaton = [State()]
    for run, payload in payloads.items():
        state = automaton[0]
        for token in run:
            if token not in state.next:
                state.next[token] = len(automaton)
                automaton.append(State())
            state = automaton[state.next[token]]
        state.candidates = (Candidate(payload, ANYWHERE),)
    return automaton


def _contained(number: dict[tuple[str, ...], int]) -> list[frozenset[int]]:
    """For each phrase the numbers of the phrases in it, itself among them."""
    return [
        frozenset(
            number[run[low:high]]
            for low in range(len(run))
            for high in range(low + 1, len(run) + 1)
            if run[low:high] in number
        )
        for run in number
    ]


def _cue(group: dict[str, Any], ends: dict[str, frozenset[int]]) -> Cue:
    named = [ends[name] for name in group.get("ends", ())]
    return Cue(
        status=Status(group["status"]),
        direction=Direction(group["direction"]),
        opens=bool(group.get("opens", False)),
        sections=frozenset(map(SectionKind, group.get("sections", SectionKind))),
        ends=frozenset().union(*named),
    )


def _require(kept: bool, problem: str) -> None:
    if not kept:
        raise ValueError(problem)


def read_cues(path: Path) -> Cues:
    """Cues from a file like ``data/sections/cues.toml``.

    Raises:
        SectionError: the file cannot be read or breaks a rule.
    """
    try:
        return Cues(tomllib.loads(path.read_text(encoding="utf-8")))
    except KeyError as error:
        raise SectionError(f"{path}: {error} is missing, or no list of [ends]") from None
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise SectionError(f"{path}: {error}") from None


@lru_cache(maxsize=1)
def shipped_cues() -> Cues:
    """The cues that ship with jobclass, read once."""
    return read_cues(data_path("sections", "cues.toml"))
