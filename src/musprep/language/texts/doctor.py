"""What the doctor says of a vault: what is so (`<key>`), and what to do about it (`<key>_do`)."""

from musprep.language.texts import doctor_encryption, doctor_surroundings

TEXTS = {
    "level_ok": ("ok", "ok"),
    "level_unchecked": ("ikke undersøgt", "not checked"),
    "level_hint": ("tip", "hint"),
    "level_warning": ("pas på", "take care"),
    "level_wrong": ("fejl", "wrong"),
    "can_mend": (
        "Noget af det kan rettes for dig: musprep vault doctor --fix",
        "Some of this can be put right for you: musprep vault doctor --fix",
    ),
    "nothing_mended": (
        "Der var ikke noget, der kunne rettes af sig selv.",
        "There was nothing that could be put right by itself.",
    ),
    "more": (
        "og {count} til af samme slags. Se dem alle med: musprep vault doctor --all",
        "and {count} more of the same kind. See all of them with: musprep vault doctor --all",
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
        "Se selv efter, eller kør undersøgelsen, hvor det kan ses.",
        "Look for yourself, or run the examination where it can be seen.",
    ),
    "permissions_unchecked": (
        "Om andre kan åbne filerne, kan ikke ses her: Windows har ingen af de rettigheder, musprep kender.",
        "Whether others can open the files cannot be seen here: Windows has none of the modes that musprep knows.",
    ),
    "owner_unchecked": (
        "Hvem filerne tilhører, kan ikke ses på dette system.",
        "Whom the files belong to cannot be seen on this system.",
    ),
    "path_unchecked": (
        "Om andre kan komme ind ad stien til arkivet, kan ikke ses på Windows.",
        "Whether others get in along the path to the vault cannot be seen on Windows.",
    ),
    "network_unchecked": (
        "Om arkivet ligger på et netværksdrev, kan ikke ses på dette system.",
        "Whether the vault lies on a network drive cannot be seen on this system.",
    ),
    "histories_unchecked": (
        "Hvad din shell husker, kan ikke ses: din hjemmemappe kendes ikke.",
        "What your shell remembers cannot be seen: your home folder is not known.",
    ),
    "swap_unchecked": (
        "Om hukommelsen skrives til disken i klar tekst, kan ikke ses på dette system.",
        "Whether memory is written to the disk in clear text cannot be seen on this system.",
    ),
    "dumps_unchecked": (
        "Om et nedbrud gemmer hukommelsen på disken, kan ikke ses på dette system.",
        "Whether a crash saves memory to the disk cannot be seen on this system.",
    ),
    "contents_unchecked": (
        "Arkivet er låst, så briefinger, kladder og history er ikke undersøgt.",
        "The vault is locked, so briefings, drafts and history were not examined.",
    ),
    "marks_unchecked": (
        "Arkivet er låst, så der er ikke ledt efter mærker fra fletteprogrammer.",
        "The vault is locked, so nobody looked for the marks of merge programs.",
    ),
    # What was mended.
    "mended_permissions": (
        "Filer og mapper, der nu er lukket for andre: {count}.",
        "Files and folders now closed to others: {count}.",
    ),
    "mended_leftovers": (
        "Halve filer efter en afbrydelse, der er ryddet op: {count}.",
        "Half-written files from an interruption, now cleared away: {count}.",
    ),
    "mended_conflict": (
        "{path} er flettet ind i {other}; kopien ligger i history.",
        "{path} was merged into {other}; the copy is in history.",
    ),
    "mended_conflict_beside": (
        "{path} er flettet ind i {other}. To udgaver var forskellige, så begge er der: {beside}. Kopien ligger i history.",
        "{path} was merged into {other}. Two versions differed, so both are there: {beside}. The copy is in history.",
    ),
    "mended_restored": (
        "{path} er hentet tilbage, som den var {at}. Den ødelagte fil ligger i history.",
        "{path} is back as it was on {at}. The broken file is in history.",
    ),
    # The vault itself.
    "no_vault": (
        "Der er intet arkiv i {path} endnu, så der er ikke noget at undersøge.",
        "There is no vault at {path} yet, so there is nothing to examine.",
    ),
    "no_vault_do": (
        "Det bliver til med det første, du skriver, eller vælg et andet med --vault.",
        "The first thing you write makes it, or choose another one with --vault.",
    ),
    "locked": (
        "Arkivet er låst, så indholdet af filerne er ikke undersøgt.",
        "The vault is locked, so what the files hold was not examined.",
    ),
    "locked_do": (
        "Kør kommandoen igen med din adgangssætning.",
        "Run the command again with your passphrase.",
    ),
    "unlooked": (
        "Noget kunne ikke undersøges. {reason}",
        "Something could not be examined. {reason}",
    ),
    "unlooked_too": (
        "Noget kunne ikke undersøges på grund af en fejl, der er nævnt her.",
        "Something could not be examined because of a fault that is told here.",
    ),
    "unlooked_do": (
        "Ret det, og kør undersøgelsen igen.",
        "Put that right, and examine the vault again.",
    ),
    # The files.
    "damage_ok": ("Alle filer kan læses.", "Every file can be read."),
    "damaged": ("{where}: {reason}", "{where}: {reason}"),
    "damaged_do": (
        "Der er ingen tidligere udgave i history, der kan læses. Ret filen, eller hent den fra en sikkerhedskopi.",
        "There is no earlier version in history that can be read. Correct the file, or take it from a backup.",
    ),
    "damaged_kept": ("{where}: {reason}", "{where}: {reason}"),
    "damaged_kept_do": (
        "Udgaven fra {at} kan læses: {kept}. musprep vault doctor --fix henter den tilbage og gemmer den ødelagte i history.",
        "The version of {at} can be read: {kept}. musprep vault doctor --fix brings it back and keeps the broken one in history.",
    ),
    "conflicts_ok": (
        "Ingen kopier af arkivets filer venter.",
        "No copies of the vault’s files are waiting.",
    ),
    "conflict": (
        "{path} er en kopi af {other}, som et synkroniseringsprogram, en editor eller du selv har lavet; det, der står i "
        "den, vises ikke.",
        "{path} is a copy of {other} that a sync program, an editor or you yourself made; what it holds is not shown.",
    ),
    "conflict_do": (
        "musprep vault doctor --fix fletter den ind. Er noget forskelligt, bliver begge udgaver stående.",
        "musprep vault doctor --fix merges it. Where something differs, both versions stay.",
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
        "Correct the file that is broken, and run musprep vault doctor --fix again. Nothing is deleted.",
    ),
    # Briefings, drafts, the history.
    "contents_ok": (
        "Briefinger, kladder og history kan læses.",
        "Briefings, drafts and history can be read.",
    ),
    "contents": ("{where}: {reason}", "{where}: {reason}"),
    "contents_do": (
        "Lav briefingen igen, ret filen i en teksteditor, eller hent den i mappen history eller i en sikkerhedskopi.",
        "Make the briefing again, correct the file in a text editor, or take it from the folder history or a backup.",
    ),
    "contents_history": ("{where}: {reason}", "{where}: {reason}"),
    "contents_history_do": (
        "Den tidligere udgave kan ikke bruges; filen, den er en udgave af, er urørt. Hent den i en sikkerhedskopi, "
        "eller slet den.",
        "This earlier version is of no use; the file it is a version of is untouched. Take it from a backup, or delete it.",
    ),
    "marks_ok": ("Ingen mærker fra fletteprogrammer.", "No marks of merge programs."),
    "marks": (
        "{path} har mærker fra et fletteprogram som git (<<<<<<<, =======, >>>>>>>) på linje {lines}: begge udgaver af "
        "teksten står der.",
        "{path} holds marks of a merge program such as git (<<<<<<<, =======, >>>>>>>) on line {lines}: both versions of "
        "the text stand there.",
    ),
    "marks_do": (
        "Behold den rigtige udgave, og slet mærkerne.",
        "Keep the right version, and delete the marks.",
    ),
    # Every name.
    "unknown_ok": ("Alle filer i arkivet er kendte.", "Every file in the vault is known."),
    "unknown": (
        "musprep kender ikke filen {path}, så det, der står i den, vises ikke.",
        "musprep does not know the file {path}, so what it holds is not shown.",
    ),
    "unknown_do": (
        "Er det dine ord, så giv filen dens rigtige navn; ellers flyt den ud af arkivet.",
        "If these are your words, give the file its right name; otherwise move it out of the vault.",
    ),
    "unknown_folder": (
        "musprep kender ikke mappen {path}, så det, der ligger i den, vises ikke og er ikke undersøgt.",
        "musprep does not know the folder {path}, so what lies in it is not shown and was not examined.",
    ),
    "unknown_folder_do": (
        "Er det dine ord, så giv mappen dens rigtige navn; ellers flyt den ud af arkivet.",
        "If these are your words, give the folder its right name; otherwise move it out of the vault.",
    ),
    "missing_ok": ("Ingen filer mangler.", "No file is missing."),
    "missing": ("{path} mangler.", "{path} is missing."),
    "missing_do": (
        "Hent den i en sikkerhedskopi, eller vent, til synkroniseringen er færdig.",
        "Take it from a backup, or wait until the sync program is done.",
    ),
    "missing_kept": (
        "{path} mangler. Den nyeste tidligere udgave er fra {at}: {kept}",
        "{path} is missing. The newest earlier version is of {at}: {kept}",
    ),
    "missing_kept_do": (
        "Har du ikke selv slettet den, så kopiér den tidligere udgave tilbage under filens navn, eller hent den i en "
        "sikkerhedskopi.",
        "Unless you deleted it yourself, copy the earlier version back under the file’s name, or take it from a backup.",
    ),
    "twice_ok": ("Ingen notater ligger i to filer.", "No entry lies in two files."),
    "twice": ("{where}: {reason}", "{where}: {reason}"),
    "twice_do": (
        "Se begge filer, og slet den, du ikke vil beholde.",
        "Look at both files, and delete the one you do not want to keep.",
    ),
    "leftovers_ok": ("Der ligger ingen halve filer tilbage.", "No half-written files are left behind."),
    "leftovers": (
        "Halve filer, der ligger tilbage efter en afbrydelse: {count}. Den første er {path}.",
        "Half-written files left behind by an interruption: {count}. The first is {path}.",
    ),
    "leftovers_do": (
        "musprep vault doctor --fix rydder dem op. Det, de skulle have gemt, blev aldrig meldt gemt.",
        "musprep vault doctor --fix clears them away. What they held was never reported as saved.",
    ),
    "encryption_ok": (
        "Arkivet er enten helt krypteret eller helt ukrypteret, og nøglen passer.",
        "The vault is either encrypted as a whole or not at all, and the key fits.",
    ),
    "catalogues_ok": ("Dine egne kataloger er uden fejl.", "Your own catalogues have no mistakes."),
    "catalogue_replaces": (
        "{where} bruges i stedet for det medfølgende katalog {id}.",
        "{where} is used instead of the shipped catalogue {id}.",
    ),
    "catalogue_replaces_do": (
        "Er filen ikke din egen, så slet den.",
        "If the file is not your own, delete it.",
    ),
    "catalogue": ("{where}: {reason}", "{where}: {reason}"),
    "catalogue_do": (
        "Ret filen i en teksteditor, og se efter med: musprep catalogues check",
        "Correct the file in a text editor, and check it with: musprep catalogues check",
    ),
    **doctor_encryption.ENCRYPTION,
    **doctor_surroundings.SURROUNDINGS,
}
