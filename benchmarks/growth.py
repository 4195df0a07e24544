"""``make bench``: what the analysis of a text costs when it is twice as long (CPU and memory; 2.0 is linear)."""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Callable
from itertools import count

from briefing.analysis import analyse
from briefing.reading.document import from_text

LENGTHS = (125_000, 250_000, 500_000, 1_000_000)
"""Characters."""
_SYLLABLES = ("mar", "nor", "tal", "bek", "dun", "fel", "gor", "hal", "ist", "jor", "kel", "lom")


def surname(number: int) -> str:
    """An invented surname; no two of the first twenty thousand are the same."""
    syllables = []
    for _ in range(4):
        number, place = divmod(number, len(_SYLLABLES))
        syllables.append(_SYLLABLES[place])
    return "".join(syllables).capitalize()


def news(number: int) -> str:
    """Two paragraphs with somebody new, who is quoted, called he and reported."""
    name = surname(number)
    return (
        f"The harbour board of Ost{name[:3].lower()} put off its vote on pier {number}, which opened last spring. "
        f"Engineer Per {name} told the board that the crane of berth {number % 97} would cost more than planned.\n\n"
        f"“We wait for the steel,” {name} said. He added that nobody at the Tavrel Yard knew when it would come.\n\n"
    )


def voices(number: int) -> str:
    """One quote, by somebody who says nothing else."""
    return f"“Pier {number} matters to me,” said Ola {surname(number)}.\n\n"


def line(number: int) -> str:
    """A sentence; all together are one paragraph."""
    return f"The harbour board of Norrvik put off its vote on pier {number % 97} until the spring. "


KINDS: dict[str, Callable[[int], str]] = {"news": news, "voices": voices, "one paragraph": line}


def text(kind: Callable[[int], str], length: int) -> str:
    """As many pieces as come to ``length`` characters."""
    pieces: list[str] = []
    size = 0
    for number in count():
        if size >= length:
            break
        pieces.append(kind(number))
        size += len(pieces[-1])
    return "".join(pieces)


def cost(words: str) -> tuple[float, float]:
    """CPU seconds of the analysis, and the MB by which it raises the peak of a process of its own."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        analyse(from_text("warm", "The pier", news(1)))  # word lists are read once
        document = from_text("long", "The pier", words)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = time.process_time()
        analyse(document)
        spent = time.process_time() - start
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        os.write(writing, f"{spent} {grown}".encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        found = answer.read().split()
    os.waitpid(child, 0)
    if not found:
        sys.exit("The analysis failed; what it printed stands above.")
    return float(found[0]), float(found[1])


def main() -> None:
    """Print a line a text."""
    for name, kind in KINDS.items():
        before = 0.0
        for length in LENGTHS:
            spent, memory = cost(text(kind, length))
            ratio = f"{spent / before:.1f} x the half" if before else ""
            print(f"{name:14} {length // 1000:5} kB: {spent:5.1f} s, {memory:4.0f} MB; {ratio}", flush=True)
            before = spent


if __name__ == "__main__":
    main()
