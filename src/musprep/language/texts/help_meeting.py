"""What `--help` says of the year, of what belongs to the meeting, and of the follow-up: a part of the area `help`."""

MEETING = {
    "pulse": ("notér på ti sekunder, hvordan du har det", "record how you feel, in ten seconds"),
    "prepare": (
        "få forslag til spørgsmål, når du kun har 20 minutter",
        "get suggested questions when you only have 20 minutes",
    ),
    "then": ("dine svar på ét spørgsmål, år for år", "your answers to one question, year by year"),
    "needs": ("det, arbejdspladsen har brug for", "what the workplace needs"),
    "followup": ("en kort opfølgningssamtale midt i året", "a short follow-up meeting during the year"),
    "message": ("en kort besked til din leder; intet sendes", "a short message to your manager; nothing is sent"),
    "room": (
        "kortene til selve samtalen, og hvor lang tid der er igen",
        "cue cards for the meeting itself, and the time left",
    ),
    "conclusion": ("din egen og den officielle konklusion", "your own and the official conclusion"),
    "calendar": ("årets datoer som en kalenderfil", "the year’s dates as a calendar file"),
    # Pulse.
    "pulse_about": (
        "Noterer dit humør, og eventuelt din energi, fra 1 (lavt) til 5 (højt). Det er kun til dig selv.",
        "Records your mood, and your energy if you like, from 1 (low) to 5 (high). Only you see it.",
    ),
    "pulse_examples": (
        "musprep pulse 4\nmusprep pulse 4 --energy 3 travl uge\nmusprep pulse year",
        "musprep pulse 4\nmusprep pulse 4 --energy 3 busy week\nmusprep pulse year",
    ),
    "pulse_note": ("notér, hvordan du har det (standard)", "record how you feel (the default)"),
    "pulse_list": ("vis dem, de nyeste først", "show them, newest first"),
    "pulse_list_about": ("Viser pulsmålingerne, de nyeste først.", "Shows your pulse checks, newest first."),
    "pulse_list_examples": ("musprep pulse list --json", "musprep pulse list --json"),
    "pulse_year": ("vis året, måned for måned", "show the year, month by month"),
    "pulse_year_about": (
        "Viser de seneste tolv måneder med en søjle og et gennemsnit for hver.",
        "Shows the last twelve months with a bar and an average for each.",
    ),
    "pulse_year_examples": ("musprep pulse year", "musprep pulse year"),
    # Little time; then and now.
    "prepare_about": (
        "Vælger de vigtigste spørgsmål, når du har kort tid, og siger hvorfor. Kopiér adressen til musprep answer.",
        "Picks the questions most worth answering when time is short, and says why. Copy an address into musprep "
        "answer.",
    ),
    "prepare_examples": ("musprep prepare --minutes 20", "musprep prepare --minutes 20"),
    "then_about": (
        "Viser dine svar på ét spørgsmål fra alle runder, og hvordan spørgsmålet lød hvert år.",
        "Shows your answers to one question in every round, and how the question was worded each year.",
    ),
    "then_examples": ("musprep then privat-skema/opgaver/aaret", "musprep then privat-skema/opgaver/aaret"),
    # Wishes in three columns.
    "wishes_shared": ("vis dem i tre spalter, med behovene", "show them in three columns, with the needs"),
    "wishes_shared_about": (
        "Viser, hvad der er for dig, for begge og for arbejdspladsen, og hvad arbejdspladsen har brug for.",
        "Shows what is for you, for both and for the workplace, and what the workplace needs.",
    ),
    "wishes_shared_examples": ("musprep wishes shared", "musprep wishes shared"),
    "arg_wish_reply": ("hvad svaret blev ved samtalen", "the answer you got at the meeting"),
    # Needs.
    "needs_about": (
        "Arbejdspladsens mål, politikker og budget. Notér dem én gang i hver runde, så du kan begrunde dine ønsker "
        "med dem.",
        "The workplace’s goals, policies and budget. Note them once per round so that you can back up your wishes "
        "with them.",
    ),
    "needs_examples": (
        'musprep needs add "Kortere ventetid i 2027" --source region\nmusprep needs',
        'musprep needs add "Shorter waiting times in 2027" --source region\nmusprep needs',
    ),
    "needs_list": ("vis dem (standard)", "show them (the default)"),
    "needs_add": ("skriv et behov", "add a need"),
    "needs_add_about": ("Skriver noget, som arbejdspladsen har brug for.", "Adds something the workplace needs."),
    "needs_add_examples": (
        'musprep needs add "Flere skal kunne lave rapporten" --source afdeling',
        'musprep needs add "More people who can do the report" --source department',
    ),
    "needs_edit": ("ret et behov", "edit a need"),
    "needs_edit_about": (
        "Retter et behov. Begyndelsen af dets id er nok.",
        "Edits a need. The beginning of its id is enough.",
    ),
    "needs_edit_examples": ("musprep needs edit kortere --source budget", "musprep needs edit shorter --source budget"),
    "needs_carry_over": ("tag behov med fra sidste runde", "carry over needs from the last round"),
    "needs_carry_over_about": (
        "Tager behov med fra sidste runde. Uden id viser kommandoen dem, du ikke har taget med endnu.",
        "Carries needs over from the last round. Without an id it lists those not carried over yet.",
    ),
    "needs_carry_over_examples": (
        "musprep needs carry-over\nmusprep needs carry-over kortere",
        "musprep needs carry-over\nmusprep needs carry-over shorter",
    ),
    "needs_remove": ("slet behov", "delete needs"),
    "needs_remove_about": ("Sletter et eller flere behov.", "Deletes one or more needs."),
    "needs_remove_examples": ("musprep needs remove kortere", "musprep needs remove shorter"),
    # Message, calendar.
    "message_about": (
        "Viser en kort besked til din leder med dem af de tre vigtigste punkter, der har delingsniveauet på-skrift. "
        "Kopiér den selv; intet sendes.",
        "Shows a short message to your manager with those of your top three points that may be sent in writing. Copy "
        "it yourself; nothing is sent.",
    ),
    "message_examples": (
        "musprep points edit koeen --say på-skrift\nmusprep message",
        "musprep points edit the-queue --say in-writing\nmusprep message",
    ),
    "calendar_about": (
        "Gemmer samtalen, trinene omkring den, frister og opfølgninger i en kalenderfil. Alt hedder ”Aftale”; intet "
        "af det, du har skrevet, er med, bortset fra den titel, du selv giver en ugentlig påmindelse. Det, der stod i "
        "en tidligere fil og ikke gælder længere, bliver aflyst.",
        "Saves the meeting, the steps around it, due dates and follow-ups to a calendar file. Everything is called "
        "“Appointment”; nothing you wrote is included, apart from a title you give to a weekly reminder. Events from "
        "an earlier file that no longer apply are cancelled.",
    ),
    "calendar_examples": (
        'musprep calendar --out mus.ics\nmusprep calendar --weekly "fredag 14.45"',
        'musprep calendar --out mus.ics\nmusprep calendar --weekly "Friday 14.45"',
    ),
    # The room.
    "room_about": (
        "Det samme som kortene på skærmen: de vigtigste punkter, de andre og spørgsmålene. Punkter, der kun er til "
        "dig selv, er ikke med. Aftaler skriver du med musprep agreements add.",
        "The same as the cards on screen: your top points, the others and the questions. Points for you alone are "
        "left out. Add agreements with musprep agreements add.",
    ),
    "room_examples": (
        "musprep room start\nmusprep room said koeen\nmusprep room left",
        "musprep room start\nmusprep room said the-queue\nmusprep room left",
    ),
    "room_cards": ("vis kortene (standard)", "show the cards (the default)"),
    "room_start": ("begynd samtalen, og start uret", "start the meeting and the clock"),
    "room_start_about": (
        "Begynder samtalen. Kører du kommandoen igen samme dag, fortsætter uret bare. Er det endnu ikke dagen eller "
        "tidspunktet for samtalen, er det en øvelse.",
        "Starts the meeting. If you run it again on the same day, the clock simply keeps running. Before the day or the "
        "time of the meeting it is a rehearsal.",
    ),
    "room_start_examples": (
        "musprep room start\nmusprep room start --rehearse",
        "musprep room start\nmusprep room start --rehearse",
    ),
    "room_said": ("kryds et kort af, når du har sagt det", "tick a card as said"),
    "room_said_about": ("Krydser et kort af, som du har sagt.", "Ticks a card as said."),
    "room_said_examples": ("musprep room said koeen", "musprep room said the-queue"),
    "room_skip": ("udskyd et kort", "postpone a card"),
    "room_skip_about": (
        "Udskyder et kort, så det kommer igen til sidst.",
        "Postpones a card so that it comes back at the end.",
    ),
    "room_skip_examples": ("musprep room skip koeen", "musprep room skip the-queue"),
    "room_unsay": ("fjern krydset ved et kort", "untick a card"),
    "room_unsay_about": ("Kortet står igen som ikke sagt.", "Marks the card as not said."),
    "room_unsay_examples": ("musprep room unsay koeen", "musprep room unsay the-queue"),
    "room_left": ("hvor lang tid der er tilbage", "how much time is left"),
    "room_left_about": ("Viser, hvor mange minutter der er tilbage.", "Shows how many minutes are left."),
    "room_left_examples": ("musprep room left", "musprep room left"),
    "room_anew": ("nulstil alle kort", "reset all cards"),
    "room_anew_about": (
        "Efter en øvelse: Alle kryds fjernes, og uret nulstilles. Aftalerne bliver stående.",
        "After a rehearsal: unticks all cards and resets the clock. Agreements are kept.",
    ),
    "room_anew_examples": ("musprep room anew", "musprep room anew"),
    # Afterwards.
    "conclusion_about": (
        "Din egen opfattelse af, hvad I nåede frem til, ved siden af den officielle konklusion, og det, skemaet "
        "ellers spørger om.",
        "Your own view of what was decided next to the official conclusion, plus whatever else the form asks for.",
    ),
    "conclusion_examples": (
        'musprep conclusion own "Kursus i maj"\nmusprep conclusion official - < referat.txt\nmusprep conclusion compare',
        'musprep conclusion own "A course in May"\nmusprep conclusion official - < minutes.txt\nmusprep conclusion compare',
    ),
    "conclusion_show": ("vis det hele (standard)", "show all of it (the default)"),
    "conclusion_own": ("skriv, hvad du selv hørte", "write down your own view"),
    "conclusion_own_about": (
        "Gemmer din egen konklusion. Den forrige bliver i historikken.",
        "Saves your own conclusion; the previous one stays in the history.",
    ),
    "conclusion_own_examples": ("musprep conclusion own - < noter.txt", "musprep conclusion own - < notes.txt"),
    "conclusion_official": ("skriv, hvad der officielt blev konkluderet", "write what was officially concluded"),
    "conclusion_official_about": (
        "Gemmer den officielle konklusion. Den forrige bliver i historikken.",
        "Saves the official conclusion; the previous one stays in the history.",
    ),
    "conclusion_official_examples": (
        "musprep conclusion official - < referat.txt",
        "musprep conclusion official - < minutes.txt",
    ),
    "conclusion_compare": ("sammenlign de to, sætning for sætning", "did you understand it correctly?"),
    "conclusion_compare_about": (
        "Sammenligner de to sætning for sætning: = ens, ~ sagt anderledes, - kun i min, + kun i den officielle.",
        "Compares the two sentence by sentence: = the same, ~ put differently, - only in mine, + only in the official one.",
    ),
    "conclusion_compare_examples": ("musprep conclusion compare", "musprep conclusion compare"),
    "conclusion_agree": ("gør en sætning til en aftale", "turn a sentence into an agreement"),
    "conclusion_agree_about": (
        "Gør en sætning fra ”musprep conclusion compare” til en aftale, med ordene fra den officielle konklusion, "
        "hvis sætningen også står dér. Hvem der gør det, og hvornår, tages fra sætningen, hvis du ikke skriver andet.",
        "Turns a sentence from “musprep conclusion compare” into an agreement, in the official wording if it has one. "
        "Who will do it, and by when, are taken from the sentence unless you say otherwise.",
    ),
    "conclusion_agree_examples": (
        "musprep conclusion agree 2\nmusprep conclusion agree 2 --owner leder --due 1/4",
        "musprep conclusion agree 2\nmusprep conclusion agree 2 --owner manager --due 1/4",
    ),
    "conclusion_message": ("en besked: sådan forstod jeg det", "a message: this is how I understood it"),
    "conclusion_message_about": (
        "Viser en besked til din leder med din egen konklusion og rundens aftaler: ”Sådan forstod jeg det, ret mig”. "
        "Kopiér den selv; intet sendes.",
        "Shows a message to your manager with your own conclusion and this round’s agreements: “This is how I "
        "understood it, please correct me”. Copy it yourself; nothing is sent.",
    ),
    "conclusion_message_examples": (
        "musprep conclusion message\nmusprep conclusion message --out ~/besked.txt",
        "musprep conclusion message\nmusprep conclusion message --out ~/message.txt",
    ),
    "followup_about": (
        "Et kvarter midt i året om det, I har aftalt: hvornår det er, hvad I skal tale om, og hvad I sagde. Der "
        "begynder ikke en ny runde, og alt i runden bliver stående.",
        "A quarter of an hour during the year about what you agreed: when it is, what to bring up, and what was said. "
        "It does not start a new round, and everything in the round is kept.",
    ),
    "followup_examples": (
        'musprep followup plan "3. maj" --time 9.30\nmusprep followup\nmusprep followup note "Kurset er bestilt"',
        'musprep followup plan "3 May" --time 9.30\nmusprep followup\nmusprep followup note "The course is booked"',
    ),
    "followup_show": ("vis, hvad I skal tale om (standard)", "show what to bring up (the default)"),
    "followup_plan": ("planlæg samtalen, eller flyt den", "plan the meeting, or move it"),
    "followup_plan_about": (
        "Planlægger en opfølgningssamtale på et kvarter. Er der allerede planlagt en, bliver den flyttet.",
        "Plans a follow-up meeting of 15 minutes. If one is already planned, it is moved.",
    ),
    "followup_plan_examples": (
        "musprep followup plan 3/5\nmusprep followup plan 3/5 --time 9.30 --minutes 20",
        "musprep followup plan 3/5\nmusprep followup plan 3/5 --time 9.30 --minutes 20",
    ),
    "followup_note": ("skriv, hvad I sagde", "write down what was said"),
    "followup_note_about": (
        "Føjer til det, I sagde. Er der ikke planlagt en samtale, gælder det en samtale i dag.",
        "Adds to what was said. If no meeting is planned, it counts as a meeting today.",
    ),
    "followup_note_examples": (
        'musprep followup note "Kurset er bestilt"\nmusprep followup note - < noter.txt',
        'musprep followup note "The course is booked"\nmusprep followup note - < notes.txt',
    ),
    "followup_done": ("notér, at samtalen er holdt", "mark the meeting as held"),
    "followup_done_about": (
        "Noterer, at samtalen er holdt. Det, I sagde, bliver stående i runden.",
        "Marks the follow-up meeting as held. What was said stays in the round.",
    ),
    "followup_done_examples": ("musprep followup done", "musprep followup done"),
    "conclusion_set": ("udfyld skemaets øvrige felter", "fill in the other fields of the form"),
    "conclusion_set_about": (
        'Sætter én tekst til skemaerne: opfølgning, bemærkninger eller sammenfatning. En tom værdi ("") sletter den.',
        'Sets one text for the forms: followup, notes or summary. An empty value ("") clears it.',
    ),
    "conclusion_set_examples": (
        'musprep conclusion set opfølgning "Vi ses i september"',
        'musprep conclusion set followup "We meet in September"',
    ),
    "conclusion_approve": ("notér, at I begge har godkendt det", "record that you have both approved it"),
    "conclusion_approve_about": (
        "Gemmer aftaler, mål og skemaets tekster, som de er nu, med datoen for jeres godkendelse (standard: i dag). "
        "Skemaet udskrives derefter med de ord og datoer, også når noget ændrer sig; --now viser det, som det er nu. "
        "Godkender I igen, bliver den tidligere udgave i historikken.",
        "Saves agreements, goals and the texts of the form as they are now, with the day you both approved them "
        "(default: today). From then on the form is printed with that wording and those dates, whatever changes; "
        "--now shows it as it is now. If you approve it again, the earlier version stays in the history.",
    ),
    "conclusion_approve_examples": (
        "musprep conclusion approve\nmusprep conclusion approve 12/3",
        "musprep conclusion approve\nmusprep conclusion approve 12/3",
    ),
    "arg_approved_on": (
        "dagen, I begge godkendte det (standard: i dag)",
        "the day you both approved it (default: today)",
    ),
    "arg_withdraw": ("træk godkendelsen tilbage", "withdraw the approval"),
    "arg_conclusion_text": ("konklusionen; - læser fra standardinput", "the conclusion; - reads standard input"),
    "arg_conclusion_key": ("opfølgning, bemærkninger eller sammenfatning", "followup, notes or summary"),
    "arg_conclusion_value": (
        'teksten; - læser fra standardinput, "" sletter den',
        'the text; - reads standard input, "" clears it',
    ),
    "arg_follow_up_date": ("dagen for opfølgningssamtalen", "the day of the follow-up meeting"),
    "arg_follow_up_time": ("klokkeslættet", "the time of day"),
    "arg_follow_up_minutes": ("hvor mange minutter (standard: 15)", "how many minutes (default: 15)"),
    "arg_follow_up_text": ("hvad I sagde; - læser fra standardinput", "what was said; - reads standard input"),
}
