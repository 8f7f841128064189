"""Words that stand before or in the place of a person's name, in both languages, and name nobody."""

from __future__ import annotations

TITLES = frozenset({
    "afdelingsleder", "afdelingssygeplejerske", "chef", "chefjordemoder", "cheflæge", "dame", "direktør", "director",
    "doctor", "doktor", "dr", "forstander", "frk", "fru", "gruppeleder", "hr", "klinikchef", "kontorchef", "leder",
    "lederen", "manager", "mr", "mrs", "ms", "oversygeplejerske", "overlæge", "prof", "professor", "rektor",
    "sektionschef", "sektionsleder", "skoleleder", "teamleder", "vicedirektør",
})  # fmt: skip
