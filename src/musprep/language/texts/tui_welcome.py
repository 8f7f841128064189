"""The words of the welcome and the profile: a part of the area `tui`."""

WELCOME = {
    "welcome_title": ("Velkommen til musprep", "Welcome to musprep"),
    "welcome_about": (
        "Her samler du årets resultater og forbereder din MUS eller LUS i ro og mag. Alt bliver på din egen computer.",
        "Collect the year’s results here and prepare for your MUS (or LUS), the annual review, in your own time. "
        "Everything stays on your own computer.",
    ),
    "welcome_notes_one": ("Du har skrevet {count} notat.", "You have written {count} note."),
    "welcome_notes_many": ("Du har skrevet {count} notater.", "You have written {count} notes."),
    "welcome_meeting": ("Din {talk} er {day} ({distance}).", "Your {talk} is on {day} ({distance})."),
    "welcome_back": (
        "Udfyld det, der mangler, eller spring over. Bagefter viser overblikket dit næste skridt.",
        "Fill in what is missing, or skip it. The overview then shows your next step.",
    ),
    "profile_title": ("Om dig", "About you"),
    "profile_about": (
        "Ret det, der skal rettes. Felterne må gerne være tomme.",
        "Change what needs changing. You can leave fields empty.",
    ),
    "field_language": ("Sprog", "Language"),
    "field_name": ("Navn", "Name"),
    "field_role": ("Rolle", "Role"),
    "field_date": ("{talk}-dato", "{talk} date"),
    "field_manager": ("Leder", "Manager"),
    "field_position": ("Stilling", "Position"),
    "field_workplace": ("Arbejdsplads", "Workplace"),
    "hint_position": ("som den skal stå på skemaerne", "as it should appear on the forms"),
    "hint_workplace": ("afdeling, klinik eller virksomhed", "department, clinic or company"),
    "hint_name": ("det, du vil kaldes", "what you want to be called"),
    "hint_date": ("fx 3/11, 3. nov. eller uge 47", "e.g. 3/11, 3 Nov or week 47"),
    "hint_talk_date": ("fx 3/11, uge 47 eller 3/11 kl. 14", "e.g. 3/11, week 47 or 3/11 at 14"),
    "hint_manager": ("den, du skal holde samtalen med", "the person you will meet"),
    "date_free": (
        "Kender du ikke datoen endnu, så lad feltet være tomt.",
        "If you do not know the date yet, leave the field empty.",
    ),
    "date_read": ("{day} · {distance}", "{day} · {distance}"),
    "begin": ("Begynd", "Begin"),
    "suits_title": ("Andre spørgsmål?", "Other questions?"),
    "suits_ask": (
        "Det passer til din rolle: {titles}. Skal runden bruge det? Ingen svar går tabt.",
        "This suits your role: {titles}. Use it in this round? No answers are lost.",
    ),
    "suits_yes": ("Brug det i runden", "Use it in the round"),
    "suits_no": ("Behold runden, som den er", "Keep the round as it is"),
    "profile_drop_title": ("Luk uden at gemme?", "Close without saving?"),
    "profile_drop_ask": (
        "Det, du har udfyldt her, er ikke gemt endnu.",
        "What you have filled in here has not been saved yet.",
    ),
    "profile_drop_yes": ("Luk uden at gemme", "Close without saving"),
    "profile_drop_no": ("Skriv videre", "Keep editing"),
    "skip": ("Spring over", "Skip"),
    "keep": ("Gem", "Save"),
    "cancel": ("Luk", "Close"),
    # Date of the meeting.
    "date_title": ("Hvornår er samtalen?", "When is the meeting?"),
    "date_empty": (
        "Lad feltet være tomt, hvis du ikke kender datoen.",
        "Leave the field empty if you do not know the date.",
    ),
    "cmd_onwards": ("Videre", "Next"),
    "cmd_onwards_help": ("Går til næste felt.", "Goes to the next field."),
    "cmd_skip": ("Spring over", "Skip"),
    "cmd_skip_help": (
        "Springer over. Har du udfyldt noget, bliver du spurgt først.",
        "Skips this. If you have filled something in, you are asked first.",
    ),
}
