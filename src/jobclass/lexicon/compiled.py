"""A lexicon compiled into what the matcher walks, kept in one file that loads at once.

Parsing and determinizing thousands of lines takes seconds; a check of one posting should not. The
wheel ships the compiled file; a checkout makes it anew when a lexicon file has changed.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jobclass.lexicon.automaton import ANYWHERE, DECOY, Automaton, Candidate, State, build
from jobclass.lexicon.entries import Kind, Skill
from jobclass.lexicon.files import load_lexicon
from jobclass.lexicon.forms import Chunk, exact_runs, folded
from jobclass.lexicon.lexicon import Lexicon
from jobclass.resources import data_path
from jobclass.text import tokenize

_FORMAT = 1


@dataclass(frozen=True)
class CompiledLexicon:
    """What matching needs of a lexicon.

    Attributes:
        skills: as in Lexicon, in the same order, without their forms.
        families: (id, name) of every family; its position is a Candidate's ``family``.
        automata: one for each kind of form.
        cues: one for all families; a candidate's payload is the family.
        fingerprint: of the lexicon.
    """

    skills: tuple[Skill, ...]
    families: tuple[tuple[str, str], ...]
    automata: dict[Kind, Automaton]
    cues: Automaton
    fingerprint: str


def compile_lexicon(lexicon: Lexicon) -> CompiledLexicon:
    """Compile a lexicon.

    Raises:
        FormError: a pattern cannot be read.
    """
    column = {skill.name: i for i, skill in enumerate(lexicon.skills)}
    number = {family.id: i for i, family in enumerate(lexicon.families)}
    entries: dict[Kind, list[Any]] = {kind: [] for kind in Kind}
    for family, skill, form, sequence in lexicon.sequences():
        candidate = Candidate(
            payload=column.get(skill.name, 0),
            family=number[family.id] if form.needs_context else ANYWHERE,
            exact=tuple(exact_runs(sequence)) if form.exact else (),
        )
        entries[skill.kind].append((folded(sequence), candidate))
    for family in lexicon.families:
        for decoy in family.decoys:
            for kind in (Kind.SKILL, Kind.DUTY):
                entries[kind].append((literal(decoy), Candidate(DECOY, ANYWHERE)))
    cues = [
        (literal(cue), Candidate(number[family.id], ANYWHERE))
        for family in lexicon.families
        for cue in family.cues
    ]
    return CompiledLexicon(
        skills=tuple(Skill(s.name, s.kind, s.family, ()) for s in lexicon.skills),
        families=tuple((family.id, family.name) for family in lexicon.families),
        automata={kind: build(entries[kind]) for kind in Kind},
        cues=build(cues),
        fingerprint=lexicon.fingerprint(),
    )


def literal(phrase: str) -> tuple[Chunk, ...]:
    """A phrase as it stands, without plurals or variants."""
    return (frozenset({tuple(tokenize(phrase).folded)}),)


def load_compiled() -> CompiledLexicon:
    """The shipped lexicon, from its compiled file where that is up to date."""
    folder, path = data_path("lexicon"), data_path("lexicon.compiled.json")
    source = source_hash(folder)
    try:
        content = json.loads(path.read_bytes())
        if content["source"] == source:
            return _from_json(content)
    except (OSError, ValueError, TypeError, LookupError):
        pass  # missing, damaged or of another format
    compiled = compile_lexicon(load_lexicon(folder))
    with contextlib.suppress(OSError):  # a read-only installation compiles again next time
        write_compiled(compiled, source, path)
    return compiled


def source_hash(folder: Path) -> str:
    """SHA-256 over the lexicon files' names and bytes, and the format of the compiled file."""
    digest = hashlib.sha256(str(_FORMAT).encode())
    for path in sorted(folder.glob("*.toml")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def write_compiled(compiled: CompiledLexicon, source: str, path: Path) -> None:
    """Write the compiled file, whole or not at all."""
    content = {
        "source": source,
        "fingerprint": compiled.fingerprint,
        "skills": [[s.name, s.kind.value, s.family] for s in compiled.skills],
        "families": compiled.families,
        "automata": {kind.value: _pack(a) for kind, a in compiled.automata.items()},
        "cues": _pack(compiled.cues),
    }
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False, separators=(",", ":"))
        os.chmod(temporary, 0o644)  # mkstemp lets nobody but its owner read
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def _from_json(content: dict[str, Any]) -> CompiledLexicon:
    return CompiledLexicon(
        skills=tuple(
            Skill(name, Kind(kind), family, ()) for name, kind, family in content["skills"]
        ),
        families=tuple((family_id, name) for family_id, name in content["families"]),
        automata={Kind(kind): _unpack(packed) for kind, packed in content["automata"].items()},
        cues=_unpack(content["cues"]),
        fingerprint=content["fingerprint"],
    )


def _pack(automaton: Automaton) -> dict[str, Any]:
    """Transitions as one dict a state; candidates only of the states that have some."""
    return {
        "next": [state.next for state in automaton],
        "candidates": {
            str(i): [[c.payload, c.family, c.exact] for c in state.candidates]
            for i, state in enumerate(automaton)
            if state.candidates
        },
    }


def _unpack(packed: dict[str, Any]) -> Automaton:
    automaton = [State(following) for following in packed["next"]]
    for number, candidates in packed["candidates"].items():
        automaton[int(number)].candidates = tuple(_candidate(*c) for c in candidates)
    return automaton


def _candidate(payload: int, family: int, exact: Iterable[Iterable[str]]) -> Candidate:
    return Candidate(payload, family, tuple(tuple(run) for run in exact))
