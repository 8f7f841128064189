"""The tab of the meeting."""
