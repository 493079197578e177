"""Accuracy beside the other ways to tell the roles apart: same postings, same readings, one run.

    python benchmarks/accuracy.py [--shared ../shared] [--out docs] [--quick]

Writes accuracy.json, accuracy.md and accuracy.png into the folder of --out. Every model learns from
the readings and is measured twice: on the gold postings, and on the readings by a cross-validation
in which no source and no near-duplicate is both trained on and tested. With --quick only the gold
table is printed, with the rivals' settings of the last full run, and nothing is written. README.md
beside this file says what it needs.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pandas as pd
from comparison import ours
from comparison.embeddings import Embedder
from comparison.lineup import rivals
from comparison.material import Material
from comparison.measures import Prediction, Truth, by_group, curves, difference, readers
from comparison.plot import write_plot
from comparison.report import gold_table, markdown
from comparison.rivals import Choice, predict, tune
from threadpoolctl import threadpool_limits

from jobclass import ModelError
from jobclass.model.training import Settings, folds

OURS = "jobclass"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--out", type=Path, default=Path("docs"))
    parser.add_argument("--quick", action="store_true", help="gold alone, nothing written")
    parser.add_argument(
        "--minilm-python",
        type=Path,
        default=Path("/tmp/venv_minilm/bin/python"),
        help="interpreter that has MiniLM and torch (default: %(default)s)",
    )
    args = parser.parse_args()
    embedder = Embedder(args.minilm_python)
    chosen = last_choices(args.out / "accuracy.json") if args.quick else None
    try:
        material = Material.load(args.shared)
    except ModelError as error:
        raise SystemExit(
            f"lexicon, training table and model do not fit together: {error}"
        ) from None
    with threadpool_limits(1):  # on these sizes more threads only wait for each other
        result = compare(material, embedder, chosen)
    print(gold_table(result))
    if args.quick:
        return
    args.out.mkdir(parents=True, exist_ok=True)
    text = json.dumps(result, indent=1, ensure_ascii=False)
    (args.out / "accuracy.json").write_text(text + "\n", encoding="utf-8")
    (args.out / "accuracy.md").write_text(markdown(result), encoding="utf-8")
    write_plot(result, args.out / "accuracy.png")


def last_choices(path: Path) -> dict[str, Choice]:
    """The rivals' settings as the last full run chose them."""
    if not path.is_file():
        raise SystemExit(f"{path} is missing: run once without --quick, which chooses the settings")
    models = json.loads(path.read_text(encoding="utf-8"))["models"]
    return {
        name: Choice.from_json(model["choice"])
        for name, model in models.items()
        if "choice" in model
    }


def compare(
    material: Material, embedder: Embedder, chosen: dict[str, Choice] | None = None
) -> dict[str, Any]:
    """Every figure of the comparison, as accuracy.json holds it.

    Args:
        material: what to learn from and to measure on.
        embedder: for the rival that needs one.
        chosen: settings of the rivals; with them there is no cross-validation.
    """
    started = time.process_time()

    def progress(name: str) -> None:
        print(f"{time.process_time() - started:6.0f} s  {name}", file=sys.stderr)

    labels = material.table.labels
    gold_truth = Truth.of(material.gold, "gold_role")
    truth = Truth.of(material.table.rows, "role")
    our_gold, evidence = ours.on_gold(material)
    our_readings = None if chosen else ours.on_readings(material)
    progress(OURS)

    def model(gold: Prediction, readings: Prediction | None) -> dict[str, Any]:
        figures: dict[str, Any] = {"gold": gold_truth.figures(gold).rounded()}
        if gold is not our_gold:
            figures["ahead_on_gold"] = difference(gold_truth, our_gold, gold)
        if readings and our_readings:
            figures["readings"] = truth.figures(readings).rounded()
            figures["curves"] = curves(truth, readings)
            if readings is not our_readings:
                figures["ahead_on_readings"] = difference(truth, our_readings, readings)
        return figures

    unshared = Prediction(our_gold.given, our_gold.given, our_gold.inside)
    models = {
        OURS: model(our_gold, our_readings)
        | {
            "split_error_of_probabilities": gold_truth.figures(unshared).rounded()["split_error"],
            "evidence_recall": evidence,
        }
    }
    for rival in rivals(material, embedder):
        if chosen:
            choice, readings = chosen[rival.name], None
        else:
            count = Settings(**material.model.about["settings"]).folds
            choice, readings = tune(rival, labels, folds(material.table, count))
        gold = predict(rival, choice, labels, material.learning, material.measuring)
        models[rival.name] = model(gold, readings) | {
            "choice": asdict(choice),
            "strengths": rival.strengths,
        }
        progress(rival.name)
    return {
        "data": material.description(),
        "models": models,
        "readers": readers(material.gold),
        "groups": {
            "gold": groups(gold_truth, our_gold, material.gold),
            "readings": groups(truth, our_readings, material.table.rows) if our_readings else {},
        },
    }


def groups(truth: Truth, says: Prediction, rows: pd.DataFrame) -> dict[str, Any]:
    """Our figures by year and by source."""
    return {
        "year": sorted(by_group(truth, says, rows.year.to_numpy()), key=lambda g: str(g["group"])),
        "source": by_group(truth, says, rows.source.to_numpy(object)),
    }


if __name__ == "__main__":
    main()
