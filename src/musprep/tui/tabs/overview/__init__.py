"""The tab one begins in."""
