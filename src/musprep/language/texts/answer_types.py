"""What is said of answers that a question does not take, and how others are shown."""

TEXTS = {
    "step": ("{step} (fra {low} til {high})", "{step} (from {low} to {high})"),
    "gone": ("(kan ikke vælges længere)", "(can no longer be chosen)"),
    "not_on_scale": (
        "”{given}” er ikke et trin på skalaen. Skriv et helt tal fra {low} til {high}.",
        "“{given}” is not on the scale. Give a whole number from {low} to {high}.",
    ),
    "no_choice": (
        "”{given}” er ikke en mulighed her. Vælg mellem: {choices}.",
        "“{given}” is not one of the choices. Choose from: {choices}.",
    ),
    "several_fit": (
        "”{given}” passer på flere muligheder. Skriv lidt mere; vælg mellem: {choices}.",
        "“{given}” matches more than one choice. Type a little more; choose from: {choices}.",
    ),
}
