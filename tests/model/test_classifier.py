"""RoleClassifier: scikit-learn's contract, shares and families."""

import pickle
from typing import Any

import numpy as np
import pytest
import scipy.sparse as sp
from sklearn.base import clone
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import Pipeline
from sklearn.utils.estimator_checks import parametrize_with_checks

from jobclass import RoleClassifier, SkillVectorizer


@parametrize_with_checks([RoleClassifier(C=1.0)])
def test_keeps_to_scikit_learns_contract(estimator: Any, check: Any) -> None:
    check(estimator)


@pytest.fixture(scope="module")
def counts() -> tuple[np.ndarray, np.ndarray]:
    """Skill values of 60 rows in four columns, and labels that the first three columns decide."""
    generator = np.random.default_rng(3)
    labels = np.repeat([0, 1, 2], 20)
    values = generator.poisson(0.3, (60, 4)).astype(float)
    values[np.arange(60), labels] += generator.poisson(1.0, 60)
    return np.log1p(values), labels


def test_shares_of_one_hot_rows_are_labels(counts: tuple[np.ndarray, np.ndarray]) -> None:
    values, labels = counts
    by_label = RoleClassifier(C=1.0).fit(values, labels)
    by_share = RoleClassifier(C=1.0).fit(values, labels, shares=np.eye(3)[labels])
    np.testing.assert_allclose(by_share.coef_, by_label.coef_)
    np.testing.assert_allclose(by_share.intercept_, by_label.intercept_)


def test_shares_are_weighted_rows(counts: tuple[np.ndarray, np.ndarray]) -> None:
    values, labels = counts
    shares = np.random.default_rng(0).dirichlet([1, 1, 1], 60)
    model = RoleClassifier(C=1.0).fit(values, labels, shares=shares)
    plain = LogisticRegression(C=1.0, tol=1e-10, max_iter=5000).fit(
        np.repeat(values, 3, axis=0), np.tile([0, 1, 2], 60), sample_weight=shares.ravel()
    )
    np.testing.assert_allclose(model.predict_proba(values), plain.predict_proba(values), atol=1e-5)


def test_share_weight_zero_learns_from_labels_alone(
    counts: tuple[np.ndarray, np.ndarray],
) -> None:
    values, labels = counts
    even = np.full((60, 3), 1 / 3)
    ignored = RoleClassifier(C=1.0, share_weight=0.0).fit(values, labels, shares=even)
    none_given = RoleClassifier(C=1.0).fit(values, labels)
    np.testing.assert_allclose(ignored.coef_, none_given.coef_)


def test_even_shares_teach_nothing(counts: tuple[np.ndarray, np.ndarray]) -> None:
    values, labels = counts
    model = RoleClassifier(C=1.0).fit(values, labels, shares=np.full((60, 3), 1 / 3))
    np.testing.assert_allclose(model.predict_proba(values), 1 / 3, atol=1e-6)


def test_a_column_that_was_never_seen_takes_its_familys_points() -> None:
    # Columns 0 and 1 are one family, 2 and 3 the other; column 1 is empty in training.
    values = np.array([[1, 0, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]] * 5, dtype=float)
    labels = np.array(["a", "a", "b", "b"] * 5)
    families = ["left", "left", "right", "right"]
    alone = RoleClassifier(C=1.0).fit(values, labels)
    together = RoleClassifier(C=1.0, groups=families).fit(values, labels)
    for_a = list(together.classes_).index("a")
    np.testing.assert_allclose(alone.coef_[:, 1], 0, atol=1e-9)
    assert 0 < together.coef_[for_a, 1] < together.coef_[for_a, 0]
    assert together.predict([[0, 1, 0, 0]]) == ["a"]


def test_group_weight_zero_turns_families_off(counts: tuple[np.ndarray, np.ndarray]) -> None:
    values, labels = counts
    off = RoleClassifier(C=1.0, groups=["x", "x", "y", "y"], group_weight=0.0)
    np.testing.assert_allclose(
        off.fit(values, labels).coef_, RoleClassifier(C=1.0).fit(values, labels).coef_
    )


def test_a_family_of_its_own_for_every_column_only_loosens_the_shrinkage(
    counts: tuple[np.ndarray, np.ndarray],
) -> None:
    values, labels = counts
    singles = RoleClassifier(C=1.0, groups=["a", "b", "c", "d"]).fit(values, labels)
    twice = RoleClassifier(C=2.0).fit(values, labels)
    np.testing.assert_allclose(singles.coef_, twice.coef_, atol=1e-4)


def test_points_are_centred(counts: tuple[np.ndarray, np.ndarray]) -> None:
    model = RoleClassifier(C=1.0, groups=["x", "x", "y", "y"]).fit(*counts)
    np.testing.assert_allclose(model.coef_.sum(axis=0), 0, atol=1e-12)
    np.testing.assert_allclose(model.intercept_.sum(), 0, atol=1e-12)


@pytest.mark.parametrize("groups", [None, ["x", "x", "y", "y"]])
def test_sparse_and_dense_rows_give_the_same(
    counts: tuple[np.ndarray, np.ndarray], groups: list[str] | None
) -> None:
    values, labels = counts
    dense = RoleClassifier(C=1.0, groups=groups).fit(values, labels)
    sparse = RoleClassifier(C=1.0, groups=groups).fit(sp.csr_matrix(values), labels)
    np.testing.assert_allclose(sparse.coef_, dense.coef_, atol=1e-6)
    np.testing.assert_allclose(
        dense.predict_proba(sp.csr_matrix(values)), dense.predict_proba(values)
    )


def test_probabilities_are_the_softmax_of_the_scores(
    counts: tuple[np.ndarray, np.ndarray],
) -> None:
    values, labels = counts
    model = RoleClassifier(C=1.0).fit(values, labels)
    scores = np.exp(model.decision_function(values))
    np.testing.assert_allclose(
        model.predict_proba(values), scores / scores.sum(axis=1, keepdims=True)
    )


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"shares": np.ones((60, 2)) / 2}, "shares have the shape"),
        ({"sample_weight": np.zeros(60)}, "(?i)sample weight"),
    ],
)
def test_what_cannot_be_fitted_is_refused(
    counts: tuple[np.ndarray, np.ndarray], wrong: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        RoleClassifier().fit(*counts, **wrong)


def test_groups_of_another_length_are_refused(counts: tuple[np.ndarray, np.ndarray]) -> None:
    with pytest.raises(ValueError, match="groups name 3 columns, X has 4"):
        RoleClassifier(groups=["x", "x", "y"]).fit(*counts)


def test_pickle_and_clone(counts: tuple[np.ndarray, np.ndarray]) -> None:
    values, labels = counts
    model = RoleClassifier(C=1.0, groups=["x", "x", "y", "y"]).fit(values, labels)
    again = pickle.loads(pickle.dumps(model))
    np.testing.assert_array_equal(again.predict_proba(values), model.predict_proba(values))
    copy = clone(model)
    assert copy.get_params() == model.get_params()
    assert not hasattr(copy, "coef_")


TEXTS = {
    "ai_engineer": [
        "Build RAG pipelines and agents on LLM APIs.",
        "Write prompts, call the OpenAI API and keep evals.",
        "LangChain, vector databases and prompt engineering.",
        "Ship LLM-powered features, with tools and embeddings.",
    ],
    "ml_engineer": [
        "Train deep learning models in PyTorch on GPUs.",
        "Deploy models with Kubeflow and Kubernetes, track them in MLflow.",
        "Distributed training, model serving and feature stores.",
        "TensorFlow, Triton and model monitoring.",
    ],
    "data_scientist": [
        "Run A/B tests and present findings to stakeholders.",
        "Statistics, regression and hypothesis testing in R.",
        "Tableau dashboards and SQL for product analytics.",
        "Causal inference, forecasting and experiment design.",
    ],
}


def test_grid_search_over_a_pipeline() -> None:
    texts = [text for group in TEXTS.values() for text in group]
    labels = [role for role, group in TEXTS.items() for _ in group]
    pipeline = Pipeline([("skills", SkillVectorizer()), ("model", RoleClassifier())])
    search = GridSearchCV(
        pipeline, {"model__C": [0.01, 1.0], "skills__values": ["log", "count"]}, cv=2
    )
    search.fit(texts, labels)
    assert set(search.best_params_) == {"model__C", "skills__values"}
    assert list(search.classes_) == sorted(TEXTS)
    unseen = ["We need prompts, RAG and LLM agents.", "Hypothesis tests and Tableau."]
    assert list(search.predict(unseen)) == ["ai_engineer", "data_scientist"]
