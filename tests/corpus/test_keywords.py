"""Which keyphrases a page shows."""

from briefing.corpus import link
from briefing.corpus.folding import word_key
from briefing.corpus.keywords import LARGE, everyday_words, repeats, worth_showing
from briefing.model import Keyphrase
from corpus.builders import entry


def test_the_best_and_what_holds() -> None:
    """The best three, then what scores well and is repeated or a name; YAKE's own have no count of mentions."""
    listed = (("a b", 1), ("c d", 1), ("e f", 1), ("g h", 2), ("I", 1), ("j k", 1))
    keyphrases = [Keyphrase(text, 0.9, mentions) for text, mentions in listed]
    found = worth_showing([*keyphrases, Keyphrase("l m", 0.4, 5), Keyphrase("n", 0.9)])
    assert [each.text for each in found] == ["a b", "c d", "e f", "g h", "I", "n"]


def test_single_common_words() -> None:
    """One must stand out by score and mentions; where nothing else is listed the best are shown all the same."""
    explosion, jokes, osk = Keyphrase("explosion", 0.9, 9), Keyphrase("jokes", 0.8, 2), Keyphrase("Osk", 0.9, 1)
    assert worth_showing([explosion, jokes, osk]) == (explosion, osk)
    assert worth_showing([jokes]) == (jokes,)


def test_repeats() -> None:
    """A phrase says nothing new when words of the same families are shown, be it in several phrases."""
    assert repeats("Islamic terrorist", ["Islamic terrorism"])
    assert repeats("black vote", ["black voters"])
    assert repeats("coal mine", ["coal reserves", "Patriot mine"])
    assert not repeats("coal port", ["coal reserves", "sports"])
    assert repeats("email chains", ["email account", "Orm emails"])
    assert not repeats("email chains", ["email account", "Orm ferries"])


def test_everybodys_words_are_not_shown() -> None:
    """Unless they name a person, or stand beside a word that is not everybody's; a small collection has none."""
    keyphrases = [Keyphrase(text, 0.9, 2) for text in ("harbour news", "harbour heron", "Harbour News", "news")]
    entries = [entry(str(n), "The harbour news" + (" heron" if n == 1 else "")) for n in range(LARGE)]
    everyday = link(entries).everyday
    assert everyday == everyday_words(entries) == {word_key("harbour"), word_key("news")}
    assert [each.text for each in worth_showing(keyphrases, everyday)] == ["harbour heron"]
    found = worth_showing(keyphrases, everyday, ["Harbour News"])
    assert [each.text for each in found if each.text != "harbour news"] == ["harbour heron", "Harbour News"]
    assert "harbour news" in [each.text for each in worth_showing([Keyphrase("harbour news", 0.9, 9)], everyday)]
    assert everyday_words(entries[1:]) == frozenset()
