"""Keeping a vault well: backup, doctor, purge, and the made-up year of the demo."""
