"""A kind reminder: what was agreed, when it was last talked about, and a question. Each is a whole sentence."""

TEXTS = {
    "agreed_manager": ("Vi har aftalt: “{text}”.", "We agreed: “{text}”."),
    "agreed_manager_on": (
        "Den {day} aftalte vi: “{text}”.",
        "On {day} we agreed: “{text}”.",
    ),
    "agreed_both": ("Vi har lovet hinanden “{text}”.", "We promised each other “{text}”."),
    "agreed_both_on": ("Den {day} lovede vi hinanden “{text}”.", "On {day} we promised each other “{text}”."),
    "agreed_me": ("Jeg har lovet “{text}”.", "I promised “{text}”."),
    "agreed_me_on": ("Den {day} lovede jeg “{text}”.", "On {day} I promised “{text}”."),
    "agreed_manager_with": ("{manager} og jeg har aftalt: “{text}”.", "{manager} and I agreed: “{text}”."),
    "agreed_both_with": (
        "{manager} og jeg har lovet hinanden “{text}”.",
        "{manager} and I promised each other “{text}”.",
    ),
    "agreed_me_with": ("Jeg har lovet {manager} “{text}”.", "I promised {manager} “{text}”."),
    "talked": ("Sidst vi talte om det, var den {day}.", "We last talked about it on {day}."),
    "ask_manager": (
        "Hvordan går det med det, og er der noget, jeg kan hjælpe med?",
        "How is it going, and is there anything I can help with?",
    ),
    "ask_manager_due": (
        "Det skulle være på plads {day}; kan vi nå det, og er der noget, jeg kan hjælpe med?",
        "It should be in place by {day}; can we make it, and is there anything I can help with?",
    ),
    "ask_manager_late": (
        "Det skulle have været på plads {day}; hvad skal der til, og skal vi aftale en ny dato?",
        "It should have been in place by {day}; what would it take, and shall we agree on a new date?",
    ),
    "ask_both": ("Skal vi lige vende, hvor vi står?", "Shall we have a quick look at where we stand?"),
    "ask_both_due": (
        "Det skulle være på plads {day}; skal vi lige vende, hvor vi står?",
        "It should be in place by {day}; shall we have a quick look at where we stand?",
    ),
    "ask_both_late": (
        "Det skulle have været på plads {day}; skal vi aftale en ny dato?",
        "It should have been in place by {day}; shall we agree on a new date?",
    ),
    "ask_me": ("Vil du høre, hvor langt jeg er?", "Would you like to hear how far I have got?"),
    "ask_me_due": (
        "Det skulle være på plads {day}; vil du høre, hvor langt jeg er?",
        "It should be in place by {day}; would you like to hear how far I have got?",
    ),
    "ask_me_late": (
        "Det skulle have været på plads {day}, og jeg er ikke i mål; skal vi aftale en ny dato?",
        "It should have been in place by {day} and I am not there yet; shall we agree on a new date?",
    ),
}
