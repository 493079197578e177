"""The promised accuracy, on the gold postings, by the scorer and by the package's own figures."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from jobclass.model.evaluation import calibration_error, role_figures
from jobclass.roles import ROLES


@pytest.fixture(scope="module")
def labelled(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The gold postings, labelled by the command line."""
    out = tmp_path_factory.mktemp("gold") / "labelled.parquet"
    gold = shared / "gold" / "postings.parquet"
    subprocess.run(
        [sys.executable, "-m", "jobclass.cli.main", "label", gold, "-o", out],
        check=True,
        capture_output=True,
    )
    return out


@pytest.fixture(scope="module")
def scored(shared: Path, labelled: Path) -> dict[str, float]:
    """The scorer's figures by name."""
    run = subprocess.run(
        [sys.executable, shared / "score.py", "roles", shared / "gold/postings.parquet", labelled],
        check=True,
        capture_output=True,
        text=True,
    )
    lines = [line.split() for line in run.stdout.splitlines()]
    # The first line has several pairs, the others one and a remark.
    pairs = [*zip(lines[0][::2], lines[0][1::2], strict=True), *(line[:2] for line in lines[1:])]
    return {name: float(value) for name, value in pairs}


def test_floor(scored: dict[str, float]) -> None:
    assert scored["missing"] == 0
    assert scored["macro_f1"] >= 0.88
    assert scored["in_scope_auroc"] >= 0.95
    assert scored["calibration_error"] <= 0.08


def test_own_figures_are_the_scorers(
    shared: Path, labelled: Path, scored: dict[str, float]
) -> None:
    gold = pd.read_parquet(shared / "gold" / "postings.parquet")
    rows = pd.read_parquet(labelled)
    assert list(rows.id) == list(gold.id)
    given = rows[[f"p_{role}" for role in ROLES]].to_numpy()
    figures = role_figures(
        given,
        given,  # the scorer holds the probabilities, not the shares, to the readers' split
        rows.p_in_scope.to_numpy(),
        gold.gold_role.to_numpy(),
        gold.in_scope.to_numpy(bool),
        gold[[f"split_{role}" for role in ROLES]].to_numpy(),
    )
    assert figures.postings == scored["postings"]
    assert figures.in_scope == scored["in_scope"]
    for name in (
        "macro_f1",
        "accuracy",
        "accuracy_clear",
        "accuracy_mixed",
        "calibration_error",
        "split_error",
        "in_scope_auroc",
        "macro_f1_at_80_coverage",
    ):
        assert getattr(figures, name) == pytest.approx(scored[name], abs=1e-4), name
    for role in ROLES:
        assert figures.f1[role] == pytest.approx(scored[f"f1_{role}"], abs=1e-4)
    assert figures.macro_f1_low < figures.macro_f1 < figures.macro_f1_high


def test_shares_are_nearer_to_the_readers_split_than_probabilities(
    shared: Path, labelled: Path
) -> None:
    gold, rows = pd.read_parquet(shared / "gold" / "postings.parquet"), pd.read_parquet(labelled)
    split = gold[[f"split_{role}" for role in ROLES]].to_numpy()[gold.in_scope]

    def distance(prefix: str) -> float:
        guess = rows[[f"{prefix}_{role}" for role in ROLES]].to_numpy()[gold.in_scope]
        return float(np.abs(guess - split).sum(axis=1).mean() / 2)

    assert distance("share") < distance("p") < 0.2


def test_figures_of_perfect_and_of_worthless_predictions() -> None:
    role = np.array(ROLES * 10)
    in_scope = np.ones(30, dtype=bool)
    in_scope[:3] = False
    perfect = np.eye(3)[[ROLES.index(r) for r in role]]
    best = role_figures(perfect, perfect, in_scope.astype(float), role, in_scope, perfect)
    assert (best.macro_f1, best.calibration_error, best.split_error) == (1, 0, 0)
    assert (best.in_scope_auroc, best.in_scope_calibration_error) == (1, 0)
    even = np.full((30, 3), 1 / 3)
    worst = role_figures(even, even, np.full(30, 0.5), role, in_scope, perfect)
    assert worst.in_scope_auroc == 0.5
    assert worst.split_error == pytest.approx(2 / 3)
    assert worst.accuracy == pytest.approx(1 / 3)


def test_calibration_error_is_the_gap_between_confidence_and_truth() -> None:
    confidence = np.full(100, 0.9)
    right = np.arange(100) % 2 == 0
    assert calibration_error(confidence, right) == pytest.approx(0.4)
    assert calibration_error(np.full(100, 0.5), right) == pytest.approx(0)


def test_figures_are_rounded_for_files() -> None:
    role = np.array(ROLES * 2)
    perfect = np.eye(3)[[ROLES.index(r) for r in role]]
    scope = np.array([True] * 5 + [False])
    rounded = role_figures(perfect, perfect, scope.astype(float), role, scope, perfect).rounded(2)
    assert rounded["macro_f1"] == 1
    assert set(rounded["f1"]) == set(ROLES)
