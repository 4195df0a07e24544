"""The coverage for machines: JSON and CSV of everything, of each speaker and of each tag; JSON feeds."""
