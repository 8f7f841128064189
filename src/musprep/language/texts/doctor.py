"""What the doctor says of a vault: what is so (`<key>`), and what to do about it (`<key>_do`)."""

from musprep.language.texts import doctor_encryption

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
    # Who may open it.
    "permissions_ok": ("Kun du kan åbne arkivets filer.", "Only you can open the vault’s files."),
    "permissions": (
        "Filer og mapper, der er åbne for andre eller lukkede for dig selv: {count}. Den første er {path}.",
        "Files and folders that are open to others or closed to yourself: {count}. The first is {path}.",
    ),
    "permissions_do": (
        "musprep vault doctor --fix gør mapper til 0700 og filer til 0600.",
        "musprep vault doctor --fix makes folders 0700 and files 0600.",
    ),
    "owner_ok": ("Det hele tilhører dig.", "All of it belongs to you."),
    "owner": (
        "Filer og mapper, der tilhører en anden bruger ({uid}): {count}. Den første er {path}.",
        "Files and folders that belong to another user ({uid}): {count}. The first is {path}.",
    ),
    "owner_do": (
        "Få dem tilbage med: sudo chown -R \"$USER\" '{place}'",
        "Get them back with: sudo chown -R \"$USER\" '{place}'",
    ),
    "links_ok": ("Ingen links fører ud af arkivet.", "No links lead out of the vault."),
    "link": (
        "{path} er et link. musprep følger det ikke, så det, der ligger bag det, kommer ikke med.",
        "{path} is a link. musprep does not follow it, so what lies behind it is left out.",
    ),
    "link_do": (
        "Sæt den rigtige fil eller mappe i stedet, eller slet linket.",
        "Put the real file or folder in its place, or delete the link.",
    ),
    "path_ok": ("Ingen andre kan komme ind ad stien til arkivet.", "Nobody else gets in along the path to the vault."),
    "path_open": (
        "Andre på computeren kan komme helt ind i {path} og se, hvad der ligger der.",
        "Others on this computer can get all the way into {path} and see what is there.",
    ),
    "path_open_do": (
        "musprep vault doctor --fix lukker mappen for andre.",
        "musprep vault doctor --fix closes the folder to others.",
    ),
    "path_swappable": (
        "Alle på computeren må ændre i {path}, så nogen kunne sætte et andet arkiv i dit sted.",
        "Everybody on this computer may change {path}, so somebody could put another vault in the place of yours.",
    ),
    "path_swappable_do": (
        "Flyt arkivet til en mappe, der kun er din, eller tag skriveretten fra andre: chmod o-w '{path}'",
        "Move the vault to a folder that is yours alone, or take the right to write from others: chmod o-w '{path}'",
    ),
    "path_foreign": (
        "Mappen {path} tilhører en anden bruger, der kan flytte dit arkiv.",
        "The folder {path} belongs to another user, who can move your vault.",
    ),
    "path_foreign_do": (
        "Flyt arkivet til din egen hjemmemappe, hvis du ikke stoler på det.",
        "Move the vault to your own home folder if you do not trust that.",
    ),
    # What it lies in.
    "synced_ok": ("Intet synkroniseringsprogram tager arkivet med.", "No sync program takes the vault along."),
    "synced": (
        "{name} synkroniserer arkivet, så alt, hvad du skriver, bliver kopieret væk fra computeren i klar tekst.",
        "{name} syncs the vault, so all you write is copied away from this computer in clear text.",
    ),
    "synced_do": (
        "Flyt det ud af mappen og brug --vault, eller krypter det: musprep vault encrypt",
        "Move it out of that folder and use --vault, or encrypt it: musprep vault encrypt",
    ),
    "synced_encrypted": (
        "{name} synkroniserer arkivet. Det er krypteret, så {name} ser kun, hvor mange filer du har, og hvornår de ændres.",
        "{name} syncs the vault. It is encrypted, so {name} sees only how many files you have, and when they change.",
    ),
    "synced_encrypted_do": (
        "Er også det for meget, så flyt arkivet ud af mappen og brug --vault.",
        "If that is too much as well, move the vault out of the folder and use --vault.",
    ),
    "network_ok": ("Arkivet ligger på computerens egen disk.", "The vault lies on this computer’s own disk."),
    "network": (
        "Arkivet ligger på et netværksdrev ({kind}, {mount}). De, der passer drevet, kan læse det.",
        "The vault lies on a network drive ({kind}, {mount}). Those who run the drive can read it.",
    ),
    "network_do": (
        "Flyt det til en lokal disk med --vault, eller krypter det: musprep vault encrypt",
        "Move it to a local disk with --vault, or encrypt it: musprep vault encrypt",
    ),
    "network_maybe": (
        "Arkivet ligger på et drev, der kan være et netværksdrev ({kind}, {mount}).",
        "The vault lies on a drive that may be a network drive ({kind}, {mount}).",
    ),
    "network_maybe_do": (
        "Find ud af, hvor drevet ligger. Er det ikke din egen computer, så flyt arkivet eller krypter det.",
        "Find out where that drive is. If it is not your own computer, move the vault or encrypt it.",
    ),
    "git_ok": ("Arkivet ligger ikke i en git-mappe.", "The vault lies in no git checkout."),
    "git": (
        "Arkivet ligger i git-mappen {path}. Den har ingen fjernserver endnu, men kan få en.",
        "The vault lies in the git checkout {path}. It has no remote yet, but may get one.",
    ),
    "git_do": (
        "Flyt arkivet ud, eller skriv dets mappe i .gitignore, før noget bliver lagt i git.",
        "Move the vault out, or put its folder into .gitignore before anything goes into git.",
    ),
    "git_remote": (
        "Arkivet ligger i git-mappen {path}, som bliver delt med en fjernserver.",
        "The vault lies in the git checkout {path}, which is shared with a remote.",
    ),
    "git_remote_do": (
        "Flyt det ud og brug --vault. Er det allerede lagt i git, så ligger det også i historikken dér.",
        "Move it out and use --vault. If it went into git already, it is in the history there too.",
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
    "programs_ok": (
        "Ingen andre programmer har lagt noget i arkivet.",
        "No other program keeps anything in the vault.",
    ),
    "programs": (
        "Andre programmer har lagt noget i arkivet ({count}): {names}.",
        "Other programs keep something in the vault ({count}): {names}.",
    ),
    "programs_do": (
        "musprep rører det ikke. Et synkroniserings- eller versionsprogram kan gemme kopier af dine ord der.",
        "musprep leaves it alone. A sync or version control program may keep copies of your words there.",
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
    # Traces.
    "editors_ok": ("Ingen editor har efterladt kopier i arkivet.", "No editor left copies in the vault."),
    "editors": (
        "Kopier med din tekst, som en editor har efterladt i arkivet: {count}. Den første er {path}.",
        "Copies with your text that an editor left in the vault: {count}. The first is {path}.",
    ),
    "editors_do": (
        "Luk editoren, se efter, om der er noget, du mangler, og slet dem. musprep sletter dem ikke for dig.",
        "Close the editor, see whether they hold anything you miss, and delete them. musprep does not delete them for you.",
    ),
    "histories_ok": (
        "Ingen af dine tekster står i en shells historik.",
        "None of your texts is in a shell’s history.",
    ),
    "history": (
        "I {path} ({shell}) står din tekst efter en musprep-kommando. Linjer: {count}.",
        "In {path} ({shell}) your text stands after a musprep command. Lines: {count}.",
    ),
    "history_do": (
        "Slet dem i filen. Skriv herefter musprep log alene, så spørger den, og teksten kommer ikke i historikken.",
        "Delete them in the file. From now on type musprep log alone: it asks, and the text stays out of the history.",
    ),
    "swap_ok": (
        "Intet tyder på, at hukommelsen bliver skrevet ukrypteret til disken.",
        "Nothing suggests that memory is written to the disk unencrypted.",
    ),
    "swap": (
        "Hukommelsen kan blive skrevet til {name}, som ikke ser ud til at være krypteret.",
        "Memory may be written to {name}, which does not seem to be encrypted.",
    ),
    "swap_do": (
        "Kryptér disken eller swap-området, eller slå det fra: sudo swapoff '{name}'",
        "Encrypt the disk or the swap area, or turn it off: sudo swapoff '{name}'",
    ),
    "dumps_ok": ("Et nedbrud gemmer ikke hukommelsen på disken.", "A crash saves no memory to the disk."),
    "dumps": (
        "Når et program bryder ned, gemmes dets hukommelse på disken ({pattern}). musprep slår det fra for sig selv, "
        "men din editor gør det måske ikke.",
        "When a program crashes its memory is saved to the disk ({pattern}). musprep turns that off for itself, but your "
        "editor may not.",
    ),
    "dumps_do": (
        "Skriv ulimit -c 0 i din shells startfil.",
        "Write ulimit -c 0 into your shell’s start file.",
    ),
    "dumps_piped": (
        "Når et program bryder ned, får {pattern} dets hukommelse. musprep slår det fra for sig selv, men din editor gør "
        "det måske ikke.",
        "When a program crashes, {pattern} is given its memory. musprep turns that off for itself, but your editor may not.",
    ),
    "dumps_piped_do": (
        "Se efter, hvad det program gemmer, og hvor længe; brug ellers muspreps egen editor.",
        "See what that program keeps, and for how long; otherwise use musprep’s own editor.",
    ),
    "encrypted_ok": ("Arkivet er krypteret med en adgangssætning.", "The vault is encrypted with a passphrase."),
    "unencrypted": (
        "Arkivet er ikke krypteret: den, der får fat i disken eller din bruger, kan læse det.",
        "The vault is not encrypted: whoever gets hold of the disk or of your account can read it.",
    ),
    "unencrypted_do": (
        "Sæt en adgangssætning på med: musprep vault encrypt",
        "Put a passphrase on it with: musprep vault encrypt",
    ),
    **doctor_encryption.ENCRYPTION,
}
