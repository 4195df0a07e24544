"""``make bench``: how a build grows, as a ratio to Pelican alone in the same run (CPU of all processes)."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
SIZES = (50, 200)
WORDS = "harbour board ferry gate night tide crew island council bridge market engineer winter storm channel".split()  # noqa: SIM905


def article(number: int) -> str:
    """An invented article; number alone decides its words."""
    lines = [f"Title: The {WORDS[number % 15]} report {number}", f"Date: 2026-01-{number % 28 + 1:02}", ""]
    for paragraph in range(12):
        words = " ".join(WORDS[(number * 7 + paragraph * 3 + n * n) % 15] for n in range(30))
        lines += [f"The {words}.", "", f"“We {words},” said Ann Marrow {chr(65 + number % 26)}ole.", ""]
    return "\n".join(lines)


def cpu(*options: str, content: Path, output: Path, folder: Path = ROOT) -> float:
    """CPU seconds of a clean build."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "pelican", str(content), "-o", str(output), *options]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env={**os.environ})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print a line a size."""
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            content = Path(folder) / "content"
            content.mkdir()
            for number in range(size):
                (content / f"article-{number}.md").write_text(article(number), encoding="utf-8")
            ours = ("-s", "pelicanconf.py", "-e", f'BRIEFING_CACHE_FILE="{folder}/kept.sqlite3"')
            clean = cpu(*ours, content=content, output=Path(folder) / "a")
            again = cpu(*ours, content=content, output=Path(folder) / "a")
            # Outside the project: Pelican would take up its settings file.
            alone = cpu(content=content, output=Path(folder) / "b", folder=Path(folder))
        print(f"{size:6} articles: {clean / alone:5.1f} x Pelican alone; nothing changed {again / alone:5.1f} x")


if __name__ == "__main__":
    main()
