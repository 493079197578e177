"""The rules that lexicon files keep; what a person editing them is told."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path

from jobclass.lexicon.automaton import ANYWHERE, Automaton, Candidate, build
from jobclass.lexicon.entries import Kind
from jobclass.lexicon.files import LexiconError, line_of, load_lexicon
from jobclass.lexicon.forms import Chunk, FormError, exact_runs, folded
from jobclass.lexicon.lexicon import Lexicon

#: The first line of every lexicon file.
HEADER = "# jobclass lexicon. How to edit: data/lexicon/README.md (form syntax, sorting, checks)."
LINE_LENGTH = 120

#: Family, name of the entry, what is wrong with it.
_Problem = tuple[str, str, str]


def problems(folder: Path) -> list[str]:
    """Everything in a lexicon folder that breaks a rule, as ``file:line: problem`` lines."""
    try:
        lexicon = load_lexicon(folder)
    except LexiconError as error:
        return [str(error)]
    found = [f"{path}:{line}: {problem}" for path, line, problem in _layout(folder)]
    for family, name, problem in (*_order(lexicon), *_names(lexicon), *_clashes(lexicon)):
        path = folder / f"{family}.toml"
        found.append(f"{path}:{line_of(path, name)}: {problem}")
    return found


def _layout(folder: Path) -> Iterator[tuple[Path, int, str]]:
    for path in sorted(folder.glob("*.toml")):
        lines = path.read_text(encoding="utf-8").splitlines()
        if not lines or lines[0] != HEADER:
            yield path, 1, f"the first line must be {HEADER!r}"
        for number, line in enumerate(lines, 1):
            if len(line) > LINE_LENGTH:
                yield path, number, f"line has {len(line)} characters, more than {LINE_LENGTH}"


def _order(lexicon: Lexicon) -> Iterator[_Problem]:
    for family in lexicon.families:
        for kind in Kind:
            names = [skill.name for skill in family.skills if skill.kind == kind]
            for before, after in pairwise(names):
                if before.casefold() > after.casefold():
                    problem = f"{after!r} must stand before {before!r} (sorted by name)"
                    yield family.id, after, problem


def _names(lexicon: Lexicon) -> Iterator[_Problem]:
    seen: dict[str, str] = {}
    for family in lexicon.families:
        for skill in family.skills:
            name = skill.name.casefold()
            if name in seen:
                yield family.id, skill.name, f"{skill.name!r} stands in {seen[name]}.toml already"
            seen.setdefault(name, family.id)


def _clashes(lexicon: Lexicon) -> Iterator[_Problem]:
    """Patterns that cannot be read, and spellings that two entries of a kind claim."""
    entries: dict[Kind, list[tuple[tuple[Chunk, ...], Candidate]]] = {kind: [] for kind in Kind}
    listed: list[tuple[str, str]] = []
    for family in lexicon.families:
        for skill in family.skills:
            try:
                for _, _, form, sequence in lexicon.sequences_of(family, skill):
                    exact = tuple(exact_runs(sequence)) if form.exact else ()
                    candidate = Candidate(len(listed), ANYWHERE, exact)
                    entries[skill.kind].append((folded(sequence), candidate))
            except FormError as error:
                yield family.id, skill.name, str(error)
            listed.append((family.id, skill.name))
    told = set()
    for kind in Kind:
        automaton = build(entries[kind])
        spellings = _spellings(automaton)
        for state, spelling in zip(automaton, spellings, strict=True):
            for one, other in combinations(state.candidates, 2):
                clash = (one.payload, other.payload)
                if one.payload == other.payload or clash in told:
                    continue
                if bool(one.exact) == bool(other.exact) and (
                    not one.exact or set(one.exact) & set(other.exact)
                ):
                    told.add(clash)
                    (_, first), (place, second) = (listed[payload] for payload in clash)
                    yield place, second, f"{spelling!r} is a form of {first!r} and of {second!r}"


def _spellings(automaton: Automaton) -> list[str]:
    """For each state one of the shortest token runs that lead to it."""
    found = {0: ""}
    waiting = [0]
    for number in waiting:
        for token, target in automaton[number].next.items():
            if target not in found:
                found[target] = f"{found[number]} {token}".strip()
                waiting.append(target)
    return [found[number] for number in range(len(automaton))]
