"""The plugin as a wheel: found by Pelican as ``pelican.plugins.briefing``, with all that it needs inside."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pelican
import pytest
from site_paths import CONTENT, ROOT, SITE_URL
from sitereader import files_of


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the project as it stands."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


def test_wheel_holds_the_whole_package(wheel: Path) -> None:
    """Every module and word list of plugins/briefing, under pelican/plugins, with the theme, and nothing else."""
    package = ROOT / "plugins" / "briefing"
    places = ((package, package), (ROOT / "theme", ROOT))
    expected = {
        f"pelican/plugins/briefing/{path.relative_to(base).as_posix()}"
        for folder, base in places
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert names == expected


@pytest.fixture(scope="module")
def packages(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of packages into which the wheel was installed."""
    folder = tmp_path_factory.mktemp("packages")
    # pelican.plugins is looked up inside the pelican package alone, so both must stand in one folder.
    shutil.copytree(Path(pelican.__file__).parent, folder / "pelican", ignore=shutil.ignore_patterns("tests"))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def test_site_builds_with_the_installed_plugin(packages: Path, site: Path, tmp_path: Path) -> None:
    """Pelican finds the plugin by its short name, and the site is the same, byte for byte."""
    output = tmp_path / "output"
    command = [sys.executable, "-m", "pelican", str(CONTENT), "-o", str(output), "-s", "publishconf.py"]
    overrides = ["-e", "PLUGIN_PATHS=[]", 'BRIEFING_CACHE_FILE=""', "BRIEFING_PROCESSES=1"]
    environment = {**os.environ, "PYTHONPATH": str(packages), "SITEURL": SITE_URL}
    done = subprocess.run(
        [*command, *overrides], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for path in files_of(site):
        assert (output / path.relative_to(site)).read_bytes() == path.read_bytes(), path


def build_elsewhere(packages: Path, folder: Path, settings: str) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """Build the articles as another site would: only its own settings, and the plugin found by itself."""
    (folder / "settings.py").write_text(settings, encoding="utf-8")
    output = folder / "output"
    done = subprocess.run(
        [sys.executable, "-m", "pelican", str(CONTENT), "-o", str(output), "-s", "settings.py"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(packages), "COLUMNS": "1000"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return output, done


@pytest.mark.parametrize("theme", ["simple", "notmyidea"])
def test_a_site_with_another_theme_goes_on_as_before(packages: Path, tmp_path: Path, theme: str) -> None:
    """Its pages stay Pelican's; articles have summaries and tags; no page of ours is written."""
    output, done = build_elsewhere(packages, tmp_path, f"SITENAME = 'Elsewhere'\nTHEME = {theme!r}\nTIMEZONE = 'UTC'\n")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "has no page for briefings" in done.stdout + done.stderr
    assert (output / "index.html").is_file()
    assert (output / "night-ferry-to-saltmarsh-stops-for-the-winter.html").is_file()
    assert not [name for name in ("speakers", "search.html", "pagefind") if (output / name).exists()]


README_SETTINGS = re.compile(r"```python\n(.*?)```", re.DOTALL)


def test_a_site_takes_the_theme_as_its_docs_say(packages: Path, tmp_path: Path) -> None:
    """The lines of docs/elsewhere.md are all that is needed, and a line that is missing is told by name."""
    (lines,) = README_SETTINGS.findall((ROOT / "docs" / "elsewhere.md").read_text(encoding="utf-8"))
    output, done = build_elsewhere(packages, tmp_path, f"SITENAME = 'Elsewhere'\nTIMEZONE = 'UTC'\n{lines}")
    assert done.returncode == 0, done.stdout + done.stderr
    assert 'data-kind="home"' in (output / "index.html").read_text(encoding="utf-8")
    (page,) = output.glob("a-night-bus-*.html")
    assert "nobody else &lt;b&gt; – Elsewhere</title>" in page.read_text(encoding="utf-8")
    without = "\n".join(line for line in lines.splitlines() if not line.startswith("DIRECT_TEMPLATES"))
    _, done = build_elsewhere(packages, tmp_path, f"SITENAME = 'Elsewhere'\n{without}")
    assert done.returncode == 1
    assert "DIRECT_TEMPLATES must be []" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
