"""Texts of lists that are written for other programs."""

TEXTS = {
    "unknown_format": (
        "Formatet ”{value}” findes ikke; vælg json, csv eller md",
        "Unknown format “{value}”; choose json, csv or md",
    ),
    "effect": ("Førte til: {text}", "Effect: {text}"),
    "proof": ("Dokumentation: {text}", "Evidence: {text}"),
    "say": ("Deling: {text}", "Sharing: {text}"),
    "place": (
        "Adresse: {key} · runde {round} · deling: {say}",
        "Address: {key} · round {round} · sharing: {say}",
    ),
    "reworded": ("Spørgsmålet lyder nu: {now}", "The question now reads: {now}"),
}
