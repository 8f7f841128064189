"""The tab of notes."""
