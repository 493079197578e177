"""The training table, and the model that comes from it."""

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from jobclass import ModelError, RoleClassifier, RoleModel, SkillVectorizer
from jobclass.lexicon import Lexicon
from jobclass.model.card import model_card
from jobclass.model.training import Settings, TrainingTable, fit, folds, to_model, train
from jobclass.model.weights import DECIMALS
from jobclass.resources import models_path
from jobclass.roles import CLASSES, ROLES

TABLE = Path(__file__).parents[2] / "data" / "training" / "skill_counts.parquet"


@pytest.fixture(scope="module")
def table(lexicon: Lexicon) -> TrainingTable:
    return TrainingTable.load(TABLE, lexicon)


@pytest.fixture(scope="module")
def classifier(table: TrainingTable, lexicon: Lexicon) -> RoleClassifier:
    """Fitted quickly, on a tenth of the rows and without families."""
    settings = Settings(group_weight=0.0)
    return fit(table, lexicon, settings, np.arange(0, len(table.rows), 10))


@pytest.mark.slow
def test_training_gives_the_shipped_model_bit_for_bit(
    table: TrainingTable, lexicon: Lexicon, tmp_path: Path
) -> None:
    train(table, lexicon).save(tmp_path / "model.json")
    assert (tmp_path / "model.json").read_bytes() == models_path("jobclass.json").read_bytes()


def test_shipped_model_belongs_to_the_table_and_the_lexicon(
    table: TrainingTable, lexicon: Lexicon
) -> None:
    model = RoleModel.load()
    assert model.lexicon == lexicon.fingerprint()
    assert model.about["training_table_sha256"] == table.sha256
    assert model.about["readings"] == len(table.rows)
    assert model.skills == tuple(skill.name for skill in lexicon.skills)
    np.testing.assert_array_equal(model.seen, (table.counts > 0).sum(axis=0).A1)


def test_scikit_learns_scores_are_the_files_scores(
    classifier: RoleClassifier,
    table: TrainingTable,
    lexicon: Lexicon,
    examples: list[Path],
    tmp_path: Path,
) -> None:
    to_model(classifier, table, lexicon, Settings(), {}).save(tmp_path / "m.json")
    model = RoleModel.load(tmp_path / "m.json")
    texts = [path.read_text(encoding="utf-8") for path in examples]
    values = SkillVectorizer().fit_transform([*texts, "", "SQL " * 400])
    rounded = RoleClassifier()
    rounded.__dict__.update(classifier.__dict__)
    rounded.coef_ = np.round(classifier.coef_, DECIMALS)
    rounded.intercept_ = np.round(classifier.intercept_, DECIMALS)
    np.testing.assert_allclose(
        rounded.decision_function(values), model.scores(values), rtol=0, atol=1e-9
    )
    # What rounding itself costs: half a unit of the last decimal a value.
    cost = (values.sum(axis=1) + 1) * 0.5001 * 10.0**-DECIMALS
    assert (np.abs(classifier.decision_function(values) - model.scores(values)) <= cost).all()


def test_columns_of_the_classifier_are_the_classes(classifier: RoleClassifier) -> None:
    assert list(classifier.classes_) == list(range(len(CLASSES)))


def test_table_holds_no_text(table: TrainingTable) -> None:
    assert set(table.rows.columns) == {
        "id", "source", "year", "title_bucket", "duplicates", "in_scope", "role", "confidence",
        *(f"split_{role}" for role in ROLES), "skills", "counts",
    }  # fmt: skip
    for name in ("id", "source", "title_bucket", "role"):
        assert table.rows[name].map(lambda value: len(value.split())).max() <= 3, name
        assert table.rows[name].str.len().max() <= 60, name


def test_table_counts_skills_of_the_lexicon(table: TrainingTable, lexicon: Lexicon) -> None:
    rows = table.rows
    assert {name for row in rows.skills for name in row} <= {s.name for s in lexicon.skills}
    assert (rows.skills.map(len) == rows.counts.map(len)).all()
    assert rows.skills.map(lambda names: len(set(names)) == len(names)).all()
    assert min(count for row in rows.counts for count in row) >= 1
    assert table.counts.shape == (len(rows), len(lexicon.skills))
    assert table.counts.sum() == np.concatenate(rows.counts.to_list()).sum(dtype=int)


def test_readings_are_whole(table: TrainingTable) -> None:
    rows = table.rows
    assert rows.id.is_unique
    assert set(rows.role) <= set(ROLES)
    np.testing.assert_allclose(table.splits.sum(axis=1), 1, atol=1e-6)
    np.testing.assert_allclose(table.shares.sum(axis=1), 1, atol=1e-6)
    none = table.labels == CLASSES.index("none")
    np.testing.assert_array_equal(none, ~rows.in_scope)
    np.testing.assert_array_equal(table.shares[none], [[0, 0, 0, 1]] * none.sum())


def test_folds_share_neither_sources_nor_near_duplicates(table: TrainingTable) -> None:
    source, duplicates = table.rows.source.to_numpy(), table.rows.duplicates.to_numpy()
    tested = []
    for trained, test in folds(table, Settings().folds):
        assert not set(source[trained]) & set(source[test])
        assert not set(duplicates[trained]) & set(duplicates[test])
        tested.extend(test)
    assert sorted(tested) == list(range(len(table.rows)))


def test_gold_postings_are_not_trained_on(table: TrainingTable, shared: Path) -> None:
    gold = pd.read_parquet(shared / "gold" / "postings.parquet", columns=["id"])
    assert not set(gold.id) & set(table.rows.id)


def test_table_of_another_lexicon_is_refused(lexicon: Lexicon, tmp_path: Path) -> None:
    rows = pq.read_table(TABLE).slice(0, 5)
    other = tmp_path / "other.parquet"
    for metadata in ({"lexicon": "0" * 64}, {}):
        pq.write_table(rows.replace_schema_metadata(metadata), other)
        with pytest.raises(ModelError, match=r"another lexicon: run scripts/build_training_table"):
            TrainingTable.load(other, lexicon)


def test_file_that_is_no_table_is_refused(lexicon: Lexicon, tmp_path: Path) -> None:
    path = tmp_path / "table.parquet"
    path.write_text("id,skills\n", encoding="utf-8")
    with pytest.raises(ModelError, match="not a training table"):
        TrainingTable.load(path, lexicon)
    pq.write_table(pa.table({"a": [1]}), path)
    with pytest.raises(ModelError, match="another lexicon"):
        TrainingTable.load(path, lexicon)


def test_card_is_the_one_that_the_model_file_gives() -> None:
    shipped = models_path("MODEL_CARD.md").read_text(encoding="utf-8")
    assert shipped == model_card(RoleModel.load())
