"""Shows lists, goals, agreements and histories as text."""
