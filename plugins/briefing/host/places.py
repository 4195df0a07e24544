"""Where the plugin keeps what it takes from one build to the next."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..config import Config


def cache_path(settings: Mapping[str, Any]) -> Path | None:
    """The file of analyses, beside which all else is kept; None where the settings want nothing kept."""
    file = Config.from_settings(settings).cache_file
    return Path(settings["CACHE_PATH"]).parent / file if file else None
