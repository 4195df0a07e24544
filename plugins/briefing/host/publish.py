"""The build behind ``make publish``: it ends with a status of its own where the site was built with faults."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from .telling import TOLD, read_told

BUILT_WITH_FAULTS = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Build with Pelican. The status is Pelican's; where that is 0 and errors were told, that of ``--problem-exit``."""
    parser = argparse.ArgumentParser(
        description="Build the site; the status tells whether something was left out.",
        epilog="All other words are passed on to pelican.",
        allow_abbrev=False,
    )
    parser.add_argument("--problem-exit", type=int, default=BUILT_WITH_FAULTS, help="status of a build with faults (3)")
    options, passed_on = parser.parse_known_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told.json"
        done = subprocess.run(  # noqa: S603 - our own words and the user's options
            [sys.executable, "-m", "pelican", *passed_on], env={**os.environ, TOLD: str(told)}, check=False
        )
        faults = sum(each.is_error for each in read_told(told))
    if done.returncode or not faults:
        return done.returncode
    count = "1 error" if faults == 1 else f"{faults} errors"
    sys.stderr.write(f"Built, but with {count}: see above for what was left out or held back.\n")
    return int(options.problem_exit)


if __name__ == "__main__":
    sys.exit(main())
