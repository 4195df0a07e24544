"""``make publish``: what its end tells a script."""

from __future__ import annotations

import subprocess
from pathlib import Path


def publish(project: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """The command as README has it."""
    return subprocess.run(
        ["make", "publish", "SITEURL=https://example.org/ferry", *options],
        cwd=project,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_what_is_right_is_published_in_silence(project: Path) -> None:
    """The status is 0, of a build that only has something to say too."""
    (project / "content" / "storm.txt").write_text("It blew on Monday, and nobody sailed.\n", encoding="utf-8")
    done = publish(project)
    assert done.returncode == 0, done.stderr
    assert "storm.txt: title" in done.stdout


def test_a_fault_ends_with_a_status(project: Path) -> None:
    """The others are published all the same; ``PROBLEM_EXIT=0`` is for who wants to go on."""
    (project / "content" / "empty.md").write_text("", encoding="utf-8")
    done = publish(project)
    assert done.returncode != 0
    assert "empty.md: is left out; it is empty." in done.stdout
    assert "Built, but with 1 error" in done.stderr
    assert (project / "output" / "articles" / "ferry" / "index.html").is_file()
    assert publish(project, "PROBLEM_EXIT=0").returncode == 0


def test_a_build_that_stops_keeps_its_status(project: Path) -> None:
    """It is not taken for one that was built with faults."""
    done = publish(project, "PROBLEM_EXIT=0", "PELICANOPTS=-e BRIEFING_POINT=3")
    assert done.returncode != 0
    assert "BRIEFING_POINT is not a setting" in done.stdout
