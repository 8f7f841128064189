"""What `--help` says of agreements, goals, needs, pulse, the room and the years: a part of the area `help`."""

AGREEMENTS = {
    "pulse": ("notér på ti sekunder, hvordan du har det", "note in ten seconds how you are"),
    "prepare": ("har du 20 minutter? Svar på disse spørgsmål", "got 20 minutes? Answer these questions"),
    "then": ("ét spørgsmål gennem alle år", "one question through all the years"),
    "needs": ("det, arbejdspladsen har brug for", "what the workplace needs"),
    "followup": ("en kort opfølgningssamtale midt i året", "a short follow-up talk during the year"),
    "message": ("en kort besked til din leder; intet sendes", "a short message to your manager; nothing is sent"),
    "room": ("kortene i lokalet, og tiden", "the cards in the room, and the time"),
    "conclusion": ("det, du hørte, og det, der blev skrevet", "what you heard, and what was written down"),
    "agreements": ("det, der blev lovet, og hvad der blev af det", "what was promised, and what came of it"),
    "goals": ("det, du vil kunne, og vejen dertil", "what you want to be able to do, and the way there"),
    "calendar": ("årets datoer som en kalenderfil", "the year’s dates as a calendar file"),
    # Pulse.
    "pulse_about": (
        "Noterer dit humør, og din energi, fra 1 (lavt) til 5 (højt). Det er kun til dig selv.",
        "Notes your mood, and your energy, from 1 (low) to 5 (high). It is for you alone.",
    ),
    "pulse_examples": (
        "musprep pulse 4\nmusprep pulse 4 --energy 3 travl uge\nmusprep pulse year",
        "musprep pulse 4\nmusprep pulse 4 --energy 3 busy week\nmusprep pulse year",
    ),
    "pulse_note": ("notér, hvordan du har det (standard)", "note how you are (the default)"),
    "pulse_list": ("vis dem, de nyeste først", "show them, the newest first"),
    "pulse_list_about": ("Viser pulserne, de nyeste først.", "Shows the pulses, the newest first."),
    "pulse_list_examples": ("musprep pulse list --json", "musprep pulse list --json"),
    "pulse_year": ("vis året, måned for måned", "show the year, month by month"),
    "pulse_year_about": (
        "Viser de seneste tolv måneder: en søjle og et gennemsnit for hver.",
        "Shows the last twelve months: a bar and an average for each.",
    ),
    "pulse_year_examples": ("musprep pulse year", "musprep pulse year"),
    # Little time; then and now.
    "prepare_about": (
        "Vælger de spørgsmål, der er værd at svare på, når tiden er kort, og siger hvorfor. Adresserne kan du kopiere til "
        "musprep answer.",
        "Chooses the questions that are worth answering when time is short, and says why. The addresses can be copied "
        "into musprep answer.",
    ),
    "prepare_examples": ("musprep prepare --minutes 20", "musprep prepare --minutes 20"),
    "then_about": (
        "Viser dine svar på ét spørgsmål gennem alle runder, med ordlyden hvert år; hvor den blev ændret, står det der.",
        "Shows your answers to one question through all rounds, with its wording each year; where that changed, it says so.",
    ),
    "then_examples": ("musprep then privat-skema/opgaver/aaret", "musprep then privat-skema/opgaver/aaret"),
    # Wishes in three columns.
    "wishes_shared": ("vis dem i tre spalter, med behovene", "show them in three columns, with the needs"),
    "wishes_shared_about": (
        "Viser, hvad der er for dig, for begge og for arbejdspladsen, og hvad arbejdspladsen har brug for.",
        "Shows what is for you, for both and for the workplace, and what the workplace needs.",
    ),
    "wishes_shared_examples": ("musprep wishes shared", "musprep wishes shared"),
    "arg_wish_reply": ("hvad svaret blev ved samtalen", "what was answered at the meeting"),
    # Needs.
    "needs_about": (
        "Mål, politik og budget, noteret én gang i hver runde: den anden halvdel af hvert ønske.",
        "Goals, policies and budgets, noted once a round: the other half of every wish.",
    ),
    "needs_examples": (
        'musprep needs add "Kortere ventetid i 2027" --source region\nmusprep needs',
        'musprep needs add "Shorter waiting times in 2027" --source region\nmusprep needs',
    ),
    "needs_list": ("vis dem (standard)", "show them (the default)"),
    "needs_add": ("skriv et behov", "write a need"),
    "needs_add_about": ("Skriver noget, arbejdspladsen har brug for.", "Writes something the workplace needs."),
    "needs_add_examples": (
        'musprep needs add "Flere skal kunne lave rapporten" --source afdeling',
        'musprep needs add "More people who can do the report" --source department',
    ),
    "needs_edit": ("ret et behov", "change a need"),
    "needs_edit_about": (
        "Retter et behov. Begyndelsen af dets id er nok.",
        "Changes a need. The beginning of its id will do.",
    ),
    "needs_edit_examples": ("musprep needs edit kortere --source budget", "musprep needs edit shorter --source budget"),
    "needs_carry_over": ("tag behov fra sidste runde med", "take up needs of the last round"),
    "needs_carry_over_about": (
        "Tager behov fra sidste runde med i denne. Uden id viser den dem, der ikke er med endnu.",
        "Takes needs of the last round along in this one. Without an id it lists those that are not along yet.",
    ),
    "needs_carry_over_examples": (
        "musprep needs carry-over\nmusprep needs carry-over kortere",
        "musprep needs carry-over\nmusprep needs carry-over shorter",
    ),
    "needs_remove": ("slet behov", "remove needs"),
    "needs_remove_about": ("Sletter et eller flere behov.", "Removes one or more needs."),
    "needs_remove_examples": ("musprep needs remove kortere", "musprep needs remove shorter"),
    # Message, calendar.
    "message_about": (
        "Viser en kort besked til din leder med dem af de tre vigtigste punkter, der må komme på skrift. Kopiér den selv; "
        "intet sendes.",
        "Shows a short message to your manager with those of the three leading points that may go in writing. Copy it "
        "yourself; nothing is sent.",
    ),
    "message_examples": (
        "musprep points edit koeen --say på-skrift\nmusprep message",
        "musprep points edit the-queue --say in-writing\nmusprep message",
    ),
    "calendar_about": (
        "Skriver samtalen, skridtene omkring den, frister og opfølgninger i en kalenderfil. Alt hedder “Aftale”; ingen af "
        "dine ord er med, bortset fra den titel, du selv giver en ugentlig påmindelse. Det, en tidligere fil havde, og som "
        "ikke gælder længere, bliver aflyst.",
        "Writes the meeting, the steps around it, due dates and follow-ups into a calendar file. Everything is called "
        "“Appointment”; none of your words are in it, apart from a title that you give a weekly reminder. What an earlier "
        "file had and no longer stands is cancelled.",
    ),
    "calendar_examples": (
        'musprep calendar --out mus.ics\nmusprep calendar --weekly "fredag 14.45"',
        'musprep calendar --out mus.ics\nmusprep calendar --weekly "Friday 14.45"',
    ),
    # The room.
    "room_about": (
        "Det samme som kortene på skærmen: de vigtigste punkter, de andre og spørgsmålene. Punkter, der kun er til dig "
        "selv, er ikke med. Aftaler skriver du med musprep agreements add.",
        "The same as the cards on screen: the leading points, the others and the questions. Points for you alone are "
        "not among them. Agreements are written with musprep agreements add.",
    ),
    "room_examples": (
        "musprep room start\nmusprep room said koeen\nmusprep room left",
        "musprep room start\nmusprep room said the-queue\nmusprep room left",
    ),
    "room_cards": ("vis kortene (standard)", "show the cards (the default)"),
    "room_start": ("begynd; tiden går herfra", "begin; the time runs from here"),
    "room_start_about": (
        "Begynder samtalen. Køres den igen samme dag, går tiden bare videre.",
        "Begins the meeting. Run again on the same day, the time simply goes on.",
    ),
    "room_start_examples": ("musprep room start", "musprep room start"),
    "room_said": ("kryds et kort af som sagt", "tick a card as said"),
    "room_said_about": ("Krydser et kort af som sagt.", "Ticks a card as said."),
    "room_said_examples": ("musprep room said koeen", "musprep room said the-queue"),
    "room_skip": ("gem et kort til senere", "leave a card for later"),
    "room_skip_about": ("Gemmer et kort til senere.", "Leaves a card for later."),
    "room_skip_examples": ("musprep room skip koeen", "musprep room skip the-queue"),
    "room_unsay": ("tag kortet op igen", "take the card up again"),
    "room_unsay_about": (
        "Kortet er ikke længere sagt eller gemt til senere.",
        "The card is no longer said or left for later.",
    ),
    "room_unsay_examples": ("musprep room unsay koeen", "musprep room unsay the-queue"),
    "room_left": ("hvor lang tid der er tilbage", "how much time is left"),
    "room_left_about": ("Viser, hvor mange minutter der er tilbage.", "Shows how many minutes are left."),
    "room_left_examples": ("musprep room left", "musprep room left"),
    "room_anew": ("gør alle kort usagte igen", "make all cards unsaid again"),
    "room_anew_about": (
        "Efter en øvelse: Alle kryds fjernes, og tiden nulstilles. Aftalerne bliver.",
        "After a rehearsal: all cards are unsaid again, and the time has not begun. The agreements stay.",
    ),
    "room_anew_examples": ("musprep room anew", "musprep room anew"),
    # Afterwards.
    "conclusion_about": (
        "Det, du selv hørte, ved siden af det, der officielt blev skrevet ned, og det, et skema siger derudover.",
        "What you heard yourself beside what was officially written down, and what a form says besides.",
    ),
    "conclusion_examples": (
        'musprep conclusion own "Kursus i maj"\nmusprep conclusion official - < referat.txt\nmusprep conclusion compare',
        'musprep conclusion own "A course in May"\nmusprep conclusion official - < minutes.txt\nmusprep conclusion compare',
    ),
    "conclusion_show": ("vis det hele (standard)", "show all of it (the default)"),
    "conclusion_own": ("skriv, hvad du hørte", "write what you heard"),
    "conclusion_own_about": (
        "Gemmer din egen konklusion; den før den bliver i historikken.",
        "Saves your own conclusion; the one before it stays in the history.",
    ),
    "conclusion_own_examples": ("musprep conclusion own - < noter.txt", "musprep conclusion own - < notes.txt"),
    "conclusion_official": ("skriv, hvad der officielt blev konkluderet", "write what was officially concluded"),
    "conclusion_official_about": (
        "Gemmer den officielle konklusion; den før den bliver i historikken.",
        "Saves the official conclusion; the one before it stays in the history.",
    ),
    "conclusion_official_examples": (
        "musprep conclusion official - < referat.txt",
        "musprep conclusion official - < minutes.txt",
    ),
    "conclusion_compare": ("har du forstået det rigtigt?", "did you understand right?"),
    "conclusion_compare_about": (
        "Sammenligner de to sætning for sætning: = ens, ~ sagt anderledes, - kun i min, + kun i den officielle.",
        "Compares the two sentence by sentence: = the same, ~ put differently, - only in mine, + only in the official one.",
    ),
    "conclusion_compare_examples": ("musprep conclusion compare", "musprep conclusion compare"),
    "conclusion_agree": ("gør en sætning til en aftale", "make a sentence an agreement"),
    "conclusion_agree_about": (
        "Gør en sætning fra “musprep conclusion compare” til en aftale, med den officielle konklusions ord, hvor den står dér.",
        "Makes a sentence of “musprep conclusion compare” an agreement, in the official words where it is there.",
    ),
    "conclusion_agree_examples": (
        "musprep conclusion agree 2 --owner leder --due 1/4",
        "musprep conclusion agree 2 --owner manager --due 1/4",
    ),
    "conclusion_message": ("en besked: sådan forstod jeg det", "a message: this is how I understood it"),
    "conclusion_message_about": (
        "Viser en besked til din leder med din egen konklusion og rundens aftaler: “Sådan forstod jeg det, ret mig”. "
        "Kopiér den selv; intet sendes.",
        "Shows a message to your manager with your own conclusion and this round’s agreements: “This is how I understood "
        "it, please correct me”. Copy it yourself; nothing is sent.",
    ),
    "conclusion_message_examples": (
        "musprep conclusion message\nmusprep conclusion message --out ~/besked.txt",
        "musprep conclusion message\nmusprep conclusion message --out ~/message.txt",
    ),
    "followup_about": (
        "Et kvarter midt i året om det, I har aftalt: hvornår det er, hvad der skal tages op, og hvad I sagde. Der begyndes "
        "ingen ny runde, og alt i runden bliver.",
        "A quarter of an hour during the year about what was agreed: when it is, what to take up, and what was said. No "
        "new round begins, and everything in the round stays.",
    ),
    "followup_examples": (
        'musprep followup plan "3. maj" --time 9.30\nmusprep followup\nmusprep followup note "Kurset er bestilt"',
        'musprep followup plan "3 May" --time 9.30\nmusprep followup\nmusprep followup note "The course is booked"',
    ),
    "followup_show": ("vis, hvad der skal tages op (standard)", "show what to take up (the default)"),
    "followup_plan": ("planlæg samtalen, eller flyt den", "plan the talk, or move it"),
    "followup_plan_about": (
        "Planlægger en opfølgningssamtale på et kvarter; en, der er planlagt, flyttes.",
        "Plans a follow-up talk of a quarter of an hour; one that is planned is moved.",
    ),
    "followup_plan_examples": (
        "musprep followup plan 3/5\nmusprep followup plan 3/5 --time 9.30 --minutes 20",
        "musprep followup plan 3/5\nmusprep followup plan 3/5 --time 9.30 --minutes 20",
    ),
    "followup_note": ("skriv, hvad I sagde", "write what was said"),
    "followup_note_about": (
        "Føjer til det, der blev sagt. Uden en planlagt samtale er det en samtale i dag.",
        "Adds to what was said. Without a planned talk it is a talk of today.",
    ),
    "followup_note_examples": (
        'musprep followup note "Kurset er bestilt"\nmusprep followup note - < noter.txt',
        'musprep followup note "The course is booked"\nmusprep followup note - < notes.txt',
    ),
    "followup_done": ("samtalen er holdt", "the talk was held"),
    "followup_done_about": (
        "Siger, at samtalen er holdt. Det, I sagde, bliver stående i runden.",
        "Says that the talk was held. What was said stays in the round.",
    ),
    "followup_done_examples": ("musprep followup done", "musprep followup done"),
    "conclusion_set": ("skriv det, et skema siger derudover", "write what a form says besides"),
    "conclusion_set_about": (
        "Sætter én tekst til skemaerne: followup, notes eller summary. En tom værdi fjerner den.",
        "Sets one text for the forms: followup, notes or summary. An empty value takes it away.",
    ),
    "conclusion_set_examples": (
        'musprep conclusion set opfølgning "Vi ses i september"',
        'musprep conclusion set followup "We meet in September"',
    ),
    "conclusion_approve": ("skriv, at I begge har godkendt det", "write down that both of you approved it"),
    "conclusion_approve_about": (
        "Gemmer aftaler, mål og det, skemaet siger, som det står nu, med datoen for jeres godkendelse (standard: i dag). "
        "Skemaet bliver derefter skrevet ud med de ord og datoer, også når noget ændrer sig; --now viser det, som det "
        "står. Godkender I igen, bliver den tidligere udgave i historikken.",
        "Saves agreements, goals and what the form says as they stand, with the day you both approved it (default: "
        "today). From then on the form is printed with those words and dates, whatever changes; --now shows it as it "
        "stands. If you approve it again, the earlier version stays in the history.",
    ),
    "conclusion_approve_examples": (
        "musprep conclusion approve\nmusprep conclusion approve 12/3",
        "musprep conclusion approve\nmusprep conclusion approve 12/3",
    ),
    "arg_approved_on": (
        "dagen, I begge godkendte det (standard: i dag)",
        "the day you both approved it (default: today)",
    ),
    "arg_withdraw": ("træk godkendelsen tilbage", "take the approval back"),
    "arg_conclusion_text": ("konklusionen; - læser input", "the conclusion; - reads the input"),
    "arg_conclusion_key": ("followup, notes eller summary", "followup, notes or summary"),
    "arg_conclusion_value": ('teksten; - læser input, "" fjerner den', 'the text; - reads the input, "" takes it away'),
    # Agreements.
    "agreements_about": (
        "Aftaler følges, til de er holdt eller droppet, år efter år. En leders aftale, som ingen har rørt i 90 dage, er "
        "stille. Begyndelsen af et id er nok.",
        "Agreements are followed until they are kept or dropped, year after year. One of the manager’s that nobody has "
        "touched for 90 days is silent. The beginning of an id will do.",
    ),
    "agreements_examples": (
        'musprep agreements add "Færre vagter" --owner leder --due "1. sep"\n'
        "musprep agreements --owner leder --silent\nmusprep agreements keep faerre",
        'musprep agreements add "Fewer duties" --owner manager --due "1 sep"\n'
        "musprep agreements --owner manager --silent\nmusprep agreements keep fewer",
    ),
    "agreements_list": ("vis dem (standard)", "show them (the default)"),
    "agreements_add": ("skriv en aftale", "write an agreement"),
    "agreements_add_about": (
        "Skriver en aftale i den runde, du er i.",
        "Writes an agreement in the round you are in.",
    ),
    "agreements_add_examples": (
        'musprep agreements add "Kursus i foråret" --owner leder --due "1. jun"\n'
        'musprep agreements add "Jeg skriver vejledningen" --owner mig --touch "uge 10"',
        'musprep agreements add "A course in spring" --owner manager --due "1 jun"\n'
        'musprep agreements add "I write the guide" --owner me --touch "week 10"',
    ),
    "agreements_touch": ("I har talt om den", "you talked about it"),
    "agreements_touch_about": (
        "Noterer, at I har talt om den, og hvornår den tages op igen.",
        "Notes that you talked about it, and when to talk about it again.",
    ),
    "agreements_touch_examples": (
        "musprep agreements touch faerre han ser på det --next 1/3",
        "musprep agreements touch fewer he looks into it --next 1/3",
    ),
    "agreements_move": ("giv den en ny frist", "give it a new due date"),
    "agreements_move_about": (
        "Giver aftalen en ny frist; den gamle bliver i forløbet.",
        "Gives the agreement a new due date; that it was moved stays in its history.",
    ),
    "agreements_move_examples": (
        'musprep agreements move kursus "1. okt" ingen ledige pladser',
        'musprep agreements move a-course "1 oct" no free places',
    ),
    "agreements_keep": ("den er holdt", "it was kept"),
    "agreements_keep_about": ("Noterer, at aftalen er holdt.", "Notes that the agreement was kept."),
    "agreements_keep_examples": (
        "musprep agreements keep kursus bestået i juni",
        "musprep agreements keep a-course passed in June",
    ),
    "agreements_drop": ("den er droppet", "it was dropped"),
    "agreements_drop_about": (
        "Noterer, at aftalen er droppet: Den er ikke længere ønsket eller mulig.",
        "Notes that the agreement was dropped: no longer wanted, or no longer possible.",
    ),
    "agreements_drop_examples": (
        "musprep agreements drop faerre vagten er lagt om",
        "musprep agreements drop fewer the rota has changed",
    ),
    "agreements_reopen": ("åbn den igen", "open it again"),
    "agreements_reopen_about": (
        "Åbner en aftale igen, der var holdt eller droppet.",
        "Reopens an agreement that was kept or dropped.",
    ),
    "agreements_reopen_examples": ("musprep agreements reopen kursus", "musprep agreements reopen a-course"),
    "agreements_edit": ("ret den", "change it"),
    "agreements_edit_about": (
        "Retter en aftale; de gamle ord bliver i forløbet. Fristen flyttes med move.",
        "Changes an agreement; the old words stay in its history. The due date is changed with move.",
    ),
    "agreements_remove": ("slet aftaler, der er skrevet ved en fejl", "remove agreements written by mistake"),
    "agreements_remove_about": (
        "Sletter en eller flere aftaler, der er skrevet ved en fejl. En aftale, der ikke længere gælder, droppes med drop; så bliver den husket.",
        "Removes one or more agreements that were written by mistake. One that no longer holds is dropped with drop, and so remembered.",
    ),
    "agreements_remove_examples": ("musprep agreements remove faerre", "musprep agreements remove fewer"),
    "agreements_edit_examples": (
        'musprep agreements edit faerre --text "Vagt hver sjette dag" --touch 1/3',
        'musprep agreements edit fewer --text "A duty every sixth day" --touch 1/3',
    ),
    "agreements_show": ("vis én med hele forløbet", "show one with its whole history"),
    "agreements_show_about": ("Viser én aftale med hele forløbet.", "Shows one agreement with its whole history."),
    "agreements_show_examples": ("musprep agreements show faerre", "musprep agreements show fewer"),
    "agreements_remind": ("en venlig påmindelse til din leder", "a kind reminder for your manager"),
    "agreements_remind_about": (
        "Viser en venlig linje, du kan sige til din leder. Den bygger på aftalen; ordene fra forløbet er ikke med. "
        "Intet sendes.",
        "Shows a kind line to say to your manager. It is built from the agreement, without the words of its history. "
        "Nothing is sent.",
    ),
    "agreements_remind_examples": ("musprep agreements remind faerre", "musprep agreements remind fewer"),
    "arg_party_filter": ("kun det, mig, leder eller begge har lovet", "only what me, manager or both have promised"),
    "arg_state_filter": (
        "åben (ellers kun dem), holdt, droppet eller alle",
        "open (else only those), kept, dropped or all",
    ),
    "arg_silent": ("kun dem, ingen har rørt i 90 dage", "only those nobody touched for 90 days"),
    "arg_agreement_text": ("det, der blev lovet; - læser input", "what was promised; - reads the input"),
    "arg_sentence_number": (
        "sætningens nummer i “musprep conclusion compare”",
        "the sentence’s number in “musprep conclusion compare”",
    ),
    "arg_follow_up_date": ("dagen for opfølgningssamtalen", "the day of the follow-up talk"),
    "arg_follow_up_time": ("klokkeslættet", "the time of the day"),
    "arg_follow_up_minutes": ("hvor mange minutter (standard: 15)", "how many minutes (default: 15)"),
    "arg_follow_up_text": ("hvad I sagde; - læser fra standard input", "what was said; - reads standard input"),
    "arg_party": ("hvem der har ansvaret: mig, leder eller begge", "who is responsible: me, manager or both"),
    "arg_due": ("hvornår det skal være gjort", "when it is to be done"),
    "arg_touch": ("hvornår den tages op igen", "when to talk about it again"),
    "arg_next_touch": ("hvornår den tages op igen", "when to talk about it again"),
    "arg_new_touch": (
        'hvornår den tages op igen; "" fjerner dagen',
        'when to talk about it again; "" takes the day away',
    ),
    "arg_agreement_manager": (
        "den leder, den er lavet med (ellers rundens leder)",
        "the manager it was made with (default: that of the round)",
    ),
    "arg_new_agreement_manager": (
        'den leder, den er lavet med; "" er rundens leder',
        'the manager it was made with; "" is that of the round',
    ),
    "arg_agreement_goal": ("det udviklingsmål, den hører til", "the development goal it belongs to"),
    "arg_new_goal": ('det udviklingsmål, den hører til; "" fjerner det', 'the goal it belongs to; "" takes it away'),
    "arg_agreement_id": ("aftalens id, eller begyndelsen af det", "the agreement’s id, or the beginning of it"),
    "arg_new_date": ("den nye frist", "the new due date"),
    "arg_happened_words": ("hvad der blev sagt; - læser input", "what was said; - reads the input"),
    # Goals.
    "goals_about": (
        "Et udviklingsmål siger, hvad du vil kunne, hvorfor, hvordan, og hvordan man ser, at det er nået. Tre måneder "
        "efter en aktivitet spørges der, hvordan du har brugt den.",
        "A development goal says what you want to be able to do, why, how, and how one sees that it is reached. Three "
        "months after an activity you are asked how you have used it.",
    ),
    "goals_examples": (
        'musprep goals add "Projektledelse" --activity "Kursus i foråret" --horizon "et år"\n'
        "musprep goals took projektledelse 1\nmusprep goals reach projektledelse",
        'musprep goals add "Project management" --activity "A course in spring" --horizon "a year"\n'
        "musprep goals took project 1\nmusprep goals reach project",
    ),
    "goals_list": ("vis dem (standard)", "show them (the default)"),
    "goals_show": ("vis ét med hele forløbet", "show one with its whole history"),
    "goals_show_about": ("Viser ét mål med hele forløbet.", "Shows one goal with its whole history."),
    "goals_show_examples": ("musprep goals show projektledelse", "musprep goals show project"),
    "goals_add": ("skriv et udviklingsmål", "write a development goal"),
    "goals_add_about": (
        "Skriver et udviklingsmål. En aktivitet er dine egne ord eller et eksempel fra musprep goals examples.",
        "Writes a development goal. An activity is your own words or an example from musprep goals examples.",
    ),
    "goals_add_examples": (
        'musprep goals add "Projektledelse" --aim "Et projekt fra start til slut" --activity "Kursus" --activity "Mentor"\n'
        'musprep goals add "Ultralyd" --activity uddannelsesplan/sidemandsoplaering --followup-when "1. sep"',
        'musprep goals add "Project management" --aim "One project, start to end" --activity "Course" --activity "Mentor"\n'
        'musprep goals add "Ultrasound" --activity uddannelsesplan/sidemandsoplaering --followup-when "1 sep"',
    ),
    "goals_edit": ("ret et mål", "change a goal"),
    "goals_edit_about": (
        "Retter et mål. --activity lægger en aktivitet til; --no-activities fjerner først dem, der var.",
        "Changes a goal. --activity adds an activity; --no-activities first removes those that were there.",
    ),
    "goals_edit_examples": (
        'musprep goals edit projektledelse --known "Tre projekter til tiden" --activity "Mentor"',
        'musprep goals edit project --known "Three projects on time" --activity "Mentor"',
    ),
    "goals_reach": ("det er nået", "it is reached"),
    "goals_reach_about": ("Noterer, at målet er nået.", "Notes that the goal is reached."),
    "goals_reach_examples": ("musprep goals reach projektledelse", "musprep goals reach project"),
    "goals_drop": ("det er droppet", "it is dropped"),
    "goals_drop_about": ("Noterer, at målet er droppet.", "Notes that the goal is dropped."),
    "goals_drop_examples": ("musprep goals drop projektledelse andre planer", "musprep goals drop project other plans"),
    "goals_reopen": ("åbn det igen", "open it again"),
    "goals_reopen_about": (
        "Åbner et mål igen, der var nået eller droppet.",
        "Reopens a goal that was reached or dropped.",
    ),
    "goals_reopen_examples": ("musprep goals reopen projektledelse", "musprep goals reopen project"),
    "goals_remove": ("slet mål, der er skrevet ved en fejl", "remove goals written by mistake"),
    "goals_remove_about": (
        "Sletter et eller flere mål, der er skrevet ved en fejl; deres aftaler bliver stående. Et mål, du ikke længere går efter, droppes med drop.",
        "Removes one or more goals that were written by mistake; their agreements stay. One you no longer work towards is dropped with drop.",
    ),
    "goals_remove_examples": ("musprep goals remove projektledelse", "musprep goals remove project"),
    "goals_took": ("en aktivitet er gennemført", "an activity is done"),
    "goals_took_about": (
        "Noterer, at en aktivitet er gennemført, i dag eller den dag, du skriver. Du vælger den med dens nummer.",
        "Notes that an activity, by its number, is done: today, or on the day you write.",
    ),
    "goals_took_examples": (
        "musprep goals took projektledelse 1 --on 3/10",
        "musprep goals took project 1 --on 3/10",
    ),
    "goals_used": ("hvordan du har brugt en aktivitet", "how you have used an activity"),
    "goals_used_about": (
        "Noterer, hvad der kom ud af en aktivitet.",
        "Notes what came of an activity.",
    ),
    "goals_used_examples": (
        "musprep goals used projektledelse 1 styrer driftsjournalen",
        "musprep goals used project 1 runs the operations journal",
    ),
    "goals_examples_short": ("vis skemaernes eksempler på aktiviteter", "show the forms’ examples of activities"),
    "goals_examples_about": (
        "Viser skemaernes eksempler på aktiviteter; dem, der hører til din runde, først. Adressen kan bruges ved --activity.",
        "Shows the forms’ examples of activities; those of your round first. The address can be used with --activity.",
    ),
    "goals_examples_examples": ("musprep goals examples", "musprep goals examples"),
    "arg_goal_id": ("målets id, eller begyndelsen af det", "the goal’s id, or the beginning of it"),
    "arg_competence": ("det, du vil kunne; - læser input", "what you want to be able to do; - reads the input"),
    "arg_new_competence": ("de nye ord for det, du vil kunne", "the new words for what you want to be able to do"),
    "arg_aim": ("hvor langt du vil nå", "how far you want to get"),
    "arg_why_shared": ("hvilke fælles mål det bidrager til", "which shared goals it contributes to"),
    "arg_why_own": ("hvilke egne ønsker det opfylder", "which wishes of your own it meets"),
    "arg_activity": (
        "en aktivitet: egne ord eller KATALOG/AKTIVITET (kan gentages)",
        "an activity: own words or CATALOGUE/ACTIVITY (may be repeated)",
    ),
    "arg_no_activities": ("uden de aktiviteter, der var", "without the activities there were"),
    "arg_horizon": ("tidshorisont: hvor lang tid det må tage", "time horizon: how long it may take"),
    "arg_known": ("hvordan man ser, at det er nået", "how one sees that it is reached"),
    "arg_progress": (
        "hvor langt du er, som et helt tal; '' fjerner det",
        "how far you have come, as a whole number; '' removes it",
    ),
    "arg_target": (
        "hvor mange det skal blive til, som et helt tal; '' fjerner det",
        "how many it should come to, as a whole number; '' removes it",
    ),
    "arg_followup_how": ("hvordan der følges op", "how it is followed up"),
    "arg_followup_when": ("hvornår der følges op", "when it is followed up"),
    "arg_followup_who": ("hvem der følger op", "who follows up"),
    "arg_activity_number": ("aktivitetens nummer", "the activity’s number"),
    "arg_taken_on": ("hvilken dag (ellers i dag)", "which day (else today)"),
    "arg_used_words": ("hvordan du har brugt den; - læser input", "how you have used it; - reads the input"),
}
