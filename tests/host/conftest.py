"""A copy of the project, for the commands that its users run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = ("Makefile", "pelicanconf.py", "publishconf.py", "requirements.lock", "plugins", "theme")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project with one article; copied with its times, so that nothing is installed again."""
    for name in PROJECT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, tmp_path / name)
    (tmp_path / ".venv").symlink_to(ROOT / ".venv")
    (tmp_path / "content").mkdir()
    article = "Title: The ferry\nDate: 2026-10-01\n\n“We sail at six,” said Ann Lee, the captain.\n"
    (tmp_path / "content" / "ferry.md").write_text(article, encoding="utf-8")
    return tmp_path
