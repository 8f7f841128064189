"""The tab where one prepares: questions, answers, and what stands beside them."""

TEXTS = {
    "outside_none": (
        "Der er ingen editor at åbne. Sæt VISUAL eller EDITOR, fx EDITOR=nano.",
        "There is no editor to open. Set VISUAL or EDITOR, for instance EDITOR=nano.",
    ),
    "outside_not_started": (
        "Editoren “{command}” kunne ikke startes ({reason}). Ret VISUAL eller EDITOR. Din tekst er her stadig.",
        "The editor “{command}” could not be started ({reason}). Change VISUAL or EDITOR. Your text is still here.",
    ),
    "outside_failed": (
        "Editoren “{command}” stoppede med fejl {code}. Din tekst er, som den var.",
        "The editor “{command}” stopped with error {code}. Your text is as it was.",
    ),
    "outside_failed_kept": (
        "Editoren “{command}” stoppede med fejl {code}. Det, du nåede at gemme der, ligger i {path}.",
        "The editor “{command}” stopped with error {code}. What you had saved there is in {path}.",
    ),
    "outside_gone": (
        "Editoren efterlod ingen fil i {path}. Din tekst er, som den var.",
        "The editor left no file at {path}. Your text is as it was.",
    ),
    "outside_quotes": (
        "Kommandoen i VISUAL eller EDITOR kan ikke forstås: {command}. Et anførselstegn mangler sin mage. Ret den, og prøv "
        "igen.",
        "The command in VISUAL or EDITOR cannot be understood: {command}. A quotation mark lacks its partner. Correct it, "
        "and try again.",
    ),
    "outside_at_once": (
        "Editoren kom tilbage med det samme uden ændringer. Er dens vindue stadig åbent, så gem og luk det: teksten i "
        '{path} bliver til en kladde, næste gang musprep starter. Skal musprep vente, så sæt fx EDITOR="code --wait" '
        "(gvim -f, subl -w).",
        "The editor came back at once without a change. If its window is still open, save and close it: the text in {path} "
        'becomes a draft the next time musprep starts. To let musprep wait, set for example EDITOR="code --wait" '
        "(gvim -f, subl -w).",
    ),
    "sheet_taken_one": (
        "Din editor blev afbrudt sidst. Det, du skrev, er gemt som en kladde: tryk n i musprep for at skrive videre.",
        "Your editor was cut off last time. What you wrote is saved as a draft: press n in musprep to go on with it.",
    ),
    "sheet_taken_many": (
        "Din editor blev afbrudt sidst. Det, du skrev, er gemt som {count} kladder: tryk n i musprep for at skrive videre.",
        "Your editor was cut off last time. What you wrote is saved as {count} drafts: press n in musprep to go on.",
    ),
    "sheet_left": (
        "Din editor blev afbrudt sidst, og det, du skrev, ligger stadig i {path}. Det kan ikke gemmes nu: {reason}",
        "Your editor was cut off last time, and what you wrote is still in {path}. It cannot be saved now: {reason}",
    ),
    "outside_not_utf8": (
        "Editoren gemte ikke som UTF-8. Filen ligger i {path}; gem den som UTF-8, og hent teksten derfra.",
        "The editor did not save as UTF-8. The file is in {path}; save it as UTF-8, and fetch the text from there.",
    ),
    "outside_no_suspend": (
        "En anden editor kan ikke åbnes i dette vindue.",
        "Another editor cannot be opened in this window.",
    ),
    "outside_kept": (
        "Teksten fra din editor er ikke gemt endnu. Den ligger også i {path}.",
        "The text from your editor is not saved yet. It is also in {path}.",
    ),
    # The tree
    "forms": ("Skemaer", "Forms"),
    "retired": ("Spørgsmål, der er gået ud", "Retired questions"),
    "retired_about": (
        "Spørgsmålet findes ikke mere i kataloget. Dit svar er bevaret.",
        "The question is no longer in the catalogue. Your answer is kept.",
    ),
    # The question
    "enter_to_write": ("Enter for at skrive. Gemmer sig selv.", "Enter to write. It saves itself."),
    "write_here": ("Skriv her. Det gemmer sig selv.", "Write here. It saves itself."),
    "write_date": ("fx 3/11, uge 47 eller medio marts", "e.g. 3/11, week 47 or mid March"),
    "answered_else": ("Her står: {answer}", "It says here: {answer}"),
    "no_date": (
        "Datoen kan ikke læses, men det, du skriver, bliver gemt.",
        "The date cannot be read, but what you write is saved.",
    ),
    "scale_low": ("slet ikke", "not at all"),
    "scale_high": ("i høj grad", "very much"),
    "scale_1": ("slet ikke", "not at all"),
    "scale_2": ("lidt", "a little"),
    "scale_3": ("nogenlunde", "fairly"),
    "scale_4": ("meget", "a good deal"),
    "scale_5": ("i høj grad", "very much"),
    "state_saved": ("gemt", "saved"),
    "state_unsaved": ("ikke gemt endnu – prøver igen", "not saved yet – trying again"),
    "versions": ("{count} versioner – tryk v for at vælge", "{count} versions – press v to choose"),
    "rule_any": ("Ét svar i hvert tema er nok.", "One answer in each theme is enough."),
    "form_later": (
        "Skemaet udfylder I sammen ved samtalen. Her kan du se, hvad det spørger om.",
        "You fill in the form together at the meeting. Here you can see what it asks.",
    ),
    "tip_room": ("Rådet er til selve samtalen.", "This tip is for the meeting itself."),
    "done": ("gjort", "done"),
    "activities": ("Idéer til aktiviteter", "Ideas for activities"),
    "source": ("{source} Version {version}.", "{source} Version {version}."),
    "no_round": (
        "Du har ingen runde endnu. Den begynder af sig selv med dit første svar.",
        "You have no round yet. It begins by itself with your first answer.",
    ),
    "closed": (
        "Runden {round} er lukket, så svarene kan læses, men ikke ændres.",
        "Round {round} is closed, so the answers can be read but not changed.",
    ),
    "no_catalogues": (
        "Runden bruger ingen kataloger. Tryk k for at vælge nogle.",
        "The round uses no catalogues. Press k to choose some.",
    ),
    "moved": (
        "Svaret er ændret i et andet vindue. Begge versioner er gemt, og du skriver videre på din. Tryk esc og så v for at vælge.",
        "The answer was changed in another window. Both versions are kept, and you go on with yours. Press esc and then v to choose.",
    ),
    "which_version": ("Hvilken version vil du beholde?", "Which version do you want to keep?"),
    "version_empty": ("(tom)", "(empty)"),
    "one_version": ("Der er kun én version af svaret.", "There is only one version of the answer."),
    "kept_only": ("Den valgte version er beholdt.", "The version you chose is kept."),
    "say_first": (
        "Skriv først et svar. Så kan du vælge, hvor meget det må deles.",
        "Write an answer first. Then choose how far it may go.",
    ),
    "all_answered": ("Alle spørgsmål har et svar.", "Every question has an answer."),
    # What stands beside it
    "fits_one": ("{count} notat passer her", "{count} note fits here"),
    "fits_many": ("{count} notater passer her", "{count} notes fit here"),
    "promised_one": ("{count} aftale eller mål fra sidst", "{count} agreement or goal from last time"),
    "promised_many": ("{count} aftaler og mål fra sidst", "{count} agreements and goals from last time"),
    "like_one": ("{count} svar på det samme", "{count} answer to the same"),
    "like_many": ("{count} svar på det samme", "{count} answers to the same"),
    "like_not_here": (
        "Det svar passer ikke til det, der kan svares her.",
        "That answer is none of those that can be given here.",
    ),
    "needed_one": ("{count} af arbejdspladsens behov", "{count} need of the workplace"),
    "needed_many": ("{count} af arbejdspladsens behov", "{count} needs of the workplace"),
    "no_fits": ("Ingen af årets notater passer her.", "None of the year’s notes fit here."),
    "earlier": ("Dit svar i {round}", "Your answer in {round}"),
    "reworded": ("Spørgsmålet lød anderledes: “{wording}”", "The question was worded differently: “{wording}”"),
    "answered_to": (
        "◇ Dit svar gælder spørgsmålet, som det lød: “{wording}”.",
        "◇ Your answer is to the question as it read: “{wording}”.",
    ),
    "answered_as": ("◇ Du svarede “{said}”. I dag: {now}.", "◇ You answered “{said}”. Today: {now}."),
    "confirm_with": (
        "Tryk ctrl+r, hvis det stadig passer; ellers ret svaret.",
        "Press ctrl+r if it still fits; otherwise change the answer.",
    ),
    "confirmed": (
        "Svaret gælder nu spørgsmålet, som det lyder i dag. Fortryd med u.",
        "The answer is now to the question as it reads today. Undo with u.",
    ),
    "nothing_to_confirm": (
        "Her er ikke noget svar på et spørgsmål, der er ændret siden.",
        "There is no answer here to a question that was changed since.",
    ),
    "quote": ("{text} ({day})", "{text} ({day})"),
    "quote_where": (
        "Vælg først et svar med tekst, så kan notatet sættes ind.",
        "First choose an answer in words, then the note can be put in.",
    ),
    "nothing_to_quote": ("Her er ikke noget at sætte ind.", "There is nothing to put in here."),
    "nothing_beside": ("Her er ingen notater eller tidligere svar.", "There are no notes or earlier answers here."),
    # Choosing catalogues
    "which": ("Hvilke kataloger vil du bruge i denne runde?", "Which catalogues do you want to use in this round?"),
    # Little time
    "walk_ask": ("Hvor lang tid har du?", "How much time do you have?"),
    "walk_have": ("Jeg har {count} minutter", "I have {count} minutes"),
    "walk_stop": ("Stop her", "Stop here"),
    "walk_questions_one": ("{count} spørgsmål", "{count} question"),
    "walk_questions_many": ("{count} spørgsmål", "{count} questions"),
    "walk_nothing": (
        "Der er ikke flere spørgsmål, der venter på dig.",
        "There are no more questions that wait for you.",
    ),
    "walk_of": ("{place} af {total}", "{place} of {total}"),
    "walk_left": ("{count} min.", "{count} min"),
    "walk_over": ("de {count} minutter er gået", "the {count} minutes have passed"),
    "walk_keys": ("Stikord er nok. ctrl+↓ går videre.", "Keywords will do. ctrl+↓ goes on."),
    "walk_required": ("kræves af kataloget", "required by the catalogue"),
    "walk_agreement": ("en åben aftale", "an open agreement"),
    "walk_evidence_one": ("{count} notat", "{count} note"),
    "walk_evidence_many": ("{count} notater", "{count} notes"),
    "walk_away": ("du står ved et andet spørgsmål", "you are at another question"),
    "walk_unanswered": ("intet svar endnu", "no answer yet"),
    "walk_ended_one": (
        "Det var det. Du har set på det, der betød mest. Resten kan vente.",
        "That was it. You looked at what mattered most. The rest can wait.",
    ),
    "walk_ended_many": (
        "Det var de {count}, der betød mest lige nu. Godt gået. Resten kan vente.",
        "Those were the {count} that matter most right now. Well done. The rest can wait.",
    ),
    # Then and now
    "then_title": ("Før og nu", "Then and now"),
    "then_reworded": ("◇ andre ord end året før", "◇ other words than the year before"),
    "then_now": ("◇ lyder nu: “{wording}”", "◇ now reads: “{wording}”"),
    "then_said_now": ("◇ hedder nu: {answer}", "◇ is now called: {answer}"),
    "then_answered": ("skrevet {day}", "written {day}"),
    "then_not_then": ("ikke besvaret", "not answered"),
    "then_only_then": (
        "Du har kun svaret i {round}. Svarer du i år, står de ved siden af hinanden.",
        "You have only answered in {round}. Answer this year, and they stand side by side.",
    ),
    "then_only_one": (
        "Kun ét år endnu. Næste år står de ved siden af hinanden.",
        "Only one year so far. Next year they stand side by side.",
    ),
    "then_nothing": (
        "Spørgsmålet er ikke besvaret i nogen runde endnu.",
        "The question has not been answered in any round yet.",
    ),
    # Commands
    "cmd_time": ("Tid", "Time"),
    "cmd_time_help": (
        "“Jeg har 20 minutter”: vælger de spørgsmål, der er værd at tage nu.",
        "“I have 20 minutes”: picks the questions worth taking now.",
    ),
    "cmd_then": ("Før og nu", "Then and now"),
    "cmd_then_help": (
        "Viser spørgsmålet og dine svar i alle runder ved siden af hinanden.",
        "Shows the question and your answers in every round, side by side.",
    ),
    "cmd_outside": ("Egen editor", "Own editor"),
    "cmd_outside_help": ("Åbner svaret i din egen editor.", "Opens the answer in your own editor."),
    "cmd_say": ("Deling", "Sharing"),
    "cmd_say_help": ("Skifter, hvor meget svaret må deles.", "Changes how far the answer may go."),
    "cmd_beside": ("Notater", "Notes"),
    "cmd_beside_help": ("Går til notaterne ved siden af spørgsmålet.", "Goes to the notes beside the question."),
    "cmd_tree": ("Spørgsmål", "Questions"),
    "cmd_tree_help": ("Går til listen over spørgsmål.", "Goes to the list of questions."),
    "cmd_confirm": ("Gælder", "Holds"),
    "cmd_confirm_help": (
        "Lader et gammelt svar gælde spørgsmålet, som det lyder nu.",
        "Lets an old answer stand for the question as it reads now.",
    ),
    "cmd_quote": ("Citér", "Quote"),
    "cmd_quote_help": (
        "Sætter det valgte notat, eller dit svar på det samme, ind i svaret.",
        "Puts the chosen note, or your answer to the same, into the answer.",
    ),
    "cmd_next": ("Næste", "Next"),
    "cmd_next_help": ("Går til det næste spørgsmål.", "Goes to the next question."),
    "cmd_previous": ("Forrige", "Previous"),
    "cmd_previous_help": ("Går til det forrige spørgsmål.", "Goes to the previous question."),
    "cmd_open": ("Næste åbne", "Next open"),
    "cmd_open_help": ("Går til det næste spørgsmål uden svar.", "Goes to the next question without an answer."),
    "cmd_catalogues": ("Kataloger", "Catalogues"),
    "cmd_catalogues_help": ("Vælger, hvilke kataloger runden bruger.", "Chooses which catalogues the round uses."),
    "cmd_about": ("Om kataloget", "About it"),
    "cmd_about_help": ("Viser, hvad kataloget fortæller om sig selv.", "Shows what the catalogue says about itself."),
    "cmd_versions": ("Versioner", "Versions"),
    "cmd_versions_help": (
        "Vælger mellem versioner af svaret fra to vinduer.",
        "Chooses between versions of the answer from two windows.",
    ),
    "cmd_use": ("Brug", "Use"),
    "cmd_use_help": ("Bruger de valgte kataloger.", "Uses the chosen catalogues."),
    "cmd_leave": ("Luk", "Close"),
    "cmd_leave_help": ("Lukker uden at ændre noget.", "Closes without changing anything."),
    "cmd_mark": ("Vælg", "Choose"),
    "cmd_mark_help": (
        "Vælger kataloget til eller fra.",
        "Ticks the catalogue, or unticks it.",
    ),
}
