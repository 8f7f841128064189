"""The log: appending, years, undo."""
