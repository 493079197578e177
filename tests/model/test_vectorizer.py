"""SkillVectorizer: texts to skill values, as scikit-learn does it."""

import pickle
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import scipy.sparse as sp
from sklearn.base import clone
from sklearn.compose import ColumnTransformer
from sklearn.exceptions import NotFittedError
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MaxAbsScaler

from jobclass import SkillMatcher, SkillVectorizer
from jobclass.lexicon import Family, Form, Kind, Lexicon, Skill

TEXT = "PyTorch, SQL and more PyTorch."


@pytest.fixture(scope="module")
def vectorizer() -> SkillVectorizer:
    return SkillVectorizer().fit([])


@pytest.fixture(scope="module")
def small() -> Lexicon:
    """A lexicon of two skills."""
    skills = [Skill(name, Kind.SKILL, "fruit", (Form(name.lower()),)) for name in ("Apple", "Pear")]
    return Lexicon([Family("fruit", "Fruit", "", tuple(skills))])


def test_counts_are_the_matchers_counts(matcher: SkillMatcher, examples: list[Path]) -> None:
    texts = [path.read_text(encoding="utf-8") for path in examples]
    counts = SkillVectorizer(values="count").fit_transform(texts)
    names = SkillVectorizer().fit([]).get_feature_names_out()
    for row, text in zip(counts, texts, strict=True):
        found = {names[i]: n for i, n in zip(row.indices, row.data, strict=True)}
        assert found == Counter(match.skill.name for match in matcher.find(text))


def test_values_are_damped_counts(vectorizer: SkillVectorizer) -> None:
    counts = SkillVectorizer(values="count").fit_transform([TEXT])
    values = vectorizer.transform([TEXT])
    np.testing.assert_allclose(values.toarray(), np.log1p(counts.toarray()))
    assert counts.max() == 2


def test_shape_and_type(vectorizer: SkillVectorizer) -> None:
    matrix = vectorizer.transform([TEXT, "", TEXT])
    assert sp.issparse(matrix)
    assert matrix.format == "csr"
    assert matrix.dtype == np.float64
    assert matrix.shape == (3, len(vectorizer.lexicon_.skills))
    assert matrix.has_canonical_format
    assert vectorizer.transform([]).shape == (0, matrix.shape[1])


def test_names_are_the_lexicons_in_its_order(vectorizer: SkillVectorizer, lexicon: Lexicon) -> None:
    names = vectorizer.get_feature_names_out()
    assert names.dtype == object
    assert list(names) == [skill.name for skill in lexicon.skills] == vectorizer.feature_names_


def test_missing_texts_are_empty(vectorizer: SkillVectorizer) -> None:
    missing = [None, float("nan"), np.nan, pd.NA, pd.NaT, ""]
    assert vectorizer.transform(missing).nnz == 0
    assert vectorizer.transform(pd.Series([TEXT, None])).shape[0] == 2


@pytest.mark.parametrize(
    "texts",
    [
        [TEXT, ""],
        (TEXT, ""),
        pd.Series([TEXT, ""]),
        pd.Series([TEXT, ""], dtype=object),
        pd.array([TEXT, pd.NA], dtype="string"),
        np.array([TEXT, ""]),
        np.array([TEXT, None], dtype=object),
    ],
)
def test_columns_of_every_kind(vectorizer: SkillVectorizer, texts: Any) -> None:
    matrix = vectorizer.transform(texts)
    assert matrix.shape[0] == 2
    assert matrix[0].nnz >= 2
    assert matrix[1].nnz == 0


def test_a_generator_is_read_once(vectorizer: SkillVectorizer) -> None:
    assert vectorizer.transform(text for text in [TEXT, TEXT]).shape[0] == 2


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (TEXT, "a list of texts, not one text"),
        (pd.DataFrame({"text": [TEXT]}), "one column of texts, not a table"),
        (np.array([[TEXT]]), "one column of texts, not a table"),
        ([3], "a text is a str, not int"),
        ([TEXT.encode()], "a text is a str, not bytes"),
        ([[TEXT]], "a text is a str, not list"),
    ],
)
def test_what_is_no_column_of_texts_is_refused(
    vectorizer: SkillVectorizer, texts: Any, said: str
) -> None:
    with pytest.raises(TypeError, match=said):
        vectorizer.transform(texts)


def test_must_be_fitted() -> None:
    with pytest.raises(NotFittedError):
        SkillVectorizer().transform([TEXT])
    with pytest.raises(NotFittedError):
        SkillVectorizer().get_feature_names_out()


def test_unknown_values_are_refused() -> None:
    with pytest.raises(ValueError, match='values must be "log" or "count"'):
        SkillVectorizer(values="tfidf").fit([])  # type: ignore[arg-type]


def test_own_lexicon(small: Lexicon) -> None:
    vectorizer = SkillVectorizer(small, values="count").fit([])
    assert list(vectorizer.get_feature_names_out()) == ["Apple", "Pear"]
    assert vectorizer.transform(["Apples, a pear, an apple"]).toarray().tolist() == [[2, 1]]
    assert vectorizer.lexicon_.fingerprint == small.fingerprint()


def test_pandas_output_needs_a_dense_array(small: Lexicon) -> None:
    column = pd.Series(["apple pear apple", "pear"], index=[7, 3])
    dense = SkillVectorizer(small, values="count", sparse_output=False)
    frame = dense.set_output(transform="pandas").fit_transform(column)
    assert frame.to_dict() == {"Apple": {7: 2.0, 3: 0.0}, "Pear": {7: 1.0, 3: 1.0}}
    sparse = SkillVectorizer(small).set_output(transform="pandas")
    with pytest.raises(ValueError, match="sparse"):
        sparse.fit_transform(column)


def test_dense_output_is_the_same(vectorizer: SkillVectorizer) -> None:
    dense = SkillVectorizer(sparse_output=False).fit_transform([TEXT])
    assert isinstance(dense, np.ndarray)
    np.testing.assert_array_equal(dense, vectorizer.transform([TEXT]).toarray())


def test_pickle_and_clone(small: Lexicon) -> None:
    fitted = SkillVectorizer(small, values="count").fit([])
    again = pickle.loads(pickle.dumps(fitted))
    assert again.transform(["two pears"]).toarray().tolist() == [[0, 1]]
    copy = clone(fitted)
    assert copy.values == "count"
    assert copy.lexicon.fingerprint() == small.fingerprint()
    with pytest.raises(NotFittedError):
        copy.transform(["two pears"])


def test_in_pipelines_and_column_transformers(small: Lexicon) -> None:
    table = pd.DataFrame({"body": ["apple apple", "pear"], "n": [1, 2]})
    columns = ColumnTransformer(
        [("skills", SkillVectorizer(small, values="count"), "body")], remainder="passthrough"
    )
    assert columns.fit_transform(table).tolist() == [[2, 0, 1], [0, 1, 2]]
    assert list(columns.get_feature_names_out()) == [
        "skills__Apple",
        "skills__Pear",
        "remainder__n",
    ]
    scaled = make_pipeline(SkillVectorizer(small), MaxAbsScaler())
    assert scaled.fit_transform(table.body).toarray().tolist() == [[1, 0], [0, 1]]
    assert list(scaled.get_feature_names_out()) == ["Apple", "Pear"]


def test_repr_is_short(small: Lexicon) -> None:
    assert repr(SkillVectorizer(values="count")) == "SkillVectorizer(values='count')"
    assert len(repr(SkillVectorizer(small))) < 200
