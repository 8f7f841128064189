"""The keys and buttons that dialogs have in common; what a dialog's own keys do is said where its other texts are."""

TEXTS = {
    "cmd_close": ("Luk", "Close"),
    "cmd_close_help": (
        "Lukker uden at ændre noget. Det gør et klik uden for vinduet også.",
        "Closes without changing anything. So does a click outside the window.",
    ),
    "cmd_leave": ("Luk", "Close"),
    "cmd_leave_help": (
        "Lukker. Er noget ikke gemt, bliver du spurgt først.",
        "Closes. If anything is unsaved, you are asked first.",
    ),
    "cmd_save": ("Gem", "Save"),
    "cmd_save_help": ("Gemmer det, du har skrevet, og lukker.", "Saves what you wrote and closes."),
    "cmd_field": ("Næste felt", "Next field"),
    "cmd_field_help": ("Går til næste felt; ⇧⇥ går tilbage.", "Goes to the next field; ⇧⇥ goes back."),
    "cmd_move": ("Flyt", "Move"),
    "cmd_move_help": ("Flytter markøren.", "Moves the cursor."),
    "cmd_scroll": ("Rul", "Scroll"),
    "cmd_scroll_help": ("Ruller i teksten.", "Scrolls the text."),
    "cmd_choose": ("Vælg", "Choose"),
    "cmd_choose_help": ("Vælger det, markøren står på.", "Chooses what the cursor is on."),
    "cmd_outside": ("Egen editor", "Own editor"),
    "cmd_outside_help": (
        "Åbner feltet i din egen editor ($EDITOR), hvis det har plads til mere end én linje.",
        "Opens the field in your own editor ($EDITOR) if it takes more than one line.",
    ),
    "cmd_keys": ("Taster", "Keys"),
    "cmd_keys_help": ("Viser tasterne her, hver med en forklaring.", "Shows the keys here, each with an explanation."),
    "save": ("Gem", "Save"),
    "close": ("Luk", "Close"),
    "leave": ("Du har skrevet noget, der ikke er gemt.", "You have unsaved text."),
    "leave_save": ("Gem det", "Save it"),
    "leave_go_on": ("Skriv videre", "Keep writing"),
    "leave_drop": ("Kassér det", "Discard it"),
    "here": ("Her i vinduet", "In this window"),
    "tab_already": ("Du ser allerede fanen {tab}.", "You are already on the {tab} tab."),
    "nothing_to_do": (
        "{pressed} ({what}) kan ikke bruges her lige nu.",
        "{pressed} ({what}): there is nothing to do here right now.",
    ),
}
