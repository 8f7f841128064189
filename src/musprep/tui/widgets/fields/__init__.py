"""What is typed into, and what stands beside it."""
