"""The help of `musprep vault doctor`, `backup`, `restore`, `export` and `purge`: a part of the area `help`."""

VAULT = {
    "vault_doctor": ("undersøg arkivet og alt omkring det", "examine the vault and all around it"),
    "vault_doctor_about": (
        "Ser efter, hvem der kan læse arkivet, hvad der er i stykker, og hvad der ligger tilbage, og siger, hvad du kan "
        "gøre. Slutter med koden 1, når noget er galt. Den viser aldrig dine tekster.",
        "Looks at who can read the vault, what is broken and what is left behind, and says what you can do. Ends with code 1 when "
        "something is wrong. It never shows your texts.",
    ),
    "vault_doctor_examples": (
        "musprep vault doctor\nmusprep vault doctor --fix\nmusprep vault doctor --json",
        "musprep vault doctor\nmusprep vault doctor --fix\nmusprep vault doctor --json",
    ),
    "vault_backup": ("gem alt i én krypteret fil", "save everything in one encrypted file"),
    "vault_backup_about": (
        "Gemmer hele arkivet, historikken med, i én ny fil, som din adgangssætning krypterer. Filen kan også åbnes uden "
        "musprep: age -d FIL | tar x",
        "Saves the whole vault, its history too, in one new file that your passphrase encrypts. The file can also be opened "
        "without musprep: age -d FILE | tar x",
    ),
    "vault_backup_examples": (
        "musprep vault backup /media/usb/mus-2026.age",
        "musprep vault backup /media/usb/mus-2026.age",
    ),
    "vault_restore": ("hent en sikkerhedskopi tilbage", "bring a backup back"),
    "vault_restore_about": (
        "Henter en sikkerhedskopi tilbage: på arkivets plads, hvis den er tom, og ellers ved siden af. Alle "
        "kontrolsummer passer, og hver fil er læst, før mappen kommer på plads; intet bliver erstattet. Med --only kommer "
        "kun de notater tilbage, du nævner, ind i det arkiv, du bruger.",
        "Brings a backup back: where the vault lies, if nothing is there, and else beside it. Every checksum fits and "
        "every file is read before the folder takes its place; nothing is replaced. With --only just the notes you name come "
        "back, into the vault you use.",
    ),
    "vault_restore_examples": (
        "musprep vault restore mus-2026.age\nmusprep vault restore mus-2026.age --to ~/gammelt-arkiv\n"
        "musprep vault restore mus-2026.age --only 8f3k2a",
        "musprep vault restore mus-2026.age\nmusprep vault restore mus-2026.age --to ~/old-vault\n"
        "musprep vault restore mus-2026.age --only 8f3k2a",
    ),
    "vault_export": ("skriv det, der må forlade arkivet, i klar tekst", "write what may leave the vault in clear text"),
    "vault_export_about": (
        "Skriver det, der må deles så meget, som du siger, i en tom mappe: TOML, Markdown og JSON. Det, der ikke har nogen "
        "deling (aftaler, mål, pulser og det, du skrev efter samtalen), kommer kun med ved kun-mig.",
        "Writes what may go as far as you say into an empty folder: TOML, Markdown and JSON. What has no level "
        "(agreements, goals, pulses and what you wrote after the meeting) goes along only at only-me.",
    ),
    "vault_export_examples": (
        "musprep vault export ~/mus --gate\nmusprep vault export ~/mus --upto kun-mig",
        "musprep vault export ~/mus --gate\nmusprep vault export ~/mus --upto only-me",
    ),
    "vault_purge": ("ryd op, når du forlader en arbejdsplads", "clear up when you leave a workplace"),
    "vault_purge_about": (
        "Viser i ord, hvad der bliver, og hvad der går, og gør det først, når du har skrevet ordet. Med udvikling bliver "
        "dine resultater, projekter, mål og læring, dine svar om resultater og ønsker, og dine udviklingsmål, uden navne. "
        "Resten bliver slettet, historikken med.",
        "Shows in words what stays and what goes, and does it only once you have typed the word. With growth your "
        "results, projects, goals and learning, your answers on results and wishes, and your development goals stay, "
        "without names. The rest is deleted, the history too.",
    ),
    "vault_purge_examples": (
        "musprep vault purge\nmusprep vault purge --keep intet",
        "musprep vault purge\nmusprep vault purge --keep nothing",
    ),
    "arg_fix": ("ret det, der kan rettes uden at spørge", "put right what can be put right without asking"),
    "arg_all_findings": ("vis alle fund, også mange af samme slags", "show every finding, also many of one kind"),
    "arg_backup_file": ("den nye fil; den må ikke findes i forvejen", "the new file; it must not exist yet"),
    "arg_restore_only": (
        "kun dette notat: slutningen af dets id, eller ord fra det (kan gentages)",
        "only this note: the end of its id, or words of it (may be repeated)",
    ),
    "arg_restore_file": ("sikkerhedskopien", "the backup"),
    "arg_to": ("hent den ind i denne tomme mappe", "bring it into this empty folder"),
    "arg_export_folder": ("en mappe, der er tom eller ikke findes", "a folder that is empty or missing"),
    "arg_keep": (
        "udvikling (ellers) eller intet: hvad der bliver",
        "growth (the default) or nothing: what stays",
    ),
    "arg_purge_yes": ("ordet, i stedet for at blive spurgt", "the word, instead of being asked"),
    "arg_anonymous": (
        "skriv “kollega A” for navnene på din liste (owner set names) og andet, der kan pege på nogen",
        "write “colleague A” for the names on your list (owner set names) and what else may point somebody out",
    ),
    "meta_keep": ("UDVIKLING|INTET", "GROWTH|NOTHING"),
}
