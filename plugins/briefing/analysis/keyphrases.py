"""Keyphrases of one article: YAKE's statistics propose, a small linear ranker disposes.

The one module that knows the package ``yake``: its stop word lists, and the package itself as an alternative.
See docs/keywords.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from ..model import Document, Keyphrase, Sentence
from .keyphrase_candidates import Candidate, Key, find_candidates, fold
from .keyphrase_features import features
from .keyphrase_terms import weigh_terms
from .keyphrase_tokens import tokenise
from .keyphrase_words import word_classes

_WEIGHTS = Path(__file__).parent / "weights" / "keyphrases.txt"
_LIST_OF = {"cs": "cz", "nb": "no", "nn": "no"}
"""Where YAKE's file names differ from ISO 639-1."""


def find_keyphrases(document: Document, sentences: tuple[Sentence, ...], *, top: int = 20) -> tuple[Keyphrase, ...]:
    """The ``top`` phrases of one to three words that say best what the article is about, best first.

    Each has the form that the text uses most, none holds or repeats another, and the score is the
    probability (0 to 1) that a reader would have marked it, as fitted on English news.
    """
    lang = document.lang[:2].lower()
    words = word_classes(lang)
    title = tokenise(document.title)
    body = [tokenise(sentence.text) for sentence in sentences]
    terms = weigh_terms([title, *body], stopwords(lang))
    candidates = find_candidates(title, body, terms, words)
    in_title = frozenset(fold(token.lower) for block in title for token in block if not terms.of(token).stop)
    number = max(1, len(body))
    weights = _weights()
    scored = []
    for candidate in candidates.values():
        values = features(candidate, candidates, terms, words, in_title, number)
        scored.append((weights["constant"] + sum(weights[name] * value for name, value in values.items()), candidate))
    scored.sort(key=lambda pair: (-pair[0], pair[1].places[0], -len(pair[1].key)))
    chosen: list[Keyphrase] = []
    for score, candidate in _without_overlaps(scored):
        if len(chosen) == top:
            break
        chosen.append(Keyphrase(_form(candidate), round(1 / (1 + math.exp(-score)), 6)))
    return tuple(chosen)


def _without_overlaps(scored: Iterable[tuple[float, Candidate]]) -> Iterator[tuple[float, Candidate]]:
    taken: list[set[str]] = []
    for score, candidate in scored:
        mine = set(candidate.key)
        if not any(mine <= other or other <= mine for other in taken):
            taken.append(mine)
            yield score, candidate


def _form(candidate: Candidate) -> str:
    return max(candidate.forms.items(), key=lambda form: form[1])[0]  # the first of the most frequent


@cache
def stopwords(lang: str) -> frozenset[str]:
    """YAKE's stop words of ``lang`` (two letters), lower case; empty for a language it does not know."""
    # Found, not imported: the import alone takes longer than forty articles.
    package = find_spec("yake")
    if package is None or not package.submodule_search_locations:
        return frozenset()
    folder = Path(package.submodule_search_locations[0]) / "core" / "StopwordsList"
    path = folder / f"stopwords_{_LIST_OF.get(lang, lang)}.txt"
    if not path.is_file():
        return frozenset()
    return frozenset(path.read_bytes().decode("utf-8", "replace").lower().split("\n"))


@cache
def _weights() -> dict[str, float]:
    lines = _WEIGHTS.read_text(encoding="utf-8").splitlines()
    return {name: float(value) for name, value in (line.split() for line in lines if line and line[0] != "#")}
