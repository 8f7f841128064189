"""What is drawn: rings, strips, bars, cards."""
