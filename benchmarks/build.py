"""``make bench SIZES="50 200"``: what a build costs, as a ratio to Pelican alone in the same run (CPU of all processes)."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from pelican import parse_arguments

from briefing.host.search import LATER
from briefing.host.worker import KeptSite

ROOT = Path(__file__).parents[1]
SIZES = (50, 200)
WORDS = "harbour board ferry gate night tide crew island council bridge market engineer winter storm channel".split()  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one build."""

    cpu: float
    """Seconds."""
    memory: float
    """MB, of the process that took most."""


def article(number: int) -> str:
    """An invented article; number alone decides its words."""
    lines = [f"Title: The {WORDS[number % 15]} report {number}", f"Date: 2026-01-{number % 28 + 1:02}", ""]
    for paragraph in range(12):
        words = " ".join(WORDS[(number * 7 + paragraph * 3 + n * n) % 15] for n in range(30))
        lines += [f"The {words}.", "", f"“We {words},” said Ann Marrow {chr(65 + number % 26)}ole.", ""]
    return "\n".join(lines)


def build(*options: str, content: Path, output: Path, folder: Path = ROOT) -> Cost:
    """What a build takes."""
    command = [sys.executable, "-m", "pelican", str(content), "-o", str(output), *options]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)  # counts in the processes that it starts
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(said.read().decode())
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def edit(path: Path) -> None:
    """Add a paragraph to an article."""
    with path.open("a", encoding="utf-8") as file:
        file.write("\nThe ferry waits.\n")


def kept(options: Sequence[str], content: Path, output: Path, folder: Path) -> list[Cost]:
    """What builds take in a process that is kept, as the preview's: with nothing changed, after an edit of one text."""
    os.environ[LATER] = str(folder / "records.jsonl")  # a preview makes the index of the search later
    os.chdir(ROOT)
    site = KeptSite(parse_arguments([str(content), "-o", str(output), *options]))
    costs = []
    for edits in (False, False, True):
        if edits:
            edit(content / "article-1.md")
        before = os.times()
        with redirect_stdout(StringIO()):
            site.build()
        site.rest()
        after = os.times()
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        costs.append(Cost(sum(after[:4]) - sum(before[:4]), memory))
    del os.environ[LATER]
    return costs[1:]


def measure(size: int, folder: Path) -> str:
    """A line on a site of ``size`` articles: a clean build, one with nothing changed, one after an edit of one text."""
    content, output = folder / "content", folder / "site"
    content.mkdir()
    for number in range(size):
        (content / f"article-{number}.md").write_text(article(number), encoding="utf-8")
    ours = ("-s", "pelicanconf.py", "-e", f'BRIEFING_CACHE_FILE="{folder}/kept.sqlite3"')
    clean = build(*ours, content=content, output=output)
    again = build(*ours, content=content, output=output)
    edit(content / "article-0.md")
    edited = build(*ours, content=content, output=output)
    kept_again, kept_edited = kept(ours, content, output, folder)
    # Outside the project: Pelican would take up its settings file.
    alone = build("-t", "simple", content=content, output=folder / "alone", folder=folder)
    files = [path.stat().st_size for path in output.rglob("*") if path.is_file()]
    ratios = (f"{name} {each.cpu / alone.cpu:4.1f} x" for name, each in [
        ("clean", clean), ("nothing changed", again), ("one text edited", edited),
        ("in the preview nothing changed", kept_again), ("one text edited", kept_edited),
    ])  # fmt: skip
    return (
        f"{size:6} articles: {', '.join(ratios)} Pelican alone ({alone.cpu:.1f} s); "
        f"{clean.memory:.0f} MB of memory; {len(files)} files, {sum(files) / 1e6:.0f} MB"
    )


def main() -> None:
    """Print a line a size."""
    for size in map(int, sys.argv[1:] or SIZES):
        with tempfile.TemporaryDirectory() as folder:
            print(measure(size, Path(folder)), flush=True)


if __name__ == "__main__":
    main()
