"""What is known of a candidate, as named numbers; ``weights/keyphrases.txt`` says what each is worth."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from .keyphrase_candidates import Candidate, Key
from .keyphrase_terms import Term, Terms
from .keyphrase_words import WordClasses

_TINY = 1e-9
_SHORT = 5
"""Letters of a word that is not short."""


@dataclass(frozen=True, slots=True)
class _Form:
    """What letters and lists tell of one word; endings of verbs and plurals only where there are word classes."""

    letters: int
    hyphen: bool
    ing: bool
    ed: bool
    plural: bool
    adjective: bool
    noun: bool
    person: bool
    verb: bool
    light: bool
    vague: bool
    title: bool


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
    tokens = candidate.tokens
    key = candidate.key
    size = len(tokens)
    found = [article.terms.of(token) for token in tokens]
    forms = [_form(token.lower, article.words) for token in tokens]
    first, last = forms[0], forms[-1]
    count = candidate.count
    one = size == 1
    scores = [term.score for term in found]
    yake = math.prod(scores) / ((sum(scores) + 1) * count)
    counts = [term.count for term in found]
    named = [_is_name(term) for term in found]
    names = sum(named)
    name = names == size
    frequency = math.log(count)
    head = math.log(counts[-1])
    heads = article.heads.get(key[-1], 0)
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
        "family_head": math.log(1 + heads),
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
        "letters": sum([form.letters for form in forms]) / size / 10,
        "short": float(max([form.letters for form in forms]) < _SHORT),
        "hyphen": float(any(form.hyphen for form in forms)),
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
        "part_name_first": float(names < size and named[0]),
        "acronym": float(one and tokens[0].tag == "a"),
        # parts of speech, as far as endings and lists tell
        "ends_ing": float(last.ing),
        "opens_ing": float(not one and first.ing),
        "opens_ed": float(not one and first.ed),
        "ends_plural": float(last.plural),
        "inner_plural": float(not names and any(form.plural for form in forms[:-1])),
        "ends_adjective": float(not names and last.adjective),
        "opens_adjective": float(not one and first.adjective),
        "ends_noun": float(last.noun),
        "ends_person": float(last.person),
        "verbs": sum([form.verb for form in forms]) / size,
        "ends_verb": float(last.verb),
        "opens_light": float(first.light),
        "opens_vague": float(first.vague),
        "ends_vague": float(last.vague),
        "office": float(all(form.title for form in forms)),
        "ends_office": float(last.title),
        "opens_office": float(not one and first.title),
        "infinitive": candidate.after_to / count * (not names),
        "article": candidate.after_article / count,
    }


def _is_name(term: Term) -> bool:
    return 2 * max(term.upper, term.names) >= term.count


@lru_cache(maxsize=1 << 15)  # the same words come back article after article
def _form(lower: str, words: WordClasses) -> _Form:
    tells = bool(words.verb)
    return _Form(
        letters=len(lower),
        hyphen="-" in lower,
        ing=tells and lower.endswith("ing"),
        ed=tells and lower.endswith("ed"),
        plural=tells and lower[-1] == "s" and lower[-2:] != "ss",
        adjective=_ends(lower, words.adjective_suffix),
        noun=_ends(lower, words.noun_suffix),
        person=_ends(lower, words.person_suffix),
        verb=lower in words.verb,
        light=lower in words.light,
        vague=lower in words.vague,
        title=lower in words.title,
    )


def _ends(lower: str, suffixes: frozenset[str]) -> bool:
    return any(lower[-length:] in suffixes for length in (2, 3, 4, 5))
