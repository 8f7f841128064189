"""What the doctor says of a vault: what is so (`<key>`), and what to do about it (`<key>_do`)."""

from musprep.language.texts import doctor_encryption, doctor_surroundings

TEXTS = {
    "level_ok": ("ok", "ok"),
    "level_unchecked": ("ikke undersøgt", "not checked"),
    "level_hint": ("tip", "hint"),
    "level_warning": ("advarsel", "warning"),
    "level_wrong": ("fejl", "error"),
    "can_mend": (
        "Noget af det kan rettes automatisk: musprep vault doctor --fix",
        "Some of this can be fixed automatically: musprep vault doctor --fix",
    ),
    "nothing_mended": (
        "Der var ikke noget, der kunne rettes automatisk.",
        "There was nothing that could be fixed automatically.",
    ),
    "more": (
        "og {count} til af samme slags. Se dem alle: musprep vault doctor --all",
        "and {count} more of the same kind. See them all: musprep vault doctor --all",
    ),
    "unchecked_count_one": (
        "{count} ting kunne ikke undersøges her.",
        "{count} thing could not be checked here.",
    ),
    "unchecked_count_many": (
        "{count} ting kunne ikke undersøges her.",
        "{count} things could not be checked here.",
    ),
    "unchecked_do": (
        "Tjek det selv, eller kør undersøgelsen et sted, hvor det kan ses.",
        "Check it yourself, or run the check on a system where it can be seen.",
    ),
    "permissions_unchecked": (
        "Windows fortæller ikke, hvem der kan åbne filerne her.",
        "Windows does not say who can open the files here.",
    ),
    "owner_unchecked": (
        "musprep kan ikke se på dette system, hvem filerne tilhører.",
        "On this system musprep cannot tell who owns the files.",
    ),
    "path_unchecked": (
        "Windows fortæller ikke, hvem der kan ændre i mapperne over arkivet.",
        "Windows does not say who can change the folders above the vault.",
    ),
    "network_unchecked": (
        "musprep kan ikke se på dette system, om arkivet ligger på et netværksdrev.",
        "On this system musprep cannot tell whether the vault is on a network drive.",
    ),
    "disk_unchecked": (
        "Systemet fortæller ikke, om disken er krypteret (BitLocker, FileVault, LUKS).",
        "The system does not say whether the disk is encrypted (BitLocker, FileVault, LUKS).",
    ),
    "synced_unchecked": (
        "musprep kunne ikke se, hvilke mapper synkroniseringsprogrammerne her kopierer.",
        "musprep could not see which folders the sync programs here copy.",
    ),
    "time_machine_unchecked": (
        "musprep fik ikke svar på, om Time Machine tager arkivet med.",
        "musprep could not find out whether Time Machine backs up the vault.",
    ),
    "histories_unchecked": (
        "musprep kan ikke se, hvad din shell husker: Din hjemmemappe er ukendt.",
        "musprep cannot check your shell’s history: your home folder is unknown.",
    ),
    "history_unread": (
        "musprep kan ikke se, hvad {shell} husker: {path} kan ikke åbnes.",
        "musprep cannot tell what {shell} remembers: {path} cannot be opened.",
    ),
    "swap_unchecked": (
        "musprep kan ikke se på dette system, om hukommelsen bliver skrevet til disken i klartekst.",
        "On this system musprep cannot tell whether memory is written to the disk as plain text.",
    ),
    "dumps_unchecked": (
        "musprep kan ikke se på dette system, om et programnedbrud gemmer hukommelsen på disken.",
        "On this system musprep cannot tell whether a crash saves memory to the disk.",
    ),
    "contents_unchecked": (
        "Arkivet er låst, så briefinger, kladder og history er ikke undersøgt.",
        "The vault is locked, so briefings, drafts and history were not checked.",
    ),
    "marks_unchecked": (
        "Arkivet er låst, så musprep har ikke ledt efter mærker fra fletteprogrammer.",
        "The vault is locked, so musprep did not look for merge markers.",
    ),
    # What was mended.
    "mended_permissions": (
        "Filer og mapper, som nu er lukket for andre: {count}.",
        "Files and folders now closed to others: {count}.",
    ),
    "mended_leftovers": (
        "Ufærdige filer efter en afbrydelse, som er slettet: {count}.",
        "Unfinished files from an interruption, now deleted: {count}.",
    ),
    "mended_conflict": (
        "{path} er flettet ind i {other}; kopien ligger i history.",
        "{path} was merged into {other}; the copy is in history.",
    ),
    "mended_conflict_beside": (
        "{path} er flettet ind i {other}. De to udgaver var forskellige, så begge er bevaret: {beside}. Kopien "
        "ligger i history.",
        "{path} was merged into {other}. The two versions differed, so both are kept: {beside}. The copy is in history.",
    ),
    "mended_restored": (
        "{path} er gendannet, som den var {at}. Den ødelagte fil ligger i history.",
        "{path} was restored as it was on {at}. The broken file is in history.",
    ),
    # The vault itself.
    "no_vault": (
        "Der er ikke noget arkiv i {path} endnu, så der er ikke noget at undersøge.",
        "There is no vault at {path} yet, so there is nothing to check.",
    ),
    "no_vault_do": (
        "Det bliver oprettet, første gang du skriver noget. Eller vælg et andet med --vault.",
        "It is created the first time you write something. Or choose another one with --vault.",
    ),
    "locked": (
        "Arkivet er låst, så indholdet af filerne er ikke undersøgt.",
        "The vault is locked, so the contents of its files were not checked.",
    ),
    "locked_do": (
        "Kør musprep vault doctor i en terminal, eller brug --passphrase-file FIL.",
        "Run musprep vault doctor in a terminal, or use --passphrase-file FILE.",
    ),
    "unlooked": ("Noget kunne ikke undersøges: {where}{reason}", "Something could not be checked. {where}{reason}"),
    "unlooked_too": (
        "Noget kunne ikke undersøges på grund af en fejl, der står her.",
        "Something could not be checked because of an error listed here.",
    ),
    "unlooked_do": ("Ret det, og kør undersøgelsen igen.", "Fix that, then check the vault again."),
    # The files.
    "damage_ok": ("Alle filer kan læses.", "Every file can be read."),
    "damaged": ("{where}: {reason}", "{where}: {reason}"),
    "damaged_do": (
        "Der er ingen tidligere udgave i history, der kan læses. Ret filen, eller hent den fra en sikkerhedskopi.",
        "There is no readable earlier version in history. Fix the file, or restore it from a backup.",
    ),
    "damaged_kept": ("{where}: {reason}", "{where}: {reason}"),
    "damaged_kept_do": (
        "Udgaven fra {at} kan læses: {kept}. musprep vault doctor --fix gendanner den og gemmer den ødelagte i history.",
        "The version from {at} can be read: {kept}. musprep vault doctor --fix restores it and keeps the broken one "
        "in history.",
    ),
    "conflicts_ok": (
        "Der er ingen konfliktkopier af arkivets filer.",
        "There are no conflict copies of the vault’s files.",
    ),
    "conflict": (
        "{path} er en kopi af {other}, som et synkroniseringsprogram, en editor eller du selv har lavet; indholdet "
        "bliver ikke vist.",
        "{path} is a copy of {other} made by a sync program, an editor or yourself; its contents are not shown.",
    ),
    "conflict_do": (
        "musprep vault doctor --fix fletter den ind. Hvor de er forskellige, bliver begge udgaver bevaret.",
        "musprep vault doctor --fix merges it. Where they differ, both versions are kept.",
    ),
    "conflict_other": (
        "{path} er en kopi af {other}, som musprep ikke selv kan flette.",
        "{path} is a copy of {other} that musprep cannot merge itself.",
    ),
    "conflict_other_do": (
        "Sammenlign de to filer, behold det, du vil have, og slet kopien.",
        "Compare the two files, keep what you want, and delete the copy.",
    ),
    "conflict_broken": (
        "{path} er en kopi af {other}, men en af de to kan ikke læses (linje {line}). {reason}",
        "{path} is a copy of {other}, but one of the two cannot be read (line {line}). {reason}",
    ),
    "conflict_broken_do": (
        "Ret den fil, der er ødelagt, og kør musprep vault doctor --fix igen. Intet er slettet.",
        "Fix the broken file, and run musprep vault doctor --fix again. Nothing has been deleted.",
    ),
    # Briefings, drafts, the history.
    "contents_ok": (
        "Briefinger, kladder og history kan læses.",
        "Briefings, drafts and history can be read.",
    ),
    "contents": ("{where}: {reason}", "{where}: {reason}"),
    "contents_do": (
        "Lav briefingen igen, ret filen i en teksteditor, eller hent den fra mappen history eller en sikkerhedskopi.",
        "Make the briefing again, fix the file in a text editor, or restore it from the folder history or a backup.",
    ),
    "contents_history": ("{where}: {reason}", "{where}: {reason}"),
    "contents_history_do": (
        "Den tidligere udgave kan ikke bruges; den nuværende fil er ikke rørt. Hent udgaven fra en sikkerhedskopi, "
        "eller slet den.",
        "This earlier version cannot be used; the current file is untouched. Restore the version from a backup, or delete it.",
    ),
    "marks_ok": ("Der er ingen mærker fra fletteprogrammer.", "There are no merge markers."),
    "marks": (
        "{path} har mærker fra et fletteprogram som git (<<<<<<<, =======, >>>>>>>) på linje {lines}: Begge udgaver "
        "af teksten er i filen.",
        "{path} has merge markers from a program such as git (<<<<<<<, =======, >>>>>>>) on line {lines}: both "
        "versions of the text are in it.",
    ),
    "marks_do": ("Behold den rigtige udgave, og slet mærkerne.", "Keep the right version and delete the markers."),
    # Every name.
    "unknown_ok": ("Alle filer i arkivet er kendte.", "Every file in the vault is known."),
    "unknown": (
        "musprep kender ikke filen {path}, så indholdet bliver ikke vist.",
        "musprep does not know the file {path}, so its contents are not shown.",
    ),
    "unknown_do": (
        "Har du selv skrevet den, så giv den dens rigtige navn; ellers flyt den ud af arkivet.",
        "If you wrote it, give it its correct name; otherwise move it out of the vault.",
    ),
    "unknown_folder": (
        "musprep kender ikke mappen {path}, så indholdet bliver ikke vist og er ikke undersøgt.",
        "musprep does not know the folder {path}, so its contents are not shown and were not checked.",
    ),
    "unknown_folder_do": (
        "Har du selv skrevet i den, så giv den dens rigtige navn; ellers flyt den ud af arkivet.",
        "If you wrote in it, give it its correct name; otherwise move it out of the vault.",
    ),
    "missing_ok": ("Der mangler ingen filer.", "No file is missing."),
    "missing": ("{path} mangler.", "{path} is missing."),
    "missing_do": (
        "Hent den fra en sikkerhedskopi, eller vent, til synkroniseringen er færdig.",
        "Restore it from a backup, or wait until syncing is done.",
    ),
    "missing_kept": (
        "{path} mangler. Den seneste tidligere udgave er fra {at}: {kept}",
        "{path} is missing. The latest earlier version is from {at}: {kept}",
    ),
    "missing_kept_do": (
        "Har du ikke selv slettet den, så kopiér den tidligere udgave tilbage under filens navn, eller hent den fra "
        "en sikkerhedskopi.",
        "Unless you deleted it yourself, copy the earlier version back under the file’s name, or restore it from a backup.",
    ),
    "twice_ok": ("Intet notat ligger i to filer.", "No note is in two files."),
    "twice": ("{where}: {reason}", "{where}: {reason}"),
    "twice_do": (
        "Se begge filer, og slet den, du ikke vil beholde.",
        "Look at both files, and delete the one you do not want to keep.",
    ),
    "leftovers_ok": ("Der ligger ingen ufærdige filer.", "There are no unfinished files."),
    "leftovers": (
        "Ufærdige filer efter en afbrydelse: {count}. Den første er {path}.",
        "Unfinished files left behind by an interruption: {count}. The first is {path}.",
    ),
    "leftovers_do": (
        "musprep vault doctor --fix sletter dem. Det, de indeholder, har musprep aldrig meldt som gemt.",
        "musprep vault doctor --fix deletes them. musprep never reported their contents as saved.",
    ),
    "encryption_ok": (
        "Arkivet er enten helt krypteret eller helt ukrypteret, og nøglen er den rigtige.",
        "The vault is either fully encrypted or not encrypted at all, and the key is the right one.",
    ),
    "catalogues_ok": ("Dine egne spørgekataloger er uden fejl.", "Your own question catalogues have no errors."),
    "catalogue_replaces": (
        "{where} bruges i stedet for det medfølgende spørgekatalog {id}.",
        "{where} is used instead of the built-in question catalogue {id}.",
    ),
    "catalogue_replaces_do": (
        "Er filen ikke din egen, så slet den.",
        "If the file is not your own, delete it.",
    ),
    "catalogue": ("{where}: {reason}", "{where}: {reason}"),
    "catalogue_do": (
        "Ret filen i en teksteditor, og kontrollér den med: musprep catalogues check {id}",
        "Fix the file in a text editor, then check it with: musprep catalogues check {id}",
    ),
    "catalogue_encrypted": ("{where}: {reason}", "{where}: {reason}"),
    "catalogue_encrypted_do": (
        "Læg en rettet {id}.toml ved siden af filen, og tag den i brug med: musprep catalogues accept {id}. Se efter fejl "
        "med: musprep catalogues check {id}",
        "Put a corrected {id}.toml next to the file, and start using it with: musprep catalogues accept {id}. Check it "
        "for errors with: musprep catalogues check {id}",
    ),
    **doctor_encryption.ENCRYPTION,
    **doctor_surroundings.SURROUNDINGS,
}
