"""Pages of articles that are gone: what an earlier build wrote and this one did not is removed from the output.

Only files that the builds wrote themselves are ever removed, so a folder that holds other things keeps them.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection
from pathlib import Path

WRITTEN = "_briefing_written"
"""Where Pelican's settings, and so every context, hold the set of the paths written by this build."""


def remove_leftovers(output: Path, written: Collection[str], record: Path) -> None:
    """Remove what the last build into ``output`` wrote and this one did not, and record what this one wrote.

    Args:
        output: The folder of the site.
        written: Paths of the files that this build wrote.
        record: A JSON file that holds, for each output folder, what was written into it.
    """
    output = output.resolve()
    inside = f"{output}{os.sep}"
    now = {
        path[len(inside) :].replace(os.sep, "/") for path in map(os.path.abspath, written) if path.startswith(inside)
    }
    known = _read(record)
    for name in set(known.get(str(output), ())) - now:
        path = output / name
        path.unlink(missing_ok=True)
        for folder in path.parents:
            if folder == output or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()
    record.parent.mkdir(parents=True, exist_ok=True)
    record.write_text(json.dumps({**known, str(output): sorted(now)}, indent=0), encoding="utf-8")


def _read(record: Path) -> dict[str, list[str]]:
    try:
        known = json.loads(record.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
