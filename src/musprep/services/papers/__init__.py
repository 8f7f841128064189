"""What leaves the program as a file: briefing, forms, export, calendar, and what is checked before."""
