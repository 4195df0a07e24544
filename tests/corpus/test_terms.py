"""The words of an article that related coverage is computed from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.corpus.folding import fold, word_key
from briefing.corpus.terms import count_terms
from corpus.builders import document


def terms(text: str, *, title: str = "", lang: str = "en") -> dict[str, int]:
    """Terms of a text, with counts."""
    return dict(count_terms(document(text, title=title, lang=lang)))


def test_inflected_forms_are_one_term_in_a_readable_form() -> None:
    """Plural, possessive and capital do not part a word, and what is shown is a word of the article."""
    found = terms("a\nb\nBoats lie here. The boats, the boat, the boat’s sail.")
    assert found["boat"] == 4
    assert "boats" not in found


def test_title_and_lead_count_double() -> None:
    """What an article is about stands at its top."""
    found = terms("ferry\nferry\nferry harbour", title="Ferry")
    assert found == {"ferry": 7, "harbour": 1}


def test_names_keep_their_capital() -> None:
    """A capital inside a sentence marks a name; one that opens a sentence or stands in a title does not."""
    found = terms("Pumps failed in Orvanne. Orvanne is dry.", title="Orvanne Without Water")
    assert {"Orvanne", "pumps", "water"} <= found.keys()


def test_function_words_are_left_out_in_the_articles_language() -> None:
    """Lists are chosen by language; a language without a list loses nothing."""
    assert terms("The mill and its wheel don’t turn") == {"mill": 2, "wheel": 2, "turn": 2}
    assert terms("Die Mühle und das Rad", lang="de-AT") == {"Mühle": 2, "Rad": 2}
    assert terms("l’usine d’Orvanne", lang="fr") == {"usine": 2, "Orvanne": 2}
    assert terms("the mill", lang="../en") == {"the": 2, "mill": 2}


def test_acronyms_are_no_function_words() -> None:
    """The name "US", also with dots, is not the word "us"."""
    assert terms("the US and the U.S. told us") == {"US": 4}


def test_scripts_without_spaces_give_pairs() -> None:
    """Chinese, Japanese, Korean and Thai can be compared without a dictionary."""
    assert terms("港口封闭", lang="zh") == {"港口": 2, "口封": 2, "封闭": 2}
    assert terms("स्कूल बंद", lang="hi") == {"स्कूल": 2, "बंद": 2}


@pytest.mark.parametrize(("one", "other"), [("Zoë", "zoe"), ("ŁÓDŹ", "lodz"), ("Straße", "STRASSE"), ("ﬁne", "fine")])
def test_fold(one: str, other: str) -> None:
    """Case and accents fold away; the voicing marks of Japanese do not."""
    assert fold(one) == fold(other)
    assert fold("が") != fold("か")


def test_an_editors_note_at_the_foot_is_not_counted() -> None:
    """The same note below many articles would make them alike."""
    text = (
        "The mill turns.\nThe weir holds.\nThe river falls.\nEditor’s note: we own the mill and a ferry.\nAnd a barge."
    )
    assert {"ferry", "barge"}.isdisjoint(terms(text))
    assert "ferry" in terms(text.replace("Editor’s note: ", ""))


@given(st.text())
def test_any_text_is_counted(text: str) -> None:
    """Whatever the text, terms are sorted, unique under their key, and counted at least once."""
    found = count_terms(document(text, title=text))
    assert list(found) == sorted(found)
    assert len({word_key(term) for term, _ in found}) == len(found)
    assert all(count > 0 and term for term, count in found)


@given(st.text())
def test_a_key_is_stable(word: str) -> None:
    """The shown form of a term leads back to the same key whatever its case."""
    assert fold(fold(word)) == fold(word)
