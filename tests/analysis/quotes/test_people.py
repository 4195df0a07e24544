"""People: printings of a name merged into one person with the fullest name."""

from __future__ import annotations

import pytest

from analysis.quotes.builders import people, quotes


def test_fullest_name_without_honorific() -> None:
    """Later surnames and earlier surnames alike go to the fullest name; other forms become aliases."""
    lee = people("Lee won. Mayor Ann Lee thanked everybody. “It is done,” Ms Lee said.")["Ann Lee"]
    assert lee.aliases == ("Lee", "Mayor Ann Lee", "Ms Lee")
    assert lee.role == "Mayor"
    assert lee.kind == "person"


def test_role_from_an_apposition() -> None:
    """What stands between commas beside the name is its role."""
    assert people("“It is done,” said Ann Lee, the harbour commissioner.")["Ann Lee"].role == "the harbour commissioner"


def test_couples_stay_apart() -> None:
    """One surname, two people; a first name alone goes to its bearer."""
    found = people("Jo Hart and Bill Hart run the inn. “He sleeps,” said Jo.")
    assert {"Jo Hart", "Bill Hart"} <= set(found)
    assert found["Jo Hart"].aliases == ("Jo",)


def test_initials_stand_for_a_body() -> None:
    """An acronym belongs to the body whose initials it has."""
    found = people("The Torsund Harbour Authority closed the port. “It is unsafe,” the THA said.")
    assert found["Torsund Harbour Authority"].kind == "body"
    assert "THA" in found["Torsund Harbour Authority"].aliases


def test_described_speakers_are_anonymous() -> None:
    """A speaker without a name is listed behind the named ones, as the article describes them."""
    found = people("“We saw nothing,” said a harbour official.")
    assert found["a harbour official"].kind == "anonymous"


def test_aliases_of_the_editor_win() -> None:
    """A surface form that the editor mapped gets the canonical name."""
    (quote,) = quotes("“It is done,” said Cat Lee.", aliases={"Cat Lee": "Catherine Lee"})
    assert quote.speaker == "Catherine Lee"


def test_places_are_not_listed() -> None:
    """Countries and what only follows "in" are no people."""
    assert set(people("Ann Lee lives in Wexcombe in Norway. She likes Norway.")) == {"Ann Lee"}


def test_roles_read_by_themselves() -> None:
    """A role keeps what belongs to it and loses the pronoun that only its sentence explains."""
    found = people(
        "The Rotary Guild paid. Its treasurer, Oswin Blythe, said so. His cousin, Breda Tuohy, did not. "
        "“It is late,” said Ann Lee, the mayor of Orm. “So it is,” Sen. Tom Poe said."
    )
    roles = {name: found[name].role for name in ("Oswin Blythe", "Breda Tuohy", "Ann Lee", "Tom Poe")}
    assert roles == {
        "Oswin Blythe": "treasurer",
        "Breda Tuohy": "",
        "Ann Lee": "the mayor of Orm",
        "Tom Poe": "Senator",
    }


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“It is late,” said Ann Lee, a student aid expert.", ""),
        ("“It is late,” said Ann Lee, an aide in the Poe campaign.", "an aide"),
        ("“It is late,” said Ann Lee, another pollster.", ""),
        ("“It is late,” said Ann Lee, a close friend.", ""),
        ("“It is late,” said Ann Lee, the guild’s deputy director.", "deputy director"),
        ("The miners met Ann Lee. “It is late,” Lee said.", ""),
        ("The council endorsed candidate Ann Lee. “It is late,” Lee said.", "candidate"),
    ],
)
def test_roles_are_whole_and_say_something(text: str, role: str) -> None:
    """No half phrase, nobody else's description, nothing that only its sentence explains."""
    assert people(text)["Ann Lee"].role == role


def test_a_clause_is_no_role() -> None:
    """What somebody might have been is told in a clause, not as a description."""
    found = people("Habló de Ana Orvane, que pudo ser la dueña. «No lo sé», dijo Ana Orvane.", lang="es")
    assert found["Ana Orvane"].role == ""


def test_a_short_name_belongs_to_its_body() -> None:
    """A club's last word without an article, a company's first even where somebody is a manager at it."""
    found = people("Orm Rovers won. Rovers sang. “It was late,” said a manager at Vellox. Vellox Dairies closed.")
    assert found["Orm Rovers"].aliases == ("Rovers",)
    assert found["Vellox Dairies"].aliases == ("Vellox",)


def test_what_is_described_as_a_body_is_one() -> None:
    """A lone name beside "the company" is no person."""
    assert people("The company Vellox shrank. “Sales fell,” Vellox said.")["Vellox"].kind == "body"


def test_a_common_word_that_opens_a_sentence_is_no_name() -> None:
    """Its capital tells nothing: "Concerns", "Afterward"."""
    found = people("Ann Lee won. Concerns grew. Afterward Lee said the mill would stay open. “It will,” she said.")
    assert set(found) == {"Ann Lee"}


def test_a_dateline_names_nobody() -> None:
    """The place in capitals before the dash is no body of the article."""
    assert "PORT LESARI" not in people("PORT LESARI, March 3 (NPA) - Ann Lee won. “I ran,” said Lee.")


def test_an_editor_names_a_description() -> None:
    """An alias may be a description; the speaker has the name though the article lacks it."""
    text = "The mayor said the bridge would open in May. “It is late,” she said."
    assert {quote.speaker for quote in quotes(text, aliases={"the mayor": "Ann Lee"})} == {"Ann Lee"}
    assert people(text, aliases={"the mayor": "Ann Lee"})["Ann Lee"].kind == "person"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Guests read the Orlando Examiner. “It is late,” the Examiner said.", "Orlando Examiner", "body"),
        ("“It is late,” said J.M. Orvane, a fellow at the institute.", "J.M. Orvane", "person"),
        ("“It is late,” Edward-Tam Orvane said.", "Edward-Tam Orvane", "person"),
        ("“It is late,” said Harbour City Mayor Don Orvane.", "Don Orvane", "person"),
        ("Harbour Promotions, a sports and celebrity talent agency, said it was late.", "Harbour Promotions", "body"),
    ],
)
def test_more_than_the_first_word_tells_a_person(text: str, name: str, kind: str) -> None:
    """Papers and firms open with words that are given names too; people may have initials and rare names."""
    assert people(text)[name].kind == kind


def test_what_no_one_is_called_is_no_name() -> None:
    """Garments with a name on them, captions in capitals."""
    text = "ABSTRACT.\n\nNell Orvane T-shirts hang here. Guests met Nell Orvane. “It is late,” she said."
    assert set(people(text)) == {"Nell Orvane"}
