"""spaCy's PhraseMatcher as an independent witness.

Both are given the same phrases and the same texts, and every match is compared; no difference is
tolerated. That holds because of what is left out here, since spaCy means something else by it:

- Phrases of lower-case words only, plurals and British spellings written out for spaCy. To it
  "fine-tuning" is not "fine tuning", and it knows no context, decoys or capitals.
- Phrases that its tokenizer cuts at their blanks and nowhere else ("cannot" is two tokens to it).
- Texts with single blanks, commas and semicolons. A line end is a token to spaCy and ends a
  phrase, to us it may be a wrap; a full stop may belong to an abbreviation ("inc.") in spaCy.
- Of spaCy's matches, which overlap, the leftmost-longest are kept.
"""

import random
import re

import pytest
import spacy
from spacy.matcher import PhraseMatcher

from jobclass.lexicon import Family, Form, Kind, Lexicon, Skill
from jobclass.lexicon.forms import chunks, exact_runs
from jobclass.matching import SkillMatcher

Span = tuple[int, int]


@pytest.fixture(scope="module")
def nlp() -> spacy.language.Language:
    return spacy.blank("en")


@pytest.fixture(scope="module")
def plain(lexicon: Lexicon, nlp: spacy.language.Language) -> Lexicon:
    """The plain forms of the shipped lexicon's skills, each as a skill of its own."""
    patterns = {
        form.pattern
        for skill in lexicon
        if skill.kind == Kind.SKILL
        for form in skill.forms
        if not form.exact and not form.needs_context
        if re.fullmatch(r"[a-z]+( [a-z]+)*", form.pattern)
        if all([token.text for token in nlp.make_doc(p)] == p.split() for p in spelled_out(form))
    }
    skills = [Skill(p, Kind.SKILL, "plain", (Form(p),)) for p in sorted(patterns)]
    return Lexicon([Family("plain", "Plain", "Plain forms.", tuple(skills))])


def spelled_out(form: Form) -> list[str]:
    """Every phrase that a plain form matches."""
    return [" ".join(run) for sequence in chunks(form, {}) for run in exact_runs(sequence)]


def texts(phrases: list[str], count: int) -> list[str]:
    """Texts of whole phrases, parts of phrases and filler, some words in capitals."""
    generator = random.Random(20260612)
    words = sorted({word for phrase in phrases for word in phrase.split()})
    made = []
    for _ in range(count):
        pieces = []
        for _ in range(generator.randint(5, 60)):
            kind = generator.random()
            piece = generator.choice(phrases if kind < 0.5 else words)
            piece = "we will" if kind > 0.9 else piece
            piece = generator.choice([piece, piece, piece.title(), piece.upper()])
            pieces.append(piece + generator.choice(["", "", "", ",", ";"]))
        made.append(" ".join(pieces))
    return made


def leftmost_longest(spans: list[Span]) -> list[Span]:
    """Of overlapping spans the one that begins first, of those the longest."""
    kept: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def test_both_find_the_same(plain: Lexicon, nlp: spacy.language.Language) -> None:
    phrases = sorted({phrase for skill in plain for phrase in spelled_out(skill.forms[0])})
    ours = SkillMatcher(plain)
    witness = PhraseMatcher(nlp.vocab, attr="LOWER")
    witness.add("plain", [nlp.make_doc(phrase) for phrase in phrases])
    matches = 0
    for text in texts(phrases, 300):
        doc = nlp.make_doc(text)
        spans = [doc[first:last] for _, first, last in witness(doc)]
        expected = leftmost_longest([(span.start_char, span.end_char) for span in spans])
        assert [(match.start, match.end) for match in ours.find(text)] == expected
        matches += len(expected)
    assert len(phrases) > 4_000
    assert matches > 3_000
