"""``jobclass``: dispatch to a verb; every expected failure is one line and exit code 2."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version

from jobclass.cli import check, label, lint, roles, skills, title, train

_VERBS = (check, lint, label, skills, title, roles, train)

_DESCRIPTION = """\
Reads a job posting and says whether it describes an AI engineer, an ML engineer, a data
scientist or none of the three, with the matched skills that decided it."""

_EPILOG = """\
examples:
  jobclass check posting.txt
  jobclass label postings.parquet -o labelled.parquet
  jobclass check --help"""


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = argparse.ArgumentParser(
        prog="jobclass",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"jobclass {version('jobclass')}")
    verbs = top.add_subparsers(dest="verb", metavar="COMMAND", required=True)
    for verb in _VERBS:
        verb.add_parser(verbs)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    _open_closed_streams()
    args = parser().parse_args(arguments)
    try:
        code = int(args.run(args))
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        # The reader has gone (``jobclass check … | head``): nothing is left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("jobclass: interrupted", file=sys.stderr)
        return 130
    except ValueError as error:
        # PostingError, TableError, ModelError, LexiconError: their messages say what to do.
        if type(error) is ValueError:
            raise
        print(f"jobclass: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        print(f"jobclass: {place}{(error.strerror or str(error)).lower()}", file=sys.stderr)
        return 2


def _open_closed_streams() -> None:
    """Streams that the caller closed (``<&-``, ``>&-``) read and write nothing."""
    sys.stdin = sys.stdin or open(os.devnull)  # noqa: SIM115 (open until the end)
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115


if __name__ == "__main__":
    sys.exit(main())
