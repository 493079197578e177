"""The model file: what is written is what is read, and a bad file is named."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobclass import ModelError, RoleModel
from jobclass.model.weights import softmax
from jobclass.resources import models_path
from jobclass.roles import CLASSES

SHIPPED = models_path("jobclass.json")


@pytest.fixture(scope="module")
def shipped() -> RoleModel:
    return RoleModel.load()


def model(**changes: Any) -> RoleModel:
    """A model of two skills."""
    parts: dict[str, Any] = {
        "skills": ("C++", 'say "naïve"'),
        "points": np.array([[0.5, -0.25, -0.25, 0.0], [0.0, 0.0001, -0.0001, 0.0]]),
        "seen": np.array([12, 0]),
        "constant": np.array([-1.0, 0.0, 0.5, 0.5]),
        "sharpness": 1.5,
        "threshold": 0.5,
        "lexicon": "abc",
        "about": {"readings": 3},
    }
    return RoleModel(**{**parts, **changes})


def test_shipped_file_round_trips_byte_for_byte(shipped: RoleModel, tmp_path: Path) -> None:
    shipped.save(tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == SHIPPED.read_bytes()


def test_everything_comes_back(tmp_path: Path) -> None:
    saved = model()
    saved.save(str(tmp_path / "m.json"))
    again = RoleModel.load(str(tmp_path / "m.json"))
    np.testing.assert_array_equal(again.points, saved.points)
    np.testing.assert_array_equal(again.seen, saved.seen)
    np.testing.assert_array_equal(again.constant, saved.constant)
    for name in ("skills", "sharpness", "threshold", "lexicon", "about"):
        assert getattr(again, name) == getattr(saved, name)


def test_file_is_readable(tmp_path: Path) -> None:
    model(points=np.array([[1, 0, 0, -1], [-0.00001, 0, 0, 0]])).save(tmp_path / "m.json")
    lines = (tmp_path / "m.json").read_text(encoding="utf-8").splitlines()
    assert '    "C++": [1.0, 0.0, 0.0, -1.0, 12],' in lines
    assert '    "say \\"naïve\\"": [0.0, 0.0, 0.0, 0.0, 0]' in lines  # rounded, no -0.0
    assert json.loads("\n".join(lines))["classes"] == list(CLASSES)


def test_shipped_points_are_centred(shipped: RoleModel) -> None:
    # Each number is rounded to 4 decimals, so the four of a row may miss 0 by 4 half units.
    np.testing.assert_allclose(shipped.points.sum(axis=1), 0, atol=2.001e-4)


def test_shipped_model_says_what_it_was_fitted_on(shipped: RoleModel) -> None:
    assert {"readings", "training_table_sha256", "settings"} <= set(shipped.about)


def content(**changes: Any) -> dict[str, Any]:
    shown: dict[str, Any] = json.loads(SHIPPED.read_text(encoding="utf-8"))
    shown["points"] = dict(list(shown["points"].items())[:2])
    return {key: value for key, value in {**shown, **changes}.items() if value is not ...}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (content(format="jobclass-model/0"), "format 'jobclass-model/0', this jobclass reads"),
        (content(format=...), "'format' is missing"),
        (content(points=...), "'points' is missing"),
        (content(sharpness=...), "'sharpness' is missing"),
        (content(points={"a": [1, 2]}), "each skill needs four points and a count of readings"),
        (content(points={"a": [1] * 5, "b": [1] * 3}), "not a jobclass model file"),
        (content(points={"a": ["x"] * 5}), "not a jobclass model file"),
        (content(points={}), "each skill needs four points"),
        (content(points=[[1, 2, 3, 4, 5]]), "not a jobclass model file"),
        (content(points={"a": [float("nan")] * 4 + [1]}), "must be finite"),
        (content(constant=[0, 0, 0]), r"constant has the shape \(3,\), not \(4,\)"),
        (content(constant=None), "not a jobclass model file|constant has the shape"),
        (content(threshold="half"), "not a jobclass model file"),
        (content(classes=list(reversed(CLASSES))), "classes"),
        ([], "not a jobclass model file"),
        ("jobclass-model/1", "not a jobclass model file"),
        (None, "not a jobclass model file"),
    ],
)
def test_files_of_another_make_are_refused(tmp_path: Path, given: Any, said: str) -> None:
    path = tmp_path / "bad.json"
    path.write_text(json.dumps(given), encoding="utf-8")
    assert_refused(path, said)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "not a jobclass model file"),
        (b"{", "not a jobclass model file"),
        (b"\x80\x04\x95pickle", "not a jobclass model file"),
        (b'{"format": "jobclass-model/1"', "line 1"),
    ],
)
def test_files_that_are_not_json_are_refused(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(data)
    assert_refused(path, said)


def test_missing_file_and_folder_are_refused(tmp_path: Path) -> None:
    assert_refused(tmp_path / "none.json", "cannot be read .no such file")
    assert_refused(tmp_path, "cannot be read .is a directory")


def assert_refused(path: Path, said: str) -> None:
    """One line that begins with the file and says what is wrong."""
    with pytest.raises(ModelError, match=said) as caught:
        RoleModel.load(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)


SCORES = st.lists(
    st.lists(st.floats(-1e300, 1e300), min_size=4, max_size=4), min_size=1, max_size=5
).map(np.array)


@given(SCORES)
def test_probabilities_are_probabilities(scores: np.ndarray) -> None:
    rows = model()
    for given_scope in (rows.probabilities(scores), rows.shares(scores)):
        assert given_scope.shape == (len(scores), 3)
        assert np.isfinite(given_scope).all()
        assert (given_scope >= 0).all()
        np.testing.assert_allclose(given_scope.sum(axis=1), 1)
    in_scope = rows.in_scope(scores)
    assert in_scope.shape == (len(scores),)
    assert (in_scope >= 0).all()
    assert (in_scope <= 1 + 1e-12).all()


@given(SCORES, st.floats(-1e6, 1e6))
def test_only_differences_of_scores_count(scores: np.ndarray, shift: float) -> None:
    small = np.clip(scores, -50, 50)
    np.testing.assert_allclose(softmax(small + shift), softmax(small), atol=1e-6)


def test_sharpness_moves_probabilities_and_not_shares() -> None:
    scores = np.array([[1.0, 0.5, 0.0, -1.0]])
    blunt, sharp = model(sharpness=1.0), model(sharpness=3.0)
    np.testing.assert_allclose(blunt.probabilities(scores), blunt.shares(scores))
    np.testing.assert_array_equal(sharp.shares(scores), blunt.shares(scores))
    np.testing.assert_array_equal(sharp.in_scope(scores), blunt.in_scope(scores))
    assert sharp.probabilities(scores)[0, 0] > blunt.probabilities(scores)[0, 0]


def test_scores_of_nothing_are_the_constant(shipped: RoleModel) -> None:
    np.testing.assert_array_equal(
        shipped.scores(np.zeros((2, len(shipped.skills)))), [shipped.constant] * 2
    )


def test_shapes_are_checked_in_memory_too() -> None:
    with pytest.raises(ModelError, match="points have the shape"):
        model(points=np.zeros((3, 4)))
    with pytest.raises(ModelError, match="counts of readings have the shape"):
        model(seen=np.zeros(3, dtype=int))
    with pytest.raises(ModelError, match="constant has the shape"):
        model(constant=np.zeros(3))


def test_scoring_needs_numpy_alone() -> None:
    code = (
        "import sys; from jobclass import RoleModel; m = RoleModel.load();"
        " m.probabilities(m.scores([[0.0] * len(m.skills)]));"
        " print(sorted({n.split('.')[0] for n in sys.modules}"
        " & {'pandas', 'sklearn', 'scipy', 'pyarrow', 'joblib', 'spacy'}))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
