"""A kind reminder: what was agreed, when it was last talked about, and a question. Each is a whole sentence."""

TEXTS = {
    "agreed_manager": ("Vi har aftalt: ”{text}”.", "We agreed: “{text}”."),
    "agreed_manager_on": ("Den {day} aftalte vi: ”{text}”.", "On {day} we agreed: “{text}”."),
    "agreed_both": ("Vi har aftalt: ”{text}”.", "We agreed: “{text}”."),
    "agreed_both_on": ("Den {day} aftalte vi: ”{text}”.", "On {day} we agreed: “{text}”."),
    "agreed_me": ("Jeg har sagt ja til: ”{text}”.", "I said I would: “{text}”."),
    "agreed_me_on": ("Den {day} sagde jeg ja til: ”{text}”.", "On {day} I said I would: “{text}”."),
    "agreed_manager_with": ("{manager} og jeg har aftalt: ”{text}”.", "{manager} and I agreed: “{text}”."),
    "agreed_both_with": ("{manager} og jeg har aftalt: ”{text}”.", "{manager} and I agreed: “{text}”."),
    "agreed_me_with": ("Jeg har sagt ja til {manager}: ”{text}”.", "I told {manager} I would: “{text}”."),
    "talked": ("Vi talte sidst om det den {day}.", "We last talked about it on {day}."),
    "ask_manager": (
        "Hvordan går det med det, og er der noget, jeg kan hjælpe med?",
        "How is it going, and is there anything I can help with?",
    ),
    "ask_manager_due": (
        "Det skulle være på plads {day}; kan vi nå det, og er der noget, jeg kan hjælpe med?",
        "It is due by {day}. Are we on track, and is there anything I can help with?",
    ),
    "ask_manager_late": (
        "Det skulle have været på plads {day}; hvad skal der til, og skal vi aftale en ny dato?",
        "It was due by {day}. What would it take, and shall we set a new date?",
    ),
    "ask_both": ("Skal vi lige vende, hvor vi står?", "Shall we take a quick look at where we stand?"),
    "ask_both_due": (
        "Det skulle være på plads {day}; skal vi lige vende, hvor vi står?",
        "It is due by {day}. Shall we take a quick look at where we stand?",
    ),
    "ask_both_late": (
        "Det skulle have været på plads {day}; skal vi aftale en ny dato?",
        "It was due by {day}. Shall we set a new date?",
    ),
    "ask_me": ("Vil du høre, hvor langt jeg er?", "Would you like an update on how far I have got?"),
    "ask_me_due": (
        "Det skulle være på plads {day}; vil du høre, hvor langt jeg er?",
        "It is due by {day}. Would you like an update?",
    ),
    "ask_me_late": (
        "Det skulle have været på plads {day}, og jeg er ikke i mål; skal vi aftale en ny dato?",
        "It was due by {day}, and I am not there yet. Shall we set a new date?",
    ),
}
