"""``jobclass label``: a table of postings in, a table of verdicts out."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

_DESCRIPTION = """\
Label every row of a table of postings: Parquet, CSV or JSON Lines, by the files' endings. The
output has one row a posting, in the same order:

  id              the id column, or the row's number from 0
  role            ai_engineer, ml_engineer, data_scientist or none
  best_role       the role that comes closest, never none
  p_ai_engineer   three probabilities that sum to 1, given that the posting is one of the three
  p_ml_engineer
  p_data_scientist
  p_in_scope      the probability that it is one of the three
  evidence        list of {skill, family, text, start, end, points}, one a mention, strongest
                  skill first; in CSV as JSON"""

_EPILOG = """\
examples:
  jobclass label postings.parquet -o labelled.parquet
  jobclass label scraped.csv -o labelled.jsonl --text-column "Job Description" """


def add_parser(verbs: Any) -> None:
    """Add the verb's arguments."""
    parser = verbs.add_parser(
        "label",
        help="label a table of postings",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("input", metavar="IN", type=Path, help="table of postings")
    parser.add_argument(
        "-o", "--output", metavar="OUT", type=Path, required=True, help="table to write"
    )
    parser.add_argument(
        "--text-column",
        metavar="NAME",
        help="column of the posting's text (default: description, text, job_description ...)",
    )
    parser.add_argument(
        "--title-column",
        metavar="NAME",
        help="column of its title (default: title, job_title ...)",
    )
    parser.add_argument(
        "--id-column", metavar="NAME", help="column of its id (default: id, posting_id, job_id)"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Label the table and say on stderr what came of it."""
    from jobclass.roles import CLASSES
    from jobclass.tables import label_file

    summary = label_file(
        args.input,
        args.output,
        text_column=args.text_column,
        title_column=args.title_column,
        id_column=args.id_column,
    )
    counts = ", ".join(f"{role} {summary.roles[role]}" for role in CLASSES)
    print(f"{summary.rows} postings labelled: {counts} -> {args.output}", file=sys.stderr)
    if summary.short:
        print(
            f"{summary.short} of them have fewer than 20 words: judged by the little they say",
            file=sys.stderr,
        )
    return 0
