"""Encrypting and decrypting, recovery after a kill, backup, purge, rescue, editor files."""
