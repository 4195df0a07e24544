"""A small site, built once a session as for publishing below a path."""

from __future__ import annotations

from pathlib import Path

import pytest
from site_paths import CONTENT
from sitebuilder import build


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The output folder of the sample site, and what the build said."""
    output = tmp_path_factory.mktemp("site") / "output"
    return output, build(CONTENT, output)


@pytest.fixture(scope="session")
def site(built: tuple[Path, str]) -> Path:
    """The output folder of the sample site."""
    return built[0]


@pytest.fixture(scope="session")
def said(built: tuple[Path, str]) -> str:
    """What the build of the sample site said."""
    return built[1]
