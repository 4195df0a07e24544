"""The plugin as a wheel: found by Pelican as ``pelican.plugins.briefing``, with all that it needs inside."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pelican
import pytest
from site_paths import CONTENT, ROOT, SITE_URL


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the project as it stands."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


def test_wheel_holds_the_whole_package(wheel: Path) -> None:
    """Every module and word list of plugins/briefing, under pelican/plugins, and nothing else."""
    package = ROOT / "plugins" / "briefing"
    expected = {
        f"pelican/plugins/briefing/{path.relative_to(package).as_posix()}"
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert names == expected


def test_site_builds_with_the_installed_plugin(wheel: Path, site: Path, tmp_path: Path) -> None:
    """Pelican finds the plugin by its short name, and the site is the same, byte for byte."""
    packages = tmp_path / "packages"
    # pelican.plugins is looked up inside the pelican package alone, so both must stand in one folder.
    shutil.copytree(Path(pelican.__file__).parent, packages / "pelican", ignore=shutil.ignore_patterns("tests"))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    output = tmp_path / "output"
    command = [sys.executable, "-m", "pelican", str(CONTENT), "-o", str(output), "-s", "publishconf.py"]
    overrides = ["-e", "PLUGIN_PATHS=[]", 'BRIEFING_CACHE_FILE=""', "BRIEFING_PROCESSES=1"]
    environment = {**os.environ, "PYTHONPATH": str(packages), "SITEURL": SITE_URL}
    done = subprocess.run(
        [*command, *overrides], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for path in (path for path in site.rglob("*") if path.is_file()):
        assert (output / path.relative_to(site)).read_bytes() == path.read_bytes(), path
