"""What the command line says of notes: a part of the area `cli`."""

NOTES = {
    "since": ("Fra og med {day}.", "From {day} on."),
    "until": ("Til og med {day}.", "Up to and including {day}."),
    "understood_on": ("Dato: {day}.", "Date: {day}."),
    "no_entries_yet": (
        'Du har ikke noteret noget endnu. Begynd med: musprep log "Lukkede 14 sager"',
        'You have not noted anything yet. Begin with: musprep log "Closed 14 cases"',
    ),
    "no_entries_fit": ("Ingen notater passer på det.", "No entries fit that."),
    "entry_now": ("Nu står der: {entry}", "It now reads: {entry}"),
    "entry_same": ("Der var intet at ændre.", "There was nothing to change."),
    "entry_removed": ("Slettet: {entry}", "Removed: {entry}"),
    "undo_with": ("Fortryd med: musprep entries undo", "Undo with: musprep entries undo"),
    "redo_with": ("Gør det igen med: musprep entries redo", "Do it again with: musprep entries redo"),
    "redone_add": ("Noteret igen: {entry}", "Noted again: {entry}"),
    "redone_edit": ("Rettet igen: {entry}", "Changed again: {entry}"),
    "redone_remove": ("Slettet igen: {entry}", "Removed again: {entry}"),
    "undo_next_add": ("Undo tager notatet ud: {entry}", "Undo would take out the entry: {entry}"),
    "undo_next_edit": ("Undo bringer notatet tilbage til: {entry}", "Undo would put the entry back to: {entry}"),
    "undo_next_remove": ("Undo henter det slettede notat tilbage: {entry}", "Undo would bring back: {entry}"),
    "undone_edit": ("Som før: {entry}", "As before: {entry}"),
    "tags_gone": ("Ikke længere: {tags}", "No longer: {tags}"),
    "undone_add": ("Taget ud igen: {entry}", "Taken out again: {entry}"),
    "undone_remove": ("Tilbage: {entry}", "Back: {entry}"),
}
