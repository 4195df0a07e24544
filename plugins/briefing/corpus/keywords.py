"""Which of an article's keyphrases its page shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from ..model import Entry, Keyphrase
from .folding import word_key
from .phrases import phrase_key

FEWEST = 3
"""Keyphrases that are shown whatever their scores."""
WORTH = 0.62
"""Score from which more are shown."""
LARGE = 40
"""Articles from which a collection is large enough to call a word everybody's: a few may be about one place."""
EVERYDAY = 0.2
"""Share of a large collection's articles above which a word is everybody's."""


def spread(entries: Iterable[Entry]) -> Counter[str]:
    """In how many articles each word is used, by its key."""
    return Counter(key for entry in entries for key in {word_key(term) for term, _ in entry.briefing.terms})


def everyday_words(entries: Sequence[Entry]) -> frozenset[str]:
    """Keys of the words that a great share of a large collection uses: on its pages they tell nothing."""
    most = EVERYDAY * len(entries)
    return frozenset(word for word, count in spread(entries).items() if len(entries) >= LARGE and count > most)


def worth_showing(keyphrases: Sequence[Keyphrase], everyday: Collection[str] = ()) -> tuple[Keyphrase, ...]:
    """Those of ``keyphrases`` that an editor would show, best first.

    The few best, and behind them what scores well and is a name or made of words that the article uses again; nothing
    but names may be made of ``everyday`` words alone. A short article has few keyphrases; the rest of its list is there
    for measuring and for tags.
    """
    telling = [keyphrase for keyphrase in keyphrases if not _is_general(keyphrase.text, everyday)]
    return tuple(
        keyphrase
        for place, keyphrase in enumerate(telling)
        if place < FEWEST or (keyphrase.score >= WORTH and (keyphrase.mentions != 1 or keyphrase.text[0].isupper()))
    )


def _is_general(phrase: str, everyday: Collection[str]) -> bool:
    is_name = all(word[0].isupper() for word in phrase.split())
    return not is_name and all(word in everyday for word in phrase_key(phrase).split())
