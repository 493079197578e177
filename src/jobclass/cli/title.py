"""``jobclass title``: a raw job title, normalized."""

from __future__ import annotations

import argparse
import json
from typing import Any

_DESCRIPTION = """\
Normalize a raw job title: role (several where it names several), seniority, track (ic or
management), specialties, and the title without noise such as places, ids and contract words."""

_EPILOG = """\
examples:
  jobclass title "Sr. ML Engr II (Remote) - R12345"
  jobclass title --explain "Lead AI/ML Engineer (m/f/d), Berlin"
  jobclass title --format json "Data Scientist / Analyst"
"""


def add_parser(verbs: Any) -> None:
    """Add the verb's arguments."""
    parser = verbs.add_parser(
        "title",
        help="normalize a raw job title",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("title", metavar="TITLE", help="the title as published")
    parser.add_argument("--explain", action="store_true", help="say which words gave what")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="output format (default: text)"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the reading."""
    from jobclass.fit.check import require_title
    from jobclass.reports.fit_report import title_to_dict
    from jobclass.titles import explain, normalize_title

    require_title(args.title)
    reading = normalize_title(args.title)
    if args.format == "json":
        print(json.dumps(title_to_dict(reading), indent=2))
    elif args.explain:
        print(explain(reading))
    else:
        print(f"clean        {reading.clean}")
        print(f"role         {', '.join(reading.roles)}")
        print(f"seniority    {reading.seniority}")
        print(f"track        {reading.track}")
        print(f"specialties  {', '.join(reading.specialties) or '-'}")
    return 0
