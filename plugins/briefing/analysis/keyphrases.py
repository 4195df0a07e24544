"""Keyphrases of one article: YAKE's statistics propose, a small linear ranker disposes.

The one module that knows the package ``yake``: its stop word lists, and the package itself as an alternative.
See docs/keywords.md.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from operator import mul
from pathlib import Path

from ..model import Document, Keyphrase, Person, Sentence
from .headings import is_heading
from .keyphrase_candidates import LONGEST, Candidate, Key, find_candidates, fold
from .keyphrase_features import features, survey
from .keyphrase_terms import weigh_terms
from .keyphrase_tokens import tokenise
from .keyphrase_wide import is_wide, tokenise_wide
from .keyphrase_words import word_classes

WEIGHTS = Path(__file__).parent / "weights" / "keyphrases.txt"
_LIST_OF = {"cs": "cz", "nb": "no", "nn": "no"}
"""Where YAKE's file names differ from ISO 639-1."""
_ELIDING = ("fr", "it", "ca", "oc")
_REPETITION = 0.45
"""What each use of a word in a phrase already chosen costs the next phrase that holds it."""
_FAR = 50.0


def find_keyphrases(
    document: Document, sentences: tuple[Sentence, ...], people: Iterable[Person] = (), *, top: int = 20
) -> tuple[Keyphrase, ...]:
    """The ``top`` phrases that say best what the article is about, best first.

    Of one to three words, or the whole name of a body. Each has the form that the text uses most, and none holds or
    repeats another. Scores fall from first to last and lie between 0 and 1; they compare phrases of one article, not
    articles. The full names of ``people`` are kept whole.
    """
    names = tuple(person.name for person in people if person.kind == "person")
    weights = _weights()
    mentions: dict[Key, int] = {}
    scored: list[tuple[float, Candidate]] = []
    for candidate, values in describe_candidates(document, sentences, names):
        mentions[candidate.key] = round(math.exp(values["count_rarest_word"]))
        scored.append((sum(map(mul, map(weights.__getitem__, values), values.values())), candidate))
    return tuple(
        Keyphrase(_form(candidate), _squash(score), mentions[candidate.key]) for score, candidate in choose(scored, top)
    )


def yake_keyphrases(document: Document, *, top: int = 20) -> tuple[Keyphrase, ...]:
    """The ``top`` phrases of the package ``yake`` as it comes, best first, for those who want its choice.

    Three times slower; the score is 1 / (1 + YAKE's), so that higher is better.
    """
    from yake import KeywordExtractor  # noqa: PLC0415 - brings numpy and networkx, which nobody else needs

    lang = document.lang[:2].lower()
    extractor = KeywordExtractor(lan=_LIST_OF.get(lang, lang), n=LONGEST, top=top)
    title = document.title.strip()
    if title and title[-1] not in ".!?":
        title += "."  # the package joins lines with blanks
    found = extractor.extract_keywords(f"{title}\n\n{document.text}".strip())
    return tuple(Keyphrase(text, round(1 / (1 + max(0.0, float(score))), 6)) for text, score in found)


def describe_candidates(
    document: Document, sentences: tuple[Sentence, ...], names: Iterable[str] = ()
) -> Iterator[tuple[Candidate, dict[str, float]]]:
    """Every candidate of the article with its features, in order of appearance: what the weights are fitted on.

    One at a time, since the features of all together are the most that an analysis would hold in memory.
    """
    lang = document.lang[:2].lower()
    words = word_classes(lang)
    stop = stopwords(lang)
    texts = [sentence.text for sentence in sentences if not is_heading(sentence.text, document.title)]
    if is_wide(document.text):
        title, *body = tokenise_wide([document.title, *texts], stop)
    else:
        title, *body = (tokenise(text, elided=lang in _ELIDING) for text in (document.title, *texts))
    terms = weigh_terms([title, *body], stop)
    candidates = find_candidates(title, body, terms, words, lang, names)
    in_title = frozenset(fold(token.lower) for block in title for token in block if not terms.of(token).stop)
    article = survey(candidates, terms, words, in_title, len(body))
    for candidate in candidates.values():
        yield candidate, features(candidate, article)


def choose(scored: Iterable[tuple[float, Candidate]], top: int) -> list[tuple[float, Candidate]]:
    """The best ``top`` of ``scored``, best first: no phrase within another, and a word costs more each time.

    Greedy, after maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998); the cost makes the list cover
    more than one side of the article.
    """
    queue = [
        (-score, candidate.place, -len(candidate.key), candidate.key, score, 0, candidate)
        for score, candidate in _with_full_names(list(scored))
    ]
    heapq.heapify(queue)
    uses: Counter[str] = Counter()
    taken: list[tuple[frozenset[str], frozenset[str]]] = []
    chosen: list[tuple[float, Candidate]] = []
    while queue and len(chosen) < top:
        _, place, length, key, score, paid, candidate = heapq.heappop(queue)
        mine, printed = frozenset(candidate.key), frozenset(_form(candidate).lower().split())
        if any(_overlap(candidate, mine, printed, *other) for other in taken):
            continue
        due = max(uses[word] for word in candidate.key)
        if due > paid:
            heapq.heappush(queue, (_REPETITION * due - score, place, length, key, score, due, candidate))
            continue
        chosen.append((score - _REPETITION * due, candidate))
        taken.append((mine, printed))
        uses.update(mine)
    return chosen


def _with_full_names(scored: list[tuple[float, Candidate]]) -> list[tuple[float, Candidate]]:
    """A surname that one full name ends in gives its score to that name: "Quill" to "Mara Quill"."""
    full: dict[str, list[tuple[float, Candidate]]] = {}
    for score, candidate in scored:
        if len(candidate.key) > 1 and all(token.tag in "na" or token.text[0].isupper() for token in candidate.tokens):
            full.setdefault(candidate.key[-1], []).append((score, candidate))
    best = {candidate.key: score for score, candidate in scored}
    given = set()
    for score, candidate in scored:
        bearers = full.get(candidate.key[0], []) if len(candidate.key) == 1 else []
        if len(bearers) == 1 and candidate.tokens[0].tag == "n" and not candidate.after_place:
            given.add(candidate.key)
            key = bearers[0][1].key
            best[key] = max(best[key], score)
    return [(best[candidate.key], candidate) for _, candidate in scored if candidate.key not in given]


def _overlap(
    candidate: Candidate,
    mine: frozenset[str],
    printed: frozenset[str],
    other: frozenset[str],
    other_printed: frozenset[str],
) -> bool:
    if len(mine) == 1 and candidate.tokens[0].tag in "na":
        # A place stands beside what is named after it: "Philippines" and "Philippine military".
        return printed <= other_printed
    return mine <= other or other <= mine or printed == other_printed


def _form(candidate: Candidate) -> str:
    forms = candidate.forms
    if len(candidate.tokens) == 1:
        # "Passengers" opens a sentence: with "passengers" beside it the capital tells nothing.
        forms = Counter[str]()
        for form, times in candidate.forms.items():
            forms[form.lower() if form.lower() in candidate.forms else form] += times
    return max(forms.items(), key=lambda form: form[1])[0]  # the first of the most frequent


def _squash(score: float) -> float:
    return round(1 / (1 + math.exp(-max(-_FAR, min(_FAR, score)))), 6)


@cache
def stopwords(lang: str) -> frozenset[str]:
    """YAKE's stop words of ``lang`` (two letters), lower case; empty for a language it does not know."""
    # Found, not imported: numpy and networkx come with it.
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
    lines = WEIGHTS.read_text(encoding="utf-8").splitlines()
    return {name: float(value) for name, value in (line.split() for line in lines if line and line[0] != "#")}
