"""How lists, goals, agreements and histories are laid out as text."""
