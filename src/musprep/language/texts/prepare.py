"""The tab where one prepares: questions, answers, and what stands beside them."""

TEXTS = {
    "outside_none": (
        "Der er ingen editor at åbne. Sæt VISUAL eller EDITOR, fx EDITOR=nano.",
        "There is no editor to open. Set VISUAL or EDITOR, e.g. EDITOR=nano.",
    ),
    "outside_not_started": (
        "Editoren ”{command}” kunne ikke startes ({reason}). Ret VISUAL eller EDITOR. Din tekst er her stadig.",
        "The editor “{command}” could not be started ({reason}). Change VISUAL or EDITOR. Your text is still here.",
    ),
    "outside_failed": (
        "Editoren ”{command}” stoppede med fejl {code}. Din tekst er uændret.",
        "The editor “{command}” stopped with error {code}. Your text is unchanged.",
    ),
    "outside_failed_filtered": (
        "Editoren ”{command}” stoppede med fejl {code}. Din tekst er uændret. Hvad musprep starter, får intet netværk og "
        "ingen andre rettigheder end dine egne, og derfor kan sudoedit og snap-pakker ikke starte. Vælg i så fald en "
        "anden, fx EDITOR=nano.",
        "The editor “{command}” stopped with error {code}. Your text is unchanged. Whatever musprep starts gets no network "
        "and no rights beyond your own, so sudoedit and snap packages cannot start. If it is one of these, choose another, "
        "e.g. EDITOR=nano.",
    ),
    "outside_failed_kept": (
        "Editoren ”{command}” stoppede med fejl {code}. Det, du nåede at gemme der, ligger i {path}.",
        "The editor “{command}” stopped with error {code}. What you had saved there is in {path}.",
    ),
    "outside_gone": (
        "Editoren efterlod ingen fil i {path}. Din tekst er uændret.",
        "The editor left no file at {path}. Your text is unchanged.",
    ),
    "outside_quotes": (
        "Kommandoen i VISUAL eller EDITOR kan ikke forstås: {command}. Der mangler et anførselstegn. Ret den, og prøv "
        "igen.",
        "The command in VISUAL or EDITOR could not be parsed: {command}. A quotation mark is missing. Fix it and try "
        "again.",
    ),
    "outside_at_once": (
        "Editoren kom tilbage med det samme uden ændringer. Er dens vindue stadig åbent, så gem og luk det: Teksten i "
        '{path} bliver til en kladde, næste gang musprep starter. Skal musprep vente, så sæt fx EDITOR="code --wait" '
        "(gvim -f, subl -w).",
        "The editor returned at once without changes. If its window is still open, save and close it: the text in "
        '{path} becomes a draft the next time musprep starts. To make musprep wait, set e.g. EDITOR="code --wait" '
        "(gvim -f, subl -w).",
    ),
    "outside_at_once_filtered": (
        "Editoren kom tilbage med det samme uden ændringer. Er dens vindue stadig åbent, så gem og luk det: Teksten i "
        '{path} bliver til en kladde, næste gang musprep starter. Skal musprep vente, så sæt fx EDITOR="code --wait" '
        "(gvim -f, subl -w). En editor, som musprep har startet, er uden netværk, til du lukker den helt og selv åbner "
        "den igen.",
        "The editor returned at once without changes. If its window is still open, save and close it: the text in "
        '{path} becomes a draft the next time musprep starts. To make musprep wait, set e.g. EDITOR="code --wait" '
        "(gvim -f, subl -w). An editor that musprep started has no network until you quit it and open it yourself.",
    ),
    "sheet_taken_one": (
        "Din editor blev afbrudt sidst. Det, du skrev, er gemt som en kladde: Tryk n i musprep for at skrive videre.",
        "Your editor was interrupted last time. What you wrote is saved as a draft: press n in musprep to continue.",
    ),
    "sheet_taken_many": (
        "Din editor blev afbrudt sidst. Det, du skrev, er gemt som {count} kladder: Tryk n i musprep for at skrive "
        "videre.",
        "Your editor was interrupted last time. What you wrote is saved as {count} drafts: press n in musprep to "
        "continue.",
    ),
    "sheet_left": (
        "Din editor blev afbrudt sidst, og det, du skrev, ligger stadig i {path}. Det kan ikke gemmes nu: {reason}",
        "Your editor was interrupted last time, and what you wrote is still in {path}. It cannot be saved now: "
        "{reason}",
    ),
    "outside_not_utf8": (
        "Editoren gemte ikke som UTF-8. Filen ligger i {path}; gem den som UTF-8, og hent teksten derfra.",
        "The editor did not save as UTF-8. The file is in {path}; save it as UTF-8 and copy the text from there.",
    ),
    "outside_no_suspend": (
        "En anden editor kan ikke åbnes i dette vindue.",
        "No other editor can be opened in this window.",
    ),
    "outside_kept": (
        "Teksten fra din editor er ikke gemt endnu. Den ligger også i {path}.",
        "The text from your editor has not been saved yet. It is also in {path}.",
    ),
    # The tree
    "forms": ("Skemaer", "Forms"),
    "retired": ("Udgåede spørgsmål", "Retired questions"),
    "retired_about": (
        "Spørgsmålet findes ikke længere i kataloget. Dit svar er bevaret.",
        "The question is no longer in the catalogue. Your answer has been kept.",
    ),
    "unasked_about": (
        "Spørgsmålet stilles ikke nu, så svaret kommer ikke med i briefingen. Dit svar er bevaret.",
        "The question is not asked now, so the answer is not in the briefing. Your answer has been kept.",
    ),
    # The question
    "enter_to_write": (
        "Tryk Enter for at skrive. Svaret gemmes automatisk.",
        "Press Enter to write. Saved automatically.",
    ),
    "write_here": ("Skriv her. Svaret gemmes automatisk.", "Write here. Saved automatically."),
    "write_date": ("fx 3/11, uge 47 eller medio marts", "e.g. 3/11, week 47 or mid March"),
    "answered_else": ("Du har skrevet: {answer}", "You wrote: {answer}"),
    "no_date": (
        "Datoen blev ikke forstået, men det, du skriver, bliver gemt.",
        "The date was not understood, but what you type is saved.",
    ),
    "scale_low": ("slet ikke", "not at all"),
    "scale_high": ("i høj grad", "very much"),
    "scale_1": ("slet ikke", "not at all"),
    "scale_2": ("lidt", "a little"),
    "scale_3": ("nogenlunde", "fairly"),
    "scale_4": ("meget", "quite a lot"),
    "scale_5": ("i høj grad", "very much"),
    "state_saved": ("gemt", "saved"),
    "state_unsaved": ("ikke gemt endnu – prøver igen", "not saved yet – trying again"),
    "before": ("svar i {round}: {key}", "answer in {round}: {key}"),
    "versions": ("{count} udgaver – tryk v for at vælge", "{count} versions – press v to choose"),
    "rule_any": ("Ét svar under hvert tema er nok.", "One answer per theme is enough."),
    "form_later": (
        "Skemaet udfylder I sammen ved samtalen. Her kan du se, hvad det indeholder.",
        "You fill in the form together at the meeting. Here you can see what it contains.",
    ),
    "tip_room": ("Rådet gælder selve samtalen.", "This tip is for the meeting itself."),
    "done": ("gjort", "done"),
    "activities": ("Idéer til aktiviteter", "Ideas for activities"),
    "source": ("{source} Version {version}.", "{source} Version {version}."),
    "no_round": (
        "Du har ingen runde endnu. Den begynder automatisk med dit første svar.",
        "You have no round yet. It starts automatically with your first answer.",
    ),
    "closed": (
        "Runde {round} er lukket, så svarene kan læses, men ikke ændres.",
        "Round {round} is closed, so the answers can be read but not changed.",
    ),
    "no_catalogues": (
        "Runden bruger ingen spørgekataloger. Tryk k for at vælge nogle.",
        "The round does not use any catalogues. Press k to choose some.",
    ),
    "moved": (
        "Svaret er ændret i et andet vindue. Begge udgaver er gemt, og du skriver videre på din. Tryk esc og derefter "
        "v for at vælge.",
        "The answer was changed in another window. Both versions are kept, and you are still editing yours. Press "
        "esc, then v to choose.",
    ),
    "which_version": ("Hvilken udgave vil du beholde?", "Which version do you want to keep?"),
    "version_empty": ("(tom)", "(empty)"),
    "one_version": ("Der er kun én udgave af svaret.", "There is only one version of the answer."),
    "kept_only": ("Den valgte udgave er beholdt.", "The version you chose has been kept."),
    "say_first": (
        "Skriv først et svar. Så kan du vælge, hvem det er til.",
        "Write an answer first. Then choose who it is for.",
    ),
    "all_answered": ("Alle spørgsmål har et svar.", "Every question has an answer."),
    # What stands beside it
    "fits_one": ("{count} notat passer her", "{count} matching note"),
    "fits_many": ("{count} notater passer her", "{count} matching notes"),
    "promised_one": ("{count} aftale eller mål fra sidst", "{count} agreement or goal from last time"),
    "promised_many": ("{count} aftaler og mål fra sidst", "{count} agreements and goals from last time"),
    "like_one": ("{count} svar på det samme", "{count} answer to the same question"),
    "like_many": ("{count} svar på det samme", "{count} answers to the same question"),
    "like_not_here": (
        "Det svar er ikke blandt dem, du kan vælge her.",
        "That answer is not one of the choices here.",
    ),
    "needed_one": ("{count} af arbejdspladsens behov", "{count} workplace need"),
    "needed_many": ("{count} af arbejdspladsens behov", "{count} workplace needs"),
    "no_fits": ("Ingen af årets notater passer her.", "None of this year’s notes match."),
    "earlier": ("Dit svar i {round}", "Your answer in {round}"),
    "reworded": ("Spørgsmålet lød anderledes: ”{wording}”", "The question was worded differently: “{wording}”"),
    "answered_to": (
        "◇ Du svarede, da spørgsmålet lød: ”{wording}”.",
        "◇ Your answer is to the question as it was worded: “{wording}”.",
    ),
    "answered_as": (
        "◇ Du svarede ”{said}”. Valgmuligheden er ændret. Nu: {now}.",
        "◇ You answered “{said}”. The choice has changed. Now: {now}.",
    ),
    "confirm_with": (
        "Tryk ctrl+r, hvis svaret stadig passer; ellers ret det.",
        "Press ctrl+r if the answer still applies; otherwise edit it.",
    ),
    "confirmed": (
        "Svaret gælder nu spørgsmålet, som det lyder i dag. Tryk u for at fortryde.",
        "The answer now applies to the question as worded today. Press u to undo.",
    ),
    "nothing_to_confirm": (
        "Her er ikke noget svar på et spørgsmål, som er blevet ændret.",
        "There is no answer here to a question that has been reworded.",
    ),
    "quote": ("{text} ({day})", "{text} ({day})"),
    "quote_where": (
        "Vælg først et svar med tekst. Så kan notatet sættes ind.",
        "First select a text answer to insert the note into.",
    ),
    "quoted_already": ("Det står allerede i svaret.", "It is in the answer already."),
    "nothing_to_quote": ("Her er ikke noget at sætte ind.", "There is nothing to insert here."),
    "nothing_beside": ("Her er ingen notater eller tidligere svar.", "There are no notes or earlier answers here."),
    # Choosing catalogues
    "which": ("Hvilke spørgekataloger vil du bruge i denne runde?", "Which catalogues do you want to use this round?"),
    # Little time
    "walk_ask": ("Hvor lang tid har du?", "How much time do you have?"),
    "walk_have": ("Jeg har {count} minutter", "I have {count} minutes"),
    "walk_stop": ("Stop her", "Stop here"),
    "walk_questions_one": ("{count} spørgsmål", "{count} question"),
    "walk_questions_many": ("{count} spørgsmål", "{count} questions"),
    "walk_nothing": ("Der er ikke flere spørgsmål, der venter på dig.", "There are no more questions to answer."),
    "walk_of": ("{place} af {total}", "{place} of {total}"),
    "walk_left": ("{count} min.", "{count} min"),
    "walk_over": ("de {count} minutter er gået", "your {count} minutes are up"),
    "walk_keys": ("Stikord er nok. Tryk ctrl+↓ for at gå videre.", "Keywords are enough. Press ctrl+↓ to continue."),
    "walk_required": ("skal besvares", "must be answered"),
    "walk_agreement": ("en åben aftale", "an open agreement"),
    "walk_evidence_one": ("{count} notat", "{count} note"),
    "walk_evidence_many": ("{count} notater", "{count} notes"),
    "walk_away": ("du er ved et andet spørgsmål", "you are at another question"),
    "walk_unanswered": ("intet svar endnu", "no answer yet"),
    "walk_ended_one": (
        "Det var det, der betød mest lige nu. Resten kan vente.",
        "That was the one that matters most right now. The rest can wait.",
    ),
    "walk_ended_many": (
        "Det var de {count}, der betød mest lige nu. Godt gået. Resten kan vente.",
        "Those were the {count} that matter most right now. Well done. The rest can wait.",
    ),
    # Then and now
    "then_title": ("Før og nu", "Then and now"),
    "then_reworded": ("◇ formuleret anderledes end året før", "◇ worded differently from the year before"),
    "then_now": ("◇ lyder nu: ”{wording}”", "◇ now reads: “{wording}”"),
    "then_said_now": ("◇ nu: {answer}", "◇ now: {answer}"),
    "then_answered": ("skrevet {day}", "written {day}"),
    "then_not_then": ("ikke besvaret", "not answered"),
    "then_only_then": (
        "Du har kun svaret i {round}. Når du svarer i år, kan du se svarene side om side.",
        "You have only answered in {round}. Answer this year to see the answers side by side.",
    ),
    "then_only_one": (
        "Kun ét år endnu. Næste år kan du se svarene side om side.",
        "Only one year so far. Next year you will see the answers side by side.",
    ),
    "then_nothing": (
        "Spørgsmålet er ikke besvaret i nogen runde endnu.",
        "The question has not been answered in any round yet.",
    ),
    # Commands
    "cmd_time": ("Tid", "Time"),
    "cmd_time_help": (
        "”Jeg har 20 minutter”: Vælger de spørgsmål, der er vigtigst lige nu.",
        "“I have 20 minutes”: picks the questions most worth answering now.",
    ),
    "cmd_then": ("Før og nu", "Then and now"),
    "cmd_then_help": (
        "Viser spørgsmålet og dine svar i alle runder side om side.",
        "Shows the question and your answers in every round, side by side.",
    ),
    "cmd_outside": ("Egen editor", "Own editor"),
    "cmd_outside_help": ("Åbner svaret i din egen editor.", "Opens the answer in your own editor."),
    "cmd_say": ("Deling", "Sharing"),
    "cmd_say_help": ("Skifter svarets delingsniveau.", "Changes the answer’s sharing level."),
    "cmd_beside": ("Notater", "Notes"),
    "cmd_beside_help": ("Går til notaterne ved siden af spørgsmålet.", "Goes to the notes next to the question."),
    "cmd_tree": ("Spørgsmål", "Questions"),
    "cmd_tree_help": ("Går til listen over spørgsmål.", "Goes to the list of questions."),
    "cmd_confirm": ("Gælder", "Still applies"),
    "cmd_confirm_help": (
        "Lader dit gamle svar gælde spørgsmålet, som det lyder nu.",
        "Keeps your old answer for the question as it is worded now.",
    ),
    "cmd_quote": ("Indsæt", "Insert"),
    "cmd_quote_help": (
        "Sætter det valgte notat, eller dit svar på det samme, ind i svaret.",
        "Inserts the selected note, or your answer to the same question, into the answer.",
    ),
    "cmd_next": ("Næste", "Next"),
    "cmd_next_help": ("Går til det næste spørgsmål.", "Goes to the next question."),
    "cmd_previous": ("Forrige", "Previous"),
    "cmd_previous_help": ("Går til det forrige spørgsmål.", "Goes to the previous question."),
    "cmd_open": ("Næste åbne", "Next unanswered"),
    "cmd_open_help": ("Går til det næste spørgsmål uden svar.", "Goes to the next unanswered question."),
    "cmd_catalogues": ("Kataloger", "Catalogues"),
    "cmd_catalogues_help": ("Vælger, hvilke kataloger runden bruger.", "Chooses which catalogues the round uses."),
    "cmd_about": ("Om kataloget", "About this catalogue"),
    "cmd_about_help": ("Viser oplysninger om kataloget.", "Shows information about the catalogue."),
    "cmd_versions": ("Udgaver", "Versions"),
    "cmd_versions_help": (
        "Vælger mellem udgaver af svaret, hvis to vinduer har ændret det.",
        "Chooses between two versions of the answer when two windows changed it.",
    ),
    "cmd_use": ("Brug", "Use"),
    "cmd_use_help": ("Bruger de valgte kataloger.", "Uses the selected catalogues."),
    "cmd_leave": ("Luk", "Close"),
    "cmd_leave_help": ("Lukker uden at ændre noget.", "Closes without changing anything."),
    "cmd_mark": ("Vælg", "Select"),
    "cmd_mark_help": ("Vælger kataloget til eller fra.", "Ticks or unticks the catalogue."),
}
