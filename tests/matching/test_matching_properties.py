"""What holds of the matches of every text."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobclass.lexicon import Kind, load_lexicon
from jobclass.matching import SkillMatcher
from jobclass.text import fold, tokenize

PLAIN = """family = "plain"
name = "Plain"
about = "Without capitals, cues or titles."
decoys = ["learning curve"]

[skills]
"A/B testing" = ["a/b testing"]
"C++" = ["c++"]
"Data" = ["data (base|set|)"]
"Deep learning" = ["deep learning"]
"Fine-tuning" = ["fine-tuning"]
"Learning" = ["learning"]
".NET" = [".net"]

[duties]
"Builds models" = ["(build|train) (a |)(deep learning |)model", "model"]
"Learns deeply" = ["deep learning of data"]
"""

VOCABULARY = """
    a b base build c curve data deep fine finetuning learning model models net of set testing train
    C++ A/B .NET Data DEEP zebra naïve . , / + - & R
"""
WORDS = st.sampled_from(VOCABULARY.split())
GAPS = st.sampled_from([" ", " ", " ", "\n", "-", "\n\n", " - ", "\n* ", ", ", ". ", "** ", ""])
TEXTS = st.lists(st.tuples(WORDS, GAPS), max_size=25).map(
    lambda pieces: "".join(word + gap for word, gap in pieces)
)
LATIN = TEXTS.filter(str.isascii)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> SkillMatcher:
    """A matcher of forms that count anywhere and in any case."""
    folder = tmp_path_factory.mktemp("lexicon")
    (folder / "plain.toml").write_text(PLAIN, encoding="utf-8")
    return SkillMatcher(load_lexicon(folder))


def found(matcher: SkillMatcher, text: str, shift: int = 0) -> list[tuple[str, int, int]]:
    return [(m.skill.name, m.start + shift, m.end + shift) for m in matcher.find(text)]


@given(TEXTS)
def test_matches_are_whole_tokens_in_order_without_overlaps(small: SkillMatcher, text: str) -> None:
    tokens = tokenize(text)
    matches = small.find(text)
    places = [(match.start, -match.end) for match in matches]
    assert places == sorted(places)
    barred = small.title_mentions(text)
    for kind in (Kind.SKILL, Kind.DUTY):
        spans = [(m.start, m.end) for m in matches if m.skill.kind == kind]
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
        for start, end in spans:
            assert start in tokens.starts
            assert end in tokens.ends
            assert all(end <= first or last <= start for first, last in barred)


@given(LATIN)
def test_case_changes_nothing(plain: SkillMatcher, text: str) -> None:
    assert found(plain, text.upper()) == found(plain, text)
    assert found(plain, text.title()) == found(plain, text)


@given(TEXTS, st.data())
def test_soft_hyphens_change_nothing(small: SkillMatcher, text: str, data: st.DataObject) -> None:
    inside = [m.start() + 1 for m in re.finditer(r"(?<=\w)(?=\w)", text)]
    places = data.draw(st.lists(st.sampled_from(inside), max_size=5) if inside else st.just([]))
    hyphenated = "".join(
        "\u00ad" * places.count(place + 1) + char for place, char in enumerate(text)
    )

    def read(given: str) -> list[tuple[str, str]]:
        matches = small.find(given)
        return [(m.skill.name, given[m.start : m.end].replace("\u00ad", "")) for m in matches]

    assert read(hyphenated) == read(text)


@given(TEXTS, TEXTS)
def test_paragraphs_are_matched_one_by_one(plain: SkillMatcher, first: str, second: str) -> None:
    both = f"{first}\n\n{second}"
    assert found(plain, both) == found(plain, first) + found(plain, second, len(first) + 2)


@given(TEXTS)
def test_a_paragraph_without_vocabulary_in_front_only_moves_places(
    small: SkillMatcher, text: str
) -> None:
    opening = "Zebras graze here.\n\n"
    assert found(small, opening + text) == found(small, text, len(opening))


@given(TEXTS.filter(lambda text: not re.search(r"\w\.\w\.", text)))  # "U.S. net" is ".NET" too
def test_a_mention_alone_is_a_match_of_the_same_skill(plain: SkillMatcher, text: str) -> None:
    for match in plain.find(text):
        mention = text[match.start : match.end]
        assert (match.skill.name, 0, len(mention)) in found(plain, mention)


@given(st.text(max_size=80))
def test_any_string_can_be_searched(matcher: SkillMatcher, text: str) -> None:
    for match in matcher.find(text):
        assert fold(text[match.start : match.end]).strip()
