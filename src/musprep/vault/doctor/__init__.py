"""Examining a vault: one file a group of checks."""
