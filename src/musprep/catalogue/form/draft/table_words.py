"""The words at the head of a form's tables, in Danish and English: what a column is for."""

from __future__ import annotations

from typing import Final

from musprep.catalogue.form.draft.form_words import FormWords

NOTES_COLUMN: Final = FormWords(
    r"(?:noter|notater|bemærkning|kommentar|\bsvar|stikord|tanker|medarbejder|leder|chef|vurdering|opfølgning|aftale|notes?\b|comment|"
    r"answer|response|remark|my |mine|dine|egen|employee|manager|self|evidence|eksempel|example|uddybning)"
)
LEVEL_COLUMN: Final = FormWords(
    r"(?:om (?:et|to|\d) (?:halvt )?år|(?:in|after) (?:a|one|two|\d) years?|\bnu\b|i dag|nuværende|aktuel|ønsket|ønskes|fremtid|mål\b|niveau|score|point|vurdering|vigtighed|behov|næste|kommende|current|now|next|today|desired|wanted|"
    r"target|level|rating|importance|future|required|\d\s*[-–]\s*\d)"
)
PLAN_COLUMN: Final = FormWords(
    r"(?:mål|aktivitet|handling|ansvarlig|frist|deadline|hvornår|hvem|hvordan|hvad|tid|opfølgning|status|indsats|aftale|kursus|periode|resultat|"
    r"dato|støtte|ressource|økonomi|pris|prioritet|emne|kompetence|"
    r"goal|objective|activity|action|responsible|owner|due|date|when|who|how|what|by|follow|status|measure|support|resource|timing|timeline)"
)
QUESTION_COLUMN: Final = FormWords(
    r"^\W*(?:\w+)?(?:spørgsmål|questions?|stikord til samtalen|refleksion|hjælpespørgsmål)\w*"
    r"(?: (?:til|for|om|to|før) (?:dig|forberedelse\w*|samtale\w*|drøftelse|overvejelse|medarbejder\w*|eftertanke|refleksion|prepare|discuss|you))?\W*$"
)
THEME_COLUMN: Final = FormWords(
    r"^\W*(?:\w+)?(?:emne|tema|område|punkt|afsnit|topic|theme|area|subject|item|dagsorden|agenda)\w*\W*$"
)
NAMED_COLUMN: Final = FormWords(
    r"\b(?:mål|\w+mål|aftale|handling|aktivitet|indsats|opgave|tiltag|vil|ønske|goal|objective|action|activity|agreement|will|wish)\w*"
)
"""The head of a column that is to be written in, also where its rows are numbered."""
LANGUAGE: Final = FormWords(r"^\W*(?:dansk|danish|da|dk|engelsk|english|en|uk)\W*$")
NUMBER_COLUMN: Final = FormWords(r"^\W*(?:nr|no|num|#|\d+)?\W*$")
ROW_HEAD: Final = FormWords(
    r"^\W*\w*(?:udsagn|påstand|spørgsmål|kompetence|område|emne|tema|færdighed|opgave|punkt|kriteri|parameter|forhold|værdi|adfærd|faktor|"
    r"statement|question|competenc|skill|area|topic|item|criteri|task|factor|value|behaviou?r|dimension)\w*\W*$"
    r"|[…:?]\W*$|^\W*(?:hv\w+|i hvilken|angiv|vurd[eé]r|sæt|giv|nr|jeg|how|to what|rate|please|i)\b"
)
"""The head of the rows of a scale that says what they are, and no theme."""
EXAMPLE: Final = FormWords(r"^\W*(?:eks\.|eksempel|fx|f\.eks\.|for eksempel|e\.g\.|example|for example)")
