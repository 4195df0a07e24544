"""What a process that builds again and again takes from one build to the next."""

from __future__ import annotations

from briefing.host.warmth import Results


def test_a_result_stands_for_what_it_was_made_of() -> None:
    """It is made again when that is another, and only then."""
    results = Results()
    made: list[str] = []

    def upper(text: str) -> str:
        return results.of("title", (text,), lambda: made.append(text) or text.upper())  # type: ignore[func-returns-value]

    assert [upper("gate"), upper("gate")] == ["GATE", "GATE"]
    results.end_build()
    assert [upper("gate"), upper("ferry"), upper("gate")] == ["GATE", "FERRY", "GATE"]
    assert made == ["gate", "ferry", "gate"]


def test_what_a_build_does_not_ask_for_is_forgotten() -> None:
    """An article that is gone takes no memory."""
    results = Results()
    results.keep("title", ("gate",), "GATE")
    results.end_build()
    results.end_build()
    assert results.known("title", ("gate",)) is None


def test_equal_values_are_one() -> None:
    """So that nobody compares them again."""
    results = Results()
    first, second = ["gate"], ["gate"]
    assert results.same("words", first) is first
    results.end_build()
    assert results.same("words", second) is first
    assert results.same("words", ["ferry"]) == ["ferry"]


def test_a_process_that_builds_once_keeps_nothing() -> None:
    """Nobody will ask again."""
    results = Results(keeps=False)
    assert results.of("title", ("gate",), lambda: "GATE") == "GATE"
    assert results.known("title", ("gate",)) is None
