"""One safe write, reading, locks, names, locations, schema."""
