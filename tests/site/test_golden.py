"""The sample site's output, kept: a change of any page is seen in review. ``make golden`` renews it."""

import filecmp
import shutil
from pathlib import Path

import pytest
from site_paths import EXPECTED

KEPT = {".html", ".atom", ".xml", ".txt", ".json", ".csv"}


def kept_files(folder: Path) -> list[Path]:
    """Pages, feeds and maps; the theme's own files are kept in theme/, and Pagefind's names differ from build to build."""
    return sorted(
        path.relative_to(folder)
        for path in folder.rglob("*")
        if path.suffix in KEPT and path.relative_to(folder).parts[0] not in {"theme", "pagefind"}
    )


def test_output_is_as_kept(site: Path, request: pytest.FixtureRequest) -> None:
    """Byte for byte."""
    if request.config.getoption("--renew-golden"):
        shutil.rmtree(EXPECTED, ignore_errors=True)
        for name in kept_files(site):
            (EXPECTED / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(site / name, EXPECTED / name)
    names = kept_files(site)
    assert names == kept_files(EXPECTED), "pages came or went; if that is meant: make golden"
    _, changed, missing = filecmp.cmpfiles(site, EXPECTED, [str(name) for name in names], shallow=False)
    assert not changed + missing, "pages changed; if that is meant: make golden"
