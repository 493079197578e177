"""The automaton accepts what its forms spell out: no more, no less."""

from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jobclass.lexicon import Form
from jobclass.lexicon.automaton import ANYWHERE, DECOY, Automaton, Candidate, build
from jobclass.lexicon.forms import FormError, chunks

Run = tuple[str, ...]
# A form as a list of parts, a part as a list of alternatives, an alternative as a run of tokens.
Parts = list[list[Run]]

# "a" is too short for a plural.
TOKENS = st.sampled_from(["a", "ab", "ba", "bb"])
ALTERNATIVE = st.lists(TOKENS, max_size=2).map(tuple)
PARTS = st.lists(st.lists(ALTERNATIVE, min_size=1, max_size=3, unique=True), min_size=1, max_size=4)
WRITTEN_AS = st.lists(st.sampled_from(["(%s)", "<%s>", "(%s|<%s>)"]), min_size=4, max_size=4)


def written(parts: Parts, styles: list[str]) -> tuple[str, dict[str, tuple[str, ...]]]:
    """The pattern of these parts, with the word classes that it uses."""
    words: dict[str, tuple[str, ...]] = {}
    pieces = []
    for number, (alternatives, style) in enumerate(zip(parts, styles, strict=False)):
        spellings = tuple(" ".join(run) for run in alternatives)
        name = "abcd"[number]
        if style == "(%s)":
            pieces.append(f"({'|'.join(spellings)})")
        elif style == "<%s>":
            words[name] = spellings
            pieces.append(f"<{name}>")
        else:
            words[name] = spellings[1:] or spellings
            pieces.append(f"({spellings[0]}|<{name}>)")
    return " ".join(pieces), words


def spelled_out(parts: Parts) -> set[Run]:
    """By brute force: every choice of alternatives, with and without the last word's plural."""
    runs = set()
    for choice in product(*parts):
        run = sum(choice, ())
        if run:
            runs |= {run, (*run[:-1], run[-1] + "s" * (len(run[-1]) > 1))}
    return runs


def accepted(automaton: Automaton) -> dict[Run, set[int]]:
    """Every token run that an automaton accepts, with the payloads of what it may stand for."""
    runs: dict[Run, set[int]] = {}
    waiting: list[tuple[int, Run]] = [(0, ())]
    while waiting:
        number, run = waiting.pop()
        state = automaton[number]
        if state.candidates:
            runs[run] = {candidate.payload for candidate in state.candidates}
        waiting += [(target, (*run, token)) for token, target in state.next.items()]
    return runs


@given(st.lists(PARTS, min_size=1, max_size=3), st.lists(WRITTEN_AS, min_size=3, max_size=3))
@example([[[("ab",)], [(), ("ba",)]]], [["(%s)"] * 4] * 3)
@example([[[("ab", "ba"), ()], [("ba",)]], [[("ab",)], [("ba",)]]], [["(%s)"] * 4] * 3)
def test_accepts_what_is_spelled_out(forms: list[Parts], styles: list[list[str]]) -> None:
    entries = []
    expected: dict[Run, set[int]] = {}
    for payload, (parts, style) in enumerate(zip(forms, styles, strict=False)):
        pattern, words = written(parts, style)
        if all(() in alternatives for alternatives in parts):
            with pytest.raises(FormError, match="may match nothing"):
                chunks(Form(pattern), words)
            continue
        for run in spelled_out(parts):
            expected.setdefault(run, set()).add(payload)
        sequences = chunks(Form(pattern), words)
        entries += [(sequence, Candidate(payload, ANYWHERE)) for sequence in sequences]
    automaton = build(entries)
    assert accepted(automaton) == expected
    assert build(reversed(entries)) == automaton


def one(word: str, candidate: Candidate) -> tuple[tuple[frozenset[Run], ...], Candidate]:
    return (frozenset({(word,)}),), candidate


def test_exact_candidates_come_first_and_decoys_last() -> None:
    decoy = Candidate(DECOY, ANYWHERE)
    plain = Candidate(4, ANYWHERE)
    near = Candidate(3, family=0)
    exact = Candidate(2, ANYWHERE, exact=(("Go",),))
    exact_near = Candidate(1, family=0, exact=(("Go",),))
    automaton = build(one("go", c) for c in (decoy, plain, near, exact, exact_near, plain))
    (end,) = automaton[0].next.values()
    assert automaton[end].candidates == (exact_near, exact, near, plain, decoy)


def test_no_entries_accept_nothing() -> None:
    assert accepted(build([])) == {}


def test_what_follows_a_word_class_is_shared() -> None:
    many = tuple(f"w{i}" for i in range(100))
    (sequence,) = chunks(Form("<w> machine learning model"), {"w": many})
    assert len(build([(sequence, Candidate(0, ANYWHERE))])) == 5
