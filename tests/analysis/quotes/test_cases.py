"""Every case of ``tests/cases/quotes-*.md`` holds; an editor can add one there."""

from __future__ import annotations

import re

import pytest

from analysis.quotes.builders import quotes, render
from casefile import FOLDER, Case, read_cases

CASES = [case for path in sorted(FOLDER.glob("quotes-*.md")) for case in read_cases(path.stem)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_case(case: Case) -> None:
    """The quotes of the article, in order, with the speakers expected."""
    lang = re.match(r"\[(\w+)\]", case.title)
    found = quotes(case.given, lang[1] if lang else "en")
    assert "\n".join(render(quote) for quote in found) == case.expected.strip()


def test_there_are_enough_cases() -> None:
    """The files hold at least sixty cases in at least five languages."""
    languages = {match[1] for case in CASES if (match := re.match(r"\[(\w+)\]", case.title))}
    assert len(CASES) >= 60
    assert len(languages) >= 5
