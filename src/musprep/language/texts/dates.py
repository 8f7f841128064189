"""What is said about dates."""

TEXTS = {
    "vague": (
        "“{text}” kan være flere dage. Skriv en dag, en uge eller en måned, fx 3/11, uge 47 eller maj 2026.",
        "“{text}” could be several days. Write a day, a week or a month, for instance 3/11, week 47 or May 2026.",
    ),
    "to_come": (
        "“{text}” er {day}, og den dag er ikke kommet endnu. Skriv den dag, det skete, fx i går eller i mandags.",
        "“{text}” is {day}, which is still to come. Write the day it happened, for instance yesterday or last Monday.",
    ),
    "which_side": (
        "“{text}” kan læses på to måder. Skriv “i {day}s”, hvis dagen har været, eller “på {day}”, hvis den kommer.",
        "“{text}” can be read in two ways. Write “i {day}s” for the day that was, or “på {day}” for the one to come.",
    ),
    "wrong_weekday": (
        "Ugedagen passer ikke i “{text}”: Den dato er {day}. Ret den ene af dem.",
        "The weekday in “{text}” does not fit: that date is {day}. Correct one of them.",
    ),
    "day_first": (
        "I “{text}” er måneden over 12. Dagen står først, fx 23/11-2026.",
        "In “{text}” the month is above 12. The day comes first, for instance 23/11-2026.",
    ),
    "leap_day": (
        "“{text}” findes kun i skudår, fx {years}. Skriv en anden dag eller et af de år.",
        "“{text}” exists only in leap years, such as {years}. Write another day or one of those years.",
    ),
    "no_such_week": (
        "“{text}” findes ikke: Et år har 52 uger, og kun nogle år har uge 53. Se efter ugens nummer og året.",
        "“{text}” does not exist: a year has 52 weeks, and only some have a week 53. Check the week and the year.",
    ),
    "is_end": ("Det er den sidste arbejdsdag i perioden.", "That is the last working day of that time."),
    "far_away": (
        "Datoen “{text}” ligger for langt væk. Se efter, om året er rigtigt.",
        "The date “{text}” is too far away. Check that the year is right.",
    ),
    "not_a_date": (
        "Datoen “{text}” kan ikke forstås. Skriv fx 3/11, 3. nov. 2026, i går, i mandags, om to uger, uge 47 eller medio marts.",
        "The date “{text}” cannot be understood. Write for instance 3/11, 3 Nov 2026, yesterday, last Monday, "
        "in two weeks, week 47 or mid March.",
    ),
    "no_such_day": (
        "Datoen “{text}” findes ikke i kalenderen. Se efter dag og måned, og prøv igen.",
        "The date “{text}” does not exist in the calendar. Check day and month, and try again.",
    ),
    "not_a_time": (
        "Klokkeslættet “{text}” kan ikke forstås. Skriv fx 9.30 eller 14.",
        "The time “{text}” cannot be understood. Write for instance 9:30 or 2 pm.",
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
