"""Form patterns to the token sequences that they match.

A pattern is read into chunks, the parts between blanks. Each chunk is a set of alternatives, each
alternative a run of tokens; the form matches one alternative of every chunk in turn. Plurals of
the last word, British spellings and joined words are generated here, never listed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import product

from jobclass.lexicon.entries import Form
from jobclass.text import fold, tokenize

#: A run of tokens, and the alternatives of one chunk. An optional chunk has the empty run.
Run = tuple[str, ...]
Chunk = frozenset[Run]
Words = Mapping[str, tuple[str, ...]]

_PIECE = re.compile(r"<([a-z_]+)>|\(([^()]*)\)|([^()<>]+)")
_TOP_LEVEL_BLANK = re.compile(r"\s+(?![^(]*\))")
_HYPHENATED = re.compile(r"(?<=\w)-(?=\w)")

# American ending -> British ending, for words long enough to be meant.
_BRITISH = tuple(
    (re.compile(american), british)
    for american, british in (
        (r"(?<=[a-z]{3})iz(?=(e|es|ed|er|ers|ing|ation|ations)$)", "is"),
        (r"(?<=[a-z]{3})yz(?=(e|es|ed|er|ing)$)", "ys"),
        (r"(?<=^mod)el(?=(ed|er|ers|ing)$)", "ell"),
        (r"(?<=^lab)el(?=(ed|er|ers|ing)$)", "ell"),
        (r"(?<=^travel)(?=(ed|er|ers|ing)$)", "l"),
        (r"(?<=^behavi)or", "our"),
        (r"(?<=^col)or(?=s?$)", "our"),
        (r"(?<=^fulfil)l(?=(s|ment)?$)", ""),
        (r"(?<=^cent)er(?=(s|ed)?$)", "re"),
        (r"(?<=^program)(?=s?$)", "me"),
        (r"(?<=^catalog)(?=s?$)", "ue"),
    )
)


class FormError(ValueError):
    """A form pattern that cannot be read."""


def parse_form(written: str) -> Form:
    """A form from its line in the file: ``=`` case-sensitive, ``?`` needs context, then words."""
    pattern = written.lstrip("=?")
    prefix = written[: len(written) - len(pattern)]
    if not pattern.strip() or pattern != pattern.strip():
        raise FormError(f"form {written!r} is empty or padded with blanks")
    return Form(pattern, exact="=" in prefix, needs_context="?" in prefix)


def chunks(form: Form, words: Words) -> list[tuple[Chunk, ...]]:
    """A form as sequences of chunks; several where optional words stand last.

    Raises:
        FormError: the pattern cannot be read, or may match nothing.
    """
    parts = [
        frozenset(
            run for spelling in _expand(part, words) for run in _runs(spelling, exact=form.exact)
        )
        for part in _TOP_LEVEL_BLANK.split(form.pattern)
    ]
    sequences = []
    for last in range(len(parts) - 1, -1, -1):
        # What follows the last word is left out, so every sequence ends in a word: its plural.
        ending = parts[last] - {()}
        if ending:
            plural = frozenset((*r[:-1], w) for r in ending for w in _plurals(r[-1], form.exact))
            sequences.append((*parts[:last], plural))
        if () not in parts[last]:
            return sequences
    raise FormError(f"form {form.pattern!r} may match nothing: every part is optional")


def exact_runs(sequence: tuple[Chunk, ...]) -> list[Run]:
    """All token runs of a chunk sequence; meant for case-sensitive forms, which have few."""
    return sorted({sum(runs, ()) for runs in product(*sequence)})


def folded(sequence: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    """A chunk sequence with its tokens folded."""
    return tuple(frozenset(tuple(fold(t) for t in run) for run in chunk) for chunk in sequence)


def _expand(part: str, words: Words) -> list[str]:
    """The spellings of one blank-free part of a pattern."""
    pieces: list[tuple[str, ...]] = []
    position = 0
    while position < len(part):
        match = _PIECE.match(part, position)
        if match is None:
            raise FormError(f"cannot read {part!r} at {part[position:]!r} (brackets do not nest)")
        name, choices, literal = match.groups()
        if name is not None and name not in words:
            raise FormError(f"unknown word class <{name}>")
        if name is not None:
            pieces.append(words[name])
        elif choices is not None:
            pieces.append(tuple(s for choice in choices.split("|") for s in _expand(choice, words)))
        else:
            pieces.append((literal,))
        position = match.end()
    return ["".join(spelling) for spelling in product(*pieces)]


def _runs(spelling: str, *, exact: bool) -> list[Run]:
    """Token runs of a spelling: a hyphen separates like a blank, or the words are joined."""
    runs = []
    for written in {spelling, _HYPHENATED.sub("", spelling)}:
        tokens = tokenize(written)
        if exact:
            runs.append(tuple(tokens.exact))
        else:
            runs.extend(product(*(_spellings(token) for token in tokens.folded)))
    return runs


def _spellings(word: str) -> tuple[str, ...]:
    for american, british in _BRITISH:
        changed = american.sub(british, word)
        if changed != word:
            return (word, changed)
    return (word,)


def _plurals(word: str, exact: bool) -> tuple[str, ...]:
    """A word and its plural; words that end in s, verbs in -ing and symbols have none."""
    if not word[-1].isalnum() or len(word) < 2 or word.lower().endswith(("s", "ing")):
        return (word,)
    if exact:
        return (word, word + "s")
    if word.endswith("y") and word[-2] not in "aeiou":
        return (word, word[:-1] + "ies")
    if word.endswith(("x", "z", "ch", "sh")):
        return (word, word + "es")
    return (word, word + "s")
