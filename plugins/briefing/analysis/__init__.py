"""One article: document → briefing. The steps, in order."""
