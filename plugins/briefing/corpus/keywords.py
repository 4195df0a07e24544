"""Which of an article's keyphrases its page shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import takewhile

from ..model import Entry, Keyphrase
from .folding import word_key
from .phrases import phrase_key

FEWEST = 3
"""Keyphrases that are shown whatever their scores, names and phrases of several words."""
WORTH = 0.62
"""Score from which more names are shown."""
WORTH_PHRASE = 0.72
"""Score from which more phrases of common words are shown."""
WORTH_WORD, WORD_MENTIONS = 0.85, 3
"""Score and mentions from which a single common word ("explosion") is shown."""
SAME_START = 6
"""Letters that two words of one family have in common at their start ("terrorist", "terrorism")."""
SHORTEST = 4
"""Letters of a word that may be the start of another of its family ("vote", "voter")."""
MOST_WITH_A_WORD = 2
"""Keywords of a page that may have a word in common."""
LARGE = 40
"""Articles from which a collection is large enough to call a word everybody's: a few may be about one place."""
EVERYDAY = 0.2
"""Share of a large collection's articles above which a word is everybody's."""
COMMON = 0.1
"""Share above which a word tells little of an article that does not keep using it."""
KEEPS_USING = 5
"""Mentions of its rarest word that keep a phrase of such words ("climate change"); a name tells little however often."""


def spread(entries: Iterable[Entry]) -> Counter[str]:
    """In how many articles each word is used, by its key."""
    return Counter(key for entry in entries for key in {word_key(term) for term, _ in entry.briefing.terms})


def everyday_words(entries: Sequence[Entry]) -> frozenset[str]:
    """Keys of the words that a good share of a large collection uses: on its pages they tell little."""
    most = COMMON * len(entries)
    return frozenset(word for word, count in spread(entries).items() if len(entries) >= LARGE and count > most)


def worth_showing(
    keyphrases: Sequence[Keyphrase], everyday: Collection[str] = (), people: Iterable[str] = ()
) -> tuple[Keyphrase, ...]:
    """Those of ``keyphrases`` that an editor would show, best first.

    The few best, and behind them what scores well and is a name or made of words that the article uses again; a single
    common word must stand out. Nothing but the names of ``people`` may be made of ``everyday`` words alone. A short
    article has few keyphrases; the rest of its list is there for measuring and for tags.
    """
    persons = {phrase_key(name) for name in people}
    telling = [
        keyphrase
        for keyphrase in keyphrases
        if phrase_key(keyphrase.text) in persons or not _is_general(keyphrase, everyday)
    ]
    telling = list(filter(_stands_out, telling)) or telling
    return tuple(keyphrase for place, keyphrase in enumerate(telling) if place < FEWEST or _holds(keyphrase))


def repeats(phrase: str, shown: Iterable[str]) -> bool:
    """Does ``shown`` say it already: "Islamic terrorist" beside "Islamic terrorism", "black vote" beside "black voters"?

    So does what would be the third phrase with one word: "email chains" beside "email account" and "Orm emails".
    """
    before = Counter(word for other in shown for word in phrase_key(other).split())
    words = phrase_key(phrase).split()
    third = len(words) > 1 and any(before[word] >= MOST_WITH_A_WORD for word in words)
    return third or all(any(_is_family(word, other) for other in before) for word in words)


def _is_family(word: str, other: str) -> bool:
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
    return word == other or common >= SAME_START or common == min(len(word), len(other)) >= SHORTEST


def _is_common(text: str) -> bool:
    return text[0].islower()


def _stands_out(keyphrase: Keyphrase) -> bool:
    """Any name and any phrase does; a single common word by its score and mentions, where those are counted."""
    if not _is_common(keyphrase.text) or " " in keyphrase.text or not keyphrase.mentions:
        return True
    return keyphrase.score >= WORTH_WORD and keyphrase.mentions >= WORD_MENTIONS


def _holds(keyphrase: Keyphrase) -> bool:
    if not _is_common(keyphrase.text):
        return keyphrase.score >= WORTH
    return keyphrase.score >= WORTH_PHRASE and keyphrase.mentions != 1


def _is_general(keyphrase: Keyphrase, everyday: Collection[str]) -> bool:
    kept = _is_common(keyphrase.text) and " " in keyphrase.text and keyphrase.mentions >= KEEPS_USING
    return not kept and all(word in everyday for word in phrase_key(keyphrase.text).split())
