"""What is known of a candidate, as numbers near 0 to 1; weights/keyphrases.txt says what each is worth."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from .keyphrase_candidates import Candidate, Key
from .keyphrase_terms import Terms
from .keyphrase_words import WordClasses


def features(
    candidate: Candidate,
    candidates: Mapping[Key, Candidate],
    terms: Terms,
    words: WordClasses,
    title_words: frozenset[str],
    sentences: int,
) -> dict[str, float]:
    """Named values; 0 is left out by nobody, so every name is always there."""
    tokens = candidate.tokens
    size = len(tokens)
    lowers = [token.lower for token in tokens]
    last, first = lowers[-1], lowers[0]
    count = candidate.count
    found = [terms.of(token) for token in tokens]
    product = math.prod(term.score for term in found)
    yake = product / ((sum(term.score for term in found) + 1) * count)
    strengths = [-math.log(max(term.score, 1e-6)) for term in found]
    caps = sum(_mostly_capital(term.upper, term.names, term.count) for term in found)
    inside = [word in title_words for word in candidate.key]
    begin = candidate.places[0]
    counts = [term.count for term in found]
    return {
        "words_1": float(size == 1),
        "words_3": float(size == 3),
        "yake": -math.log(max(yake, 1e-9)) / 10,
        "yake_best": max(strengths) / 5,
        "yake_worst": min(strengths) / 5,
        "count": math.log(count),
        "count_one_word": math.log(count) * (size == 1),
        "head_count": math.log(found[-1].count),
        "first_count": math.log(found[0].count),
        "rare_word": math.log(min(counts)),
        "bond": count / max(counts),
        "whole": candidate.whole / count,
        "whole_one_word": candidate.whole / count * (size == 1),
        "whole_count": math.log(1 + candidate.whole),
        "early": 1 / (1 + math.log(1 + begin)),
        "first_place": math.log(1 + begin) / 7,
        "in_lead": float(candidate.sentences[0] == 0),
        "in_top": float(candidate.sentences[0] < 3),
        "spread": len(candidate.sentences) / sentences,
        "span": (candidate.sentences[-1] - candidate.sentences[0]) / sentences,
        "title": float(candidate.in_title),
        "title_one_word": float(candidate.in_title and size == 1),
        "title_share": sum(inside) / size,
        "title_head": float(inside[-1]),
        "name": float(caps == size),
        "name_one_word": float(caps == size == 1),
        "part_name": float(0 < caps < size),
        "acronym": float(size == 1 and tokens[0].tag == "a"),
        "name_first": float(caps < size and _is_capital(found[0])),
        "ends_ing": float(last.endswith("ing")),
        "begins_ing": float(size > 1 and first.endswith("ing")),
        "begins_ed": float(size > 1 and first.endswith("ed")),
        "inner_ing": float(any(word.endswith(("ing", "ed")) for word in lowers[1:-1])),
        "plural": float(last[-1] == "s" and last[-2:] != "ss"),
        "plural_inside": float(any(word[-1] == "s" and word[-2:] != "ss" for word in lowers[:-1]) and caps == 0),
        "adjective_end": float(caps == 0 and last.endswith(("al", "ive", "ous", "ic", "ful", "ble", "ant", "ent", "ary", "ish", "an"))),
        "adjective_start": float(size > 1 and first.endswith(("al", "ive", "ous", "ic", "ful", "ble", "ant", "ent", "ary", "ish", "an"))),
        "noun_end": float(last.endswith(("ion", "ment", "ity", "ness", "ance", "ence", "ship", "ism", "ure", "acy"))),
        "noun_inside": float(any(w.endswith(("ion", "ment", "ity", "ness", "ship", "ism")) for w in lowers[:-1])),
        "person_end": float(last.rstrip("s").endswith(("er", "or", "ist"))),
        "hyphen": float(any("-" in word for word in lowers)),
        "verb": sum(word in words.verb for word in lowers) / size,
        "verb_end": float(last in words.verb),
        "verb_start": float(first in words.verb),
        "light_start": float(first in words.light),
        "light_end": float(last in words.light),
        "vague_all": float(all(word in words.vague or word in words.light for word in lowers)),
        "vague_end": float(last in words.vague),
        "vague_start": float(first in words.vague),
        "title_word": float(all(word in words.title for word in lowers)),
        "title_word_end": float(last in words.title),
        "title_word_start": float(size > 1 and first in words.title),
        "to_infinitive": candidate.to_infinitive / count,
        "article": candidate.after_article / count,
        "short": float(max(len(word) for word in lowers) < 5),
        "length": sum(len(word) for word in lowers) / size / 10,
    }


def _mostly_capital(upper: int, names: int, count: int) -> bool:
    return 2 * max(upper, names) >= count


def _is_capital(term: object) -> bool:
    return _mostly_capital(term.upper, term.names, term.count)  # type: ignore[attr-defined]
