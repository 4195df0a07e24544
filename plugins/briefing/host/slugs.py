"""Articles that would be written to one file: parted, so that none takes the site down."""

from __future__ import annotations

import logging

from pelican.contents import Article as PelicanArticle
from pelican.generators import ArticlesGenerator

from ..errors import Notice

logger = logging.getLogger(__name__)


def part_namesakes(generator: ArticlesGenerator) -> None:
    """Give each article a file of its own: of several with one slug, all but the first get a number behind it.

    Pelican takes two articles with one slug and language for translations of each other, and stops with an error
    when it writes the second. The order is that of the source files' names.
    """
    groups = (
        (generator.articles, generator.translations),
        (generator.hidden_articles, generator.hidden_translations),
        (generator.drafts, generator.drafts_translations),
    )
    taken: dict[str, PelicanArticle] = {}
    for originals, translations in groups:
        for article in sorted([*originals, *translations], key=lambda each: each.relative_source_path):
            first = taken.setdefault(_file_of(article), article)
            if first is article:
                continue
            slug = article.slug
            number = 2
            while _file_of(article) in taken:
                article.slug = f"{slug}-{number}"
                number += 1
                if hasattr(article, "override_save_as"):
                    del article.override_save_as
                if hasattr(article, "override_url"):
                    del article.override_url
            taken[_file_of(article)] = article
            for other in (first, article):
                other.translations = [each for each in other.translations if each not in {first, article}]
            if article in translations:
                translations.remove(article)
                originals.append(article)
            logger.warning(
                "%s",
                Notice(
                    article.relative_source_path,
                    "Slug",
                    f"{slug!r} is taken by {first.relative_source_path}; this article is published as "
                    f"{article.slug!r}. Set a 'Slug' of its own.",
                ),
            )


def _file_of(article: PelicanArticle) -> str:
    """The file that an article is written to, as a file system sees it that does not tell capitals."""
    return str(article.save_as).casefold()
