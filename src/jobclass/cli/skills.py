"""``jobclass skills``: every skill and duty of one posting, with where it stands."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

_DESCRIPTION = """\
List every skill and duty that one posting names, in the order of the text, each with its offsets
and whether it is required, preferred, a duty, about the company, or negated."""

_EPILOG = """\
examples:
  jobclass skills posting.txt
  jobclass skills posting.txt --format json"""


def add_parser(verbs: Any) -> None:
    """Add the verb's arguments."""
    parser = verbs.add_parser(
        "skills",
        help="list the skills of one posting and where they stand",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", metavar="FILE", help="text or Markdown file, or - for stdin")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="output format (default: text)"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print one line, or one JSON object, a mention."""
    from jobclass.skills import find_skills
    from jobclass.text import read_file, read_posting

    if args.file == "-":
        posting = read_posting(sys.stdin.buffer.read(), source="stdin")
    else:
        posting = read_file(Path(args.file))
    mentions = find_skills(posting.text)
    if args.format == "json":
        rows = [
            {
                "skill": m.skill,
                "kind": m.kind,
                "family": m.family,
                "text": m.text,
                "start": m.start,
                "end": m.end,
                "status": m.status,
            }
            for m in mentions
        ]
        print(json.dumps(rows, indent=2))
        return 0
    for m in mentions:
        print(f"{m.start:>6}-{m.end:<6} {m.status:<9} {m.kind:<5} {m.skill}")
    return 0
