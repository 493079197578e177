"""A frame of postings to a frame of verdicts."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from jobclass import Posting, TableError, Verdict, label_frame
from jobclass.fit import fit_of
from jobclass.roles import ROLES
from jobclass.tables import Columns
from jobclass.tables.label import LABEL_COLUMNS, TITLE_COLUMNS
from jobclass.verdict.classify import shipped_classifier


def assert_is(row: pd.Series, verdict: Verdict) -> None:
    """A row says what its verdict says."""
    assert row.verdict == verdict.outcome
    assert (row.role, row.best_role) == (verdict.role, verdict.best_role)
    assert (row.second_role if pd.notna(row.second_role) else None) == verdict.second_role
    for role in ROLES:
        assert row[f"p_{role}"] == verdict.probabilities[role]
        assert row[f"share_{role}"] == verdict.shares[role]
    assert row.p_in_scope == verdict.p_in_scope
    assert row.evidence == [
        {
            "skill": item.skill,
            "family": item.family,
            "text": verdict.posting.text[mention.start : mention.end],
            "start": mention.start,
            "end": mention.end,
            "points": item.points[verdict.role] / item.count,
        }
        for item in verdict.evidence
        for mention in item.mentions
    ]


def test_each_row_gets_the_verdict_of_its_text(postings: pd.DataFrame) -> None:
    labelled = label_frame(postings)
    assert list(labelled.columns) == LABEL_COLUMNS + TITLE_COLUMNS
    assert list(labelled.id) == list(postings.id)
    for (_, row), text in zip(labelled.iterrows(), postings.description, strict=True):
        assert_is(row, shipped_classifier().verdict(Posting(text)))


def test_each_title_gets_its_fit(postings: pd.DataFrame) -> None:
    labelled = label_frame(postings)
    for (_, row), text, title in zip(
        labelled.iterrows(), postings.description, postings.title, strict=True
    ):
        if not isinstance(title, str) or not title.strip():
            assert pd.isna(row.fit)
            assert pd.isna(row.title_role)
            continue
        classifier = shipped_classifier()
        fit = fit_of(classifier.verdict(Posting(text)), title, classifier)
        assert row.fit == fit.outcome
        assert (row.fit_score if pd.notna(row.fit_score) else None) == fit.score
        assert row.title_role == fit.title.role
        assert row.title_clean == fit.title.clean


def test_titles_move_no_verdict(postings: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(
        label_frame(postings)[LABEL_COLUMNS], label_frame(postings.drop(columns="title"))
    )


def test_index_is_kept(postings: pd.DataFrame) -> None:
    postings.index = pd.Index(list("gfedcba"), name="letter")
    pd.testing.assert_index_equal(label_frame(postings).index, postings.index)
    doubled = pd.concat([postings, postings])
    labelled = label_frame(doubled)
    assert list(labelled.index) == list("gfedcba") * 2
    assert list(labelled.id) == list(doubled.id)


def test_input_is_left_alone(postings: pd.DataFrame) -> None:
    before = postings.copy()
    label_frame(postings)
    pd.testing.assert_frame_equal(postings, before)


def test_without_ids_rows_are_numbered(postings: pd.DataFrame) -> None:
    bare = postings[["description"]].set_axis(list("abcdefg"))
    assert list(label_frame(bare).id) == list(range(7))
    assert list(label_frame(bare, first_row=100).id) == list(range(100, 107))


def test_columns_can_be_named(postings: pd.DataFrame) -> None:
    odd = postings.rename(columns={"description": "a", "id": "b", "title": "c"}).assign(text="SQL")
    labelled = label_frame(odd, Columns(text="a", title=None, id="b"))
    pd.testing.assert_frame_equal(labelled, label_frame(postings.drop(columns="title")))


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NA, pd.NaT])
def test_missing_texts_are_judged_as_empty(missing: object) -> None:
    frame = pd.DataFrame({"text": pd.Series(["PyTorch", missing], dtype=object)})
    labelled = label_frame(frame)
    assert [len(evidence) for evidence in labelled.evidence] == [1, 0]
    assert labelled.role[1] == "none"
    nothing = label_frame(pd.DataFrame({"text": [""]}))
    assert labelled.p_in_scope[1] == nothing.p_in_scope[0]


def test_no_rows_give_no_rows(postings: pd.DataFrame) -> None:
    labelled = label_frame(postings.iloc[:0])
    assert labelled.shape == (0, len(LABEL_COLUMNS) + len(TITLE_COLUMNS))


@pytest.mark.parametrize("kind", ["string", "str", object, "category"])
def test_text_columns_of_every_kind(postings: pd.DataFrame, kind: str) -> None:
    changed = postings.assign(description=postings.description.astype(kind))
    pd.testing.assert_frame_equal(label_frame(changed), label_frame(postings))


def test_ids_of_every_kind(postings: pd.DataFrame) -> None:
    for ids in (list("abcdefg"), [None, *range(6)], np.arange(7) / 2, [("a", i) for i in range(7)]):
        labelled = label_frame(postings.assign(id=ids))
        assert labelled.id.dropna().tolist() == [i for i in ids if i is not None]


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        (pd.DataFrame({"a": ["x"]}), "no text column found among a"),
        (pd.DataFrame(), "no text column found among none"),
        (pd.DataFrame({0: ["x"], 1: ["y"]}), "no text column found among 0, 1"),
        (pd.DataFrame({"text": [1, 2]}), "column 'text' holds no text but int"),
        (pd.DataFrame({"text": [b"x", None]}), "column 'text' holds no text but bytes"),
    ],
)
def test_frames_without_text_are_refused(frame: pd.DataFrame, said: str) -> None:
    with pytest.raises(TableError, match=said):
        label_frame(frame)


def test_a_verdict_does_not_depend_on_its_neighbours(
    postings: pd.DataFrame, examples: list[Path]
) -> None:
    labelled = label_frame(postings)
    backwards = label_frame(postings[::-1])
    pd.testing.assert_frame_equal(backwards[::-1], labelled)
