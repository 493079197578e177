"""Hold lexicon files to their rules and count what their forms catch in the readings.

    python scripts/lexicon_check.py [FAMILY ...] [--shared ../shared]

For each family: problems, then a line per skill and duty with the number of readings that hold it,
by class (ai, ml, ds, none), its forms that no reading holds, and at the end the readers' deciding
phrases that no form of the whole lexicon touches. Without FAMILY, only problems and totals.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path

import pandas as pd

from jobclass.lexicon import Kind, Lexicon, LexiconError, load_lexicon
from jobclass.lexicon.automaton import ANYWHERE, DECOY, Candidate, build
from jobclass.lexicon.compiled import literal
from jobclass.lexicon.forms import Chunk, FormError, exact_runs, folded
from jobclass.lexicon.rules import problems
from jobclass.matching import SkillMatcher
from jobclass.matching.conditions import Conditions
from jobclass.matching.scan import scan
from jobclass.text import tokenize

CLASSES = ("ai_engineer", "ml_engineer", "data_scientist", "none")


def readings(shared: Path) -> pd.DataFrame:
    read = pd.read_parquet(shared / "postings/readings.parquet")
    texts = pd.read_parquet(
        shared / "postings/train.parquet", columns=["source", "posting_id", "description"]
    )
    table = read.merge(texts, on=["source", "posting_id"], validate="one_to_one")
    table["cls"] = table.role.where(table.in_scope, "none")
    return table


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("families", nargs="*")
    parser.add_argument("--folder", type=Path, default=Path("data/lexicon"))
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--untouched", type=int, default=80, help="untouched phrases to list")
    args = parser.parse_args()
    wanted = set(args.families)
    found = problems(args.folder)
    for problem in found:
        if not wanted or any(f"/{name}.toml" in problem for name in wanted):
            print("PROBLEM", problem)
    try:
        lexicon = load_lexicon(args.folder)
    except LexiconError:
        raise SystemExit(1) from None
    table = readings(args.shared)
    skills = [s for s in lexicon.skills if not wanted or s.family in wanted]
    forms = [(s, f) for s in skills for f in s.forms]
    print(f"families {len(lexicon.families)}  skills and duties {len(skills)}  forms {len(forms)}")
    if wanted:
        count_forms(lexicon, wanted, table)
    untouched(lexicon, wanted, table, args.untouched)


def show(counts: Counter[str]) -> str:
    """Counts by class as columns."""
    return " ".join(f"{counts[cls]:>4}" for cls in CLASSES)


def count_forms(lexicon: Lexicon, wanted: set[str], table: pd.DataFrame) -> None:
    """Document frequency per form, matched within these families alone."""
    listed: list[tuple[str, Kind, str]] = []
    entries: dict[Kind, list[tuple[tuple[Chunk, ...], Candidate]]] = {kind: [] for kind in Kind}
    cues = []
    for number, family in enumerate(lexicon.families):
        cues += [(literal(cue), Candidate(number, ANYWHERE)) for cue in family.cues]
        if family.id not in wanted:
            continue
        for decoy in family.decoys:
            for kind in Kind:
                entries[kind].append((literal(decoy), Candidate(DECOY, ANYWHERE)))
        for skill in family.skills:
            numbers: dict[str, int] = {}
            for form in skill.forms:
                numbers[str(form)] = len(listed)
                listed.append((skill.name, skill.kind, str(form)))
            try:
                for _, _, form, sequence in lexicon.sequences_of(family, skill):
                    exact = tuple(exact_runs(sequence)) if form.exact else ()
                    where = number if form.needs_context else ANYWHERE
                    candidate = Candidate(numbers[str(form)], where, exact)
                    entries[skill.kind].append((folded(sequence), candidate))
            except FormError:
                continue
    automata = {kind: build(entries[kind]) for kind in Kind}
    cue_automaton = build(cues)
    by_form: list[Counter[str]] = [Counter() for _ in listed]
    by_skill: dict[str, Counter[str]] = {name: Counter() for name, _, _ in listed}
    for text, cls in zip(table.description, table.cls, strict=True):
        tokens = tokenize(text)
        barred = [False] * len(tokens)
        conditions = Conditions(tokens, cue_automaton)
        hit = {p for kind in Kind for p, _, _ in scan(automata[kind], tokens, barred, conditions)}
        for payload in hit:
            by_form[payload][cls] += 1
        for name in {listed[p][0] for p in hit}:
            by_skill[name][cls] += 1
    for name, kind in dict.fromkeys((n, k) for n, k, _ in listed):
        print(f"{show(by_skill[name])}  {kind.value:5} {name}")
        for (other, _, form), count in zip(listed, by_form, strict=True):
            if other == name and (kind == Kind.DUTY or not count):
                print(
                    f"      {show(count)}        {form}"
                    if count
                    else f"      never seen in the readings: {form}"
                )


def untouched(lexicon: Lexicon, wanted: set[str], table: pd.DataFrame, most: int) -> None:
    """Readers' phrases of which no token is covered by any form."""
    matcher = SkillMatcher(lexicon)
    phrases: dict[str, Counter[str]] = {}
    for evidence, cls in zip(table.evidence, table.cls, strict=True):
        for phrase in evidence:
            phrases.setdefault(re.sub(r"\s+", " ", phrase.lower()), Counter())[cls] += 1
    total = sum(sum(c.values()) for c in phrases.values())
    missed = {p: c for p, c in phrases.items() if not matcher.find(p)}
    lost = sum(sum(c.values()) for c in missed.values())
    print(f"readers' phrases untouched by the whole lexicon: {lost} of {total}")
    words = Counter(
        w for p, c in missed.items() for w in set(p.split()) for _ in range(sum(c.values()))
    )
    print("words in them:", ", ".join(f"{w} {n}" for w, n in words.most_common(60)))
    for phrase in sorted(missed, key=lambda p: -sum(missed[p].values()))[:most]:
        print(f"  {' '.join(f'{missed[phrase][k]:>3}' for k in CLASSES)}  {phrase}")


if __name__ == "__main__":
    main()
