"""Keyphrases: what an editor would take for tags, and YAKE's statistics beneath."""

from __future__ import annotations

import re
import string
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yake.data import DataCore
from yake.data.utils import pre_filter, tokenize_sentences

from briefing.analysis import analyse
from briefing.analysis.keyphrase_terms import Terms, weigh_terms
from briefing.analysis.keyphrase_tokens import Block, Token, tag_word, tokenise
from briefing.analysis.keyphrases import find_keyphrases, stopwords, yake_keyphrases
from briefing.analysis.sentences import split_sentences
from briefing.model import Document, Person, Span

FERRY = """\
Trubenau Mayor Mara Quill and Prime Minister Ivo Fenn last night agreed to expand ferry traffic to the island of Osk.
Quill said on Monday that the harbour board had approved a second ferry. The harbour board met in Trubenau for six hours.
“We have waited long enough,” Fenn said as he recalled how the old ferry had broken down near Osk in March.
Ferry traffic has doubled in four years, and the people of Osk want better ferry traffic, according to Ivo Fenn.
The US shipping company Northline offered to build the second ferry in New Garth. Northline lost a court case in Osk.
Mara Quill thanked the harbour board. Quill's deputy writes that Osk depends on the second ferry and on Northline.
"""


def document(text: str, title: str = "", lang: str = "en") -> Document:
    """A document whose paragraphs are the lines of ``text``."""
    paragraphs = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    return Document("a", title, text, paragraphs, lang)


def phrases(text: str, title: str = "", lang: str = "en", top: int = 20) -> list[str]:
    """The keyphrases' texts."""
    doc = document(text, title, lang)
    return [phrase.text for phrase in find_keyphrases(doc, split_sentences(doc), top=top)]


def test_names_and_subjects() -> None:
    """The people by full name, the place, and the matter come first."""
    assert {"Mara Quill", "Ivo Fenn", "Osk", "harbour board", "ferry traffic", "Northline"} <= set(
        phrases(FERRY, top=10)
    )


def test_names_that_open_with_a_stop_word() -> None:
    """The names New Garth and US are found, though "new" and "us" are stop words."""
    assert {"New Garth", "US"} <= set(phrases(FERRY))


def test_no_faults_of_plain_yake() -> None:
    """No verbs, days, articles, parts of a name beside the name, or offices glued to names."""
    found = phrases(FERRY)
    assert not {
        "Quill",
        "Fenn",
        "Ivo",
        "night agreed",
        "Minister Ivo Fenn",
        "Monday",
        "March",
        "deputy writes",
        "Garth",
        "Prime",
        "people",
    } & set(found)
    assert not any(
        re.search(r"\b(?:agreed|said|thanked|recalled|lost|depends|writes|had)\b", phrase) for phrase in found
    )


def test_surface_form() -> None:
    """Phrases are printed as the text prints them most; no phrase is made of words that do not stand together."""
    assert all(phrase in FERRY.replace("\n", " ") for phrase in phrases(FERRY))
    assert "US" in tokens_of("The US offered it to us in New Garth.")
    found = phrases("Strikes hit Osk. The strikes went on. A strike at Osk. The strikes are over.")
    assert "strikes" in found
    assert "strike" not in found


def tokens_of(text: str) -> list[str]:
    """Texts of all tokens."""
    return [token.text for block in tokenise(text) for token in block]


def test_no_overlap() -> None:
    """No phrase's words are all within another's."""
    sets = [frozenset(phrase.lower().split()) for phrase in phrases(FERRY)]
    assert not any(one <= other for one in sets for other in sets if one is not other)


def test_top_and_order() -> None:
    """At most ``top`` phrases, best first, and fewer are the head of more."""
    doc = document(FERRY)
    sentences = split_sentences(doc)
    five, twenty = find_keyphrases(doc, sentences, top=5), find_keyphrases(doc, sentences)
    assert five == twenty[:5]
    assert all(first.score >= second.score for first, second in pairwise(twenty))
    assert all(0 <= phrase.score <= 1 for phrase in twenty)
    assert find_keyphrases(doc, sentences, top=0) == ()


def test_title_counts() -> None:
    """A phrase of the title rises against the same article without it."""
    with_title = phrases(FERRY, "Court case over Osk ferry")
    assert with_title != phrases(FERRY)


def test_title_only() -> None:
    """An article without text still has the phrases of its title; nothing at all has none."""
    assert phrases("", "Harbour board approves ferry")
    assert phrases("") == []


@pytest.mark.parametrize(
    ("lang", "text", "expected", "unwanted"),
    [
        ("de", "Der Hafenrat tagt. Der Hafenrat bestellt eine Fähre für Osk.", "Hafenrat", "Hafenrat bestellt"),
        ("fr", "L’île d’Osk attend le second ferry. Le second ferry coûte cher.", "second ferry", "île attend"),
        ("ru", "Остров Оск ждёт паром. Остров Оск далеко.", "Остров Оск", "Оск ждёт"),
        ("es", "El alcalde abrió el puente viejo. El puente viejo cerrará.", "puente viejo", "alcalde"),
        ("ar", "أغلقت البلدية الجسر القديم. وقال رئيس البلدية إن الجسر آمن.", "الجسر القديم", "رئيس البلدية"),
        ("hi", "बंदरगाह परिषद ने नौका खरीदी। बंदरगाह परिषद खुश है।", "बंदरगाह परिषद", "दरग"),
        ("zh", "港务局批准了渡轮。居民等待渡轮。港务局很满意。", "港务局", "港务"),
        ("ja", "港湾局はフェリーを承認した。フェリーは速い。", "フェリー", "ェリー"),
        ("xx", "Ol port bilong Osk i gat nupela sip. Osk i laikim nupela sip.", "Osk", "i gat"),
    ],
)
def test_languages(lang: str, text: str, expected: str, unwanted: str) -> None:
    """Every script gives whole words, and a language without a stop word list still gives names."""
    found = phrases(text, lang=lang)
    assert expected in found
    assert unwanted not in found


def test_stop_words_of_related_codes() -> None:
    """ISO codes find the list that YAKE names otherwise; an unknown language has none."""
    assert stopwords("cs") == stopwords("cz") != frozenset()
    assert stopwords("nb") == stopwords("no") != frozenset()
    assert stopwords("xx") == frozenset()


@given(
    st.text(st.one_of(st.sampled_from(list("Ferry OSKsed'’-.“!\n ing走船フ्")), st.characters()), max_size=200),
    st.sampled_from(["en", "de", "fr", "zh", "xx"]),
)
def test_any_text(text: str, lang: str) -> None:
    """Whatever the text, phrases are distinct and come without a fault."""
    found = phrases(text, title=text[:30], lang=lang)
    assert len(found) == len(set(found))
    assert all(phrase.strip() == phrase != "" for phrase in found)


def blocks_of_the_package(text: str) -> list[list[Block]]:
    """The package's own tokens in our blocks, so that the formulas alone are compared."""
    sentences = []
    for words in tokenize_sentences(pre_filter(text)):
        blocks: list[Block] = [[]]
        for position, word in enumerate(words):
            if all(character in string.punctuation for character in word):
                blocks.append([])
            else:
                blocks[-1].append(Token(word, word.lower(), tag_word(word, position)))
        sentences.append([block for block in blocks if block])
    return sentences


def phrase_score(tokens: list[Token], terms: Terms, count: int) -> float:
    """YAKE's score of a phrase that occurs ``count`` times; lower is better."""
    found = [terms.of(token) for token in tokens]
    product, total = 1.0, 0.0
    for place, term in enumerate(found):
        if term.stop:
            # A stop word within a phrase counts by how firmly its neighbours hold it.
            bond = 0.0
            if 0 < place < len(found) - 1:
                left, right = found[place - 1], found[place + 1]
                bond = terms.pairs.get((left.key, term.key), 0) / left.count
                bond *= terms.pairs.get((term.key, right.key), 0) / right.count
            product *= 2 - bond
            total -= 1 - bond
        else:
            product *= term.score
            total += term.score
    return product / ((total + 1) * count)


WORDS = [
    "Osk",
    "ferry",
    "ferries",
    "the",
    "of",
    "harbour",
    "Board",
    "NATO",
    "12",
    "B2B",
    "in",
    "second",
    "Quill",
    ",",
    ".",
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join))
def test_same_values_as_yake(text: str) -> None:
    """Every term and every phrase has the score that the package gives it."""
    text = f"The ferry. {text} Osk"
    core = DataCore(text=text, stopword_set=set(stopwords("en")), config={"windows_size": 1, "n": 3})
    core.build_single_terms_features()
    core.build_mult_terms_features()
    terms = weigh_terms(blocks_of_the_package(text), stopwords("en"))
    assert list(terms.by_key) == list(core.terms)
    for key, term in core.terms.items():
        assert terms.by_key[key].score == pytest.approx(term.h)
        assert terms.by_key[key].stop == term.stopword
    for candidate in core.candidates.values():
        if candidate.is_valid():
            tokens = [Token(word, word.lower(), "p") for word in candidate.kw.split(" ")]
            assert phrase_score(tokens, terms, candidate.tf) == pytest.approx(candidate.h)


def test_no_headings_numbers_or_force() -> None:
    """Nothing is cut from a title said again, a label, an amount or words in capitals; contractions are no words."""
    text = (
        "Quill Wins Ferry Vote.\nLETTERS.\nMara Quill won the ferry vote in Osk by 62 percent support.\n"
        "She doesn’t want to pay 40 million crowns. The ferry HAS BEEN DELAYED again. The ferry vote cost 2 million crowns."
    )
    found = phrases(text, "Quill Wins Ferry Vote")
    assert "ferry vote" in found
    assert not any(re.search(r"Wins|LETTERS|percent|million|^crowns|doesn|BEEN|DELAYED", phrase) for phrase in found)


def test_what_stands_before_a_name_is_no_part_of_it() -> None:
    """A common word before a name, a title with a dot, and a party before somebody whom the article names."""
    text = (
        "Longtime pollster Mara Quill met Gov. Ivo Fenn. Reformer Mara Quill thanked Gov. Ivo Fenn and Mara Quill left."
    )
    doc = document(text)
    found = {
        phrase.text for phrase in find_keyphrases(doc, split_sentences(doc), (Person("Mara Quill"), Person("Ivo Fenn")))
    }
    assert {"Mara Quill", "Ivo Fenn"} <= found
    assert not {"pollster Mara Quill", "Reformer Mara Quill", "Gov. Ivo Fenn"} & found


def test_a_verb_and_its_object_are_no_phrase() -> None:
    """A verb stands before a noun in the plural: "to oppose tolls", "reports raise doubts"."""
    found = phrases(
        "The islanders vowed to oppose tolls. Ferry reports raise doubts in Osk. They want to oppose tolls."
    )
    assert "tolls" in found
    assert not {"oppose tolls", "raise doubts", "reports raise doubts"} & set(found)


def test_a_name_may_be_made_of_common_words() -> None:
    """The stop word "ask" is the surname of Tove Ask."""
    doc = document("The cannery is run by Tove Ask. The night shift suits Tove Ask and the cannery.")
    found = [phrase.text for phrase in find_keyphrases(doc, split_sentences(doc), (Person("Tove Ask"),))]
    assert "Tove Ask" in found
    assert "Tove" not in found


@pytest.mark.parametrize(
    ("sentence", "phrase", "unwanted"),
    [
        ("A night bus round the bay replaces the ferry.", "night bus", "night bus round"),
        ("Blocked drains inside pier six let the water in.", "Blocked drains", "drains inside pier"),
        ("The agreement runs to two pages.", "agreement", "agreement runs"),
        ("The map was there for sixty-two years until the move.", "map", "sixty-two years"),
        ("Singer Mara J. Quill opened the pier.", "Mara J. Quill", "Mara"),
        ("A poll by the Trubenau Post/ABC names no winner.", "Trubenau Post", "Trubenau Post/ABC"),
        ("Farmers of the upper Midwest lost their corn.", "upper Midwest", "upper"),
        ("Banks lent to the Third World for too long.", "Third World", "World"),
        ("Nobody asked Mrs. Ferrier about the pier.", "pier", "Mrs."),
        ("The Massachusetts Sen. Mara Quill spoke of the ferry.", "ferry", "Massachusetts Sen."),
        ("The moderators ahead of the debate were calm.", "moderators", "moderators ahead"),
        ("Rivals meet to achieve justice for the ferry crew.", "ferry crew", "achieve justice"),
        ("A storm that caused severe damage passed the pier.", "severe damage", "caused severe damage"),
    ],
)
def test_whole_phrases(sentence: str, phrase: str, unwanted: str) -> None:
    """Prepositions, verbs and titles are no part of a phrase; what says where belongs to a name."""
    found = phrases(sentence)
    assert phrase in found
    assert unwanted not in found


def test_a_surname_stands_under_the_full_name() -> None:
    """The article says the full name once and the surname ever after; the keyword is the full name."""
    text = "Ferry master Mara Quill opened the pier. The island thanked Quill. Nobody but Quill knows the tides, Quill said."
    found = phrases(text)
    assert "Mara Quill" in found
    assert "Quill" not in found


@pytest.mark.parametrize(
    "name",
    [
        "Union of Harbour Hands",
        "Court of Appeals for the Northern Isles",
        "House Ferries and Tides Committee",
        "Northern Island Ferry Users Association",
    ],
)
def test_names_of_bodies_are_not_cut(name: str) -> None:
    """However long, with small words inside."""
    found = phrases(f"In Osk the {name} met again. Nobody knew what the {name} wanted from the old ferry.")
    assert name in found
    assert not [phrase for phrase in found if phrase != name and phrase in name]


def test_a_person_is_no_part_of_a_bodys_name() -> None:
    """An office ends the name of the body."""
    found = phrases("The Osk Island Harbour Board Director Mara Quill spoke. The Osk Island Harbour Board met.")
    assert "Osk Island Harbour Board" in found
    assert not any("Board Director" in phrase for phrase in found)


def test_a_site_may_choose_the_package() -> None:
    """The whole analysis takes its keyphrases from the package where the site asks for that."""
    doc = document(FERRY, "Osk ferry")
    assert analyse(doc, keyword_method="yake").keyphrases == yake_keyphrases(doc)
    assert analyse(doc).keyphrases != yake_keyphrases(doc)


def test_the_package_as_it_comes() -> None:
    """The package's choice is at hand too, with scores that fall."""
    found = yake_keyphrases(document(FERRY, "Osk ferry"), top=5)
    assert len(found) == 5
    assert all(first.score >= second.score for first, second in pairwise(found))
