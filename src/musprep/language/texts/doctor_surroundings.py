"""What the doctor says of what is around a vault: who can get at its files, what copies them, and what else keeps its words."""

SURROUNDINGS = {
    "permissions_ok": ("Kun du kan åbne arkivets filer.", "Only you can open the vault’s files."),
    "permissions": (
        "Filer og mapper, som andre kan åbne, eller som du ikke selv kan: {count}. Den første er {path}.",
        "Files and folders that others can open, or that you yourself cannot: {count}. The first is {path}.",
    ),
    "permissions_do": (
        "musprep vault doctor --fix sætter mapper til 0700 og filer til 0600.",
        "musprep vault doctor --fix sets folders to 0700 and files to 0600.",
    ),
    "permissions_none": (
        "Arkivet ligger på et drev uden rettigheder ({kind}): Alle, der har drevet, kan læse det.",
        "The vault is on a drive without permissions ({kind}): whoever has the drive can read it.",
    ),
    "permissions_none_do": (
        "Krypter det (musprep vault encrypt), eller flyt det til computerens egen disk.",
        "Encrypt it (musprep vault encrypt), or move it to the computer’s own disk.",
    ),
    "permissions_none_encrypted": (
        "Arkivet ligger på et drev uden rettigheder ({kind}). Det er krypteret, så andre kan ikke læse det, men de kan slette "
        "filerne.",
        "The vault is on a drive without permissions ({kind}). It is encrypted, so others cannot read it, but they can "
        "delete its files.",
    ),
    "permissions_none_encrypted_do": (
        "Er det for meget, så flyt arkivet til computerens egen disk. Tag en sikkerhedskopi: musprep vault backup FIL",
        "If that is too much, move the vault to the computer’s own disk. Make a backup: musprep vault backup FILE",
    ),
    "permissions_windows": (
        "Filer og mapper, som andre end du og administratorer kan åbne: {count}. Den første er {path} ({who}).",
        "Files and folders that people other than you and administrators can open: {count}. The first is {path} "
        "({who}).",
    ),
    "permissions_windows_do": (
        "musprep vault doctor --fix lukker dem for alle andre end dig og systemet.",
        "musprep vault doctor --fix closes them to everyone except you and the system.",
    ),
    "owner_windows": (
        "Filer og mapper, der tilhører en anden bruger ({uid}): {count}. Den første er {path}.",
        "Files and folders that belong to another user ({uid}): {count}. The first is {path}.",
    ),
    "owner_windows_do": (
        'Få dem tilbage med: takeown /F "{place}" /R',
        'Take them back with: takeown /F "{place}" /R',
    ),
    "owner_ok": ("Alle filer tilhører din bruger.", "All files belong to you."),
    "owner": (
        "Filer og mapper, der tilhører en anden bruger ({uid}): {count}. Den første er {path}.",
        "Files and folders that belong to another user ({uid}): {count}. The first is {path}.",
    ),
    "owner_do": (
        "Få dem tilbage med: sudo chown -R \"$USER\" '{place}'",
        "Take them back with: sudo chown -R \"$USER\" '{place}'",
    ),
    "links_ok": ("Ingen links peger ud af arkivet.", "No links point outside the vault."),
    "link": (
        "{path} er et link. musprep følger ikke links, så indholdet kommer ikke med.",
        "{path} is a link. musprep does not follow links, so what it points to is left out.",
    ),
    "link_do": (
        "Erstat linket med den rigtige fil eller mappe, eller slet det.",
        "Put the real file or folder in its place, or delete the link.",
    ),
    "path_ok": (
        "Ingen andre har adgang til mapperne over arkivet.",
        "Nobody else has access to the folders above the vault.",
    ),
    "path_open": (
        "Andre på computeren kan åbne {path} og se, hvad der ligger der.",
        "Others on this computer can open {path} and see what is in it.",
    ),
    "path_open_do": (
        "musprep vault doctor --fix lukker mappen for andre.",
        "musprep vault doctor --fix closes the folder to others.",
    ),
    "path_swappable": (
        "Alle på computeren kan ændre i {path} og kan derfor lægge et andet arkiv i stedet for dit.",
        "Anyone on this computer can change {path}, so somebody could replace your vault with another one.",
    ),
    "path_swappable_do": (
        "Flyt arkivet til en mappe, der kun er din, eller fjern de andres skriverettighed: chmod o-w '{path}'",
        "Move the vault to a folder that is yours alone, or remove others’ write permission: chmod o-w '{path}'",
    ),
    "path_swappable_windows": (
        "Andre ({who}) kan slette og omdøbe det, der ligger i {path}, og kan derfor lægge et andet arkiv i stedet for dit.",
        "Others ({who}) can delete and rename what is in {path}, so somebody could replace your vault with another one.",
    ),
    "path_swappable_windows_do": (
        "Flyt arkivet til din egen profilmappe, hvor det ligger, hvis du ikke vælger andet.",
        "Move the vault to your own profile folder, where it is by default.",
    ),
    "path_private_copy": (
        "Arkivet ligger i en mappe, der hører til Python fra Microsoft Store, og som bliver slettet sammen med den: {path}.",
        "The vault is in a folder that belongs to Python from the Microsoft Store and is deleted with it: {path}.",
    ),
    "path_private_copy_do": (
        "Flyt mappen til din profil, fx C:\\Users\\dig\\musprep, og sæt MUSPREP_VAULT til den; eller installér musprep med "
        "uv, som README viser, og læg mappen, hvor musprep vault where siger.",
        "Move the folder into your profile, e.g. C:\\Users\\you\\musprep, and set MUSPREP_VAULT to it; or install musprep "
        "with uv, as the README shows, and put the folder where musprep vault where says.",
    ),
    "path_foreign": (
        "Mappen {path} tilhører en anden bruger, som dermed kan flytte eller slette dit arkiv.",
        "The folder {path} belongs to another user, who can therefore move or delete your vault.",
    ),
    "path_foreign_do": (
        "Flyt arkivet til din egen hjemmemappe, hvis du ikke stoler på det.",
        "Move the vault to your own home folder if you do not trust that.",
    ),
    "synced_ok": ("Arkivet bliver ikke synkroniseret.", "No sync program copies the vault."),
    "synced": (
        "{name} synkroniserer arkivet, så alt, hvad du skriver, bliver kopieret væk fra computeren i klartekst.",
        "{name} syncs the vault, so everything you write is copied off this computer as plain text.",
    ),
    "synced_do": (
        "Flyt arkivet ud af mappen, og brug --vault, eller krypter det: musprep vault encrypt",
        "Move the vault out of the folder and use --vault, or encrypt it: musprep vault encrypt",
    ),
    "synced_encrypted": (
        "{name} synkroniserer arkivet. Det er krypteret, så {name} kan kun se, hvor mange filer du har, og hvornår "
        "de bliver ændret.",
        "{name} syncs the vault. It is encrypted, so {name} only sees how many files you have and when they change.",
    ),
    "synced_encrypted_do": (
        "Er det også for meget, så flyt arkivet ud af mappen, og brug --vault.",
        "If even that is too much, move the vault out of the folder and use --vault.",
    ),
    "network_ok": ("Arkivet ligger på computerens egen disk.", "The vault is on this computer’s own disk."),
    "network": (
        "Arkivet ligger på et netværksdrev ({kind}, {mount}). De, der administrerer drevet, kan læse det.",
        "The vault is on a network drive ({kind}, {mount}). Whoever runs the drive can read it.",
    ),
    "network_do": (
        "Flyt det til en lokal disk med --vault, eller krypter det: musprep vault encrypt",
        "Move it to a local disk with --vault, or encrypt it: musprep vault encrypt",
    ),
    "network_maybe": (
        "Arkivet ligger på et drev, der kan være et netværksdrev ({kind}, {mount}).",
        "The vault is on what may be a network drive ({kind}, {mount}).",
    ),
    "network_maybe_do": (
        "Find ud af, hvor drevet ligger. Er det ikke din egen computer, så flyt eller krypter arkivet.",
        "Find out where the drive is. If it is not your own computer, move the vault or encrypt it.",
    ),
    "network_removable": (
        "Arkivet ligger på et drev, der kan tages med ({mount}). Den, der får fat i det, kan læse det.",
        "The vault is on a removable drive ({mount}). Whoever gets hold of it can read it.",
    ),
    "network_removable_do": (
        "Krypter det: musprep vault encrypt",
        "Encrypt it: musprep vault encrypt",
    ),
    "network_encrypted": (
        "Arkivet ligger ikke på computerens egen disk ({mount}). Det er krypteret, så andre kan kun se, hvor mange filer du "
        "har, og hvornår de bliver ændret.",
        "The vault is not on this computer’s own disk ({mount}). It is encrypted, so others only see how many files you "
        "have and when they change.",
    ),
    "network_encrypted_do": (
        "Er det også for meget, så flyt arkivet til computerens egen disk.",
        "If even that is too much, move the vault to the computer’s own disk.",
    ),
    "time_machine": (
        "Time Machine tager kopier af arkivet i klartekst.",
        "Time Machine copies the vault as plain text.",
    ),
    "time_machine_do": (
        "Krypter arkivet (musprep vault encrypt) eller dine Time Machine-diske, eller hold det ude: tmutil addexclusion '{path}'",
        "Encrypt the vault (musprep vault encrypt) or your Time Machine disks, or leave it out: tmutil addexclusion '{path}'",
    ),
    "disk_ok": (
        "Disken er krypteret, eller arkivet er det.",
        "The disk is encrypted, or the vault is.",
    ),
    "disk": (
        "Disken ser ikke ud til at være krypteret (BitLocker, FileVault, LUKS), og arkivet er det heller ikke.",
        "The disk does not seem to be encrypted (BitLocker, FileVault, LUKS), nor is the vault.",
    ),
    "disk_do": (
        "Krypter disken i systemets indstillinger, eller arkivet: musprep vault encrypt",
        "Encrypt the disk in the system’s settings, or the vault: musprep vault encrypt",
    ),
    "git_ok": ("Arkivet ligger ikke i en git-mappe.", "The vault is not in a git repository."),
    "git": (
        "Arkivet ligger i git-mappen {path}. Den har ingen fjernserver endnu, men kan få en.",
        "The vault is in the git repository {path}. It has no remote yet, but may get one.",
    ),
    "git_do": (
        "Flyt arkivet ud, eller skriv dets mappe i .gitignore, før noget bliver lagt i git.",
        "Move the vault out, or add its folder to .gitignore before anything is committed.",
    ),
    "git_remote": (
        "Arkivet ligger i git-mappen {path}, som er koblet til en fjernserver.",
        "The vault is in the git repository {path}, which has a remote.",
    ),
    "git_remote_do": (
        "Flyt det ud, og brug --vault. Er det allerede lagt i git, ligger det også i historikken dér.",
        "Move it out and use --vault. If it has already been committed, it is in the history there too.",
    ),
    "programs_ok": (
        "Ingen andre programmer har lagt noget i arkivet.",
        "No other program stores anything in the vault.",
    ),
    "programs": (
        "Andre programmer har lagt noget i arkivet ({count}): {names}.",
        "Other programs store things in the vault ({count}): {names}.",
    ),
    "programs_do": (
        "musprep rører det ikke. Et synkroniserings- eller versionsstyringsprogram kan gemme kopier dér af det, du "
        "skriver.",
        "musprep leaves it alone. A sync or version control program may keep copies of what you write there.",
    ),
    "editors_ok": ("Ingen editor har efterladt kopier i arkivet.", "No editor has left copies in the vault."),
    "editors": (
        "Kopier med din tekst, som en editor har efterladt i arkivet: {count}. Den første er {path}.",
        "Copies of your text left in the vault by an editor: {count}. The first is {path}.",
    ),
    "editors_do": (
        "Luk editoren, se, om der er noget, du mangler, og slet kopierne. musprep sletter dem ikke for dig.",
        "Close the editor, check whether the copies hold anything you need, and delete them. musprep does not delete "
        "them for you.",
    ),
    "histories_ok": ("Ingen af dine tekster står i shellens historik.", "None of your texts are in a shell’s history."),
    "history": (
        "Linjer i {path} ({shell}), hvor din tekst står efter en musprep-kommando: {count}.",
        "Lines in {path} ({shell}) with your text after a musprep command: {count}.",
    ),
    "history_do": (
        "Slet linjerne i filen. Skriv fremover kun musprep log; så spørger den, og teksten kommer ikke i historikken.",
        "Delete those lines. From now on, type just musprep log: it asks for the text, which then stays out of the history.",
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
        "Krypter disken eller swap-området, eller slå det fra: sudo swapoff '{name}'",
        "Encrypt the disk or the swap area, or turn it off: sudo swapoff '{name}'",
    ),
    "dumps_ok": ("Et nedbrud gemmer ikke hukommelsen på disken.", "Crashes do not save memory to the disk."),
    "dumps": (
        "Når et program går ned, bliver dets hukommelse gemt på disken ({pattern}). musprep slår det fra for sig "
        "selv, men det gør din editor måske ikke.",
        "When a program crashes, its memory is saved to the disk ({pattern}). musprep turns this off for itself, but "
        "your editor may not.",
    ),
    "dumps_do": ("Skriv ulimit -c 0 i din shells opstartsfil.", "Add ulimit -c 0 to your shell’s startup file."),
    "dumps_piped": (
        "Når et program går ned, får {pattern} dets hukommelse. musprep slår det fra for sig selv, men det gør din "
        "editor måske ikke.",
        "When a program crashes, its memory is passed to {pattern}. musprep turns this off for itself, but your "
        "editor may not.",
    ),
    "dumps_piped_do": (
        "Find ud af, hvad det program gemmer, og hvor længe, eller brug muspreps egen editor.",
        "Find out what that program keeps and for how long, or use musprep’s own editor.",
    ),
    "encrypted_ok": ("Arkivet er krypteret med en adgangssætning.", "The vault is encrypted with a passphrase."),
    "unencrypted": (
        "Arkivet er ikke krypteret: Den, der får adgang til disken eller din bruger, kan læse det.",
        "The vault is not encrypted: anyone who gets hold of the disk or your account can read it.",
    ),
    "unencrypted_do": (
        "Krypter det med en adgangssætning: musprep vault encrypt",
        "Protect it with a passphrase: musprep vault encrypt",
    ),
}
