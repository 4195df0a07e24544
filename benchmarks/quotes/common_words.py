"""Write the common English words: those that news prints in lower case, and seldom with a capital within a sentence.

    python benchmarks/quotes/common_words.py FILE.jsonl… > plugins/briefing/analysis/lexicon/en/common.txt

Each line of a file holds a ``text``, and a ``lang`` where it is not English.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

FEWEST = 5  # articles
LOWER = re.compile(r"(?<![\w'’-])[a-z][a-z-]*[a-z](?![\w'’-])")
CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?![\w'’-])")
HEAD = """\
# Common English words, in lower case in at least {fewest} news articles and twice as often as with a capital within a sentence.
# One of them that opens a sentence, and has a capital nowhere else in the article, is no name ("Concerns grew").
# Origin: counted by benchmarks/quotes/common_words.py in {count:,} articles: the training part of the benchmark of quotes, the
# development parts of those of keywords, summaries and related articles. Licence: AGPL-3.0-or-later.
"""


def main() -> None:
    """Count in all articles of all files."""
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    count = 0
    for path in sys.argv[1:]:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record.get("lang", "en") == "en":
                count += 1
                lower.update(set(LOWER.findall(record["text"])))
                capital.update({word.casefold() for word in CAPITAL.findall(record["text"])})
    kept = sorted(word for word, articles in lower.items() if articles >= max(FEWEST, 2 * capital[word]))
    sys.stdout.write(HEAD.format(fewest=FEWEST, count=count) + "\n".join(kept) + "\n")


if __name__ == "__main__":
    main()
