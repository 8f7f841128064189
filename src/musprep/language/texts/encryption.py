"""What is said about an encrypted vault: the passphrase, the keys, and what is in the way."""

TEXTS = {
    # Locked, and the passphrase.
    "locked": (
        "Arkivet {path} er låst. Åbn det med din adgangssætning: Kør kommandoen i en terminal, så spørger musprep, "
        "eller brug --passphrase-file FIL.",
        "The vault {path} is locked. Run the command in a terminal and enter your passphrase, or use --passphrase-file FILE.",
    ),
    "sheet_not_shown": (
        "Gendannelsesarket kunne ikke vises her, så arkivet er ikke krypteret. Kør kommandoen i en terminal, eller "
        "brug --recovery FIL.",
        "The recovery sheet could not be shown here, so the vault was not encrypted. Run the command in a terminal, "
        "or use --recovery FILE.",
    ),
    "wrong_passphrase": (
        "Adgangssætningen er forkert. Prøv igen, eller brug gendannelsesnøglen. Er du sikker på den, er {path} måske "
        "beskadiget: Hent den så fra en sikkerhedskopi (musprep vault restore FIL --to MAPPE) eller fra en anden "
        "computer, der synkroniserer arkivet.",
        "Wrong passphrase. Try again, or use the recovery key instead. If you are sure of it, {path} may be damaged: "
        "restore it from a backup (musprep vault restore FILE --to DIR) or from another computer that syncs the "
        "vault.",
    ),
    "wrong_key": (
        "Gendannelsesnøglen hører ikke til dette arkiv. Tjek, at hele nøglen er skrevet rigtigt.",
        "The recovery key does not belong to this vault. Check that the whole key is typed correctly.",
    ),
    "three_times": (
        "Adgangssætningen var forkert tre gange, så musprep stopper her. Intet er ændret; prøv igen, når du vil. Har "
        "du glemt adgangssætningen, så skriv gendannelsesnøglen fra dit ark i stedet.",
        "Wrong passphrase three times, so musprep stops here. Nothing was changed; try again whenever you like. If "
        "you have forgotten the passphrase, type the recovery key from your sheet instead.",
    ),
    "too_short": (
        "Adgangssætningen skal være på mindst {least} tegn. Brug gerne fire-fem ord, som ingen andre ville sætte sammen.",
        "The passphrase needs at least {least} characters. Four or five words that only you would put together work well.",
    ),
    "not_alike": (
        "De to adgangssætninger er ikke ens, så intet er ændret. Prøv igen.",
        "The two passphrases do not match, so nothing was changed. Try again.",
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
        "Adgangssætningen kan ikke læses fra {path}. Tjek, at filen findes, er gemt som UTF-8, og at du må læse den.",
        "The passphrase cannot be read from {path}. Check that the file exists, is UTF-8, and that you may read it.",
    ),
    # The user's own editor.
    "no_memory": (
        "Arkivet er krypteret, og din egen editor ville gemme teksten læsbart på disken (computeren har ingen mappe, "
        "der kun ligger i hukommelsen). Skriv i musprep i stedet.",
        "The vault is encrypted, and your own editor would save the text readable on disk (this computer has no "
        "in-memory folder). Write in musprep instead.",
    ),
    # The library.
    "no_library": (
        "Arkivet er krypteret, og det kræver Python-pakken pyrage, som mangler her. Intet blev gemt ukrypteret. "
        "Installér den med: pip install pyrage",
        "The vault is encrypted, which requires the Python package pyrage. It is missing here, so nothing was saved. "
        "Install it with: pip install pyrage",
    ),
    # The public keys.
    "recipient_unreadable": (
        "{path} kan ikke læses (”{reason}”), så intet bliver gemt. Filen indeholder den nøgle, der krypteres med. "
        "Ret rettighederne, og prøv igen.",
        "{path} cannot be read (“{reason}”), so nothing is saved. The file holds the key the vault is encrypted to. "
        "Fix its permissions and try again.",
    ),
    "recipient_damaged": (
        "{path} er beskadiget, så intet bliver gemt. Lad musprep lave den igen ud fra din adgangssætning: musprep vault trust",
        "{path} is damaged, so nothing is saved. Let musprep recreate it from your passphrase: musprep vault trust",
    ),
    "recipient_gone": (
        "Der er krypterede filer ({sign}) i arkivet, men {path} mangler, så intet bliver gemt i klartekst. Er et "
        "synkroniseringsprogram ved at hente arkivet, så vent, til det er færdigt. Er filen blevet væk, så lad "
        "musprep lave den igen ud fra din adgangssætning: musprep vault trust. Var du ved at dekryptere arkivet: "
        "musprep vault decrypt",
        "There are encrypted files ({sign}) in the vault, but {path} is missing, so nothing is saved as plain text. "
        "If a sync program is still fetching the vault, wait until it is done. If the file was lost, let musprep "
        "recreate it from your passphrase: musprep vault trust. If you were decrypting the vault: musprep vault "
        "decrypt",
    ),
    "exchanged": (
        "ADVARSEL: {path} er skiftet ud. Det, der er gemt siden, kan andre måske læse, og du kan ikke. musprep læser "
        "og gemmer ikke noget nu. Find ud af, hvem der kan skrive i arkivet, og gendan den rigtige nøgle: musprep "
        "vault trust",
        "WARNING: {path} has been replaced. Others may be able to read anything saved since then, and you cannot. "
        "Nothing is read or saved now. Find out who can write to the vault, then restore the correct key: musprep "
        "vault trust",
    ),
    "exchanged_here": (
        "ADVARSEL: {path} er ikke den, denne computer kender, så intet bliver gemt. Har du selv krypteret arkivet "
        "igen, så åbn det én gang her med din adgangssætning: musprep entries. Ellers find ud af, hvem der kan "
        "skrive i arkivet.",
        "WARNING: {path} is not the one this computer knows, so nothing is saved. If you re-encrypted the vault "
        "yourself, open it here once with your passphrase: musprep entries. If not, find out who can write to the "
        "vault.",
    ),
    "encrypted_before": (
        "Arkivet var krypteret på denne computer, men {path} er væk, så intet bliver gemt i klartekst. Har du selv "
        "dekrypteret det et andet sted, så bekræft det her: musprep vault decrypt",
        "The vault was encrypted on this computer, but {path} is missing, so nothing is saved as plain text. If you "
        "decrypted it yourself elsewhere, confirm it here: musprep vault decrypt",
    ),
    # The secret key.
    "identity_gone": (
        "{path} mangler. Filen skal bruges sammen med din adgangssætning. Hent den fra en sikkerhedskopi, eller åbn "
        "arkivet med gendannelsesnøglen.",
        "{path} is missing. It is needed, with your passphrase, to open the vault. Restore it from a backup, or open "
        "the vault with the recovery key.",
    ),
    "identity_damaged": (
        "Filen er beskadiget eller forfalsket og bliver ikke åbnet. Hent den fra en sikkerhedskopi, eller åbn "
        "arkivet med gendannelsesnøglen.",
        "The file is damaged or forged and will not be opened. Restore it from a backup, or open the vault with the "
        "recovery key.",
    ),
    "not_opened": (
        "Filen kan ikke åbnes med arkivets nøgle: Den er beskadiget eller krypteret til en anden. Hent en tidligere "
        "udgave fra mappen history eller en sikkerhedskopi.",
        "The file cannot be opened with the vault’s key: it is damaged or encrypted for somebody else. Use an "
        "earlier version from the folder history or a backup.",
    ),
    # Files that lie the other way.
    "encrypted_stray": (
        "Filen er krypteret, men det er arkivet ikke. Kør musprep vault decrypt, eller åbn filen med programmet age.",
        "The file is encrypted, but the vault is not. Run musprep vault decrypt, or open the file with the program age.",
    ),
    "plain_stray": (
        "Filen ligger ukrypteret i et krypteret arkiv. Den bliver krypteret, næste gang du åbner arkivet.",
        "The file is unencrypted in an encrypted vault. It will be encrypted the next time you open the vault.",
    ),
    # Encrypting and decrypting.
    "already": (
        "Arkivet {path} er allerede krypteret. Skift adgangssætning med: musprep vault passphrase",
        "The vault {path} is already encrypted. Change the passphrase with: musprep vault passphrase",
    ),
    "not_encrypted": (
        "Arkivet er ikke krypteret. Krypter det med: musprep vault encrypt",
        "The vault is not encrypted. Encrypt it with: musprep vault encrypt",
    ),
    "changed_meanwhile": (
        "{path} blev ændret af et andet program i mellemtiden, så intet er krypteret endnu. Luk det andet program, "
        "og prøv igen.",
        "{path} was changed by another program in the meantime, so nothing is encrypted yet. Close the other program "
        "and try again.",
    ),
    "changed_elsewhere": (
        "{path} blev ændret fra et andet vindue i mellemtiden, så adgangssætningen er ikke skiftet. Prøv igen.",
        "{path} was changed from another window in the meantime, so the passphrase was not changed. Try again.",
    ),
    "plain_left": (
        "Arkivet {path} er krypteret, men disse filer er stadig ukrypterede: {files}. Luk andre programmer, der "
        "bruger dem, og åbn arkivet én gang med din adgangssætning, fx med musprep entries; så bliver de krypteret.",
        "The vault {path} is encrypted, but these files are still unencrypted: {files}. Close other programs that "
        "use them, then open the vault once with your passphrase, for example with musprep entries, to encrypt them.",
    ),
    "encrypted_late": (
        "Disse filer var ukrypterede i arkivet og er nu krypteret: {files}. De kan have ligget læsbart på disken.",
        "These files were unencrypted in the vault and are now encrypted: {files}. They may have been readable on the disk.",
    ),
    "left_plain": (
        "ADVARSEL: Arkivet er krypteret, men disse filer er ukrypterede: {files}. De bliver krypteret, når du åbner "
        "arkivet med din adgangssætning.",
        "WARNING: The vault is encrypted, but these files are not: {files}. They will be encrypted when you open the "
        "vault with your passphrase.",
    ),
    "left_catalogues": (
        "Spørgekataloger ligger ukrypteret i det krypterede arkiv: {files}. Har du selv lagt dem der, så krypter dem "
        "med: musprep catalogues accept ID. Hvis ikke, så slet dem.",
        "There are unencrypted question catalogues in the encrypted vault: {files}. If you put them there yourself, "
        "encrypt them with: musprep catalogues accept ID. If not, delete them.",
    ),
    "left_hidden": (
        "Filer og mapper med skjulte navne bliver ikke krypteret: {files}. Er der noget i dem, som andre ikke må "
        "læse, så slet dem, eller flyt dem ud af arkivet.",
        "Files and folders with hidden names are not encrypted: {files}. If they contain anything others must not "
        "read, delete them, or move them out of the vault.",
    ),
    "no_state": (
        "musprep kan ikke skrive i {path}, hvor det bliver noteret, hvor langt krypteringen er. Derfor er intet "
        "ændret. Ret mappens rettigheder, eller sæt XDG_STATE_HOME til en mappe, du kan skrive i, og prøv igen.",
        "musprep cannot write to {path}, where it keeps track of how far the encryption has come, so nothing was "
        "changed. Fix the folder’s permissions, or set XDG_STATE_HOME to a folder you can write to, and try again.",
    ),
    "note_unreadable": (
        "{path} kan ikke læses (”{reason}”). Filen fortæller, hvilken nøgle arkivet har, så uden den bliver intet "
        "gemt. Prøv igen.",
        "{path} cannot be read (“{reason}”). The file records which key the vault has, so without it nothing is "
        "saved. Try again.",
    ),
    "encrypted_left": (
        "Arkivet {path} er dekrypteret, men der er stadig nogle krypterede filer. Kør musprep vault decrypt igen.",
        "The vault {path} is decrypted, but some encrypted files remain. Run musprep vault decrypt again.",
    ),
    # On screen.
    "screen_title": ("Arkivet er låst", "The vault is locked"),
    "screen_about": (
        "Skriv din adgangssætning for at åbne arkivet. Du kan også bruge nøglen fra gendannelsesarket.",
        "Enter your passphrase to open the vault. The key from the recovery sheet works too.",
    ),
    "screen_opening": (
        "Åbner … Det tager med vilje et sekund, så ingen kan nå at gætte sig frem.",
        "Opening … This deliberately takes a second, so that nobody can guess quickly.",
    ),
    "screen_three_times": (
        "Adgangssætningen var forkert tre gange. Du kan prøve igen, skrive gendannelsesnøglen eller lukke med "
        "ctrl+q. Det, du har skrevet, er gemt.",
        "Wrong passphrase three times. You can keep trying, type the recovery key, or close with ctrl+q. What you "
        "wrote is saved.",
    ),
    "screen_not_locked": ("Arkivet er derfor ikke låst endnu.", "The vault is therefore not locked yet."),
    "cmd_lock": ("Lås", "Lock"),
    "cmd_lock_help": (
        "Gemmer alt og låser et krypteret arkiv, indtil du skriver adgangssætningen.",
        "Saves everything and locks an encrypted vault until you type the passphrase.",
    ),
    "no_minutes": (
        "”{value}” er ikke et antal minutter. Skriv et helt tal op til 1440; 0 betyder aldrig.",
        "“{value}” is not a number of minutes. Enter a whole number up to 1440; 0 means never.",
    ),
    # Asking and telling.
    "ask": ("Adgangssætning:", "Passphrase:"),
    "ask_new": ("Ny adgangssætning (mindst 8 tegn):", "New passphrase (at least 8 characters):"),
    "ask_again": ("Skriv den igen:", "Type it again:"),
    "nobody_to_ask": (
        "musprep kan ikke spørge om adgangssætningen her. Kør kommandoen i en terminal, eller brug --passphrase-file FIL.",
        "musprep cannot ask for a passphrase here. Run the command in a terminal, or use --passphrase-file FILE.",
    ),
    "ask_sheet": (
        "Hvis du glemmer adgangssætningen, kan kun gendannelsesarket hjælpe. Vil du se det nu, så du kan skrive "
        "nøglen ned? [J/n]",
        "If you forget the passphrase, only the recovery sheet can help. Show it now so you can write the key down? [Y/n]",
    ),
    "ask_written_down": (
        "Skriv nøglen ned, eller print den, og gem den et sikkert sted. Den bliver kun vist denne ene gang. Tryk "
        "Enter, når du har den:",
        "Write the key down or print it, and keep it in a safe place. It is only shown this once. Press Enter when "
        "you have it:",
    ),
    "sheet": (
        "musprep: gendannelsesark, {day}\n\nNøglen nedenfor åbner alt i det krypterede arkiv\n  {place}\nuden "
        "adgangssætning. Gem den et sted, hvor kun du kan finde den, men ikke på denne computer.\n\nI musprep: Skriv "
        "nøglen, når du bliver spurgt om adgangssætningen.\nUden musprep: age -d -i DENNE-FIL FIL.toml.age",
        "musprep: recovery sheet, {day}\n\nThe key below opens everything in the encrypted vault\n  {place}\nwithout "
        "the passphrase. Keep it where only you can find it, but not on this computer.\n\nIn musprep: type the key "
        "when asked for the passphrase.\nWithout musprep: age -d -i THIS-FILE FILE.toml.age",
    ),
    "sheet_written": (
        "Gendannelsesarket ligger i {path}. Print det, eller flyt det til et sikkert sted, og slet filen her.",
        "The recovery sheet is in {path}. Print it, or move it to a safe place, and delete the file here.",
    ),
    "sheet_inside": (
        "{path} ligger i selve arkivet, så du kunne ikke få fat i nøglen, når arkivet er låst. Vælg et andet sted.",
        "{path} is inside the vault, so you could not get at the key when the vault is locked. Choose another place.",
    ),
    "encrypted": (
        "Arkivet er krypteret. Du kan stadig skrive notater med musprep log uden adgangssætningen; for at læse skal "
        "du skrive den.",
        "The vault is encrypted. You can still add notes with musprep log without the passphrase; to read, you must enter it.",
    ),
    "encrypted_without_sheet": (
        "Arkivet er krypteret uden gendannelsesark. Glemmer du adgangssætningen, kan ingen åbne det igen, heller ikke du.",
        "The vault is encrypted without a recovery sheet. If you forget the passphrase, nobody can open it again, "
        "not even you.",
    ),
    "where_encrypted": (
        "Arkivet er krypteret og åbnes med adgangssætningen.",
        "The vault is encrypted; it opens with the passphrase.",
    ),
    "unencrypted": (
        "Arkivet er dekrypteret. Alle filer i det er almindelige, læsbare filer igen.",
        "The vault is decrypted. All files in it are ordinary, readable files again.",
    ),
    "changed": (
        "Adgangssætningen er skiftet. Ældre sikkerhedskopier åbnes stadig med den gamle.",
        "The passphrase was changed. The old one still opens earlier backups.",
    ),
    "trusted": (
        "Den rigtige nøgle er gendannet. Notater, der blev gemt, mens den var skiftet ud, kan ikke åbnes.",
        "The correct key has been restored. Notes saved while it was replaced cannot be opened.",
    ),
    "cmd_open": ("Lås op", "Unlock"),
    "cmd_open_help": (
        "Låser op med den adgangssætning, du har skrevet.",
        "Unlocks with the passphrase you typed.",
    ),
}
