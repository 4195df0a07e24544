"""Which keyphrases a page shows."""

from briefing.corpus import link
from briefing.corpus.folding import word_key
from briefing.corpus.keywords import LARGE, everyday_words, worth_showing
from briefing.model import Keyphrase
from corpus.builders import entry


def test_the_best_and_what_holds() -> None:
    """The best three, then what scores well and is repeated or a name; YAKE's own have no count of mentions."""
    listed = (("a", 1), ("b", 1), ("c", 1), ("d", 2), ("E", 1), ("f", 1))
    keyphrases = [Keyphrase(text, 0.9, mentions) for text, mentions in listed]
    found = worth_showing([*keyphrases, Keyphrase("g", 0.4, 5), Keyphrase("h", 0.9)])
    assert [each.text for each in found] == list("abcdEh")


def test_everybodys_words_are_not_shown() -> None:
    """Unless they make a name, or stand beside a word that is not everybody's; a small collection has none."""
    keyphrases = [Keyphrase(text, 0.9, 2) for text in ("harbour news", "harbour heron", "Harbour News", "news")]
    entries = [entry(str(n), "The harbour news" + (" heron" if n == 1 else "")) for n in range(LARGE)]
    everyday = link(entries).everyday
    assert everyday == everyday_words(entries) == {word_key("harbour"), word_key("news")}
    assert [each.text for each in worth_showing(keyphrases, everyday)] == ["harbour heron", "Harbour News"]
    assert everyday_words(entries[1:]) == frozenset()
