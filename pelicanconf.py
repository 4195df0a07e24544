"""Settings of the site. Change the first lines; the rest fits most sites."""

import logging

SITENAME = "The Tavrel Briefing"
SITESUBTITLE = "Who said what, in the coverage of the week"
SITEURL = ""
TIMEZONE = "UTC"
DEFAULT_LANG = "en"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["briefing"]

# All BRIEFING_… settings, with their defaults: docs/settings.md

# An article's file name gives its address, and its date where it opens with one: 2026-10-03-night-ferry.md
FILENAME_METADATA = r"(?:(?P<date>\d{4}-\d{2}-\d{2})[-_ ]*)?(?P<slug>.*)"
ARTICLE_URL = "articles/{slug}/"
ARTICLE_SAVE_AS = "articles/{slug}/index.html"
ARTICLE_LANG_URL = "articles/{slug}-{lang}/"
ARTICLE_LANG_SAVE_AS = "articles/{slug}-{lang}/index.html"
DRAFT_URL = "drafts/{slug}/"
DRAFT_SAVE_AS = "drafts/{slug}/index.html"
PAGE_URL = "pages/{slug}/"
PAGE_SAVE_AS = "pages/{slug}/index.html"
ARTICLE_EXCLUDES = ["pages", "data", "images"]
STATIC_PATHS = ["images"]
IGNORE_FILES = [".*", "*~", "#*", "~$*", "__pycache__"]

# The plugin writes home, indexes, tags, speakers, archive, about and 404 itself.
DIRECT_TEMPLATES = []
TAG_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
AUTHOR_SAVE_AS = ""
ARCHIVES_SAVE_AS = ""

# Feeds of the preview have no absolute addresses; publishconf.py gives them theirs.
LOG_FILTER = [(logging.WARNING, "Feeds generated without SITEURL or FEED_DOMAIN set properly may not be valid")]
FEED_ALL_ATOM = "feed.atom"
FEED_ALL_RSS = "feed.rss"
FEED_MAX_ITEMS = 30
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
