"""TitleNormalizer (titles/transformer.py)."""

import pickle
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest
from sklearn.base import clone
from sklearn.pipeline import make_pipeline

from jobclass.titles import TitleNormalizer

TITLES = ["Sr. ML Engineer (m/f/d)", "Data Scientist/Analyst", None]
COLUMNS = [
    "title_role",
    "title_roles",
    "title_seniority",
    "title_track",
    "title_specialties",
    "title_clean",
]


@pytest.mark.parametrize(
    "column",
    [
        TITLES,
        tuple(TITLES),
        pd.Series(TITLES),
        np.array(TITLES, dtype=object),
        np.array(TITLES, dtype=object)[:, None],
        pd.DataFrame({"title": TITLES}),
        [[title] for title in TITLES],
    ],
)
def test_columns_of_every_kind(column: object) -> None:
    out = TitleNormalizer().fit_transform(column)
    assert out.shape == (3, 6)
    assert out[0].tolist() == [
        "ml_engineer",
        ["ml_engineer"],
        "senior",
        "ic",
        [],
        "Senior ML Engineer",
    ]
    assert out[1, 1] == ["data_scientist", "data_analyst"]
    assert out[2, 0] == "other"


def test_pandas_output_keeps_the_index() -> None:
    frame = pd.DataFrame({"title": TITLES}, index=[7, 8, 9])
    out = TitleNormalizer().set_output(transform="pandas").fit_transform(frame)
    assert list(out.columns) == COLUMNS
    assert list(out.index) == [7, 8, 9]


def test_names_clone_pickle_and_pipeline() -> None:
    normalizer = TitleNormalizer()
    assert list(normalizer.get_feature_names_out()) == COLUMNS
    again = pickle.loads(pickle.dumps(clone(normalizer)))
    assert make_pipeline(again).fit(TITLES).transform(TITLES).shape == (3, 6)


def test_missing_values_are_empty_titles() -> None:
    out = TitleNormalizer().transform([None, float("nan"), pd.NA])
    assert out[:, 0].tolist() == ["other"] * 3


@pytest.mark.parametrize("column", ["Data Scientist", 3, [3], [b"Data Scientist"], [["a", "b"]]])
def test_what_is_no_column_of_titles(column: object) -> None:
    with pytest.raises(TypeError):
        TitleNormalizer().transform(column)


def test_one_column_only() -> None:
    with pytest.raises(ValueError, match="one column"):
        TitleNormalizer().transform(np.array([["a", "b"]], dtype=object))


def test_reading_a_title_imports_no_third_party_package() -> None:
    code = (
        "import sys; from jobclass.titles import normalize_title; normalize_title('Data Engineer');"
        "sys.exit(not {'numpy', 'pandas', 'sklearn'}.isdisjoint(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
