"""In the room and right after: the cue cards, the conclusion, the message with the three points."""

TEXTS = {
    # Before the first card
    "tips_title": ("Lige før du går ind", "Just before you go in"),
    "tips_frame": ("Sådan foregår samtalen", "How the meeting goes"),
    "tips_cards_one": ("{count} kort · {minutes} minutter", "{count} card · {minutes} minutes"),
    "tips_cards_many": ("{count} kort · {minutes} minutter", "{count} cards · {minutes} minutes"),
    "tips_begin": ("Uret starter, når du trykker på mellemrum.", "The clock starts when you press space."),
    "tips_rehearse": (
        "Samtalen er sat til {day}. Tryk mellemrum for at øve dig, eller m, hvis den begynder nu.",
        "The meeting is set for {day}. Press space to rehearse, or m if it is starting now.",
    ),
    "tips_rehearse_time": (
        "Samtalen er sat til kl. {time}. Tryk mellemrum for at øve dig, eller m, hvis den begynder nu.",
        "The meeting is set for {time}. Press space to rehearse, or m if it is starting now.",
    ),
    "tips_running": (
        "Samtalen er i gang. Tryk mellemrum for at fortsætte.",
        "The meeting is under way. Press space to continue.",
    ),
    "tips_again": (
        "Kortene har været brugt. Tryk n for at begynde forfra.",
        "These cards have been used before. Press n to start over.",
    ),
    "hidden_one": (
        "{count} punkt eller ønske er kun til dig selv og er ikke med.",
        "{count} point or wish is for you alone and is left out.",
    ),
    "hidden_many": (
        "{count} punkter og ønsker er kun til dig selv og er ikke med.",
        "{count} points and wishes are for you alone and are left out.",
    ),
    "no_cards": (
        "Der er ingen kort endnu. Tryk a for at skrive et punkt, og vælg et andet delingsniveau end ”kun mig”.",
        "There are no cards yet. Press a to add a point, and give it a sharing level other than “only me”.",
    ),
    # A card
    "card_of": ("{place} af {total}", "{place} of {total}"),
    "minutes": ("{count} min.", "{count} min"),
    "no_minute": ("under 1 min.", "under 1 min"),
    "proof_days": ("Noteret {days}", "Noted {days}"),
    "said": ("✓ sagt", "✓ said"),
    "skipped": ("↷ udskudt", "↷ postponed"),
    "planned": ("{count} min.", "{count} min"),
    "rehearsal": ("øvelse · {left}", "rehearsal · {left}"),
    "left": ("{count} min. tilbage", "{count} min left"),
    "over": ("{count} min. over tiden", "{count} min over time"),
    # The end
    "end_all": ("Du har fået sagt det hele.", "You have said everything."),
    "end_some": ("Det var det sidste kort.", "That was the last card."),
    "end_left": ("Ikke sagt endnu", "Not said yet"),
    "end_take": ("Tryk mellemrum for at gå til det første af dem.", "Press space to go to the first of them."),
    "end_conclude": (
        "Bagefter: Skriv, hvad I nåede frem til, mens du husker det.",
        "Afterwards: write down what you agreed while you still remember it.",
    ),
    # Blank
    "blank": ("Pause. Tryk på en tast.", "Paused. Press any key."),
    # Agreed
    "agreed_title": ("Aftalt", "Agreed"),
    "agreed_text": ("Hvad blev I enige om?", "What did you agree on?"),
    "agreed_who": ("Hvem", "Who"),
    "agreed_when": ("Hvornår", "When"),
    "agreed_when_hint": ("valgfrit", "optional"),
    "agreed_done": ("Aftalen er gemt.", "Agreement saved."),
    "anew_title": ("Begynd forfra?", "Start over?"),
    "anew_ask": (
        "Alle kort bliver sat til ikke sagt, og uret starter forfra. Aftalerne bliver stående.",
        "All cards will be unticked and the clock reset. Agreements are kept.",
    ),
    "rehearsed_ask": (
        "Nogle kort er allerede krydset af, måske da du øvede dig. Vil du nulstille dem, før du begynder?",
        "Some cards are already ticked, perhaps from a rehearsal. Reset them before you start?",
    ),
    "anew_yes": ("Begynd forfra", "Start over"),
    "anew_no": ("Fortsæt, hvor du slap", "Continue where you left off"),
    "meet_title": ("Er samtalen nu?", "Is the meeting now?"),
    "meet_ask": (
        "Samtalen er sat til {was}. Begynder du den nu, bliver datoen {day}.",
        "The meeting is set for {was}. If you start it now, its date becomes {day}.",
    ),
    "meet_yes": ("Begynd samtalen", "Start the meeting"),
    "meet_no": ("Ikke nu", "Not now"),
    "date_moved": (
        "Datoen er nu {day} (den var {was}). Få den tilbage: Luk kortene, og tryk u, før du ændrer andet.",
        "The date is now {day} (it was {was}). To put it back, leave the cards and press u before any other change.",
    ),
    "understood_title": ("Har I forstået det samme?", "Did you both understand it the same way?"),
    "understood_ask": (
        "Din leder kan læse, hvordan du forstod samtalen, og rette dig, mens I begge husker den. Du ser beskeden "
        "først, og intet bliver sendt.",
        "Your manager can read how you understood the meeting and correct you while you both remember it. You see the "
        "message first, and nothing is sent.",
    ),
    "understood_yes": ("Vis beskeden", "Show the message"),
    "understood_no": ("Ikke nu", "Not now"),
    # The conclusion
    "pane_write": ("Skriv", "Write"),
    "pane_compare": ("Sammenlign", "Compare"),
    "pane_form": ("Til skemaet", "For the form"),
    "conclusion_title": ("Efter samtalen · {round}", "After the meeting · {round}"),
    "conclusion_approved": (
        "{round} · godkendt {day}",
        "{round} · approved {day}",
    ),
    "cmd_approve": ("Godkendt", "Approved"),
    "cmd_approve_help": (
        "Gemmer aftaler, mål og skemaets tekster, som I godkendte dem. Derefter udskrives skemaet sådan.",
        "Saves agreements, goals and the form’s texts as you both approved them. From then on the form is printed "
        "that way.",
    ),
    "approve_title": ("Hvornår godkendte I det?", "When did you both approve it?"),
    "approve_about": (
        "Aftaler, mål og skemaets tekster bliver gemt, som de er nu. Derefter udskrives skemaet sådan.",
        "Agreements, goals and the form’s texts are saved as they are now. From then on the form is printed that way.",
    ),
    "approve_again": (
        "I godkendte det {day}. Det, der står nu, gælder i stedet; det forrige bliver i historikken.",
        "You both approved it on {day}. The current version replaces it; the earlier one stays in the history.",
    ),
    "approve_empty": ("Et tomt felt betyder i dag: {day}.", "Leave empty for today: {day}."),
    "approved": (
        "Godkendt {day}. Fortryd: Luk konklusionen, og tryk u, før du ændrer andet.",
        "Approved on {day}. To undo, leave the conclusion and press u before any other change.",
    ),
    "own": ("Sådan forstod jeg det", "How I understood it"),
    "own_hint": (
        "Ti minutter, mens du husker det: én linje for hver ting, I blev enige om.",
        "Ten minutes while you still remember: one line for each thing you agreed on.",
    ),
    "official": ("Den officielle konklusion", "The official conclusion"),
    "official_hint": ("Sæt den ind her, når du får den.", "Paste it here when you get it."),
    "summary": ("Sammenfatning", "Summary"),
    "summary_hint": (
        "Særlige aftaler og temaer i få linjer. Bruges i udviklings- og aftaleskemaet.",
        "Special agreements and topics in a few lines. Used in the development and agreement form.",
    ),
    "followup": ("Opfølgning", "Follow-up"),
    "followup_hint": (
        "Hvornår og hvordan følger I op? Bruges i skemaet.",
        "When and how will you follow up? Used in the form.",
    ),
    "notes": ("Bemærkninger", "Notes"),
    "notes_hint": ("Andet, I vil huske. Bruges i skemaet.", "Anything else to remember. Used in the form."),
    "saved": ("gemt", "saved"),
    "unsaved": ("ikke gemt endnu – prøver igen", "not saved yet – trying again"),
    "read_only": ("lukket runde: kun til læsning", "closed round: read-only"),
    "compare_empty": (
        "Når både din egen og den officielle konklusion er skrevet, kan du se dem her side om side, sætning for "
        "sætning.",
        "Once both your own and the official conclusion are written, they are shown here side by side, sentence by "
        "sentence.",
    ),
    "compare_same_all": (
        "De to konklusioner er ens, sætning for sætning. I har forstået det samme.",
        "All sentences are the same. You understood it the same way.",
    ),
    "compare_unlike_one": (
        "{count} af {total} sætninger er forskellig. Spørg venligt til den.",
        "{count} sentence of {total} differs. Ask about it in a friendly way.",
    ),
    "compare_unlike_many": (
        "{count} af {total} sætninger er forskellige. Spørg venligt til dem.",
        "{count} of {total} sentences differ. Ask about them in a friendly way.",
    ),
    "mark_same": ("= ens", "= the same"),
    "mark_alike": ("= næsten ordret ens", "= the same, in almost the same words"),
    "mark_different": ("~ samme emne, sagt anderledes", "~ same topic, worded differently"),
    "mark_missing": ("− i min, ikke i den officielle", "− in mine, not in the official one"),
    "mark_added": ("+ i den officielle, ikke i min", "+ in the official one, not in mine"),
    "sentence_agreed": ("er en aftale", "is an agreement"),
    "line_own": ("min", "you"),
    "line_official": ("officiel", "official"),
    # The message
    "message_title": ("Besked til din leder", "Message to your manager"),
    "message_understood": ("Sådan forstod jeg det", "How I understood it"),
    "message_about": (
        "Sådan lyder beskeden, ord for ord. Intet bliver sendt.",
        "This is the exact message. Nothing is sent.",
    ),
    "message_held_one": (
        "{count} af de tre er ikke med, fordi den ikke har delingsniveauet ”på skrift”.",
        "{count} of the three is left out because its sharing level is not “in writing”.",
    ),
    "message_held_many": (
        "{count} af de tre er ikke med, fordi de ikke har delingsniveauet ”på skrift”.",
        "{count} of the three are left out because their sharing level is not “in writing”.",
    ),
    "message_copy": ("Kopiér", "Copy"),
    "message_file": ("Gem i fil", "Save to a file"),
    "message_close": ("Luk", "Close"),
    "message_out": ("Fil", "File"),
    "message_out_name": ("~/mus-besked.txt", "~/mus-message.txt"),
    "message_out_empty": ("Skriv, hvor filen skal ligge.", "Enter where to save the file."),
    "message_written": ("Gemt i\n{path}\nIntet er sendt.", "Saved to\n{path}\nNothing was sent."),
    "message_worry": (
        "{worries} Tryk ↵ igen for at gemme den alligevel.",
        "{worries} Press ↵ again to save it anyway.",
    ),
    "message_copied": (
        "Kopieret til udklipsholderen med {tool}. Sæt beskeden ind dér, hvor du vil sende den fra.",
        "Copied to the clipboard with {tool}. Paste it where you want to send it from.",
    ),
    "message_asked": (
        "musprep har bedt terminalen kopiere beskeden, men ved ikke, om det lykkedes. Prøv at sætte ind; virker det "
        "ikke, så gem i en fil.",
        "musprep asked the terminal to copy the message, but the terminal does not say whether it worked. Try "
        "pasting; if nothing appears, save to a file.",
    ),
    # Commands
    "cmd_enter": ("Vis kort", "Cue cards"),
    "cmd_enter_help": (
        "Til selve samtalen: Viser ét kort ad gangen med stor skrift og den tid, der er tilbage.",
        "For the meeting itself: shows one card at a time in large type, with the time left.",
    ),
    "cmd_conclusion": ("Konklusion", "Conclusion"),
    "cmd_conclusion_help": (
        "Din egen konklusion ved siden af den officielle, og hvor de er forskellige.",
        "Your own conclusion next to the official one, and where they differ.",
    ),
    "cmd_message": ("Besked", "Message"),
    "cmd_message_help": (
        "Viser en kort besked, så du kan kopiere den: før samtalen de tre punkter, bagefter hvordan du forstod den. "
        "Intet sendes.",
        "Shows a short message for you to copy: your top three points before the meeting, how you understood it "
        "afterwards. Nothing is sent.",
    ),
    "cmd_begin": ("Begynd", "Start"),
    "cmd_begin_help": ("Går til det første kort og starter uret.", "Goes to the first card and starts the clock."),
    "cmd_meet": ("Samtalen er nu", "Meeting now"),
    "cmd_meet_help": (
        "Begynder selve samtalen og sætter datoen til i dag.",
        "Starts the meeting itself and sets its date to today.",
    ),
    "cmd_rehearse": ("Øv dig", "Rehearse"),
    "cmd_rehearse_help": (
        "Kører uret som øvelse, uden at samtalen regnes for begyndt.",
        "Runs the clock as a rehearsal, so the meeting does not count as started.",
    ),
    "cmd_tick": ("Sagt", "Said"),
    "cmd_tick_help": ("Krydser kortet af og går til det næste.", "Ticks the card and goes to the next."),
    "cmd_skip": ("Senere", "Later"),
    "cmd_skip_help": ("Udskyder kortet og går til det næste.", "Postpones the card and goes to the next."),
    "cmd_agreed": ("Aftalt", "Agreed"),
    "cmd_agreed_help": ("Skriver en aftale: hvem, hvad, hvornår.", "Adds an agreement: who, what, when."),
    "cmd_blank": ("Skjul", "Hide"),
    "cmd_blank_help": (
        "Skjuler alt på skærmen. Tryk på en tast for at vise det igen.",
        "Hides everything. Any key brings it back.",
    ),
    "cmd_back": ("Tilbage", "Back"),
    "cmd_back_help": ("Går et kort tilbage.", "Goes back one card."),
    "cmd_forth": ("Frem", "Forward"),
    "cmd_forth_help": ("Går et kort frem uden at krydse af.", "Goes forward one card without ticking."),
    "cmd_untick": ("Ikke sagt", "Not said"),
    "cmd_untick_help": ("Fjerner krydset igen.", "Removes the tick."),
    "cmd_anew": ("Forfra", "Start over"),
    "cmd_anew_help": ("Fjerner alle kryds og starter uret forfra.", "Unticks all cards and resets the clock."),
    "cmd_rest": ("Resten", "The rest"),
    "cmd_rest_help": ("Går til det første kort, der ikke er sagt.", "Goes to the first card you have not said."),
    "cmd_conclude": ("Konklusion", "Conclusion"),
    "cmd_conclude_help": ("Går til konklusionen.", "Goes to the conclusion."),
    "cmd_leave": ("Luk", "Leave"),
    "cmd_leave_help": ("Lukker kortene. Alt er gemt.", "Leaves the cards. Everything is saved."),
    "cmd_pane_write": ("Skriv", "Write"),
    "cmd_pane_write_help": (
        "Viser felterne for din og den officielle konklusion.",
        "Shows the fields for your own and the official conclusion.",
    ),
    "cmd_sentence": ("Gør til aftale", "Make it an agreement"),
    "cmd_sentence_help": (
        "Gør sætningen til en aftale: hvem gør det, og hvornår.",
        "Turns the sentence into an agreement: who does it, and when.",
    ),
    "cmd_pane_compare": ("Sammenlign", "Compare"),
    "cmd_pane_compare_help": (
        "Viser de to konklusioner sætning for sætning.",
        "Shows the two conclusions sentence by sentence.",
    ),
    "cmd_pane_form": ("Til skemaet", "For the form"),
    "cmd_pane_form_help": ("Viser skemaets øvrige felter.", "Shows the other fields of the form."),
    "cmd_message_copy": ("Kopiér", "Copy"),
    "cmd_message_copy_help": (
        "Kopierer beskeden til udklipsholderen.",
        "Copies the message to the clipboard.",
    ),
    "cmd_message_file": ("Til fil", "To a file"),
    "cmd_message_file_help": ("Gemmer beskeden i en fil.", "Saves the message to a file."),
}
