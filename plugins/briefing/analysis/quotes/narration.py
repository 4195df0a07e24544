"""The article as its author tells it: each marked span shrunk to one item, each name to one item.

Patterns of attribution ("Q, said N", "N told reporters that Q") become short sequences here, however long the quotations
and names are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .marks import Marked
from .names import Name
from .tokens import Tokens
from .vocabulary import Vocabulary

QUOTE, NAME, WORD, PUNCT = "q", "n", "w", "p"
_ENDS = frozenset(".!?")
_LONGEST_REMARK = 9  # tokens
_CLOSERS = frozenset(")]”’\"'»")


@dataclass(frozen=True, slots=True)
class Narration:
    """Parallel columns, one entry an item. ``ref``: number of the marked span or of the name, else of the token."""

    kind: list[str]
    low: list[str]
    start: list[int]
    end: list[int]
    ref: list[int]
    sentence: list[int]
    paragraph: list[int]
    sentence_first: list[int]
    """First item of each sentence."""
    quote_at: list[int]
    """Item of each marked span."""

    def __len__(self) -> int:
        return len(self.kind)

    def sentence_end(self, sentence: int) -> int:
        """Behind the last item of a sentence."""
        return self.sentence_first[sentence + 1] if sentence + 1 < len(self.sentence_first) else len(self.kind)


def openers(tokens: Tokens, marked: Sequence[Marked], behind_dateline: int) -> frozenset[int]:
    """Tokens that open a sentence, a quotation or a paragraph, or follow the dateline: their capital tells nothing."""
    found = {bisect_left(tokens.starts, behind_dateline)}
    words, paragraph = tokens.words, tokens.paragraph
    previous = -1
    fresh = True
    for at, word in enumerate(words):
        if paragraph[at] != previous:
            previous, fresh = paragraph[at], True
        if word[0].isalnum():
            if fresh:
                found.add(at)
            fresh = False
        elif word in _ENDS or word == ":" or (word in ("•", "―", "—", "–", "-") and fresh):
            fresh = True
    for span in marked:
        at = bisect_left(tokens.starts, span.inner_start)
        if at < len(words):
            found.add(at)
    return frozenset(found)


def narrate(tokens: Tokens, marked: Sequence[Marked], names: Sequence[Name], vocabulary: Vocabulary) -> Narration:
    """Shrink marked spans and names, and cut the rest into sentences."""
    kind: list[str] = []
    low: list[str] = []
    start: list[int] = []
    end: list[int] = []
    ref: list[int] = []
    paragraph: list[int] = []
    quote_at = [-1] * len(marked)
    for item in _items(tokens, marked, names):
        if item[0] == QUOTE:
            quote_at[item[4]] = len(kind)
        kind.append(item[0])
        low.append(item[1])
        start.append(item[2])
        end.append(item[3])
        ref.append(item[4])
        paragraph.append(item[5])
    sentence, first = _sentences(tokens.text, kind, low, start, end, paragraph, vocabulary)
    return Narration(kind, low, start, end, ref, sentence, paragraph, first, quote_at)


def _items(
    tokens: Tokens, marked: Sequence[Marked], names: Sequence[Name]
) -> Iterator[tuple[str, str, int, int, int, int]]:
    """The items in reading order: kind, word, start, end, reference, paragraph."""
    name_at = {name.first: number for number, name in enumerate(names)}
    at, count, quote = 0, len(tokens), 0
    while at < count or quote < len(marked):
        if quote < len(marked) and (at >= count or tokens.starts[at] >= marked[quote].start):
            span = marked[quote]
            yield QUOTE, "", span.start, span.end, quote, span.paragraph
            at = max(at, bisect_left(tokens.starts, max(span.end, span.start + 1)))
            quote += 1
        elif tokens.words[at] == "(" and (skip := _bracket_end(tokens, at, marked, quote)):
            at = skip
        elif at in name_at:
            number = name_at[at]
            limit = marked[quote].start if quote < len(marked) else tokens.ends[-1] + 1
            last = names[number].last
            while last > at + 1 and tokens.starts[last - 1] >= limit:
                last -= 1
            yield (
                NAME,
                tokens.lows[last - 1],
                tokens.starts[at],
                tokens.ends[last - 1],
                number,
                tokens.paragraph[at],
            )
            at = last
        else:
            word = tokens.words[at]
            shape = WORD if word[0].isalnum() or word[0] in "@#" or (len(word) > 1 and word[0] in "'’") else PUNCT
            yield shape, tokens.lows[at], tokens.starts[at], tokens.ends[at], at, tokens.paragraph[at]
            at += 1


def _bracket_end(tokens: Tokens, at: int, marked: Sequence[Marked], quote: int) -> int:
    """Behind a short remark in brackets ("(D-Ohio)", "(pictured)"), which is no part of the sentence; 0 for a longer one."""
    limit = min(at + _LONGEST_REMARK, len(tokens))
    for close in range(at + 1, limit):
        if tokens.words[close] == ")":
            begins = at and tokens.paragraph[at - 1] == tokens.paragraph[at]
            within = quote < len(marked) and marked[quote].start < tokens.ends[close]
            return 0 if within or not begins else close + 1
        abbreviated = close + 1 < limit and tokens.words[close] == "." and tokens.words[close + 1] == ")"
        if (tokens.words[close] in _ENDS and not abbreviated) or tokens.paragraph[close] != tokens.paragraph[at]:
            break
    return 0


def _sentences(
    text: str,
    kind: list[str],
    low: list[str],
    start: list[int],
    end: list[int],
    paragraph: list[int],
    vocabulary: Vocabulary,
) -> tuple[list[int], list[int]]:
    """The sentence of each item, and the first item of each sentence.

    A quotation that ends with a question mark or period may be followed by its attribution ("“Why?” Lee asked"): no
    sentence ends there when a reporting verb stands among the next few words.
    """
    sentence: list[int] = []
    first: list[int] = []
    count = len(kind)
    number = -1
    fresh = True
    for at in range(count):
        if fresh or paragraph[at] != paragraph[at - 1]:
            number += 1
            first.append(at)
            fresh = False
        sentence.append(number)
        if at + 1 >= count:
            break
        if kind[at] == PUNCT and low[at] in _ENDS:
            fresh = low[at + 1] not in _CLOSERS and not (kind[at + 1] == WORD and text[start[at + 1]].islower())
        elif kind[at] == PUNCT and low[at] in _CLOSERS and at and low[at - 1] in _ENDS and kind[at - 1] == PUNCT:
            fresh = True
        elif kind[at] == WORD and low[at].endswith(".") and len(low[at]) > 2 and low[at].count(".") > 1:
            fresh = low[at + 1] in vocabulary.function_words and text[start[at + 1]].isupper()
        elif kind[at] == QUOTE and kind[at + 1] != PUNCT:
            fresh = _quote_ends_sentence(text, kind, low, start, end, at, vocabulary)
    return sentence, first


def _quote_ends_sentence(
    text: str, kind: list[str], low: list[str], start: list[int], end: list[int], at: int, vocabulary: Vocabulary
) -> bool:
    inner = text[start[at] : end[at]].rstrip("”\"’'»“ ")
    final = inner[-1:] if inner else ""
    if final not in ".!?…" or (kind[at + 1] == WORD and text[start[at + 1]].islower()):
        return False
    if kind[at + 1] == QUOTE or final == ".":
        return True
    for ahead in range(at + 1, min(at + 8, len(kind))):
        if (kind[ahead] == PUNCT and low[ahead] in ".;!?") or kind[ahead] == QUOTE:
            return True
        if (low[ahead] in vocabulary.say or low[ahead] in vocabulary.tell) and kind[ahead] == WORD:
            return ahead > at + 1 and _opens_clause(kind, low, ahead, vocabulary)
    return True


def _opens_clause(kind: list[str], low: list[str], verb: int, vocabulary: Vocabulary) -> bool:
    """Whether a clause of its own follows the verb: "Lee said the boats had gone", and not "Lee said" or "Lee told us"."""
    behind = verb + 1
    if behind >= len(low) or low[verb] in vocabulary.tell or low[verb].startswith("ask"):
        return False
    return kind[behind] == NAME or low[behind] == "that" or low[behind] in vocabulary.definites
