"""The catalogue that your own starts from, and what is said about it."""

TEXTS = {
    "starter": (
        """# Dit eget spørgekatalog. Ret teksterne, og slet det, du ikke skal bruge. Det, der står efter #, er kun til dig.
# Se efter fejl med: musprep catalogues check {file}

schema = 2
id = "{id}"              # filens navn uden .toml
version = "1.0.0"        # sæt den op, når du ændrer et spørgsmål
kind = "questions"       # questions, agenda, tips eller form
title = "Mit skema"
about = "Det, jeg vil tænke over før min MUS."
source = "Mine egne spørgsmål."

# Et afsnit: en overskrift med spørgsmål under.
[[section]]
id = "aaret"             # små bogstaver uden æ, ø og å, tal, - og _
title = "Året, der gik"

# Et spørgsmål, der tager så mange linjer, du vil.
[[section.question]]
id = "godt"
prompt = "Hvad gik godt i år?"
hint = "Ét eksempel er nok."
evidence = {{ kinds = ["result", "praise"] }}   # disse notater står ved siden af

# Et underspørgsmål til det.
[[section.question.probe]]
id = "hvorfor"
prompt = "Hvad gjorde forskellen?"

# Ét af flere svar. Andre typer: short, scale, multi, date, note.
[[section.question]]
id = "mere-tid"
type = "choice"
prompt = "Vil du gerne have mere tid til noget?"
choices = [{{ id = "ja", text = "Ja" }}, {{ id = "nej", text = "Nej" }}]

# Et følsomt spørgsmål, der kun kommer frem efter et bestemt svar.
[[section.question]]
id = "til-hvad"
prompt = "Til hvad, og hvad skal vige?"
say = "only-me"
show_if = {{ question = "aaret/mere-tid", answers = ["ja"] }}
""",
        """# Your own question catalogue. Change the texts, and delete what you do not need. Anything after # is for you alone.
# Check it for errors with: musprep catalogues check {file}

schema = 2
id = "{id}"              # the name of the file without .toml
version = "1.0.0"        # raise it when you change a question
kind = "questions"       # questions, agenda, tips or form
title = "My form"
about = "What I want to think over before my meeting."
source = "My own questions."

# A section: a heading with questions below it.
[[section]]
id = "the-year"          # lowercase letters, digits, - and _
title = "The year that passed"

# A question you can answer in as many lines as you like.
[[section.question]]
id = "good"
prompt = "What went well this year?"
hint = "One example is enough."
evidence = {{ kinds = ["result", "praise"] }}   # these notes are shown next to it

# A sub-question of the one above.
[[section.question.probe]]
id = "why"
prompt = "What made the difference?"

# A choice of answers. Other types: short, scale, multi, date, note.
[[section.question]]
id = "more-time"
type = "choice"
prompt = "Would you like more time for something?"
choices = [{{ id = "yes", text = "Yes" }}, {{ id = "no", text = "No" }}]

# A sensitive question that is only asked after a certain answer.
[[section.question]]
id = "for-what"
prompt = "For what, and what should give way?"
say = "only-me"
show_if = {{ question = "the-year/more-time", answers = ["yes"] }}
""",
    ),
    "exists": (
        "Der er allerede et katalog med id’et ”{id}”. Vælg et andet id, fx {id}-2.",
        "There is already a catalogue with the id “{id}”. Choose another id, such as {id}-2.",
    ),
    "made": (
        "Kataloget er lavet. Ret filen i en teksteditor, og se efter fejl med: musprep catalogues check {path}",
        "Catalogue created. Edit the file in a text editor, and check it for errors with: musprep catalogues check "
        "{path}",
    ),
    "ask_again": ("Vil du rette det nu? [j/n]", "Fix it now? [y/n]"),
    "sound": (
        "Kataloget er uden fejl. Brug det til samtalen med: musprep round set kataloger {names}",
        "The catalogue has no errors. Use it for the meeting with: musprep round set catalogues {names}",
    ),
    "sound_file": ("Kataloget er uden fejl.", "The catalogue has no errors."),
}
