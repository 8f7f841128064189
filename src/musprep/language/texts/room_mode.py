"""In the room and right after: the cue cards, the conclusion, the message with the three points."""

TEXTS = {
    # Before the first card
    "tips_title": ("Lige før du går ind", "Just before you go in"),
    "tips_frame": ("Sådan foregår samtalen", "How the meeting goes"),
    "tips_cards_one": ("{count} kort · {minutes} minutter", "{count} card · {minutes} minutes"),
    "tips_cards_many": ("{count} kort · {minutes} minutter", "{count} cards · {minutes} minutes"),
    "tips_begin": (
        "Tiden begynder, når du trykker på mellemrum.",
        "The time begins when you press space.",
    ),
    "tips_running": ("Samtalen er i gang. Mellemrum går videre.", "The meeting is under way. Space goes on."),
    "tips_again": (
        "Kortene er brugt før. n begynder forfra.",
        "The cards have been used before. n starts over.",
    ),
    "hidden_one": (
        "{count} punkt eller ønske er kun til dig selv og er ikke med.",
        "{count} point or wish is for you alone and stays out.",
    ),
    "hidden_many": (
        "{count} punkter og ønsker er kun til dig selv og er ikke med.",
        "{count} points and wishes are for you alone and stay out.",
    ),
    "no_cards": (
        "Der er ingen kort endnu. Tryk a for at skrive et punkt, og vælg en anden deling end “kun mig”.",
        "There are no cards yet. Press a to write a point, and choose another sharing than “only me”.",
    ),
    # A card
    "card_of": ("{place} af {total}", "{place} of {total}"),
    "minutes": ("{count} min.", "{count} min"),
    "no_minute": ("under 1 min.", "under 1 min"),
    "proof_days": ("Noteret {days}", "Noted {days}"),
    "said": ("✓ sagt", "✓ said"),
    "skipped": ("↷ gemt til senere", "↷ left for later"),
    "planned": ("{count} min.", "{count} min"),
    "left": ("{count} min. tilbage", "{count} min left"),
    "over": ("{count} min. over tiden", "{count} min over time"),
    # The end
    "end_all": ("Alt er sagt.", "All of it is said."),
    "end_some": ("Det var det sidste kort.", "That was the last card."),
    "end_left": ("Ikke sagt endnu", "Not said yet"),
    "end_take": ("Mellemrum går til det første af dem.", "Space goes to the first of them."),
    "end_conclude": (
        "Bagefter: Skriv, hvad I nåede frem til, mens du husker det.",
        "Afterwards: write what you arrived at, while you remember it.",
    ),
    # Blank
    "blank": ("Pause. Tryk på en tast.", "Paused. Press any key."),
    # Agreed
    "agreed_title": ("Aftalt", "Agreed"),
    "agreed_text": ("Hvad blev I enige om?", "What did you agree on?"),
    "agreed_who": ("Hvem", "Who"),
    "agreed_when": ("Hvornår", "When"),
    "agreed_when_hint": ("må være tomt", "may be empty"),
    "agreed_done": ("Aftalen er gemt.", "The agreement is saved."),
    "anew_title": ("Begynd forfra?", "Start over?"),
    "anew_ask": (
        "Ingen kort er sagt længere, og tiden begynder fra nul. Aftalerne bliver stående.",
        "All cards become unsaid again, and the time starts from zero. The agreements stay.",
    ),
    "rehearsed_ask": (
        "Nogle kort er sagt eller gemt en anden dag, måske da du øvede dig. Skal alle være usagte, når samtalen nu begynder?",
        "Some cards were said or skipped on another day, perhaps as you rehearsed. Are all to be unsaid as the talk begins now?",
    ),
    "anew_yes": ("Begynd forfra", "Start over"),
    "anew_no": ("Gå videre, hvor du var", "Go on where you were"),
    "understood_title": ("Har I forstået det samme?", "Did you both understand the same?"),
    "understood_ask": (
        "Din leder kan læse, hvordan du forstod samtalen, og rette dig, mens I begge husker den. Du ser beskeden først, og intet bliver sendt.",
        "Your manager can read how you understood the talk and correct you while you both remember it. You see the message first, and nothing is sent.",
    ),
    "understood_yes": ("Vis beskeden", "Show the message"),
    "understood_no": ("Ikke nu", "Not now"),
    # The conclusion
    "pane_write": ("Skriv", "Write"),
    "pane_compare": ("Sammenlign", "Compare"),
    "pane_form": ("Til skemaet", "For the form"),
    "conclusion_title": ("Efter samtalen · {round}", "After the meeting · {round}"),
    "conclusion_approved": (
        "Efter samtalen · {round} · godkendt {day}",
        "After the meeting · {round} · approved {day}",
    ),
    "cmd_approve": ("Godkendt af jer begge", "Approved by both"),
    "cmd_approve_help": (
        "Gemmer aftaler, mål og skemaets tekster, som I godkendte dem; skemaet bliver skrevet ud sådan fra da af.",
        "Keeps agreements, goals and the form’s texts as you both approved them; the form is printed so from then on.",
    ),
    "approve_title": ("Hvornår godkendte I det?", "When did you both approve it?"),
    "approve_about": (
        "Aftaler, mål og skemaets tekster bliver gemt, som de står nu. Skemaet bliver skrevet ud sådan fra da af.",
        "Agreements, goals and the form’s texts are kept as they stand. The form is printed so from then on.",
    ),
    "approve_again": (
        "I godkendte det {day}. Det, der står nu, gælder i stedet; det forrige bliver i historikken.",
        "You both approved it on {day}. What stands now takes its place; the earlier one stays in the history.",
    ),
    "approve_empty": ("Et tomt felt betyder i dag: {day}.", "An empty field means today: {day}."),
    "approved": (
        "Godkendt {day}. Skemaet bliver skrevet ud, som det står nu; u i aftalerne fortryder.",
        "Approved on {day}. The form is printed as it stands now; u among the agreements undoes it.",
    ),
    "own": ("Sådan forstod jeg det", "How I understood it"),
    "own_hint": (
        "Ti minutter, mens du husker det: én linje for hver ting, I blev enige om.",
        "Ten minutes, while you remember it: one line for each thing you agreed on.",
    ),
    "official": ("Den officielle konklusion", "The official conclusion"),
    "official_hint": ("Sæt den ind her, når du får den.", "Paste it here when you get it."),
    "summary": ("Sammenfatning", "Summary"),
    "summary_hint": (
        "Særlige aftaler og temaer i få linjer. Til udviklings- og aftaleskemaet.",
        "Special agreements and themes in a few lines. For the development and agreement form.",
    ),
    "followup": ("Opfølgning", "Follow-up"),
    "followup_hint": (
        "Hvornår og hvordan følger I op? Til skemaet.",
        "When and how do you follow up? For the form.",
    ),
    "notes": ("Bemærkninger", "Remarks"),
    "notes_hint": (
        "Andet, I vil huske. Til skemaet.",
        "Anything else to remember. For the form.",
    ),
    "saved": ("gemt", "saved"),
    "unsaved": ("ikke gemt endnu – prøver igen", "not saved yet – trying again"),
    "read_only": ("lukket runde: kun til læsning", "closed round: read only"),
    "compare_empty": (
        "Her står de to ved siden af hinanden, sætning for sætning, når både din egen og den officielle er skrevet.",
        "The two stand side by side here, sentence by sentence, once both your own and the official one are written.",
    ),
    "compare_same_all": (
        "Alle sætninger er ens. I har forstået det samme.",
        "All sentences are the same. You understood the same thing.",
    ),
    "compare_unlike_one": (
        "{count} sætning af {total} er ikke ens. Spørg venligt til den.",
        "{count} sentence of {total} is not the same. Ask kindly about it.",
    ),
    "compare_unlike_many": (
        "{count} sætninger af {total} er ikke ens. Spørg venligt til dem.",
        "{count} sentences of {total} are not the same. Ask kindly about them.",
    ),
    "mark_same": ("= ens", "= the same"),
    "mark_alike": ("= ens, næsten ordret", "= the same, in nearly the same words"),
    "mark_different": ("~ samme emne, sagt anderledes", "~ the same matter, put differently"),
    "mark_missing": ("− i min, ikke i den officielle", "− in mine, not in the official one"),
    "mark_added": ("+ i den officielle, ikke i min", "+ in the official one, not in mine"),
    "sentence_agreed": ("står som aftale", "is an agreement"),
    "line_own": ("dig", "you"),
    "line_official": ("officielt", "official"),
    # The message
    "message_title": ("Besked til din leder", "Message to your manager"),
    "message_understood": ("Sådan forstod jeg det", "How I understood it"),
    "message_about": ("Sådan lyder den, ord for ord. Intet bliver sendt.", "Word for word. Nothing is sent."),
    "message_held_one": (
        "{count} af de tre er ikke med: Den er ikke delt “på skrift”.",
        "{count} of the three stays out: it is not shared “in writing”.",
    ),
    "message_held_many": (
        "{count} af de tre er ikke med: De er ikke delt “på skrift”.",
        "{count} of the three stay out: they are not shared “in writing”.",
    ),
    "message_copy": ("Kopiér", "Copy"),
    "message_file": ("Skriv til fil", "Write to a file"),
    "message_close": ("Luk", "Close"),
    "message_out": ("Fil", "File"),
    "message_out_name": ("~/mus-besked.txt", "~/mus-message.txt"),
    "message_out_empty": ("Skriv, hvor filen skal ligge.", "Write where the file should be."),
    "message_written": (
        "Skrevet til\n{path}\nIntet er sendt.",
        "Written to\n{path}\nNothing is sent.",
    ),
    "message_worry": (
        "{worries} Tryk ↵ igen for at skrive den alligevel.",
        "{worries} Press ↵ again to write it all the same.",
    ),
    "message_copied": (
        "Lagt på udklipsholderen med {tool}. Sæt den ind, hvor du vil sende den fra.",
        "Put on the clipboard with {tool}. Paste it where you want to send it from.",
    ),
    "message_asked": (
        "Terminalen er bedt om at lægge den på udklipsholderen, men svarer ikke på, om den gjorde det. "
        "Prøv at sætte ind; sker der intet, så skriv til en fil.",
        "The terminal was asked to put it on the clipboard, but does not answer whether it did. "
        "Try to paste; if nothing comes, write to a file.",
    ),
    # Commands
    "cmd_enter": ("Lokalet", "The room"),
    "cmd_enter_help": (
        "Viser et kort ad gangen med stor skrift, og tiden: til selve samtalen.",
        "Shows one card at a time in large type, and the time: for the meeting itself.",
    ),
    "cmd_conclusion": ("Konklusion", "Conclusion"),
    "cmd_conclusion_help": (
        "Din egen konklusion ved siden af den officielle, og hvor de er forskellige.",
        "Your own conclusion beside the official one, and where they differ.",
    ),
    "cmd_message": ("Besked", "Message"),
    "cmd_message_help": (
        "Viser en kort besked, så du kan kopiere den: de tre punkter før samtalen, og bagefter hvordan du forstod den. Intet sendes.",
        "Shows a short message for you to copy: the three points before the talk, how you understood it afterwards. Nothing is sent.",
    ),
    "cmd_begin": ("Begynd", "Begin"),
    "cmd_begin_help": ("Går til det første kort, og tiden begynder.", "Goes to the first card, and the time begins."),
    "cmd_tick": ("Sagt", "Said"),
    "cmd_tick_help": ("Krydser kortet af og går til det næste.", "Ticks the card and goes to the next."),
    "cmd_skip": ("Senere", "Later"),
    "cmd_skip_help": ("Gemmer kortet til senere og går til det næste.", "Leaves the card for later and goes on."),
    "cmd_agreed": ("Aftalt", "Agreed"),
    "cmd_agreed_help": ("Skriver en aftale: hvem, hvad, hvornår.", "Writes an agreement: who, what, when."),
    "cmd_blank": ("Skjul", "Hide"),
    "cmd_blank_help": ("Skjuler alt på skærmen. En tast henter det igen.", "Hides everything. Any key brings it back."),
    "cmd_back": ("Tilbage", "Back"),
    "cmd_back_help": ("Går et kort tilbage.", "Goes one card back."),
    "cmd_forth": ("Frem", "Forward"),
    "cmd_forth_help": ("Går et kort frem uden at krydse af.", "Goes one card forward without ticking."),
    "cmd_untick": ("Ikke sagt", "Not said"),
    "cmd_untick_help": ("Tager krydset væk igen.", "Takes the tick away again."),
    "cmd_anew": ("Forfra", "Start over"),
    "cmd_anew_help": (
        "Fjerner alle kryds og begynder tiden fra nul.",
        "Takes all ticks away and starts the time from zero.",
    ),
    "cmd_rest": ("Resten", "The rest"),
    "cmd_rest_help": ("Går til det første kort, der ikke er sagt.", "Goes to the first card that is not said."),
    "cmd_conclude": ("Konklusion", "Conclusion"),
    "cmd_conclude_help": ("Går til konklusionen.", "Goes to the conclusion."),
    "cmd_leave": ("Ud", "Leave"),
    "cmd_leave_help": ("Forlader kortene. Alt er gemt.", "Leaves the cards. Everything is saved."),
    "cmd_pane_write": ("Skriv", "Write"),
    "cmd_pane_write_help": (
        "Viser felterne for din og den officielle konklusion.",
        "Shows the fields for your own and the official conclusion.",
    ),
    "cmd_sentence": ("Gør til aftale", "Make an agreement"),
    "cmd_sentence_help": (
        "Gør sætningen til en aftale: hvem gør det, og hvornår.",
        "Makes the sentence an agreement: who does it, and when.",
    ),
    "cmd_pane_compare": ("Sammenlign", "Compare"),
    "cmd_pane_compare_help": (
        "Viser de to konklusioner sætning for sætning.",
        "Shows the two conclusions sentence by sentence.",
    ),
    "cmd_pane_form": ("Til skemaet", "For the form"),
    "cmd_pane_form_help": (
        "Viser det, der skal stå på skemaet.",
        "Shows what is to stand on the form.",
    ),
    "cmd_message_copy": ("Kopiér", "Copy"),
    "cmd_message_copy_help": (
        "Kopierer beskeden til udklipsholderen.",
        "Copies the message to the clipboard.",
    ),
    "cmd_message_file": ("Til fil", "To a file"),
    "cmd_message_file_help": (
        "Skriver beskeden til en fil.",
        "Writes the message to a file.",
    ),
}
