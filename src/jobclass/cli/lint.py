"""``jobclass lint``: hold job specs against the titles that they bear."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

_DESCRIPTION = """\
Hold job specs against their own titles: the text of a file's first Markdown heading or, without
one, its first line. Prints a line for each spec that does not fit and exits with 1 if there is
any, for CI and pre-commit."""

_EPILOG = """\
examples:
  jobclass lint posting.md
  jobclass lint --all posting.md"""


def add_parser(verbs: Any) -> None:
    """Add the verb's arguments."""
    parser = verbs.add_parser(
        "lint",
        help="fail where job specs do not fit their titles",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="job specs")
    parser.add_argument("--all", action="store_true", help="print those that fit too")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the misfits; 1 if there are any."""
    from jobclass.fit import FitOutcome, fit_of
    from jobclass.text import read_file, title_in
    from jobclass.verdict.classify import shipped_classifier

    classifier = shipped_classifier()
    misfits = 0
    for path in args.files:
        posting = read_file(path)
        fit = fit_of(classifier.verdict(posting), title_in(posting.text), classifier)
        is_misfit = fit.outcome is FitOutcome.DOES_NOT_FIT
        misfits += is_misfit
        if is_misfit or args.all:
            print(f"{path}: {fit.outcome}: {fit.reason}")
    return int(misfits > 0)
