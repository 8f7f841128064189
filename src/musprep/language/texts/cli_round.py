"""What the command line says of rounds: a part of the area `cli`."""

ROUND = {
    "round_named": ("Runde {id}", "Round {id}"),
    "round_named_closed": ("Runde {id} (lukket)", "Round {id} (closed)"),
    "key_date": ("dato", "date"),
    "key_time": ("tid", "time"),
    "key_minutes": ("minutter", "minutes"),
    "key_manager": ("leder", "manager"),
    "key_place": ("sted", "place"),
    "key_catalogues": ("kataloger", "catalogues"),
    "key_agenda": ("dagsorden", "agenda"),
    "no_date": ("uden dato", "no date"),
    "open": ("åben", "open"),
    "closed": ("lukket", "closed"),
    "progress": ("{title}: {answered} af {total} besvaret", "{title}: {answered} of {total} answered"),
    "noted_leading": (
        "Notater siden sidst: {noted}. Vigtigste punkter: {leading} af 3.",
        "Notes since last time: {noted}. Top points: {leading} of 3.",
    ),
    "round_begun": (
        "Runde {id} er begyndt. Sæt datoen, når du kender den: musprep round set dato 3/11",
        "Round {id} has started. Set the date when you know it: musprep round set date 3/11",
    ),
    "round_begun_on": ("Runde {id} er begyndt. {talk} er {day}.", "Round {id} has started. The {talk} is on {day}."),
    "round_catalogues": ("Spørgekataloger: {names}", "Question catalogues: {names}"),
    "round_closed_too": ("Runde {id} er lukket.", "Round {id} is closed."),
    "round_removed": (
        "Runde {id} er slettet. Den var tom, og dens oplysninger er gemt i history/.",
        "Round {id} was deleted. It was empty, and its details are kept in history/.",
    ),
    "round_reopen_with": (
        "Ingen runde er i gang nu. Åbn den forrige igen: musprep round reopen {id}",
        "No round is open now. Reopen the previous one with: musprep round reopen {id}",
    ),
    "meeting_past": (
        "Datoen er passeret ({distance}). Skriv også årstallet, hvis du mente et andet år.",
        "That day has already passed ({distance}). Add the year if you meant a different one.",
    ),
    "round_set": ("{name}: {value}", "{name}: {value}"),
    "round_now_closed": (
        "Runde {id} er lukket. Åbn den igen: musprep round reopen {id}",
        "Round {id} is closed. Reopen it with: musprep round reopen {id}",
    ),
    "round_now_open": ("Runde {id} er åben igen.", "Round {id} is open again."),
    "round_not_now": (
        "Den aktuelle runde er stadig {now}. Brug --round {id}, når du retter i den ældre.",
        "The current round is still {now}. Use --round {id} to change the older one.",
    ),
    "none_in_closed_round": (
        "Her er ikke noget, og runde {id} er lukket. Vil du skrive i den, så åbn den igen: musprep round reopen {id}",
        "There is nothing here, and round {id} is closed. To write in it, reopen it with: musprep round reopen {id}",
    ),
}
