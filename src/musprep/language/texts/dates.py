"""What is said about dates."""

TEXTS = {
    "vague": (
        "”{text}” kan være flere dage. Skriv en dag, en uge eller en måned, fx 3/11, uge 47 eller maj 2026.",
        "“{text}” could be several days. Give a day, a week or a month, for example 3/11, week 47 or May 2026.",
    ),
    "to_come": (
        "”{text}” er {day}, og den dag er ikke kommet endnu. Skriv, hvilken dag det skete, fx i går eller i mandags.",
        "“{text}” is {day}, which is still to come. Give the day it happened, for example yesterday or last Monday.",
    ),
    "which_side": (
        "”{text}” kan læses på to måder. Skriv ”i {day}s”, hvis dagen har været, eller ”på {day}”, hvis den kommer.",
        "“{text}” can be read in two ways. Write “i {day}s” for the day that has passed, or “på {day}” for the one to come.",
    ),
    "wrong_weekday": (
        "Ugedagen i ”{text}” passer ikke: Den dato er {day}. Ret enten ugedagen eller datoen.",
        "The weekday in “{text}” is wrong: that date is {day}. Fix either the weekday or the date.",
    ),
    "day_first": (
        "I ”{text}” er måneden over 12. Dagen står først, fx 23/11-2026.",
        "The month in “{text}” is above 12. The day comes first, for example 23/11-2026.",
    ),
    "leap_day": (
        "”{text}” findes kun i skudår, fx {years}. Skriv en anden dag eller et af de årstal.",
        "“{text}” only exists in leap years, such as {years}. Give another day or one of those years.",
    ),
    "no_such_week": (
        "”{text}” findes ikke: Et år har 52 uger, og kun nogle år har en uge 53. Tjek ugenummer og årstal.",
        "“{text}” does not exist: a year has 52 weeks, and only some have a week 53. Check the week and the year.",
    ),
    "time_apart": ("klokkeslættet gemmes ikke her", "the time is not saved here"),
    "time_apart_said": ("Klokkeslættet gemmes ikke her.", "The time is not saved here."),
    "is_end": ("Det er den sidste arbejdsdag i perioden.", "That is the last working day of that period."),
    "far_away": (
        "Datoen ”{text}” ligger for langt væk. Tjek, om årstallet er rigtigt.",
        "The date “{text}” is too far away. Check the year.",
    ),
    "not_a_date": (
        "Datoen ”{text}” blev ikke forstået. Skriv fx 3/11, 3. nov. 2026, i går, i mandags, for to uger siden, uge 47 "
        "eller medio marts.",
        "Could not read the date “{text}”. Try 3/11 (day/month), 3 Nov 2026, yesterday, last Monday, two weeks ago, "
        "week 47 or mid March.",
    ),
    "not_a_date_ahead": (
        "Datoen ”{text}” blev ikke forstået. Skriv fx 3/11, 3. nov. 2026, i morgen, på mandag, om to uger, uge 47 "
        "eller medio marts.",
        "Could not read the date “{text}”. Try 3/11 (day/month), 3 Nov 2026, tomorrow, next Monday, in two weeks, "
        "week 47 or mid March.",
    ),
    "no_such_day": (
        "Datoen ”{text}” findes ikke. Tjek dag og måned (og skriv årstallet ved 29/2).",
        "The date “{text}” does not exist. Check day and month (day comes first), and add the year for 29 February.",
    ),
    "not_a_time": (
        "Klokkeslættet ”{text}” blev ikke forstået. Skriv fx 9.30 eller 14.",
        "Could not read the time “{text}”. Try 9:30, 14 or 2 pm.",
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
