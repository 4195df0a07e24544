"""Sentences: where news text ends one, and where it only seems to."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.sentences import split_sentences
from briefing.model import Dateline, Document, Span


def document(text: str, lang: str = "en", dateline: Dateline | None = None) -> Document:
    """A document whose paragraphs are the lines of ``text``."""
    paragraphs = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    return Document("a", "", text, paragraphs, lang, dateline)


def split(text: str, lang: str = "en") -> list[str]:
    """The words of each sentence."""
    return [sentence.text for sentence in split_sentences(document(text, lang))]


@pytest.mark.parametrize(
    "marked",
    [
        "The ferry sank. | Nobody was hurt.",
        "“He left.” | She said nothing.",
        '"He left." | She stayed.',
        "“Will it float?” Mara Quill asked. | Nobody knew.",
        "“It floats!” said Mara Quill.",
        "“It floats. | It even sails,” she said. | He nodded.",
        "Dr. Quill met Lt. Col. J. R. Fenn of the U.S. Navy. | The talks went on.",
        "She moved to the U.S. | She was ten.",
        "Fenn & Co. shares rose 3.5 percent to $4.20. | The board of Quill Inc. is pleased.",
        "Talks ended at 7:30 p.m. | Police came at 8 a.m. Friday.",
        "It is item No. 5 on the list. | The answer was no. | They left.",
        "Fenn (1932 - 2004) led the town. | (He had no deputy.) | It grew.",
        "He waited... and waited. | Then… | Nothing.",
        "Where to? | Nobody said! | 120 people came.",
        "The then-Sen. Quill agreed. | 'Mr. Fenn will pay,' he said.",
    ],
)
def test_english(marked: str) -> None:
    """A bar marks each boundary in English news; abbreviations, initials, figures and clauses are none."""
    assert split(marked.replace("| ", "")) == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize(
    ("lang", "marked"),
    [
        ("de", "Am 3. Oktober kam Dr. Quill z. B. nach Trubenau. | „Wir bleiben.“ | Das sagte sie."),
        ("fr", "M. Quill est parti. | « Il reviendra ! » | Mme. Fenn attend."),
        ("es", "El Sr. Fenn salió. | ¿Quién lo vio? | ¡Nadie!"),
        ("ru", "В. Квилл приехал в г. Трубенск в 2018 г. | Он доволен."),
        ("hi", "नाव डूब गई। | कोई घायल नहीं हुआ।"),
        ("ar", "غرقت السفينة. | من رآها؟ | لا أحد."),
        ("zh", "船沉了。|没有人受伤！|“我们走了。”她说。|为什么？"),
        ("ja", "船が沈んだ。|「もう行く。」と述べた。|誰も知らない。"),
    ],
)
def test_other_languages(lang: str, marked: str) -> None:
    """Abbreviations and ordinals follow the language; scripts without spaces are split at their own marks."""
    text = marked.replace("| ", "").replace("|", "")
    assert split(text, lang) == [part.strip() for part in marked.split("|")]


def test_paragraphs_end_sentences() -> None:
    """No sentence crosses a paragraph, with or without a final mark."""
    assert split("A heading\nThe ferry sank\n\n  \nNobody was hurt.") == [
        "A heading",
        "The ferry sank",
        "Nobody was hurt.",
    ]


def test_dateline_is_left_out() -> None:
    """The first sentence begins behind the dateline, and its span says so."""
    text = "TRUBENAU – The ferry sank. Nobody was hurt."
    dateline = Dateline(Span(0, 11), "Trubenau")
    first = split_sentences(document(text, dateline=dateline))[0]
    assert first.text == "The ferry sank." == first.span.of(text)


@given(st.text(st.one_of(st.sampled_from(list(".!?…。”\"'’ \nABcd1étД走")), st.characters()), max_size=200))
def test_words_are_kept(text: str) -> None:
    """Whatever the text: spans are exact, in order, disjoint, inside a paragraph, and hold every visible character."""
    doc = document(text)
    sentences = split_sentences(doc)
    end = 0
    for sentence in sentences:
        assert sentence.text == sentence.span.of(text) != ""
        assert sentence.text == sentence.text.strip()
        assert sentence.span.start >= end
        assert any(p.start <= sentence.span.start and sentence.span.end <= p.end for p in doc.paragraphs)
        end = sentence.span.end
    assert re.sub(r"\s", "", "".join(s.text for s in sentences)) == re.sub(r"\s", "", text)
