"""Readers of the kinds of files that forms come as: each makes the same blocks of one."""
