"""Fields to type in, and what is shown beside them."""
