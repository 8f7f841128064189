"""The words at the head of a form's tables, in Danish and English: what a column is for."""

from __future__ import annotations

import re
from typing import Final

NOTES_COLUMN: Final = re.compile(
    r"(?:noter|notater|bemærkning|kommentar|\bsvar|stikord|tanker|medarbejder|leder|chef|vurdering|opfølgning|aftale|notes?\b|comment|"
    r"answer|response|remark|my |mine|dine|egen|employee|manager|self|evidence|eksempel|example|uddybning)",
    re.IGNORECASE,
)
LEVEL_COLUMN: Final = re.compile(
    r"(?:om (?:et|to|\d) (?:halvt )?år|(?:in|after) (?:a|one|two|\d) years?|\bnu\b|i dag|nuværende|aktuel|ønsket|ønskes|fremtid|mål\b|niveau|score|point|vurdering|vigtighed|behov|næste|kommende|current|now|next|today|desired|wanted|"
    r"target|level|rating|importance|future|required|\d\s*[-–]\s*\d)",
    re.IGNORECASE,
)
PLAN_COLUMN: Final = re.compile(
    r"(?:mål|aktivitet|handling|ansvarlig|frist|deadline|hvornår|hvem|hvordan|hvad|tid|opfølgning|status|indsats|aftale|kursus|periode|resultat|"
    r"dato|støtte|ressource|økonomi|pris|prioritet|emne|kompetence|"
    r"goal|objective|activity|action|responsible|owner|due|date|when|who|how|what|by|follow|status|measure|support|resource|timing|timeline)",
    re.IGNORECASE,
)
QUESTION_COLUMN: Final = re.compile(
    r"^\W*(?:\w+)?(?:spørgsmål|questions?|stikord til samtalen|refleksion|hjælpespørgsmål)\w*"
    r"(?: (?:til|for|om|to|før) (?:dig|forberedelse\w*|samtale\w*|drøftelse|overvejelse|medarbejder\w*|eftertanke|refleksion|prepare|discuss|you))?\W*$",
    re.IGNORECASE,
)
THEME_COLUMN: Final = re.compile(
    r"^\W*(?:\w+)?(?:emne|tema|område|punkt|afsnit|topic|theme|area|subject|item|dagsorden|agenda)\w*\W*$",
    re.IGNORECASE,
)
NAMED_COLUMN: Final = re.compile(
    r"\b(?:mål|\w+mål|aftale|handling|aktivitet|indsats|opgave|tiltag|vil|ønske|goal|objective|action|activity|agreement|will|wish)\w*",
    re.IGNORECASE,
)
"""The head of a column that is to be written in, also where its rows are numbered."""
LANGUAGE: Final = re.compile(r"^\W*(?:dansk|danish|da|dk|engelsk|english|en|uk)\W*$", re.IGNORECASE)
NUMBER_COLUMN: Final = re.compile(r"^\W*(?:nr|no|num|#|\d+)?\W*$", re.IGNORECASE)
ROW_HEAD: Final = re.compile(
    r"^\W*\w*(?:udsagn|påstand|spørgsmål|kompetence|område|emne|tema|færdighed|opgave|punkt|kriteri|parameter|forhold|værdi|adfærd|faktor|"
    r"statement|question|competenc|skill|area|topic|item|criteri|task|factor|value|behaviou?r|dimension)\w*\W*$"
    r"|[…:?]\W*$|^\W*(?:hv\w+|i hvilken|angiv|vurd[eé]r|sæt|giv|nr|jeg|how|to what|rate|please|i)\b",
    re.IGNORECASE,
)
"""The head of the rows of a scale that says what they are, and no theme."""
EXAMPLE: Final = re.compile(
    r"^\W*(?:eks\.|eksempel|fx|f\.eks\.|for eksempel|e\.g\.|example|for example)", re.IGNORECASE
)
