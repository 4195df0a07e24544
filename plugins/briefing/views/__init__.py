"""Corpus + addresses → what templates and data files see."""
