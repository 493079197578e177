"""``jobclass check``: one posting in, its verdict and evidence out."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path
from typing import Any

_DESCRIPTION = """\
Read one posting and print its verdict: the role, the three probabilities, and the matched skills
and duties that decided it, grouped by the row of the comparison table they belong to. Each shows
its signed points, how often it stands in the text, and the sentence of its first mention. With
--title, whether the spec fits its title, why, and what would change it."""

_EPILOG = """\
examples:
  jobclass check posting.txt
  jobclass check posting.md --title "AI Engineer"
  pbpaste | jobclass check -
  jobclass check posting.txt --format json | jq .role
  jobclass check posting.txt --title "ML Engineer" --exit-code

Exit codes: 0; 1 with --exit-code where the spec does not fit its title; 2 where the input could not
be judged: empty, too short, binary or unreadable."""


def add_parser(verbs: Any) -> None:
    """Add the verb's arguments."""
    parser = verbs.add_parser(
        "check",
        help="say which role one posting describes",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", metavar="FILE", help="text or Markdown file, or - for stdin")
    parser.add_argument(
        "--title", metavar="TEXT", help="the posting's title; never moves the verdict"
    )
    parser.add_argument(
        "--format",
        choices=("text", "json", "markdown"),
        default="text",
        help="output format (default: text)",
    )
    parser.add_argument(
        "--all", action="store_true", help="show all evidence, not only the 12 strongest items"
    )
    parser.add_argument(
        "--exit-code",
        action="store_true",
        help="exit with 1 where the spec does not fit its --title, to lint job specs",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the verdict."""
    from jobclass import reports
    from jobclass.fit import FitOutcome, fit_of
    from jobclass.text import PostingError, read_file, read_posting
    from jobclass.verdict.classify import shipped_classifier

    if args.exit_code and args.title is None:
        raise PostingError("--exit-code needs the title to hold the spec against: give --title")
    if args.file == "-":
        posting = read_posting(sys.stdin.buffer.read(), source="stdin", title=args.title)
    else:
        posting = read_file(Path(args.file), title=args.title)
    classifier = shipped_classifier()
    verdict = classifier.verdict(posting)
    fit = None if args.title is None else fit_of(verdict, args.title, classifier)
    limit = None if args.all else 12
    encoding = sys.stdout.encoding or "utf-8"
    if args.format == "json":
        content = reports.verdict_to_dict(verdict)
        if fit:
            content["fit"] = reports.fit_to_dict(fit)
        report = json.dumps(content, indent=2)
    elif args.format == "markdown":
        report = reports.verdict_to_markdown(verdict, limit=limit)
        if fit:
            report += f"\n\n{reports.fit_to_markdown(fit)}"
    else:
        width = min(shutil.get_terminal_size().columns, 110)
        color = sys.stdout.isatty()
        block = "█" if _knows("█", encoding) else "#"
        report = reports.verdict_to_text(
            verdict, limit=limit, width=width, color=color, block=block
        )
        if fit:
            report += f"\n\n{reports.fit_to_text(fit, width=width, color=color)}"
    # Quoted text may hold characters that the terminal's encoding does not know.
    sys.stdout.buffer.write((report + "\n").encode(encoding, "replace"))
    return int(bool(args.exit_code and fit and fit.outcome is FitOutcome.DOES_NOT_FIT))


def _knows(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
