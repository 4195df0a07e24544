"""Article as it arrives → cleaned HTML → :class:`~briefing.model.Document`."""
