"""Cases in plain text that an editor can extend: a title, a dot, the input, a dot, what is expected, a dot.

    A name that the test shows
    .
    The input, over as many
    lines as it takes.
    .
    what is expected
    .

Lines between cases are for people.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    """A case of a file."""

    title: str
    given: str
    expected: str


def read_cases(name: str) -> list[Case]:
    """The cases of ``cases/<name>.md``. Raises ``ValueError`` for a file that holds none or ends inside one."""
    cases: list[Case] = []
    parts: list[list[str]] = [[]]
    before = ""
    for line in (FOLDER / f"{name}.md").read_text(encoding="utf-8").splitlines():
        if line != ".":
            parts[-1].append(line)
            before = line if len(parts) == 1 and line.strip() else before
            continue
        parts.append([])
        if len(parts) == 4:
            cases.append(Case(before.strip(), "\n".join(parts[1]), "\n".join(parts[2])))
            parts = [[]]
    if len(parts) > 1 or not cases:
        raise ValueError(f"{name}.md: ends inside a case, or has none")
    return cases
