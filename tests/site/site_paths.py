"""Where the sample site stands."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
CONTENT = Path(__file__).parent / "content"
EXPECTED = Path(__file__).parent / "expected"
SITE_URL = "https://news.example/briefing"
