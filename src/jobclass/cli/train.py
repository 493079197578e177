"""``jobclass train``: the training table in, the model out."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

_DESCRIPTION = """\
Fit the model on a training table of skill counts and readings (no texts). From a checkout, without
options, it writes the shipped model again, byte for byte. The figures it prints come from a
cross-validation in which no source is both trained on and tested. MODEL_CARD.md is written beside
the model."""

_EPILOG = """\
examples:
  jobclass train
  jobclass train --table my_counts.parquet -o my_model.json"""


def add_parser(verbs: Any) -> None:
    """Add the verb's arguments."""
    parser = verbs.add_parser(
        "train",
        help="fit the model anew",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--table",
        metavar="PARQUET",
        type=Path,
        default=Path("data/training/skill_counts.parquet"),
        help="training table (default: %(default)s)",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="JSON",
        type=Path,
        default=Path("models/jobclass.json"),
        help="model to write (default: %(default)s)",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Fit, write the model and print its figures."""
    from jobclass.lexicon import Lexicon
    from jobclass.model.card import model_card
    from jobclass.model.training import TrainingTable, train

    lexicon = Lexicon.load()
    model = train(TrainingTable.load(args.table, lexicon), lexicon)
    model.save(args.output)
    card = args.output.with_name("MODEL_CARD.md")
    card.write_text(model_card(model), encoding="utf-8")
    for name, value in model.about["cross_validation_by_source"].items():
        print(f"{name} {value}")
    print(f"model written to {args.output}, its card to {card}")
    return 0
