"""Verdicts: the examples, the title's silence, and any text at all."""

import dataclasses
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jobclass import Evidence, ModelError, Posting, PostingError, RoleModel, Verdict, classify
from jobclass.lexicon import Family, Form, Kind, Lexicon, Skill
from jobclass.matching import SkillMatcher
from jobclass.roles import CLASSES, NONE, ROLES
from jobclass.verdict import Mention, Outcome, PostingClassifier, Unclear
from jobclass.verdict.classify import shipped_classifier
from jobclass.verdict.outcome import HYBRID_LEAD, second_of_hybrid

TITLES = [
    "Data Scientist",
    "AI Engineer",
    "Staff Machine Learning Engineer (m/f/d)",
    "Sandwich Artist",
    "",
]


def text_of(examples: list[Path], stem: str) -> str:
    return next(path for path in examples if path.stem == stem).read_text(encoding="utf-8")


@pytest.mark.parametrize("role", ROLES)
def test_examples_get_their_role(examples: list[Path], role: str) -> None:
    verdict = classify(text_of(examples, role))
    assert (verdict.outcome, verdict.role, verdict.best_role) == (Outcome.ROLE, role, role)
    assert verdict.p_in_scope > 0.8
    assert verdict.unclear is None
    assert verdict.second_role is None


def test_data_engineer_is_none_of_the_three(examples: list[Path]) -> None:
    verdict = classify(text_of(examples, "none_data_engineer"))
    assert (verdict.outcome, verdict.role) == (Outcome.NONE, NONE)
    assert verdict.best_role in ROLES
    assert verdict.p_in_scope < 0.2


def plain(verdict: Verdict) -> dict[str, Any]:
    """All of a verdict but the posting and the places in it."""
    values = {f.name: getattr(verdict, f.name) for f in dataclasses.fields(verdict)}
    values["evidence"] = [(item.skill, item.count, item.points) for item in verdict.evidence]
    del values["posting"]
    return values


@pytest.mark.parametrize("title", TITLES)
def test_a_title_moves_nothing(examples: list[Path], title: str) -> None:
    for path in examples:
        text = path.read_text(encoding="utf-8")
        titled = classify(text, title)
        assert plain(titled) == plain(classify(text))
        assert titled.posting.title == title


@pytest.mark.parametrize(
    "sentence",
    [
        "We are hiring a Data Scientist.",
        "As a Machine Learning Engineer you join us.",
        "AI ENGINEER / ML ENGINEER / DATA SCIENTIST",
        "Join our team of data scientists and ML engineers!",
    ],
)
def test_role_names_in_the_text_move_nothing(examples: list[Path], sentence: str) -> None:
    for path in examples:
        text = path.read_text(encoding="utf-8")
        bare = plain(classify(text))
        for changed in (f"{text}\n\n{sentence}", f"{sentence}\n\n{text}"):
            named = plain(classify(changed))
            for part in ("outcome", "role", "best_role", "second_role"):
                assert named[part] == bare[part]
            for part in ("probabilities", "shares"):
                assert named[part] == pytest.approx(bare[part], abs=1e-9)
            assert sorted(n for n, _, _ in named["evidence"]) == sorted(
                n for n, _, _ in bare["evidence"]
            )


def test_verdicts_are_frozen(examples: list[Path]) -> None:
    verdict = classify(text_of(examples, "ai_engineer"))
    for frozen, name in (
        (verdict, "role"),
        (verdict.evidence[0], "points"),
        (verdict.evidence[0].mentions[0], "start"),
        (verdict.posting, "text"),
    ):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(frozen, name, None)


def test_the_same_text_gives_the_same_verdict(examples: list[Path]) -> None:
    text = text_of(examples, "ml_engineer")
    assert classify(text) == classify(text)


def assert_valid(verdict: Verdict) -> None:
    """What holds of every verdict."""
    assert verdict.best_role in ROLES
    assert set(verdict.probabilities) == set(verdict.shares) == set(ROLES)
    for values in (verdict.probabilities, verdict.shares):
        assert math.isclose(sum(values.values()), 1, abs_tol=1e-9)
        assert all(0 <= value <= 1 for value in values.values())
        assert values[verdict.best_role] == max(values.values())
    assert 0 <= verdict.p_in_scope <= 1 + 1e-12
    assert set(verdict.constant) == set(verdict.scores) == set(CLASSES)
    in_scope = verdict.outcome in (Outcome.ROLE, Outcome.HYBRID)
    assert verdict.role == (verdict.best_role if in_scope else NONE)
    assert (verdict.unclear is not None) == (verdict.outcome is Outcome.UNCLEAR)
    assert (verdict.second_role is not None) == (verdict.outcome is Outcome.HYBRID)
    assert verdict.second_role != verdict.role
    for item in verdict.evidence:
        assert isinstance(item, Evidence)
        assert set(item.points) == set(CLASSES)
        assert item.kind in (Kind.SKILL, Kind.DUTY)
        assert item.mentions
        for mention in item.mentions:
            assert 0 <= mention.start < mention.end <= len(verdict.posting.text)


WORDS = [
    "PyTorch",
    "SQL",
    "LLMs",
    "Data Scientist",
    "R",
    "a",
    "the",
    "GPT-4",
    "models",
    "\n\n",
    "*",
]


@given(
    st.one_of(
        st.text(st.characters()),
        st.lists(st.sampled_from(WORDS)).map(" ".join),
        st.lists(st.sampled_from([*WORDS, "-", "’", "\u0301", "\u00ad", "\x00", "🚀"])).map(
            "".join
        ),
    )
)
@example("")
@example("\x00")
@example("\ud800 PyTorch \udfff")
@example("PyTorch" * 1000)
@example("İstanbul ﬁne-tuning ＰｙＴｏｒｃｈ")
def test_any_text_gets_a_valid_verdict(text: str) -> None:
    assert_valid(shipped_classifier().verdict(Posting(text)))


def test_examples_get_valid_verdicts(examples: list[Path]) -> None:
    for path in examples:
        assert_valid(classify(path.read_text(encoding="utf-8")))


def test_two_postings_in_one_are_a_hybrid(examples: list[Path]) -> None:
    both = text_of(examples, "ml_engineer") + "\n\n" + text_of(examples, "data_scientist")
    verdict = classify(both)
    assert verdict.outcome is Outcome.HYBRID
    assert {verdict.role, verdict.second_role} == {"ml_engineer", "data_scientist"}
    assert verdict.shares["ai_engineer"] < 0.2


@pytest.mark.parametrize(
    ("shares", "second"),
    [
        ((0.8, 0.2 - 1e-6, 1e-6), None),  # ahead by the lead, and a little more
        ((0.79, 0.21, 0.0), "ml_engineer"),
        ((0.1, 0.45, 0.45), "data_scientist"),
        ((0.0, 0.0, 1.0), None),
    ],
)
def test_second_role_of_a_hybrid(shares: tuple[float, ...], second: str | None) -> None:
    assert HYBRID_LEAD == 0.6
    assert second_of_hybrid(dict(zip(ROLES, shares, strict=True))) == second


def test_a_handful_of_words_is_too_little_to_tell() -> None:
    verdict = classify("We look for someone who is kind, curious and on time. " * 3)
    assert verdict.outcome is Outcome.UNCLEAR
    assert verdict.unclear is Unclear.TOO_LITTLE


def test_a_short_list_of_skills_is_judged() -> None:
    words = "PyTorch, TensorFlow, CUDA, MLflow, Kubeflow, Docker, Kubernetes, Triton, Ray, Spark. "
    verdict = classify(words * 3)
    assert verdict.outcome is not Outcome.UNCLEAR


def test_another_language_is_not_judged() -> None:
    german = "Wir suchen eine Person, die mit uns Modelle trainiert und in Betrieb nimmt. " * 6
    assert classify(german).unclear is Unclear.NOT_ENGLISH


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        (" \n\t ", "empty"),
        ("too short", "only 2 words"),
        ("\x00\x01\x02 " * 30, "binary"),
    ],
)
def test_what_is_no_posting_is_refused(text: str, said: str) -> None:
    with pytest.raises(PostingError, match=said):
        classify(text)


@pytest.mark.parametrize("text", [None, b"bytes", 3])
def test_what_is_no_text_is_a_type_error(text: Any) -> None:
    with pytest.raises(TypeError, match="a posting's text is a str"):
        classify(text)


def small_lexicon() -> Lexicon:
    pear = Skill("Pear", Kind.SKILL, "fruit", (Form("pear"),))
    return Lexicon([Family("fruit", "Fruit", "", (pear,))])


def small_model(lexicon: Lexicon) -> RoleModel:
    import numpy as np

    return RoleModel(
        skills=("Pear",),
        points=np.array([[0.0, 3.0, 0.0, -3.0]]),
        seen=np.array([1]),
        constant=np.zeros(4),
        sharpness=1.0,
        threshold=0.5,
        lexicon=lexicon.fingerprint(),
    )


def test_own_lexicon_and_model() -> None:
    lexicon = small_lexicon()
    own = PostingClassifier(SkillMatcher(lexicon), small_model(lexicon))
    verdict = own.verdict(Posting("The pear and other pears of this orchard. " * 20))
    assert verdict.role == "ml_engineer"
    (item,) = verdict.evidence
    assert (item.skill, item.family, item.count) == ("Pear", "fruit", 40)
    assert item.mentions[0] == Mention(4, 8)


def test_a_model_of_another_lexicon_is_refused() -> None:
    with pytest.raises(ModelError, match="fitted with another lexicon: run"):
        PostingClassifier(SkillMatcher(small_lexicon()))
    with pytest.raises(ModelError, match="fitted with another lexicon: run"):
        PostingClassifier(model=small_model(small_lexicon()))
