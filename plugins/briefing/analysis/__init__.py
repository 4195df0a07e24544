"""One article: document → briefing."""

from __future__ import annotations

from collections.abc import Mapping

from ..corpus.terms import count_terms
from ..errors import IntegrityError
from ..model import Briefing, Document, KeywordMethod, Quote, Sentence
from .keyphrases import find_keyphrases, yake_keyphrases
from .quotes import find_quotes
from .sentences import split_sentences
from .summary import summarise


def analyse(
    document: Document,
    *,
    aliases: Mapping[str, str] | None = None,
    points: int = 4,
    keyword_method: KeywordMethod = "briefing",
) -> Briefing:
    """Everything that is found in one article. The steps, in order.

    Args:
        document: The article.
        aliases: Canonical name for a surface form, from the editor.
        points: Most points in the summary box.
        keyword_method: Who chooses the keyphrases.

    Raises:
        IntegrityError: A quote or point is not word for word in the article, which would be a fault of this program.
    """
    sentences = split_sentences(document)
    people, quotes = find_quotes(document, aliases or {})
    own = keyword_method == "briefing"
    keyphrases = find_keyphrases(document, sentences, people) if own else yake_keyphrases(document)
    summary = summarise(document, sentences, quotes, people, points=points)
    briefing = Briefing(
        id=document.id,
        title=document.title,
        lang=document.lang,
        people=people,
        quotes=quotes,
        keyphrases=keyphrases,
        summary=summary,
        terms=count_terms(document),
    )
    verify(document, briefing)
    return briefing


def is_verbatim(document: Document, briefing: Briefing) -> bool:
    """Whether every quote and point is an exact part of the document."""
    try:
        verify(document, briefing)
    except IntegrityError:
        return False
    return True


def verify(document: Document, briefing: Briefing) -> None:
    """Raise :class:`IntegrityError` unless every quote and point is an exact part of the document."""
    extracts: tuple[Quote | Sentence, ...] = (*briefing.quotes, *briefing.summary)
    for extract in extracts:
        if not extract.text or extract.span.of(document.text) != extract.text:
            raise IntegrityError(document.id, extract.text)
