"""The shape of the package: who may know whom."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "plugins" / "briefing"
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))
LAYERS = (
    "model",
    "errors",
    "config",
    "analysis",
    "corpus",
    "reading",
    "articles",
    "store",
    "pool",
    "views",
    "exports",
    "cli",
    "host",
)
"""In the order of the flow; ``corpus.terms``, ``corpus.editor`` are read by the layers before it."""
ALLOWED_BACK = {("analysis", "corpus")}
IO_MODULES = {"os", "subprocess", "sqlite3", "socket", "urllib.request", "shutil", "tempfile", "logging"}
PURE = ("model.py", "errors.py", "config.py", "articles.py", "analysis", "corpus", "views", "exports")


def _names(node: ast.ImportFrom) -> list[str]:
    return [alias.name for alias in node.names]


def imports(module: Path) -> Iterator[str]:
    """Absolute names of all that a module imports; its own package is ``briefing``."""
    package = ("briefing", *module.parts[:-1])
    for node in ast.walk(ast.parse((PACKAGE / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1]
            yield from (".".join((*base, name)) for name in ([node.module] if node.module else _names(node)))
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_only_the_host_knows_pelican(module: Path) -> None:
    """The core loads and runs without Pelican."""
    if module.parts[0] != "host":
        assert not [name for name in imports(module) if name.partition(".")[0] in {"pelican", "markupsafe", "rich"}]


@pytest.mark.parametrize("module", [each for each in MODULES if each.parts[0] in PURE], ids=str)
def test_core_does_no_io(module: Path) -> None:
    """Values in, values out; word lists that ship with the package are the one thing that is read."""
    assert not [name for name in imports(module) if name in IO_MODULES]


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_data_flows_one_way(module: Path) -> None:
    """No layer imports one that comes after it."""
    own = module.parts[0].removesuffix(".py")
    if own not in LAYERS:
        return
    later = set(LAYERS[LAYERS.index(own) + 1 :])
    used = {name.split(".")[1] for name in imports(module) if name.startswith("briefing.")}
    assert not {(own, name) for name in used & later} - ALLOWED_BACK


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_imports_inside_are_relative(module: Path) -> None:
    """The package has two names: ``briefing`` from plugins/, ``pelican.plugins.briefing`` from a wheel."""
    tree = ast.parse((PACKAGE / module).read_text(encoding="utf-8"))
    absolute = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and not node.level]
    assert not [name for name in absolute if name and name.partition(".")[0] == "briefing"]
