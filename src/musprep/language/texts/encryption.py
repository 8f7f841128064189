"""What is said about an encrypted vault: the passphrase, the keys, and what is in the way."""

TEXTS = {
    # Locked, and the passphrase.
    "locked": (
        "Arkivet {path} er låst. Åbn det med din adgangssætning: kør kommandoen i en terminal, så spørger musprep, "
        "eller brug --passphrase-file FIL.",
        "The vault {path} is locked. Open it with your passphrase: run the command in a terminal and musprep asks for "
        "it, or use --passphrase-file FILE.",
    ),
    "sheet_not_shown": (
        "Gendannelsesarket kunne ikke vises her, så arkivet er ikke krypteret. Kør det i en terminal, eller brug "
        "--recovery FIL.",
        "The recovery sheet could not be shown here, so the vault is not encrypted. Run it in a terminal, or use "
        "--recovery FILE.",
    ),
    "wrong_passphrase": (
        "Adgangssætningen passer ikke. Prøv igen, eller åbn med gendannelsesnøglen i stedet. Er du sikker på den, er "
        "{path} måske beskadiget: så hent den fra en sikkerhedskopi (musprep vault restore FIL --to MAPPE) eller fra en "
        "anden computer, der synkroniserer arkivet.",
        "The passphrase does not fit. Try again, or open with the recovery key instead. If you are sure of it, "
        "{path} may be damaged: then take it from a backup (musprep vault restore FILE --to DIR) or from another "
        "computer that syncs the vault.",
    ),
    "wrong_key": (
        "Gendannelsesnøglen hører ikke til dette arkiv. Se efter, om hele nøglen er skrevet rigtigt.",
        "The recovery key does not belong to this vault. Check that the whole key is written correctly.",
    ),
    "three_times": (
        "Det var forkert tre gange, så musprep stopper her. Intet er ændret, og du kan prøve igen, når du vil. Har du "
        "glemt adgangssætningen, så skriv gendannelsesnøglen fra dit ark i stedet.",
        "That was wrong three times, so musprep stops here. Nothing is changed, and you can try again whenever you "
        "like. If you have forgotten the passphrase, type the recovery key from your sheet instead.",
    ),
    "too_short": (
        "Adgangssætningen skal have mindst {least} tegn. Tag gerne fire-fem ord, som kun du ville sætte sammen.",
        "The passphrase needs at least {least} characters. Four or five words that only you would put together do well.",
    ),
    "not_alike": (
        "De to adgangssætninger er ikke ens, så intet er ændret. Prøv igen.",
        "The two passphrases are not alike, so nothing is changed. Try again.",
    ),
    "no_passphrase": (
        "Der står ingen adgangssætning i {path}. Skriv den på filens første linje.",
        "There is no passphrase in {path}. Write it on the file’s first line.",
    ),
    "no_new_passphrase": (
        "Den nye adgangssætning mangler. Skriv den på anden linje i {path}, under den gamle.",
        "The new passphrase is missing. Write it on the second line of {path}, below the old one.",
    ),
    "passphrase_unreadable": (
        "Adgangssætningen kan ikke læses fra {path}. Se efter, at filen findes, er UTF-8, og at du har lov til at læse den.",
        "The passphrase cannot be read from {path}. Check that the file is there, is UTF-8, and that you may read it.",
    ),
    # The user's own editor.
    "no_memory": (
        "Arkivet er krypteret, og her er ingen mappe, der kun ligger i hukommelsen, så din egen editor ville lægge teksten "
        "læsbar på disken. Skriv i musprep i stedet.",
        "The vault is encrypted, and there is no folder here that lies in memory only, so your own editor would put the text "
        "readable on the disk. Write in musprep instead.",
    ),
    # The library.
    "no_library": (
        "Arkivet er krypteret, og det kræver Python-pakken pyrage, som mangler her. Intet blev gemt ukrypteret. "
        "Installér den med: pip install pyrage",
        "The vault is encrypted, and that needs the Python package pyrage, which is missing here. Nothing was saved "
        "unencrypted. Install it with: pip install pyrage",
    ),
    # The public keys.
    "recipient_unreadable": (
        "{path} kan ikke læses (“{reason}”), så intet bliver gemt. Filen fortæller, hvem arkivet er krypteret til. Ret "
        "dens rettigheder, og prøv igen.",
        "{path} cannot be read (“{reason}”), so nothing is saved. The file tells whom the vault is encrypted to. Correct "
        "its permissions, and try again.",
    ),
    "recipient_damaged": (
        "{path} er beskadiget, så intet bliver gemt. Lad musprep lave den igen ud fra din adgangssætning: "
        "musprep vault trust",
        "{path} is damaged, so nothing is saved. Let musprep make it again from your passphrase: musprep vault trust",
    ),
    "recipient_gone": (
        "I arkivet ligger krypterede filer ({sign}), men {path} mangler, så intet bliver gemt som almindelig tekst. Er et "
        "synkprogram ved at hente arkivet, så vent, til det er færdigt. Er filen blevet væk, så lad musprep lave den igen "
        "ud fra din adgangssætning: musprep vault trust. Var du ved at ophæve krypteringen: musprep vault decrypt",
        "There are encrypted files ({sign}) in the vault, but {path} is missing, so nothing is saved as plain text. If a "
        "sync program is still fetching the vault, wait until it is done. If the file went astray, let musprep make it again from your "
        "passphrase: musprep vault trust. If you were decrypting the vault: musprep vault decrypt",
    ),
    "exchanged": (
        "ADVARSEL: {path} er skiftet ud. Det, der blev gemt siden, kan andre måske læse, og du kan ikke. Intet bliver "
        "læst eller gemt nu. Find ud af, hvem der kan skrive i arkivet, og lad musprep sætte den rigtige nøgle tilbage: "
        "musprep vault trust",
        "WARNING: {path} was exchanged. What was saved since then others may be able to read, and you cannot. Nothing "
        "is read or saved now. Find out who can write in the vault, and let musprep put the right key back: "
        "musprep vault trust",
    ),
    "exchanged_here": (
        "ADVARSEL: {path} er en anden, end denne computer kender, så intet bliver gemt. Har du selv krypteret arkivet på "
        "ny, så åbn det én gang her med din adgangssætning: musprep entries. Har du ikke, så se efter, hvem der kan "
        "skrive i arkivet.",
        "WARNING: {path} is another one than this computer knows, so nothing is saved. If you have encrypted the vault "
        "anew yourself, open it once here with your passphrase: musprep entries. If not, find out who can write in "
        "the vault.",
    ),
    "encrypted_before": (
        "Arkivet var krypteret på denne computer, men {path} er væk, så intet bliver gemt som almindelig tekst. Har du "
        "selv ophævet krypteringen et andet sted, så bekræft det her: musprep vault decrypt",
        "The vault was encrypted on this computer, but {path} is gone, so nothing is saved as plain text. If you have "
        "decrypted it yourself elsewhere, confirm it here: musprep vault decrypt",
    ),
    # The secret key.
    "identity_gone": (
        "{path} mangler. Den låser arkivet op med din adgangssætning. Hent den fra en sikkerhedskopi, eller åbn arkivet "
        "med gendannelsesnøglen.",
        "{path} is missing. It opens the vault with your passphrase. Take it from a backup, or open the vault with the "
        "recovery key.",
    ),
    "identity_damaged": (
        "Filen er beskadiget eller forfalsket og bliver ikke åbnet. Hent den fra en sikkerhedskopi, eller åbn arkivet "
        "med gendannelsesnøglen.",
        "The file is damaged or forged and is not opened. Take it from a backup, or open the vault with the recovery key.",
    ),
    "not_opened": (
        "Filen kan ikke åbnes med arkivets nøgle: den er beskadiget eller krypteret til en anden. Hent en tidligere "
        "udgave fra mappen history eller en sikkerhedskopi.",
        "The file cannot be opened with the vault’s key: it is damaged or encrypted to somebody else. Take an earlier one "
        "from the folder history or a backup.",
    ),
    # Files that lie the other way.
    "encrypted_stray": (
        "Filen er krypteret, men det er arkivet ikke. Kør musprep vault decrypt, eller åbn den med programmet age.",
        "The file is encrypted, but the vault is not. Run musprep vault decrypt, or open it with the program age.",
    ),
    "plain_stray": (
        "Filen ligger ukrypteret i et krypteret arkiv. Den bliver krypteret, næste gang du åbner arkivet.",
        "The file lies unencrypted in an encrypted vault. It is encrypted the next time you open the vault.",
    ),
    # Encrypting and decrypting.
    "already": (
        "Arkivet {path} er allerede krypteret. Skift adgangssætning med: musprep vault passphrase",
        "The vault {path} is encrypted already. Change the passphrase with: musprep vault passphrase",
    ),
    "not_encrypted": (
        "Arkivet er ikke krypteret. Krypter det med: musprep vault encrypt",
        "The vault is not encrypted. Encrypt it with: musprep vault encrypt",
    ),
    "changed_meanwhile": (
        "{path} blev ændret af et andet program imens, så intet er krypteret endnu. Luk det andet program, og prøv igen.",
        "{path} was changed by another program meanwhile, so nothing is encrypted yet. Close the other program, and try "
        "again.",
    ),
    "changed_elsewhere": (
        "{path} blev ændret fra et andet vindue imens, så adgangssætningen er ikke skiftet. Prøv igen.",
        "{path} was changed from another window meanwhile, so the passphrase is not changed. Try again.",
    ),
    "plain_left": (
        "Arkivet {path} er krypteret, men disse filer ligger endnu ukrypteret: {files}. Luk andre programmer, der bruger "
        "dem, og åbn arkivet én gang med din adgangssætning, fx med musprep entries; så bliver de krypteret.",
        "The vault {path} is encrypted, but these files still lie unencrypted: {files}. Close other programs that use them, and "
        "open the vault once with your passphrase, for example with musprep entries; then they are encrypted.",
    ),
    "encrypted_late": (
        "Disse filer lå ukrypteret i arkivet og er nu krypteret: {files}. De kan have ligget læsbart på disken.",
        "These files lay unencrypted in the vault and are encrypted now: {files}. They may have been readable on the disk.",
    ),
    "left_plain": (
        "ADVARSEL: Arkivet er krypteret, men disse filer ligger ukrypteret: {files}. De bliver krypteret, når du åbner "
        "arkivet med din adgangssætning.",
        "WARNING: The vault is encrypted, but these files lie unencrypted: {files}. They are encrypted when you open the vault with "
        "your passphrase.",
    ),
    "left_catalogues": (
        "Spørgekataloger ligger ukrypteret i det krypterede arkiv: {files}. Har du selv lagt dem der, så krypter dem med: "
        "musprep catalogues accept ID. Hvis ikke, så slet dem.",
        "Catalogues lie unencrypted in the encrypted vault: {files}. If you put them there yourself, encrypt them with: "
        "musprep catalogues accept ID. If not, delete them.",
    ),
    "left_hidden": (
        "Filer og mapper med skjulte navne bliver ikke krypteret: {files}. Er der noget i dem, som ingen må læse, så slet "
        "dem, eller flyt dem ud af arkivet.",
        "Files and folders with hidden names are not encrypted: {files}. If they hold anything that nobody may read, delete "
        "them, or move them out of the vault.",
    ),
    "no_state": (
        "musprep kan ikke skrive i {path}, hvor det undervejs noteres, hvor langt krypteringen er. Derfor er intet "
        "ændret. Ret mappens rettigheder, eller sæt XDG_STATE_HOME til en mappe, du kan skrive i, og prøv igen.",
        "musprep cannot write to {path}, where it notes along the way how far the encrypting has come. So nothing is "
        "changed. Correct the folder’s permissions, or set XDG_STATE_HOME to a folder you can write to, and try again.",
    ),
    "note_unreadable": (
        "{path} kan ikke læses (“{reason}”). Filen fortæller, hvilken nøgle arkivet har, så intet bliver gemt uden den. "
        "Prøv igen.",
        "{path} cannot be read (“{reason}”). The file tells which key the vault has, so nothing is saved without it. Try "
        "again.",
    ),
    "encrypted_left": (
        "Krypteringen af {path} er ophævet, men nogle krypterede filer er der endnu. Kør musprep vault decrypt igen.",
        "The vault {path} is decrypted, but some encrypted files are still there. Run musprep vault decrypt again.",
    ),
    # On screen.
    "screen_title": ("Arkivet er låst", "The vault is locked"),
    "screen_about": (
        "Skriv din adgangssætning, så åbner det sig. Du kan også skrive nøglen fra gendannelsesarket.",
        "Type your passphrase, and it opens. The key from the recovery sheet works too.",
    ),
    "screen_opening": (
        "Åbner … Det tager et sekund med vilje, så ingen kan gætte hurtigt.",
        "Opening … It takes a second on purpose, so that nobody can guess quickly.",
    ),
    "screen_three_times": (
        "Det var forkert tre gange. Du kan blive ved at prøve, skrive gendannelsesnøglen eller lukke med ctrl+q. Det, du "
        "har skrevet, er gemt.",
        "That was wrong three times. You can go on trying, type the recovery key, or close with ctrl+q. What you wrote is "
        "saved.",
    ),
    "screen_not_locked": (
        "Derfor er arkivet ikke låst endnu.",
        "So the vault is not locked yet.",
    ),
    "cmd_lock": ("Lås", "Lock"),
    "cmd_lock_help": (
        "Gemmer alt og låser et krypteret arkiv, til adgangssætningen er skrevet.",
        "Saves everything and locks an encrypted vault until the passphrase is typed.",
    ),
    "no_minutes": (
        "“{value}” er ikke et antal minutter. Skriv et helt tal op til 1440; 0 betyder aldrig.",
        "“{value}” is no number of minutes. Write a whole number up to 1440; 0 means never.",
    ),
    # Asking and telling.
    "ask": ("Adgangssætning:", "Passphrase:"),
    "ask_new": ("Ny adgangssætning (mindst 8 tegn):", "New passphrase (at least 8 characters):"),
    "ask_again": ("Skriv den igen:", "Type it again:"),
    "nobody_to_ask": (
        "Her er ingen at spørge om en adgangssætning. Kør kommandoen i en terminal, eller brug --passphrase-file FIL.",
        "There is nobody here to ask for a passphrase. Run the command in a terminal, or use --passphrase-file FILE.",
    ),
    "ask_sheet": (
        "Glemmer du adgangssætningen, kan kun et gendannelsesark hjælpe. Vil du se det nu, så du kan skrive nøglen af? "
        "[J/n]",
        "If you forget the passphrase, only a recovery sheet can help. Show it now, so that you can write the key down? "
        "[Y/n]",
    ),
    "ask_written_down": (
        "Skriv nøglen af, eller print den, og læg den et sikkert sted. Den vises kun denne ene gang. Tryk enter, når du "
        "har den:",
        "Write the key down, or print it, and put it in a safe place. It is shown this once only. Press enter when you "
        "have it:",
    ),
    "sheet": (
        "musprep: gendannelsesark, {day}\n\nNøglen nedenfor åbner alt i det krypterede arkiv\n  {place}\nuden "
        "adgangssætning. Læg den et sted, hvor kun du kan finde den, ikke på denne computer.\n\nI musprep: skriv nøglen, "
        "når der spørges om adgangssætningen.\nUden musprep: age -d -i DENNE-FIL FIL.toml.age",
        "musprep: recovery sheet, {day}\n\nThe key below opens everything in the encrypted vault\n  {place}\nwithout the "
        "passphrase. Put it where only you can find it, not on this computer.\n\nIn musprep: type the key when asked for "
        "the passphrase.\nWithout musprep: age -d -i THIS-FILE FILE.toml.age",
    ),
    "sheet_written": (
        "Gendannelsesarket ligger i {path}. Print det, eller flyt det til et sikkert sted, og slet filen her.",
        "The recovery sheet is in {path}. Print it, or move it to a safe place, and delete the file here.",
    ),
    "sheet_inside": (
        "{path} ligger i selve arkivet, og en nøgle hører ikke hjemme i den kasse, den åbner. Vælg et andet sted.",
        "{path} lies in the vault itself, and a key does not belong in the box it opens. Choose another place.",
    ),
    "encrypted": (
        "Arkivet er krypteret. Du kan stadig notere med musprep log uden adgangssætning; for at læse skal du skrive den.",
        "The vault is encrypted. You can still note with musprep log without the passphrase; to read you have to type it.",
    ),
    "encrypted_without_sheet": (
        "Arkivet er krypteret, uden gendannelsesark. Glemmer du adgangssætningen, kan ingen åbne det igen, heller ikke du.",
        "The vault is encrypted, without a recovery sheet. If you forget the passphrase nobody can open it again, not even "
        "you.",
    ),
    "where_encrypted": (
        "Arkivet er krypteret; adgangssætningen åbner det.",
        "The vault is encrypted; the passphrase opens it.",
    ),
    "unencrypted": (
        "Krypteringen er ophævet. Alle filer i arkivet er almindelige, læsbare filer igen.",
        "The vault is decrypted. All files in it are ordinary, readable files again.",
    ),
    "changed": (
        "Adgangssætningen er skiftet. Den gamle åbner stadig sikkerhedskopier fra før.",
        "The passphrase is changed. The old one still opens backups from before.",
    ),
    "trusted": (
        "Den rigtige nøgle er på plads igen. Notater, der blev gemt, mens den var skiftet ud, kan du ikke åbne.",
        "The right key is in place again. Notes that were saved while it was exchanged you cannot open.",
    ),
    "cmd_open": ("Lås op", "Unlock"),
    "cmd_open_help": (
        "Låser op med den adgangssætning, du har skrevet.",
        "Unlocks with the passphrase you typed.",
    ),
}
