"""The app: start, frame, signals, lock, shutdown."""
