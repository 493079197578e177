"""The rules of ``data/lexicon/README.md``, held over the files that ship."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pandas as pd
import pytest

from jobclass.lexicon import Family, Form, Kind, Lexicon, Skill
from jobclass.lexicon.rules import problems
from jobclass.matching import SkillMatcher
from jobclass.resources import data_path
from jobclass.text import tokenize

#: This share of the duty forms may be missing from every eighth posting. Measured: 0.200, in all
#: postings 0.036. A form of a skill may name a tool that is too new for them.
NEVER_SEEN = 0.22


def typed(form: Form, words: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """A form as people would type it, once for every choice; read here apart from ``forms.py``."""
    for spelling in choices(form.pattern, words):
        # A symbol that begins a word stands close behind the word before it; blanks come singly.
        yield re.sub(r"\s+(?=[.,#'\s])", "", spelling).strip()


def choices(pattern: str, words: dict[str, tuple[str, ...]]) -> list[str]:
    """Every spelling of a pattern, with its blanks as they stand."""
    pieces: list[list[str]] = []
    for part in re.findall(r"<\w+>|\([^)]*\)|[^<(]+", pattern):
        if part[0] == "<":
            pieces.append(list(words[part[1:-1]]))
        elif part[0] == "(":
            pieces.append([s for choice in part[1:-1].split("|") for s in choices(choice, words)])
        else:
            pieces.append([part])
    return ["".join(choice) for choice in product(*pieces)]


def every_form(lexicon: Lexicon) -> Iterator[tuple[Family, Skill, Form, str]]:
    """Every spelling of every form."""
    for family in lexicon.families:
        words = {**lexicon.words, **dict(family.words)}
        for skill in family.skills:
            for form in skill.forms:
                for spelling in typed(form, words):
                    yield family, skill, form, spelling


def counts(matcher: SkillMatcher, name: str, text: str, start: int) -> bool:
    """Whether a skill is matched over all of a text from ``start`` on."""
    tokens = tokenize(text)
    first = next(place for place in tokens.starts if place >= start)
    return any(
        match.skill.name == name and (match.start, match.end) == (first, tokens.ends[-1])
        for match in matcher.find_in(tokens)
    )


def test_the_files_keep_the_rules() -> None:
    assert problems(data_path("lexicon")) == []


def test_every_form_matches_its_own_text_and_counts_for_its_own_skill(
    lexicon: Lexicon, matcher: SkillMatcher
) -> None:
    lost = []
    for family, skill, form, text in every_form(lexicon):
        if skill.kind == Kind.TITLE:
            found = matcher.title_mentions(text) == [(0, len(text))]
        elif form.needs_context:
            found = any(
                counts(matcher, skill.name, f"{cue}, {text}", len(cue) + 2) for cue in family.cues
            )
        else:
            found = counts(matcher, skill.name, text, 0)
        if not found:
            lost.append(f"{family.id}.toml, {skill.name!r}: {form} does not match {text!r}")
    assert lost == []


def test_the_lexicon_is_as_large_as_promised(lexicon: Lexicon) -> None:
    assert len(lexicon) >= 1_200
    assert sum(len(skill.forms) for skill in lexicon) >= 4_000
    for kind in (Kind.SKILL, Kind.DUTY):
        assert sum(skill.kind == kind for skill in lexicon) >= 400


def test_every_word_class_is_used(lexicon: Lexicon) -> None:
    used = {
        family.id: {
            name
            for skill in family.skills
            for form in skill.forms
            for name in re.findall(r"<(\w+)>", form.pattern)
        }
        for family in lexicon.families
    }
    unused = [
        f"{family.id}.toml: <{name}>"
        for family in lexicon.families
        for name, _ in family.words
        if name not in used[family.id]
    ]
    unused += [f"words.toml: <{name}>" for name in set(lexicon.words) - set().union(*used.values())]
    assert unused == []


def test_no_skill_lists_a_form_twice(lexicon: Lexicon) -> None:
    twice = [
        f"{skill.family}.toml, {skill.name!r}: {form}"
        for skill in lexicon
        for form, times in Counter(map(str, skill.forms)).items()
        if times > 1
    ]
    assert twice == []


def test_only_case_sensitive_forms_have_capitals(lexicon: Lexicon) -> None:
    capitals = [
        f"{skill.family}.toml, {skill.name!r}: {form}"
        for skill in lexicon
        for form in skill.forms
        if not form.exact and form.pattern != form.pattern.lower()
    ]
    assert capitals == []


def test_a_form_that_needs_context_has_cues(lexicon: Lexicon) -> None:
    alone = [
        f"{family.id}.toml, {skill.name!r}: {form}"
        for family in lexicon.families
        for skill in family.skills
        for form in skill.forms
        if form.needs_context and not family.cues
    ]
    assert alone == []


def test_cues_and_decoys_have_words(lexicon: Lexicon) -> None:
    for family in lexicon.families:
        for phrase in (*family.cues, *family.decoys):
            assert len(tokenize(phrase)), f"{family.id}.toml: {phrase!r}"


def test_families_say_what_they_are(lexicon: Lexicon) -> None:
    for family in lexicon.families:
        assert family.name, family.id
        assert family.about.endswith("."), family.id
        assert family.skills, family.id


def test_duties_say_what_somebody_does(lexicon: Lexicon) -> None:
    """A duty is named by a verb in the third person ("Writes prompts"), so that it can be read."""
    for skill in lexicon:
        if skill.kind == Kind.DUTY:
            assert re.match(r"[A-Z][\w/-]*s\b", skill.name), skill.name


@pytest.fixture(scope="module")
def duty_forms(lexicon: Lexicon) -> SkillMatcher:
    """A matcher that tells the forms of duties apart: a duty for each of them."""
    families = []
    for family in lexicon.families:
        alone = [
            replace(skill, name=f"{skill.name}: {form}", forms=(form,))
            for skill in family.skills
            if skill.kind != Kind.SKILL
            for form in skill.forms
        ]
        families.append(replace(family, skills=tuple(alone)))
    return SkillMatcher(Lexicon(families, lexicon.words))


def test_duty_forms_are_seen_in_postings(duty_forms: SkillMatcher, shared: Path) -> None:
    texts = pd.read_parquet(shared / "postings" / "train.parquet", columns=["description"])
    seen = {
        number
        for text in texts.description.iloc[::8]
        for number, _, _ in duty_forms.find_indices(tokenize(text))
    }
    listed = duty_forms.lexicon.skills
    assert len(listed) > 2_000
    never = 1 - len(seen) / len(listed)
    assert never < NEVER_SEEN, f"{never:.3f} of {len(listed)} forms"
