"""The tab of the log, and the dialog where a note is written."""

TEXTS = {
    # The list and its filters
    "all": ("Alle notater", "All notes"),
    "count_one": ("{count} notat", "{count} note"),
    "count_many": ("{count} notater", "{count} notes"),
    "shown_of_one": ("Viser {shown} af {count} notat", "Showing {shown} of {count} note"),
    "shown_of_many": ("Viser {shown} af {count} notater", "Showing {shown} of {count} notes"),
    "none_fit": (
        "Ingen notater passer til filteret. Tryk x for at se alle.",
        "No notes match the filter. Press x to see them all.",
    ),
    "kind": ("Type", "Kind"),
    "tag": ("Mærke", "Tag"),
    "any_kind": ("alle typer", "all kinds"),
    "any_tag": ("alle mærker", "all tags"),
    "no_tags": ("Ingen af dine notater har et mærke endnu.", "None of your notes have a tag yet."),
    "find": ("Find i notaterne", "Find in the notes"),
    "pick_kind": ("Hvilken type notater vil du se?", "Which kind of notes do you want to see?"),
    "pick_tag": ("Hvilket mærke vil du se?", "Which tag do you want to see?"),
    "reading": ("Læser dine notater …", "Reading your notes …"),
    "older": ("Læser tidligere år …", "Reading earlier years …"),
    "week": ("u{number}", "w{number}"),
    "empty": (
        "Her samler du året, mens det sker.\n\nNotér, hvad der er lykkedes, hvad du har lært, og hvad andre har sagt "
        "om dit arbejde. Én linje og ti sekunder er nok.\n\nTryk n for at skrive dit første notat. Fra en terminal "
        'kan du også skrive:\n\n    musprep log "Anna roste oplægget i dag"\n\nNår du forbereder samtalen, ligger '
        "notaterne klar ved siden af spørgsmålene. Ingen andre kan se dem.",
        "This is where you collect the year as it happens.\n\nNote what went well, what you learned, and what others "
        "said about your work. One line is enough, and it only takes ten seconds.\n\nPress n to write your first "
        'note. From a terminal you can also type:\n\n    musprep log "Anna praised the proposal today"\n\nWhen you '
        "prepare for the meeting, the notes appear next to the questions. Nobody else can see them.",
    ),
    "damaged_one": ("{count} fil kan ikke læses. {first}", "{count} file cannot be read. {first}"),
    "damaged_many": (
        "{count} filer kan ikke læses. Den første: {first}",
        "{count} files cannot be read. The first: {first}",
    ),
    "damaged_title": ("Filer, der ikke kan læses", "Files that cannot be read"),
    # A note in full
    "effect": ("Førte til", "Led to"),
    "proof": ("Dokumentation", "Evidence"),
    "tags": ("Mærker", "Tags"),
    "say": ("Deling", "Sharing"),
    "removed": ("Slettet: ”{about}”. Tryk u for at fortryde.", "Deleted: “{about}”. Press u to undo."),
    "noted": ("Noteret: ”{about}”", "Noted: “{about}”"),
    "changed": ("Rettet: ”{about}”", "Changed: “{about}”"),
    "nothing_chosen": ("Vælg først et notat på listen.", "First select a note in the list."),
    # The dialog
    "note_new": ("Nyt notat", "New note"),
    "note_edit": ("Ret notat", "Edit note"),
    "note_text": ("Hvad skete der?", "What happened?"),
    "note_kind": ("Type", "Kind"),
    "note_on": ("Dato", "Date"),
    "note_on_empty": ("{day}", "{day}"),
    "note_on_today": ("i dag", "today"),
    "note_effect": ("Førte til", "Led to"),
    "note_effect_hint": ("Hvad førte det til, og for hvem?", "What did it lead to, and who for?"),
    "note_tags": ("Mærker", "Tags"),
    "note_tags_hint": ("adskilt af komma", "separated by commas"),
    "note_proof": ("Dokumentation", "Evidence"),
    "note_proof_hint": ("en mail, et tal, et link – én pr. linje", "email, figure, link – one per line"),
    "note_say": ("Deling", "Sharing"),
    "note_empty": ("Skriv først, hvad der skete.", "First write what happened."),
    "note_unfinished": ("Her er et notat, du ikke blev færdig med.", "Here is the note you did not finish."),
    "too_many_drafts": (
        "Der er allerede {count} kladder åbne, så det, du skriver, bliver ikke gemt løbende. Luk et andet vindue.",
        "There are already {count} open drafts, so what you type is not being saved as you go. Close another window.",
    ),
    "draft_damaged": (
        "Kladden {path} kan ikke læses, så det, du skriver, bliver ikke gemt løbende. Flyt eller ret filen.",
        "The draft {path} cannot be read, so what you type is not being saved as you go. Move or repair the file.",
    ),
    # Commands
    "cmd_edit": ("Ret", "Edit"),
    "cmd_edit_help": ("Retter det valgte notat.", "Edits the selected note."),
    "cmd_remove": ("Slet", "Remove"),
    "cmd_remove_help": (
        "Sletter det valgte notat. Tryk u for at fortryde.",
        "Deletes the selected note. Press u to undo.",
    ),
    "cmd_say": ("Deling", "Sharing"),
    "cmd_say_help": ("Skifter det valgte notats delingsniveau.", "Changes the selected note’s sharing level."),
    "cmd_find": ("Find", "Find"),
    "cmd_find_help": ("Viser kun notater med bestemte ord.", "Shows only notes with certain words."),
    "cmd_to_notes": ("Til notaterne", "To the notes"),
    "cmd_empty_find": ("Ryd", "Clear"),
    "cmd_kind": ("Type", "Kind"),
    "cmd_kind_help": ("Viser kun én type notater.", "Shows only one kind of note."),
    "cmd_tag": ("Mærke", "Tag"),
    "cmd_tag_help": ("Viser kun notater med et bestemt mærke.", "Shows only notes with a certain tag."),
    "cmd_clear": ("Vis alle", "Show all"),
    "cmd_clear_help": ("Fjerner filtrene og viser alle notater.", "Removes the filters and shows all notes."),
    "cmd_damaged": ("Ødelagte filer", "Damaged files"),
    "cmd_damaged_help": (
        "Viser, hvilke filer der ikke kan læses, og hvorfor.",
        "Shows which files cannot be read, and why.",
    ),
}
