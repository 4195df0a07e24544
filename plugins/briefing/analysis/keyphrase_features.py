"""What is known of a candidate, as named numbers; ``weights/keyphrases.txt`` says what each is worth."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from .keyphrase_candidates import Candidate, Key
from .keyphrase_terms import Term, Terms
from .keyphrase_words import WordClasses

_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Article:
    """What the features of every candidate of an article share."""

    terms: Terms
    words: WordClasses
    title: frozenset[str]
    """Folded content words of the title."""
    sentences: int
    tokens: int
    most: int
    """Count of the most frequent candidate."""
    heads: Mapping[str, int]
    """In how many different phrases a word is the last one."""
    openers: Mapping[str, int]
    """In how many different phrases a word is the first one."""
    surnames: frozenset[str]
    """Last words of names of more than one word."""


def survey(
    candidates: Mapping[Key, Candidate], terms: Terms, words: WordClasses, title: frozenset[str], sentences: int
) -> Article:
    """Gather what :func:`features` needs beside the candidate."""
    heads: dict[str, int] = {}
    openers: dict[str, int] = {}
    surnames = set()
    for key, candidate in candidates.items():
        if len(key) > 1 and candidate.whole:
            heads[key[-1]] = heads.get(key[-1], 0) + 1
            openers[key[0]] = openers.get(key[0], 0) + 1
            if all(_is_name(terms.of(token)) for token in candidate.tokens):
                surnames.add(key[-1])
    return Article(
        terms,
        words,
        title,
        max(1, sentences),
        sum(term.count for term in terms.by_key.values()),
        max((candidate.count for candidate in candidates.values()), default=1),
        heads,
        openers,
        frozenset(surnames),
    )


def features(candidate: Candidate, article: Article) -> dict[str, float]:
    """The same names for every candidate, most values between 0 and 1."""
    words = article.words
    tokens = candidate.tokens
    key = candidate.key
    size = len(tokens)
    found = [article.terms.of(token) for token in tokens]
    lowers = [token.lower for token in tokens]
    first, last = lowers[0], lowers[-1]
    count = candidate.count
    one = size == 1
    scores = [term.score for term in found]
    yake = math.prod(scores) / ((sum(scores) + 1) * count)
    counts = [term.count for term in found]
    names = sum(map(_is_name, found))
    name = names == size
    frequency = math.log(count)
    head = math.log(counts[-1])
    adjective_end = not names and _ends(last, words.adjective_suffix)
    return {
        # YAKE
        "yake": -math.log(max(yake, _TINY)) / 10,
        "yake_best": -math.log(max(min(scores), _TINY)) / 5,
        "yake_worst": -math.log(max(*scores, _TINY)) / 5,
        # frequency
        "count": frequency,
        "count_relative": frequency / math.log(1 + article.most),
        "count_in_length": frequency * math.log(article.tokens) / 7,
        "count_one_word": frequency * one,
        "count_rarest_word": math.log(min(counts)),
        "count_first_word": math.log(counts[0]),
        "count_head": head,
        "spread": len(candidate.sentences) / article.sentences,
        "bond": count / max(counts),
        # a whole noun phrase
        "whole": candidate.whole / count,
        "whole_one_word": candidate.whole / count * one,
        "whole_count": math.log(1 + candidate.whole),
        "family_head": math.log(1 + article.heads.get(key[-1], 0)),
        "family_head_opens": math.log(1 + article.openers.get(key[-1], 0)),
        "family_opener": math.log(1 + article.openers.get(key[0], 0)),
        # position
        "place": math.log(1 + candidate.place) / 7,
        "opens": 1 / (1 + math.log(1 + candidate.place)),
        "lead": float(candidate.sentences[0] == 0),
        "title": float(candidate.in_title),
        "title_one_word": float(candidate.in_title and one),
        "title_share": sum(word in article.title for word in key) / size,
        # form
        "one_word": float(one),
        "three_words": float(size == 3),
        "letters": sum(map(len, lowers)) / size / 10,
        "short": float(max(map(len, lowers)) < 5),
        "hyphen": float(any("-" in word for word in lowers)),
        # names
        "name": float(name),
        "name_one_word": float(name and one),
        "name_count": head * name,
        "name_one_count": head * (name and one),
        "name_after_place": candidate.after_place / count * name,
        "often_a_place": float(name and 3 * candidate.after_place >= count > 2),
        "surname": float(one and name and key[0] in article.surnames),
        "full_name": float(not one and name and (key[-1],) != key and counts[-1] > count),
        "part_name": float(0 < names < size),
        "part_name_first": float(names < size and _is_name(found[0])),
        "acronym": float(one and tokens[0].tag == "a"),
        # parts of speech, as far as endings and lists tell
        "ends_ing": float(last.endswith("ing")) if words.verb else 0.0,
        "opens_ing": float(not one and first.endswith("ing")) if words.verb else 0.0,
        "opens_ed": float(not one and first.endswith("ed")) if words.verb else 0.0,
        "ends_plural": float(_is_plural(last)) if words.verb else 0.0,
        "inner_plural": float(not names and any(map(_is_plural, lowers[:-1]))) if words.verb else 0.0,
        "ends_adjective": float(adjective_end),
        "opens_adjective": float(not one and _ends(first, words.adjective_suffix)),
        "ends_noun": float(_ends(last, words.noun_suffix)),
        "ends_person": float(_ends(last, words.person_suffix)),
        "verbs": sum(word in words.verb for word in lowers) / size,
        "ends_verb": float(last in words.verb),
        "opens_light": float(first in words.light),
        "opens_vague": float(first in words.vague),
        "ends_vague": float(last in words.vague),
        "office": float(all(word in words.title for word in lowers)),
        "ends_office": float(last in words.title),
        "opens_office": float(not one and first in words.title),
        "infinitive": candidate.after_to / count * (not names),
        "article": candidate.after_article / count,
    }


def _is_name(term: Term) -> bool:
    return 2 * max(term.upper, term.names) >= term.count


def _is_plural(lower: str) -> bool:
    return lower[-1] == "s" and lower[-2:] != "ss"


def _ends(lower: str, suffixes: frozenset[str]) -> bool:
    return any(lower[-length:] in suffixes for length in (2, 3, 4, 5))
