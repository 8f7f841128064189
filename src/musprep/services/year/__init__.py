"""The records of a year: notes, answers, points, wishes, needs, agreements, goals, pulses, rounds."""
