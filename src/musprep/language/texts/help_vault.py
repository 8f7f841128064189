"""The help of `musprep vault doctor`, `backup`, `restore`, `export` and `purge`: a part of the area `help`."""

VAULT = {
    "vault_doctor": ("undersøg arkivet og dets omgivelser", "check the vault and its surroundings"),
    "vault_doctor_about": (
        "Undersøger, hvem der kan læse arkivet, om noget er i stykker, og om der ligger rester, og siger, hvad du kan "
        "gøre. Afslutter med kode 1, hvis noget er galt. Dine tekster vises aldrig.",
        "Checks who can read the vault, what is broken and what has been left behind, and tells you what to do. Exits "
        "with code 1 if something is wrong. It never shows your texts.",
    ),
    "vault_doctor_examples": (
        "musprep vault doctor\nmusprep vault doctor --fix\nmusprep vault doctor --json",
        "musprep vault doctor\nmusprep vault doctor --fix\nmusprep vault doctor --json",
    ),
    "vault_backup": ("gem alt i én krypteret fil", "save everything in one encrypted file"),
    "vault_backup_about": (
        "Gemmer hele arkivet, også historikken, i én ny fil, der er krypteret med din adgangssætning. Filen kan også "
        "åbnes uden musprep: age -d FIL | tar x",
        "Saves the whole vault, including its history, in one new file encrypted with your passphrase. The file can "
        "also be opened without musprep: age -d FILE | tar x",
    ),
    "vault_backup_examples": (
        "musprep vault backup /media/usb/mus-2026.age",
        "musprep vault backup /media/usb/mus-2026.age",
    ),
    "vault_restore": ("gendan fra en sikkerhedskopi", "restore a backup"),
    "vault_restore_about": (
        "Gendanner en sikkerhedskopi: på arkivets plads, hvis den er tom, og ellers ved siden af. Mappen bliver først "
        "lagt på plads, når alle filer er læst og alle kontrolsummer stemmer. Intet bliver overskrevet. Med --only kommer "
        "kun de notater tilbage, du nævner, i det arkiv, du bruger.",
        "Restores a backup: in the vault’s place if nothing is there, otherwise next to it. The folder is only put in "
        "place after every file has been read and every checksum matches; nothing is overwritten. With --only, just the "
        "notes you name are restored, into the vault you use.",
    ),
    "vault_restore_examples": (
        "musprep vault restore mus-2026.age\nmusprep vault restore mus-2026.age --to ~/gammelt-arkiv\n"
        "musprep vault restore mus-2026.age --only 8f3k2a",
        "musprep vault restore mus-2026.age\nmusprep vault restore mus-2026.age --to ~/old-vault\n"
        "musprep vault restore mus-2026.age --only 8f3k2a",
    ),
    "vault_export": ("gem en kopi i klartekst af det, der må deles", "save a plain-text copy of what may be shared"),
    "vault_export_about": (
        "Gemmer det, der må deles på det niveau, du vælger, i en tom mappe som TOML, Markdown og JSON. Det, der ikke "
        "har noget delingsniveau (aftaler, mål, pulsmålinger og det, du skrev efter samtalen), kommer kun med ved "
        "kun-mig.",
        "Saves everything at or above the sharing level you choose in an empty folder, as TOML, Markdown and JSON. "
        "Items without a level (agreements, goals, pulse checks and what you wrote after the meeting) are only "
        "included with only-me.",
    ),
    "vault_export_examples": (
        "musprep vault export ~/mus --gate\nmusprep vault export ~/mus --upto kun-mig",
        "musprep vault export ~/mus --gate\nmusprep vault export ~/mus --upto only-me",
    ),
    "vault_purge": ("ryd op, når du forlader en arbejdsplads", "clean up when you leave a workplace"),
    "vault_purge_about": (
        "Viser, hvad du beholder, og hvad der bliver slettet, og sletter først, når du har skrevet bekræftelsesordet. "
        "Med --keep udvikling beholder du dine resultater, projekter, mål og læring, dine svar om resultater og "
        "ønsker og dine udviklingsmål, alt sammen uden navne. Resten bliver slettet, også historikken.",
        "Shows what you keep and what will be deleted, and deletes only after you type the confirmation word. With "
        "--keep growth you keep your results, projects, goals and learning, your answers about results and wishes, "
        "and your development goals, all without names. The rest is deleted, including the history.",
    ),
    "vault_purge_examples": (
        "musprep vault purge\nmusprep vault purge --keep intet",
        "musprep vault purge\nmusprep vault purge --keep nothing",
    ),
    "arg_fix": ("ret det, der kan rettes automatisk", "fix what can be fixed automatically"),
    "arg_all_findings": (
        "vis alle fund, også hvor der er mange af samme slags",
        "show every finding, even many of the same kind",
    ),
    "arg_backup_file": ("den nye fil; den må ikke findes i forvejen", "the new file; it must not exist yet"),
    "arg_restore_only": (
        "kun dette notat eller svar: slutningen af dets id, ord fra det eller svarets adresse (kan gentages)",
        "only this note or answer: the end of its id, words from it, or the answer’s address (can be repeated)",
    ),
    "arg_restore_file": ("sikkerhedskopien", "the backup"),
    "arg_to": ("gendan i denne tomme mappe", "restore into this empty folder"),
    "arg_export_folder": ("en mappe, der er tom eller ikke findes", "a folder that is empty or does not exist yet"),
    "arg_keep": ("hvad du beholder: udvikling (standard) eller intet", "what to keep: growth (default) or nothing"),
    "arg_purge_yes": ("bekræftelsesordet, så du ikke bliver spurgt", "the confirmation word, to skip the question"),
    "arg_anonymous": (
        "udelad dit og dine lederes navne, og erstat dem på din navneliste og andet, der kan afsløre nogen, med ”kollega "
        "A”",
        "leave out your name and your managers’, and replace those on your list (owner set names) and anything else that "
        "may identify someone with “colleague A”",
    ),
    "meta_keep": ("UDVIKLING|INTET", "GROWTH|NOTHING"),
}
