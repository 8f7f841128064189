"""What the doctor says of what is around a vault: who can get at its files, what copies them, and what else keeps its words."""

SURROUNDINGS = {
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
}
