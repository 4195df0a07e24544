"""Style sheets joined into one: chained imports would cost a page a round trip each, comments and indents their bytes."""

from __future__ import annotations

import re
from pathlib import Path

_IMPORT = re.compile(r"""^@import url\(["']?([^"')]+)["']?\);[ \t]*\n?""", re.MULTILINE)
_COMMENT = re.compile(r"""("[^"\n]*"|'[^'\n]*')|/\*.*?\*/""", re.DOTALL)
"""A comment, or a string, in which "/*" opens none."""
_SPACE = re.compile(r"\s*\n\s*")


def join_imports(path: Path) -> str:
    """The style sheet at ``path`` with each ``@import url("…");`` line replaced by the file that it names.

    Comments, indents and empty lines are left out; nothing else is changed.

    Paths inside ``url(…)`` of imported files must fit the folder of ``path`` too; ours are in it or one below.

    Raises:
        FileNotFoundError: an imported file is missing.
    """
    joined = _IMPORT.sub(
        lambda found: (path.parent / found[1]).read_text(encoding="utf-8") + "\n", path.read_text("utf-8")
    )
    return _SPACE.sub("\n", _COMMENT.sub(lambda found: found[1] or "", joined)).strip() + "\n"
