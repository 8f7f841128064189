"""The words of the frame: tabs, commands that work everywhere, help, palette and search."""

from musprep.language.texts import tui_overview, tui_welcome

TEXTS = {
    # The tabs.
    "tab_overview": ("Overblik", "Overview"),
    "tab_log": ("Logbog", "Log"),
    "tab_prepare": ("Forberedelse", "Prepare"),
    "tab_interests": ("Fælles interesser", "Shared interests"),
    "tab_interests_short": ("Interesser", "Interests"),
    "tab_agreements": ("Aftaler", "Agreements"),
    "tab_meeting": ("Samtalen", "The meeting"),
    "demo": ("DEMO", "DEMO"),
    "left_one": ("{count} dag til {talk}", "{count} day to {talk}"),
    "left_many": ("{count} dage til {talk}", "{count} days to {talk}"),
    "left_short_one": ("om {count} dag", "in {count} day"),
    "left_short_many": ("om {count} dage", "in {count} days"),
    "left_least_one": ("{count} dag", "{count} day"),
    "left_least_many": ("{count} dage", "{count} days"),
    "left_today": ("{talk} i dag", "{talk} today"),
    "left_past": ("{talk} er holdt", "{talk} has been held"),
    "not_opened": (
        "Arkivet kunne ikke åbnes. Intet er ændret. Tryk q for at lukke.",
        "The vault could not be opened. Nothing was changed. Press q to close.",
    ),
    # Commands that work everywhere.
    "cmd_overview": ("Overblik", "Overview"),
    "cmd_overview_help": (
        "Viser, hvor i året du er, og dit næste skridt.",
        "Shows where you are in the year, and the next step.",
    ),
    "cmd_log": ("Logbog", "Log"),
    "cmd_log_help": ("Viser årets notater, måned for måned.", "Shows the year’s notes, month by month."),
    "cmd_prepare": ("Forberedelse", "Prepare"),
    "cmd_prepare_help": (
        "Viser spørgsmålene med dine svar og dine notater.",
        "Shows the questions with your answers and notes.",
    ),
    "cmd_interests": ("Fælles interesser", "Shared interests"),
    "cmd_interests_help": (
        "Viser dine ønsker: for dig, for arbejdspladsen og for begge.",
        "Shows your wishes: for you, for the workplace and for both.",
    ),
    "cmd_agreements": ("Aftaler", "Agreements"),
    "cmd_agreements_help": (
        "Viser, hvad I har aftalt, hvem der gør det, og hvornår, og dine udviklingsmål.",
        "Shows what you agreed, who does it and by when, and your development goals.",
    ),
    "cmd_meeting": ("Samtalen", "The meeting"),
    "cmd_meeting_help": (
        "Viser dine punkter, briefingen og kortene til samtalen.",
        "Shows your points, the briefing and the cue cards.",
    ),
    "cmd_note": ("Notat", "Note"),
    "cmd_note_help": ("Skriver et nyt notat, hvor du end er.", "Adds a new note, wherever you are."),
    "cmd_search": ("Søg", "Search"),
    "cmd_search_help": (
        "Søger i alt, du har skrevet, og i spørgsmålene.",
        "Searches everything you have written, and the questions.",
    ),
    "cmd_help": ("Hjælp", "Help"),
    "cmd_help_help": ("Viser alle taster, der gælder nu.", "Shows all keys available now."),
    "cmd_palette": ("Alle kommandoer", "All commands"),
    "cmd_palette_help": (
        "Skriv et par bogstaver af det, du leder efter.",
        "Type a few letters of what you are looking for.",
    ),
    "cmd_save": ("Gem", "Save"),
    "cmd_save_help": (
        "Gemmer nu. Alt bliver også gemt automatisk.",
        "Saves now. Everything is also saved automatically.",
    ),
    "cmd_undo": ("Fortryd", "Undo"),
    "undo_next": ("Fortryder: {step}.", "Undo: {step}."),
    "redo_next": ("Gentag: {step}.", "Redo: {step}."),
    "redone": ("Gentaget: {step}. Tryk u for at fortryde.", "Redone: {step}. Press u to undo."),
    "redo_with": ("Tryk U for at gentage.", "Press U to redo."),
    "cmd_redo": ("Gentag", "Redo"),
    "cmd_redo_also": ("gør igen, annuller fortryd", "again, repeat"),
    "cmd_redo_help": ("Gentager det, du sidst fortrød (U eller ctrl+y).", "Redoes what you last undid (U or ctrl+y)."),
    "cmd_undo_help": ("Fortryder det seneste, ét trin ad gangen.", "Undoes the latest change, one step at a time."),
    "cmd_language": ("English", "Dansk"),
    "cmd_language_help": ("Skifter straks sproget til engelsk.", "Switches the language to Danish immediately."),
    "cmd_redraw": ("Tegn igen", "Redraw"),
    "cmd_redraw_help": (
        "Tegner skærmen igen, hvis et andet program har skrevet oven i den.",
        "Redraws the screen if another program has written over it.",
    ),
    "cmd_suspend": ("Sæt på pause", "Suspend"),
    "cmd_suspend_help": (
        "Gemmer og går til terminalen; skriv fg for at komme tilbage. I et tekstfelt fortryder ctrl+z.",
        "Saves and goes to the shell; type fg to come back. In a text field, ctrl+z undoes.",
    ),
    "suspend_not_here": (
        "Her kan programmet ikke sættes på pause. Luk det med q.",
        "The program cannot be suspended here. Close it with q.",
    ),
    "paste_nowhere": (
        "Her er ikke noget felt at indsætte i. Gå til et felt først.",
        "There is no field to paste into here. Go to a field first.",
    ),
    "cmd_quit": ("Luk", "Quit"),
    "cmd_quit_help": ("Gemmer og lukker musprep.", "Saves and closes musprep."),
    "cmd_profile": ("Om dig", "About you"),
    "cmd_profile_also": (
        "profil, indstillinger, oplysninger, stilling, arbejdsplads, afdeling, rolle",
        "profile, settings, preferences, position, job title, workplace, role",
    ),
    "cmd_profile_help": (
        "Retter dine oplysninger: navn, rolle, sprog, dato og leder.",
        "Changes name, role, language, date and manager.",
    ),
    "cmd_round_end": ("Luk runden", "Close the round"),
    "cmd_round_end_help": (
        "Lukker runden, når samtalen er holdt. Den kan stadig læses, og åbne aftaler følger med.",
        "Closes the round once the meeting is over. You can still read it, and open agreements carry over.",
    ),
    "cmd_round_next": ("Begynd næste runde", "Start the next round"),
    "cmd_round_next_help": (
        "Lukker runden, når samtalen er holdt, og begynder den næste. Åbne aftaler følger med.",
        "Closes the round once the meeting is over and starts the next. Open agreements carry over.",
    ),
    "cmd_round_again": ("Åbn runden igen", "Reopen the round"),
    "cmd_round_again_help": (
        "Åbner en lukket runde igen, så den kan rettes.",
        "Reopens a closed round so that it can be changed.",
    ),
    "cmd_theme_dark": ("Udseende: mørkt", "Theme: dark"),
    "cmd_theme_dark_help": ("Tema med lys skrift på mørk bund.", "Light text on a dark background."),
    "cmd_theme_light": ("Udseende: lyst", "Theme: light"),
    "cmd_theme_light_help": ("Tema med mørk skrift på lys bund.", "Dark text on a light background."),
    "cmd_theme_contrast": ("Udseende: høj kontrast", "Theme: high contrast"),
    "cmd_theme_contrast_help": ("Tema med hvid og gul på sort.", "White and yellow on black."),
    # Short words shown by the frame.
    "saved": ("Gemt", "Saved"),
    "nothing_selected": (
        "Der er ikke markeret noget, så intet er kopieret. Markér med ⇧ og piletasterne. Tryk ctrl+q for at lukke "
        "musprep.",
        "Nothing is selected, so nothing was copied. Select with ⇧ and the arrow keys. Press ctrl+q to close musprep.",
    ),
    "copied_one": ("Kopieret: {count} linje", "Copied: {count} line"),
    "copied_many": ("Kopieret: {count} linjer", "Copied: {count} lines"),
    "quit_how": (
        "Tryk q eller ctrl+q for at lukke. Alt bliver gemt.",
        "Press q or ctrl+q to close. Everything is saved.",
    ),
    "closing_unsaved": ("Noget er ikke gemt", "Something has not been saved"),
    "closing_ask": (
        "Vil du lukke alligevel? Det, du har skrevet, går tabt.",
        "Close anyway? What you typed will be lost.",
    ),
    "round_end_title": ("Luk runden?", "Close the round?"),
    "round_end_ask": (
        "Svar, punkter og ønsker kan læses, men ikke rettes bagefter. Du kan åbne runden igen.",
        "You can then read answers, points and wishes but not change them. You can reopen the round.",
    ),
    "yes_round_end": ("Luk den", "Close it"),
    "no_round_end": ("Lad den være åben", "Leave it open"),
    "round_next_title": ("Begynd næste runde?", "Start the next round?"),
    "round_next_ask": (
        "Den nuværende runde bliver lukket: Den kan læses, men ikke rettes. I den nye er svarene tomme, men du kan se "
        "dine svar fra sidst ved siden af. Åbne aftaler følger med.",
        "The current round will be closed: you can read it but not change it. In the new one your answers start out "
        "blank, with last year’s shown alongside. Open agreements carry over.",
    ),
    "yes_round_next": ("Begynd", "Start"),
    "no_round_next": ("Ikke endnu", "Not yet"),
    "round_next": (
        "Runde {id} er lukket, og {next} er begyndt. Tryk u for at fortryde.",
        "Round {id} is closed, and {next} has begun. Press u to undo.",
    ),
    "carry_title": ("Årets anden samtale", "Second meeting this year"),
    "carry_ask": (
        "Vil du tage dine svar og de punkter, du ikke krydsede af, med fra sidste runde? Du kan rette dem bagefter.",
        "Carry over your answers, and the points you did not tick as said, from the last round? You can change them "
        "afterwards.",
    ),
    "yes_carry": ("Tag dem med", "Carry them over"),
    "no_carry": ("Begynd forfra", "Start blank"),
    "carried": (
        "Taget med fra sidste runde: svar {answers}, punkter {points}. Tryk u for at fortryde.",
        "Carried over from the last round: answers {answers}, points {points}. Press u to undo.",
    ),
    "round_moved_on": (
        "Runde {id} er lukket, og {next} er begyndt. Er samtalen bare udskudt, så tryk u.",
        "Round {id} is closed, and {next} has begun. If the meeting was only postponed, press u.",
    ),
    "round_ended": (
        "Runde {id} er lukket. Den næste begynder, når du sætter en ny dato: Tryk 1 og derefter m.",
        "Round {id} is closed. The next one starts when you set its date: press 1, then m.",
    ),
    "round_opened": ("Runde {id} er åben igen.", "Round {id} is open again."),
    "yes_close": ("Luk alligevel", "Close anyway"),
    "no_stay": ("Bliv her", "Stay here"),
    "crashed": (
        "musprep gik ned på grund af en fejl i programmet ({where}). Det, du havde skrevet, er gemt.",
        "musprep crashed because of a bug ({where}). What you had typed is saved.",
    ),
    "crashed_aside": (
        "musprep gik ned på grund af en fejl i programmet ({where}). Det sidste, du skrev, kunne ikke gemmes på "
        "disken. Det ligger i computerens hukommelse, og du får det tilbudt som notat, næste gang du starter musprep. "
        "Sluk ikke computeren imens.",
        "musprep crashed because of a bug ({where}). The last thing you typed could not be saved to disk. It is in "
        "the computer’s memory and will be offered as a note the next time you start musprep. Do not turn off the "
        "computer before then.",
    ),
    "crashed_unsaved": (
        "musprep gik ned på grund af en fejl i programmet ({where}). Det sidste, du skrev, kunne ikke gemmes.",
        "musprep crashed because of a bug ({where}). The last thing you typed could not be saved.",
    ),
    # Help.
    "help_title": ("Taster", "Keys"),
    "help_everywhere": ("Overalt", "Everywhere"),
    "help_click": (
        "Du kan også bruge musen: Klik på faner, rækker og tasterne nederst.",
        "The mouse works too: click tabs, rows and the keys at the bottom.",
    ),
    # Palette.
    "palette_hint": ("Hvad vil du? Skriv et par bogstaver …", "What would you like? Type a few letters …"),
    "palette_none": ("Ingen kommandoer passer.", "No matching commands."),
    # Search.
    "search_hint": ("Søg i alt, du har skrevet …", "Search everything you have written …"),
    "search_start": (
        "Søger i notater, svar, punkter, ønsker, behov, aftaler, mål, pulsmålinger, runder, konklusioner, dine "
        "oplysninger og alle spørgsmål, men ikke i historik, kladder og gemte briefinger. Alle ord skal findes.",
        "Searches notes, answers, points, wishes, needs, agreements, goals, pulse checks, rounds, conclusions, your "
        "details and every question, but not history, drafts or saved briefings. All words must match.",
    ),
    "search_none": ("Ingen resultater. Prøv færre eller kortere ord.", "No results. Try fewer or shorter words."),
    "search_near": ("Ingen resultater for ”{words}”. Det ligner:", "No results for “{words}”. Close matches:"),
    "found_one": ("{count} resultat", "{count} result"),
    "found_many": ("{count} resultater", "{count} results"),
    "where_entry": ("Notater", "Notes"),
    "where_answer": ("Svar", "Answers"),
    "where_point": ("Talepunkter", "Talking points"),
    "where_wish": ("Ønsker", "Wishes"),
    "where_need": ("Arbejdspladsens behov", "The workplace’s needs"),
    "where_agreement": ("Aftaler", "Agreements"),
    "where_approval": ("Godkendt af jer begge", "Approved by both of you"),
    "where_conclusion": ("Konklusioner", "Conclusions"),
    "where_goal": ("Udviklingsmål", "Development goals"),
    "where_follow_up": ("Opfølgningssamtaler", "Follow-up meetings"),
    "where_event": ("Kalender", "Calendar"),
    "where_pulse": ("Pulsmålinger", "Pulse checks"),
    "where_round": ("Runder", "Rounds"),
    "where_owner": ("Om dig", "About you"),
    "where_question": ("Spørgsmål", "Questions"),
    **tui_welcome.WELCOME,
    **tui_overview.OVERVIEW,
}
