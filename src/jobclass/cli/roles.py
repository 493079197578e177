"""``jobclass roles``: what the data says of the three roles."""

from __future__ import annotations

import argparse
from typing import Any

_DESCRIPTION = """\
Print a role's card: what it asks, its daily work, its rows of the comparison table, its end state,
salary bands (US, 2026), specialisations, and the ways in and out. Without ROLE, one line each."""

_EPILOG = """\
examples:
  jobclass roles
  jobclass roles ai_engineer"""


def add_parser(verbs: Any) -> None:
    """Add the verb's arguments."""
    parser = verbs.add_parser(
        "roles",
        help="print what a role is",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "role",
        metavar="ROLE",
        nargs="?",
        choices=("ai_engineer", "ml_engineer", "data_scientist"),
        help="ai_engineer, ml_engineer or data_scientist",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the card or the overview."""
    from jobclass.reports.role_card import overview, role_card

    print(role_card(args.role) if args.role else overview())
    return 0
