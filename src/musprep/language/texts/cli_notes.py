"""What the command line says of notes: a part of the area `cli`."""

NOTES = {
    "since": ("Fra og med {day}.", "From {day}."),
    "until": ("Til og med {day}.", "Up to and including {day}."),
    "understood_on": ("Dato: {day}.", "Date: {day}."),
    "no_entries_yet": (
        'Du har ingen notater endnu. Begynd med: musprep log "Lukkede 14 sager"',
        'You have no notes yet. Start with: musprep log "Closed 14 cases"',
    ),
    "no_entries_fit": ("Ingen notater passer til det, du søger.", "No notes match."),
    "entry_now": ("Notatet er nu: {entry}", "The note is now: {entry}"),
    "entry_same": ("Der var ikke noget at ændre.", "There was nothing to change."),
    "entry_removed": ("Slettet: {entry}", "Removed: {entry}"),
    "undo_with": ("Fortryd: musprep entries undo", "To undo: musprep entries undo"),
    "redo_with": ("Gør det igen: musprep entries redo", "To redo: musprep entries redo"),
    "redone_add": ("Noteret igen: {entry}", "Added again: {entry}"),
    "redone_edit": ("Rettet igen: {entry}", "Edited again: {entry}"),
    "redone_remove": ("Slettet igen: {entry}", "Removed again: {entry}"),
    "undo_next_add": (
        "musprep entries undo sletter notatet igen: {entry}",
        "musprep entries undo removes the note again: {entry}",
    ),
    "undo_next_edit": (
        "musprep entries undo ændrer notatet tilbage til: {entry}",
        "musprep entries undo changes the note back to: {entry}",
    ),
    "undo_next_remove": (
        "musprep entries undo gendanner det slettede notat: {entry}",
        "musprep entries undo restores the deleted note: {entry}",
    ),
    "undone_edit": ("Rettelsen er fortrudt: {entry}", "Edit undone: {entry}"),
    "tags_gone": ("Fjernede mærker: {tags}", "Removed tags: {tags}"),
    "undone_add": ("Notatet er slettet igen: {entry}", "Note removed again: {entry}"),
    "undone_remove": ("Notatet er tilbage: {entry}", "Note restored: {entry}"),
}
