"""Forms to a deterministic automaton over tokens.

It accepts exactly what a trie of all spelled-out variants would, but shares what follows a word
class: a few tens of thousands of states where the trie would have hundreds of thousands.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from jobclass.lexicon.forms import Chunk, Run


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """What a token run may stand for.

    Attributes:
        payload: index given by the builder; ``DECOY`` matches as nothing.
        family: index of the family whose cues must stand near; ``ANYWHERE`` where none must.
        exact: the runs with their case of which one must stand there; empty for any case.
    """

    payload: int
    family: int
    exact: tuple[Run, ...] = ()


DECOY = -1
ANYWHERE = -1


@dataclass(slots=True)
class State:
    """A state: the states that tokens lead to, and what may end here, in order of preference."""

    next: dict[str, int] = field(default_factory=dict)
    candidates: tuple[Candidate, ...] = ()


#: State 0 is the start.
Automaton = list[State]


def build(entries: Iterable[tuple[tuple[Chunk, ...], Candidate]]) -> Automaton:
    """The automaton of (chunk sequence, candidate) pairs, by subset construction."""
    builder = _Builder()
    start = frozenset(builder.node(chunks, candidate) for chunks, candidate in entries)
    numbers = {start: 0}
    automaton: Automaton = [State()]
    waiting = [start]
    while waiting:
        members = waiting.pop()
        state = automaton[numbers[members]]
        state.candidates = _preferred(c for m in members if (c := builder.accepts(m)))
        for token, followers in sorted(builder.steps(members).items()):
            target = frozenset(followers)
            if target not in numbers:
                numbers[target] = len(automaton)
                automaton.append(State())
                waiting.append(target)
            state.next[token] = numbers[target]
    return automaton


def _preferred(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Case-sensitive candidates first, those that need context before the rest, decoys last."""
    return tuple(
        sorted(
            set(candidates),
            key=lambda c: (c.payload == DECOY, not c.exact, c.family == ANYWHERE, c),
        )
    )


class _Builder:
    """Non-deterministic nodes: what is left of a form, interned so that equal rests are one."""

    def __init__(self) -> None:
        self._rests: dict[tuple[Run, tuple[Chunk, ...], Candidate], int] = {}
        self._by_number: list[tuple[Run, tuple[Chunk, ...], Candidate]] = []
        self._steps: dict[int, dict[str, set[int]]] = {}

    def node(self, chunks: tuple[Chunk, ...], candidate: Candidate, run: Run = ()) -> int:
        """Number of the node where a rest of a run and then these chunks are still to come."""
        rest = (run, chunks, candidate)
        if rest not in self._rests:
            self._rests[rest] = len(self._by_number)
            self._by_number.append(rest)
        return self._rests[rest]

    def accepts(self, number: int) -> Candidate | None:
        run, chunks, candidate = self._by_number[number]
        return candidate if not run and not chunks else None

    def steps(self, members: frozenset[int]) -> dict[str, set[int]]:
        merged: dict[str, set[int]] = {}
        for member in members:
            for token, followers in self._steps_of(member).items():
                merged.setdefault(token, set()).update(followers)
        return merged

    def _steps_of(self, number: int) -> dict[str, set[int]]:
        if number not in self._steps:
            run, chunks, candidate = self._by_number[number]
            steps: dict[str, set[int]] = {}
            if run:
                steps[run[0]] = {self.node(chunks, candidate, run[1:])}
            elif chunks:
                for alternative in chunks[0]:
                    if alternative:
                        follower = self.node(chunks[1:], candidate, alternative[1:])
                        steps.setdefault(alternative[0], set()).add(follower)
                    else:
                        for token, followers in self._steps_of(
                            self.node(chunks[1:], candidate)
                        ).items():
                            steps.setdefault(token, set()).update(followers)
            self._steps[number] = steps
        return self._steps[number]
