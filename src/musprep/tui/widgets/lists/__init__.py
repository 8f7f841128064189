"""Lists with a cursor, and what is read in them."""
