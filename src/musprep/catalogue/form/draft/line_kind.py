"""What a line of a form becomes in the draft of a catalogue."""

from __future__ import annotations

from enum import StrEnum


class LineKind(StrEnum):
    """What a line became."""

    TITLE = "title"
    INTRO = "intro"
    GROUP = "group"
    """A heading above several sections."""
    HEADING = "heading"
    QUESTION = "question"
    SUB = "sub"
    CHOICE = "choice"
    """Something to choose, for the question above."""
    SCALE = "scale"
    """The steps of a scale, for the question above."""
    FIELD = "field"
    """A head field: name, date."""
    COLUMN = "column"
    """The head of a table's column: a question of a plan, or what the rows of a matrix are answered by."""
    NOTE = "note"
    JOIN = "join"
    """One with the line above."""
    DROP = "drop"
    """Left out, for a reason."""
