"""Walking an automaton over tokens: the reference for what matches, in readable Python.

Semantics: whole tokens; folded, except for case-sensitive forms; leftmost-longest; a candidate
that fails its condition (capitals, context, a glued symbol) gives way to the next shorter one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from jobclass.lexicon.automaton import DECOY, Automaton, Candidate, State
from jobclass.text import Tokens

#: Decides on a candidate between its first token and the token after its last.
Condition = Callable[[Candidate, int, int], bool]


def scan(
    automaton: Automaton, tokens: Tokens, barred: Sequence[bool], condition: Condition
) -> Iterator[tuple[int, int, int]]:
    """Leftmost-longest matches that do not overlap.

    Args:
        automaton: what to look for.
        tokens: the text.
        barred: per token, whether no match may hold it.
        condition: what must hold of a candidate at its place.

    Yields:
        (payload, first token, token after the last); decoys are consumed and not yielded.
    """
    folded, start = tokens.folded, automaton[0].next
    position, count = 0, len(folded)
    while position < count:
        if folded[position] not in start or barred[position]:
            position += 1
            continue
        found = _longest(_ends(automaton, tokens, barred, position), position, condition)
        if found is None:
            position += 1
            continue
        payload, last = found
        if payload != DECOY:
            yield payload, position, last
        position = last


def _ends(
    automaton: Automaton, tokens: Tokens, barred: Sequence[bool], first: int
) -> list[tuple[int, State]]:
    """States with candidates reached from a token, with the token after each, shortest first."""
    folded, joins, count = tokens.folded, tokens.joins, len(tokens)
    ends = []
    state, position = automaton[0], first
    while position < count and not barred[position] and (position == first or joins[position]):
        number = state.next.get(folded[position])
        if number is None:
            break
        state, position = automaton[number], position + 1
        if state.candidates:
            ends.append((position, state))
    return ends


def _longest(
    ends: list[tuple[int, State]], first: int, condition: Condition
) -> tuple[int, int] | None:
    for last, state in reversed(ends):
        for candidate in state.candidates:
            if condition(candidate, first, last):
                return candidate.payload, last
    return None
