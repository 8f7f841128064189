"""Texts of lists that are written for other programs."""

TEXTS = {
    "unknown_format": (
        "Formatet ”{value}” kendes ikke her. Vælg json, csv eller md",
        "The format “{value}” is not known here. Choose json, csv or md",
    ),
    "effect": ("Effekt: {text}", "Effect: {text}"),
    "proof": ("Dokumentation: {text}", "Proof: {text}"),
    "reworded": ("Spørgsmålet lyder nu: {now}", "The question now reads: {now}"),
}
