"""Settings for publishing: those of ``pelicanconf.py``, with the site's address from ``make publish SITEURL=…``."""

import os
import sys

sys.path.append(os.curdir)
from pelicanconf import *  # noqa: F403

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
if not SITEURL.startswith(("http://", "https://")):
    sys.exit(
        f"publishconf.py: {SITEURL!r} is no address of a site. Give it as in: make publish SITEURL=https://name.github.io/repo"
    )
FEED_DOMAIN = SITEURL
RELATIVE_URLS = False
DELETE_OUTPUT_DIRECTORY = True
