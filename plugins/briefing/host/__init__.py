"""The thin shell around the core: all that knows Pelican."""
