"""Why a speaker is shown, or none: the messages, which the views word in the language of the page.

Each is a whole sentence with named placeholders, so that a translator can order it freely. ``make words`` gathers what
is marked by :func:`N_` and :func:`NN_`.
"""

from __future__ import annotations

from typing import Literal

from ..model import Reason

Found = Literal["before", "after", "carried"]
"""The words of attribution stand before the quote, after it, or at the quote that this one carries on."""
Addition = Literal["", "joint", "nameless"]
"""*joint*: two people speak as one. *nameless*: the article describes the speaker and gives no name."""


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark a message for the catalogues."""
    return message


def NN_(singular: str, plural: str) -> tuple[str, str]:  # noqa: N802
    """Mark a message that counts, in both of its English forms."""
    return singular, plural


_NAMED: dict[tuple[Found, Addition], str] = {
    ("before", ""): N_("Named before the quote: “%(words)s”."),
    ("before", "joint"): N_("Named before the quote, and said by both: “%(words)s”."),
    ("before", "nameless"): N_("Described before the quote, and not named in the article: “%(words)s”."),
    ("after", ""): N_("Named after the quote: “%(words)s”."),
    ("after", "joint"): N_("Named after the quote, and said by both: “%(words)s”."),
    ("after", "nameless"): N_("Described after the quote, and not named in the article: “%(words)s”."),
    ("carried", ""): N_("Carries on the quote before it: “%(words)s”."),
    ("carried", "joint"): N_("Carries on the quote before it, and said by both: “%(words)s”."),
    ("carried", "nameless"): N_("Carries on the quote before it, of somebody the article does not name: “%(words)s”."),
}
_IN_THIS_PARAGRAPH = N_("“%(words)s” goes back to %(name)s, last spoken of in this paragraph.")
_PARAGRAPHS_BEFORE = NN_(
    "“%(words)s” goes back to %(name)s, last spoken of in the paragraph before.",
    "“%(words)s” goes back to %(name)s, last spoken of %(num)s paragraphs before.",
)


def named(words: str, found: Found, addition: Addition = "") -> Reason:
    """``words`` name or describe the speaker."""
    return Reason(_NAMED[found, addition], (("words", words),))


def goes_back(words: str, name: str, paragraphs: int | None = None) -> Reason:
    """A pronoun, and whom it refers to, last mentioned so many ``paragraphs`` before; None where that is not known."""
    values = (("words", words), ("name", name))
    if paragraphs is None:
        return Reason(N_("“%(words)s” goes back to %(name)s."), values)
    if paragraphs <= 0:
        return Reason(_IN_THIS_PARAGRAPH, values)
    singular, plural = _PARAGRAPHS_BEFORE
    return Reason(singular, values, plural, paragraphs)


def fits(words: str, name: str) -> Reason:
    """A description, and whom it refers to."""
    return Reason(N_("“%(words)s” fits what the article says of %(name)s."), (("words", words), ("name", name)))


def thin(words: str, name: str = "") -> Reason:
    """Too unsure to be shown; ``name`` is who it may be, where ``words`` are not the name itself."""
    if name and name != words:
        message = N_("Perhaps %(name)s, by the words “%(words)s”, but the evidence is thin.")
        return Reason(message, (("words", words), ("name", name)))
    return Reason(N_("Perhaps “%(words)s”, but the evidence is thin."), (("words", words),))


def unclear(words: str) -> Reason:
    """A pronoun that may be one of several."""
    return Reason(N_("“%(words)s” speaks, but the article does not tell plainly who that is."), (("words", words),))


def author(words: str) -> Reason:
    """A first person outside of quotation marks."""
    return Reason(N_("“%(words)s” outside of quotation marks is the author of the article."), (("words", words),))


def label(words: str, *, known: bool) -> Reason:
    """A paragraph that opens with its speaker."""
    message = N_("The paragraph is labelled “%(words)s”.") if known else N_("The label “%(words)s” names nobody.")
    return Reason(message, (("words", words),))


NOBODY = Reason(N_("Nobody is named near these words."))
BY_EDITOR = Reason(N_("Set by the editor."))
THE_AUTHOR = N_("the author")
"""What the speaker is called who writes the article in the first person."""
