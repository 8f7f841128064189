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
        "Notater siden sidst: {noted}. De vigtigste punkter: {leading} af 3.",
        "Entries since last time: {noted}. Leading points: {leading} of 3.",
    ),
    "round_begun": (
        "Runde {id} er begyndt. Sæt datoen, når du kender den: musprep round set date 3/11",
        "Round {id} has begun. Set the date when you know it: musprep round set date 3/11",
    ),
    "round_begun_on": ("Runde {id} er begyndt. {talk} er {day}.", "Round {id} has begun. The {talk} is on {day}."),
    "round_catalogues": ("Kataloger: {names}", "Catalogues: {names}"),
    "round_closed_too": ("Runde {id} er lukket.", "Round {id} is closed."),
    "round_removed": (
        "Runden {id} er fjernet. Der stod intet i den ud over dens oplysninger, og de er gemt i history/.",
        "Round {id} is gone. Nothing was in it but its own facts, and those are kept in history/.",
    ),
    "round_reopen_with": (
        "Ingen runde er åben nu. Åbn den forrige igen med: musprep round reopen {id}",
        "No round is open now. Open the one before again with: musprep round reopen {id}",
    ),
    "meeting_past": (
        "Det er {distance}. Skriv året med, hvis du mente et andet.",
        "That is {distance}. Write the year too if you meant another.",
    ),
    "round_set": ("{name}: {value}", "{name}: {value}"),
    "round_now_closed": (
        "Runde {id} er lukket. Åbn den igen med: musprep round reopen {id}",
        "Round {id} is closed. Open it again with: musprep round reopen {id}",
    ),
    "round_now_open": ("Runde {id} er åben igen.", "Round {id} is open again."),
    "round_not_now": (
        "Den aktuelle runde er stadig {now}. Skriv --round {id}, når du retter i den ældre.",
        "The round now is still {now}. Write --round {id} when you change the older one.",
    ),
    "none_in_closed_round": (
        "Her står ikke noget, og runde {id} er lukket. Vil du skrive i den, så åbn den med: musprep round reopen {id}",
        "Nothing is here, and round {id} is closed. To write in it, open it with: musprep round reopen {id}",
    ),
}
