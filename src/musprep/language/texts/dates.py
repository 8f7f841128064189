"""What is said about dates."""

TEXTS = {
    "far_away": (
        "Datoen “{text}” ligger for langt væk. Se efter, om året er rigtigt.",
        "The date “{text}” is too far away. Check that the year is right.",
    ),
    "not_a_date": (
        "Datoen “{text}” kan ikke forstås. Skriv fx 2026-11-03, 3/11, 3. nov, i går, sidste mandag, om to uger, uge 47 eller medio marts.",
        "The date “{text}” cannot be understood. Write for instance 2026-11-03, 3/11, 3 Nov, yesterday, last Monday, "
        "in two weeks, week 47 or mid March.",
    ),
    "no_such_day": (
        "Datoen “{text}” findes ikke i kalenderen. Se efter dag og måned, og prøv igen.",
        "The date “{text}” does not exist in the calendar. Check day and month, and try again.",
    ),
    "not_a_time": (
        "Klokkeslættet “{text}” kan ikke forstås. Skriv fx 9:30 eller 14.",
        "The time “{text}” cannot be understood. Write for instance 9:30 or 14.",
    ),
    "week": ("uge {number}", "week {number}"),
    "today": ("i dag", "today"),
    "tomorrow": ("i morgen", "tomorrow"),
    "yesterday": ("i går", "yesterday"),
    "in_days_one": ("om {count} dag", "in {count} day"),
    "in_days_many": ("om {count} dage", "in {count} days"),
    "days_ago_one": ("for {count} dag siden", "{count} day ago"),
    "days_ago_many": ("for {count} dage siden", "{count} days ago"),
}
