"""Builds a site as a user does, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from site_paths import ROOT, SITE_URL


def build(
    content: Path,
    output: Path,
    *options: str,
    settings: str = "publishconf.py",
    environment: Mapping[str, str] | None = None,
) -> str:
    """Build ``content`` with the project's own settings and theme; what the build said, on one line each."""
    cache = output.parent / f"{output.name}.sqlite3"
    overrides = ["-e", f'BRIEFING_CACHE_FILE="{cache}"', "BRIEFING_PROCESSES=1", *options]
    command = [sys.executable, "-m", "pelican", str(content), "-o", str(output), "-s", settings]
    own = {"SITEURL": SITE_URL, "COLUMNS": "1000", "PYTHONWARNINGS": "error::UserWarning"}
    env = {**os.environ, **own, **(environment or {})}
    done = subprocess.run(
        [*command, *overrides], cwd=ROOT, env=env, capture_output=True, text=True, timeout=120, check=False
    )
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    return said
