"""The summary box: points that a reader understands alone, word for word."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.sentences import split_sentences
from briefing.analysis.summary import summarise
from briefing.model import Document, Person, Quote, Sentence, Span

STORY = """\
Harbour board approves new ferry
By Ilse Varn
Updated: 3 May, 10:15
The harbour board of Trubenau approved a second ferry to the island of Osk on Monday, ending a dispute of four years.
She called it a good day. But the price of 12.4 million crowns drew criticism.
“We have waited long enough, and the islanders have waited longer than anybody here can remember,” Mara Quill said.
The ferry will carry 240 passengers and 30 cars, according to a report that the board published on Friday.
It also needs a new pier. The Osk council wants the first crossing before the summer holidays begin next year.
Pictured: the old ferry at its pier in Trubenau on a stormy day last autumn.
The harbour board of Trubenau approved a second ferry to the island of Osk, its chair said.
"""


def summary(text: str, title: str = "", lang: str = "en", points: int = 4, quotes: tuple[Quote, ...] = ()) -> list[str]:
    """The points of a text whose lines are its paragraphs."""
    paragraphs = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    document = Document("a", title, text, paragraphs, lang)
    return [point.text for point in summarise(document, split_sentences(document), quotes, points=points)]


def test_news_story() -> None:
    """Headline, byline, update line, pronouns, "but", quote, caption and repetition are passed over."""
    assert summary(STORY, "Harbour board approves new ferry") == [
        "The harbour board of Trubenau approved a second ferry to the island of Osk on Monday, ending a dispute of four years.",
        "The ferry will carry 240 passengers and 30 cars, according to a report that the board published on Friday.",
        "The Osk council wants the first crossing before the summer holidays begin next year.",
    ]


def test_number_of_points() -> None:
    """Never more points than asked for, and in reading order."""
    assert len(summary(STORY, points=1)) == 1
    assert summary(STORY, points=2) == [
        point for point in summary(STORY, points=3) if point in summary(STORY, points=2)
    ]
    assert summary(STORY, points=0) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "He told the council of Osk on Monday that the ferry was late.",
        "When she arrived, the harbour of Trubenau had been closed.",
        "Everybody could see that the old ferry was done for, she said.",
        "Mara Quill told the paper: 'The ferry will be ready in May.",
        "The ferry will be ready for the islanders in May.'",
        "In the evening he told reporters that nobody knew the cause.",
        "The move surprised the shipping company and its owners in Trubenau.",
        "The 31-year-old won the island race for the second time.",
        "However, the council of Osk will meet again next week.",
        "Mara Quill also said that the ferry company was ready to help.",
        "I have lived on the island of Osk since the war ended.",
        "Who will pay for the second ferry to the island of Osk?",
        "“The islanders have waited long enough for this,” said Quill.",
        "“The islanders have waited long enough for this and for more.",
        "Ferry: The old ship at its pier in Trubenau last week.",
        "Mara Quill (left) opens the new pier at the harbour of Trubenau.",
        "Scroll down for a video of the ferry at sea.",
        "and the council of Osk agreed to pay for the pier.",
        "A short one, this.",
        "By contrast, the islanders of Trubenau were warmly welcomed at the harbour.",
        "Rather, the council of Osk stands behind the plan for the ferry.",
        "In another letter, the board asked Mara Quill to find a second ferry.",
        "During the meeting, Mara Quill showed the council a plan for the pier.",
        "About ten years ago, he led the harbour board of Trubenau.",
        "As Trubenau builds a new pier, it is his task to talk to the islanders.",
        "The meaning of his plan for the ferry was clear to the islanders.",
        "Mara Quill of the harbour board in Trubenau had other ideas.",
        "Watch the film of the ferry at the harbour above.",
        "That's a total of ten ferries for the islands of Osk.",
        "On Monday night, he was back at the harbour of Trubenau.",
        "On May 27 they published the results of the ferry trial.",
        "Mara Quill made this statement at the harbour of Trubenau.",
        "Mara Quill has said the same thing about the old ferry.",
        "“It is a hollow plan for Osk,” Mara Quill told the harbour radio on Monday.",
        "At least that is what the council of Osk hopes for now.",
        "Asked about the ferry in Trubenau, he named a price and a day.",
        "Sailing to Osk in the storm, he lost the anchor of the ferry.",
        "Mara Quill came to Osk last year to see the ferry and stayed here.",
        "The harbour board of Trubenau has come up with one.",
        "To varying degrees, all agreed that the ferry of Osk was late.",
        "To do this, Mara Quill crossed the harbour of Trubenau twice.",
        "The following year Mara Quill opened the harbour of Trubenau.",
        "As a young engineer in Trubenau she had drawn the ferry.",
        "At a meeting of the council in Osk, he called the ferry late.",
        "The decision surprised the shipping company and its owners in Trubenau.",
        "Mara Quill went on to talk about the ferry to Osk.",
        "Twelve percent were not sure whether the ferry was needed.",
        "Worse, the ferry company has hidden its losses for years.",
        "The harbour of Trubenau has never been so full of ferries!",
        "Harbour Hour airs on Radio Trubenau from six to nine.",
        "Ferry vote; harbour board, others vow action.",
        "Follow the harbour reporter of Trubenau on Twitter @harbour.",
        "The harbour board of Trubenau and the council of Osk",
    ],
)
def test_no_point(sentence: str) -> None:
    """A sentence that leans on another, is a quote or a caption, asks, breaks off or says little makes no point."""
    assert summary(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A fisherman who was rescued on Monday said he had lost his way.",
        "Mara Quill said she would pay 1,204.50 crowns for the pier.",
        "The board said it would call the ferry “Gull” from May.",
        "There will be no ferries to Osk on Monday because of the storm.",
        "The ferry is meant for those living on the island of Osk.",
        "The decision of the council to close the pier surprised Trubenau.",
        "As the gale crossed Osk, the harbour of Trubenau was closed as well.",
        "This week the harbour of Trubenau expects twelve large ships.",
        "Mara Quill met the islanders of Osk here at the Gull Hotel.",
        "During the meeting of the council, Mara Quill showed a plan for the pier.",
        "By Monday the harbour of Trubenau expects twelve large ships.",
        "Der Hafen von Trubenau bekommt im Mai eine zweite Fähre.",
    ],
)
def test_point(sentence: str) -> None:
    """Pronouns with their noun in the same sentence, short quotes and plain sentences are fine."""
    assert summary(sentence) == [sentence]


def test_what_refers_back_is_no_point() -> None:
    """The film that was "a film" before cannot stand alone; "the harbour of Trubenau" can."""
    text = (
        "Mara Quill has shot a film on the harbour of Trubenau for the islanders.\n"
        "The film opens on Friday in both cinemas of the island.\n"
        "The harbour of Trubenau has been closed to ferries since Monday morning."
    )
    assert summary(text) == [text.split("\n", maxsplit=1)[0], text.split("\n")[2]]


def test_a_bullet_is_no_part_of_a_point() -> None:
    """A dash that opens the paragraph is left out, and the point is still word for word in the article."""
    assert summary("- The harbour of Trubenau expects twelve large ships.") == [
        "The harbour of Trubenau expects twelve large ships."
    ]


def test_what_happens_next_and_what_was_before() -> None:
    """Of four points one tells what is planned and one the background; they are marked, and the news comes first."""
    text = (
        "The harbour board of Trubenau approved a second ferry to the island of Osk on Monday.\n"
        "The ferry company Northline lost its licence in a vote of nine to two.\n"
        "Islanders cheered outside the town hall of Osk until midnight.\n"
        "Fishermen of the island fear for their nets and moorings.\n"
        "The old ferry to Osk was built in 1971 and broke down twice a week.\n"
        "Northline is due to hand over its pier to the town next spring."
    )
    paragraphs = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    document = Document("a", "", text, paragraphs)
    points = summarise(document, split_sentences(document), ())
    assert [point.role for point in points] == ["", "", "background", "next"]
    assert [point.text[:14] for point in points][2:] == ["The old ferry ", "Northline is d"]
    assert not any(point.role for point in summarise(document, split_sentences(document), (), points=3))


def test_four_points_are_short() -> None:
    """A fourth point only where all have sixty words together; three may have eighty."""
    line = "The board of {0} counted {0}ships {0}boats {0}nets {0}gulls {0}crabs {0}seals {0}eels {0}cod on its quay today."
    assert len(summary("\n".join(line.format(name) for name in ("Osk", "Ilm", "Varn", "Brel", "Tavrel")))) == 3


def test_marked_quotes_count() -> None:
    """What the quote finder took for direct speech is no point, whatever its marks."""
    text = "- The island of Osk needs a second ferry before the winter, Quill said."
    quote = Quote(text[:60], Span(0, 60), "direct")
    assert summary(text, quotes=(quote,)) == []


def test_budget() -> None:
    """Long sentences make fewer points, yet two are always shown if there are two."""
    long = "The board of {} " + " ".join(f"counted{i} ships{i}" for i in range(20)) + "."
    assert (
        len(summary("\n".join(long.format(name) for name in ("Osk", "Trubenau", "Varn")).replace("counted0", "c"))) <= 2
    )
    distinct = [long.format(n).replace("counted", f"{n}x").replace("ships", f"{n}y") for n in ("Osk", "Ilm", "Varn")]
    assert len(summary("\n".join(distinct))) == 2


@pytest.mark.parametrize("text", ["", "\n", "Ferry sinks", "…", "The ferry sank."])
def test_too_short(text: str) -> None:
    """Where nothing makes a point, there are none."""
    assert summary(text) == []


def test_script_without_spaces() -> None:
    """Chinese text makes points too."""
    text = "特鲁本瑙港务局周一批准了通往奥斯克岛的第二艘渡轮。她说很好。港务局周五公布的报告称渡轮可载二百四十名乘客。"
    assert summary(text, lang="zh") == [
        "特鲁本瑙港务局周一批准了通往奥斯克岛的第二艘渡轮。",
        "港务局周五公布的报告称渡轮可载二百四十名乘客。",
    ]


@given(st.text(st.one_of(st.sampled_from(list("The ferry.“”\"'()!? \n走。")), st.characters()), max_size=300))
def test_exact(text: str) -> None:
    """Whatever the text, points are exact parts of it, in order, each once."""
    paragraphs = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    document = Document("a", text[:20], text, paragraphs)
    points: tuple[Sentence, ...] = summarise(document, split_sentences(document), ())
    assert all(point.text == point.span.of(text) for point in points)
    assert [point.span for point in points] == sorted({point.span for point in points})


def test_what_says_little_far_down_is_no_point() -> None:
    """A box of two points is better than one filled up with what hardly touches the subject."""
    news = [
        "The harbour board of Trubenau approved a second ferry to the island of Osk on Monday.",
        "Twelve million crowns for engines, crew and a pier at Osk come from the harbour board.",
    ]
    asides = [f"“Question {number} is for the harbour board,” said Ivo Fenn." for number in range(9)]
    far = "Bakeries everywhere sell sweet buns with almonds at this time of the year."
    assert summary("\n".join([*news, *asides, far])) == news


def test_a_surname_needs_the_full_name_in_a_point_before() -> None:
    """The surname Fenn is nobody where the sentence that names Ivo Fenn is no point; a name in the title is known."""
    quote = "“A good day for Osk,” said Ivo Fenn."
    news = "The harbour board of Trubenau approved a second ferry to the island of Osk on Monday."
    says = "Fenn expects crowds at the pier of Osk when the ship arrives from the yard."
    people = (Person("Ivo Fenn", aliases=("Fenn",)),)
    text = f"{news}\n{quote}\n{says}"
    paragraphs = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))

    def points(title: str) -> list[str]:
        document = Document("a", title, text, paragraphs)
        return [point.text for point in summarise(document, split_sentences(document), (), people)]

    assert points("A second ferry") == [news]
    assert points("Fenn sees a second ferry") == [news, says]
