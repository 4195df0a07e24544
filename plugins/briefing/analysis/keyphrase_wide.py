"""Words of Chinese and Japanese, which are written without spaces.

Without a dictionary, what an article repeats is taken for a word: the longest strings of Chinese characters that
occur at least twice, not through a function word. Japanese helps itself: kanji and katakana write the nouns, hiragana
what stands between them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from .keyphrase_tokens import Block, Token

_HAN = r"\u3400-\u9fff"
_KANA = re.compile(r"[\u3040-\u30ff]")
_NOUNS = re.compile(rf"[{_HAN}々]{{2,}}|[\u30a1-\u30fa\u30fc]{{2,}}")
_RUN = re.compile(rf"[{_HAN}]+|[A-Za-z][A-Za-z0-9-]+")
_SHORTEST, _LONGEST = 2, 6
"""Characters of a word."""


def is_wide(text: str) -> bool:
    """Whether more than half of the characters are Chinese or Japanese."""
    return 2 * len(re.findall(rf"[\u3040-\u30ff{_HAN}]", text)) > len(text)


def tokenise_wide(sentences: Sequence[str], stopwords: Collection[str]) -> list[list[Block]]:
    """Blocks of one word each, for every sentence."""
    if any(map(_KANA.search, sentences)):
        return [[_block(word) for word in _NOUNS.findall(sentence) if word not in stopwords] for sentence in sentences]
    breaks = re.compile("|".join(map(re.escape, sorted(filter(None, stopwords), key=lambda w: (-len(w), w)))) or "(?!)")
    runs = [[run for part in breaks.split(text) for run in _RUN.findall(part)] for text in sentences]
    known = _repeated(run for sentence in runs for run in sentence)
    return [[_block(word) for run in sentence for word in _words(run, known)] for sentence in runs]


def _block(word: str) -> Block:
    return [Token(word, word.lower(), "p")]


def _repeated(runs: Iterable[str]) -> frozenset[str]:
    counts: Counter[str] = Counter()
    for run in runs:
        for start in range(len(run)):
            for end in range(start + _SHORTEST, min(start + _LONGEST, len(run)) + 1):
                counts[run[start:end]] += 1
    known = {word for word, count in counts.items() if count > 1}
    inside = {part for word in known for part in (word[1:], word[:-1]) if counts[part] == counts[word]}
    return frozenset(known - inside)


def _words(run: str, known: frozenset[str]) -> list[str]:
    if run.isascii():
        return [run]
    found = []
    start = 0
    while start < len(run):
        for size in range(min(_LONGEST, len(run) - start), _SHORTEST - 1, -1):
            if run[start : start + size] in known:
                found.append(run[start : start + size])
                start += size
                break
        else:
            start += 1
    return found or ([run] if _SHORTEST <= len(run) <= _LONGEST else [])
