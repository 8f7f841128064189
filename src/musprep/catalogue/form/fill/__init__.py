"""Writes answers back into an employer's own file."""
