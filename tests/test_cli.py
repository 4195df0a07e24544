"""The commands on JSON lines."""

import io
import json
import sys
from types import SimpleNamespace

import pytest

from briefing.cli import main


def run(monkeypatch: pytest.MonkeyPatch, command: str, *lines: str) -> tuple[int, list[dict[str, object]]]:
    """Status and answers of a command."""
    out = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO("\n".join(lines).encode())))
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=out))
    status = main([command])
    return status, [json.loads(line) for line in out.getvalue().splitlines()]


def test_analyze(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line for each line; offsets fit the text that was given, whatever its spaces and lines."""
    text = "HARROWMOUTH –  The ferry\tsails again.\n\n“We will go to sea tonight,” said Ann Lee, the mayor.\n"
    status, answers = run(
        monkeypatch,
        "analyze",
        json.dumps({"id": "1", "title": None, "text": text, "lang": "en"}),
        json.dumps({"id": "2", "title": "x", "text": ""}),
    )
    assert status == 0
    assert [answer["id"] for answer in answers] == ["1", "2"]
    assert set(answers[0]) == {"id", "keywords", "summary", "quotes"}
    (quote,) = answers[0]["quotes"]  # type: ignore[misc]
    assert text[quote["start"] : quote["end"]] == quote["text"]
    assert quote["speaker"]["name"] == "Ann Lee"
    assert text[quote["speaker"]["start"] : quote["speaker"]["end"]] == quote["speaker"]["mention"]
    for sentence in answers[0]["summary"]:  # type: ignore[attr-defined]
        assert text[sentence["start"] : sentence["end"]] == sentence["text"]


def test_related(monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles on one matter find each other, best first, never themselves."""
    texts = [
        "The night ferry to Saltmarsh sails again after the storm.",
        "A storm stopped the night ferry to Saltmarsh.",
        "Bakers in Oskeby bake a longer loaf for the fair.",
    ]
    records = (json.dumps({"id": str(n), "title": None, "text": text, "date": None}) for n, text in enumerate(texts))
    status, answers = run(monkeypatch, "related", *records)
    assert status == 0
    related = {answer["id"]: [link["id"] for link in answer["related"]] for answer in answers}  # type: ignore[attr-defined]
    assert related["0"][0] == "1"
    assert related["1"][0] == "0"
    assert all(id not in links for id, links in related.items())


def test_bad_line_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The message says which line; it costs no other line its answer, and has a line of its own."""
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    lines = '{"id": "1", "text": "A."}', '{"id": 2}', '{"id": "3", "text": "C."}'
    status, answers = run(monkeypatch, "analyze", *lines)
    assert status == 2
    assert [answer["id"] for answer in answers] == ["1", None, "3"]
    assert "error" in answers[1]
    assert "line 2 of the input" in sys.stderr.getvalue()  # type: ignore[attr-defined]
