"""What the doctor says about the encryption: a part of its texts."""

ENCRYPTION = {
    "encryption_recipient": ("{reason}", "{reason}"),
    "encryption_recipient_do": (
        "Gør det, før du skriver mere: Indtil da bliver intet gemt.",
        "Do that before you write any more: until then nothing is saved.",
    ),
    "encryption_identity_gone": (
        "Arkivet er krypteret, men identity.age mangler. Uden den kan din adgangssætning ikke åbne arkivet.",
        "The vault is encrypted, but identity.age is missing. Without it your passphrase cannot open the vault.",
    ),
    "encryption_identity_gone_do": (
        "Hent identity.age fra en sikkerhedskopi, eller vent på synkroniseringsprogrammet. Med gendannelsesarket kan "
        "du åbne arkivet uden: musprep vault decrypt --passphrase-file ark.txt",
        "Restore identity.age from a backup, or wait for the sync program. With the recovery sheet you can open the "
        "vault without it: musprep vault decrypt --passphrase-file sheet.txt",
    ),
    "encryption_identity_damaged": (
        "identity.age er beskadiget, så din adgangssætning kan ikke åbne arkivet.",
        "identity.age is damaged, so your passphrase cannot open the vault.",
    ),
    "encryption_identity_damaged_do": (
        "Hent filen fra en sikkerhedskopi. Med gendannelsesarket kan du åbne arkivet uden: musprep vault decrypt "
        "--passphrase-file ark.txt",
        "Restore the file from a backup. With the recovery sheet you can open the vault without it: musprep vault "
        "decrypt --passphrase-file sheet.txt",
    ),
    "encryption_keys_differ": (
        "recipient nævner flere nøgler, end identity.age har: Enten har nogen føjet en til, eller identity.age er "
        "skåret over.",
        "recipient names more keys than identity.age holds: either somebody added one, or identity.age was cut off.",
    ),
    "encryption_keys_differ_do": (
        "Sæt den rigtige recipient tilbage med: musprep vault trust. Passer din adgangssætning ikke dér, så hent "
        "identity.age fra en sikkerhedskopi.",
        "Put the right recipient back with: musprep vault trust. If your passphrase does not match it, get identity.age "
        "from a backup.",
    ),
    "encryption_plain": (
        "Arkivet er krypteret, men der ligger ukrypterede filer i det ({count}): {path}.",
        "The vault is encrypted, but there are unencrypted files in it ({count}): {path}.",
    ),
    "encryption_plain_do": (
        "Åbn arkivet med din adgangssætning, så bliver de krypteret: musprep entries",
        "Open the vault with your passphrase to encrypt them: musprep entries",
    ),
    "encryption_hidden": (
        "Arkivet er krypteret, men filer og mapper med skjulte navne er det ikke ({count}): {path}.",
        "The vault is encrypted, but files and folders with hidden names are not ({count}): {path}.",
    ),
    "encryption_hidden_do": (
        "musprep krypterer dem aldrig. Er der noget i dem, som andre ikke må læse, så slet dem, eller flyt dem ud af "
        "arkivet.",
        "musprep never encrypts them. If they contain anything others must not read, delete them, or move them out of "
        "the vault.",
    ),
    "encryption_emptied": (
        "{path} er tom, som efter et strømsvigt. Indholdet ligger krypteret i {twin}.",
        "{path} is empty, as it might be after a power cut. Its contents are encrypted in {twin}.",
    ),
    "encryption_emptied_do": (
        "Åbn arkivet med din adgangssætning, så kommer det på plads: musprep entries",
        "To fix that, open the vault with your passphrase: musprep entries",
    ),
    "encryption_head_gone": (
        "{path} mangler. Filen siger, hvilket format og sprog det krypterede arkiv har.",
        "{path} is missing. It records the format and language of the encrypted vault.",
    ),
    "encryption_head_gone_do": (
        "Den bliver lavet igen, næste gang du skriver noget, fx: musprep log",
        "It is recreated the next time you write something, for example: musprep log",
    ),
    "encryption_newer": ("{reason}", "{reason}"),
    "encryption_newer_do": (
        "Indtil da kan du læse, men ikke skrive.",
        "Until then you can read but not write.",
    ),
    "encryption_catalogue": (
        "{path} ligger ukrypteret i det krypterede arkiv og erstatter ikke noget andet spørgekatalog.",
        "{path} is unencrypted in the encrypted vault and does not replace any other question catalogue.",
    ),
    "encryption_catalogue_do": (
        "Har du selv lagt filen der, så krypter den med: musprep catalogues accept {id}. Hvis ikke, så slet den.",
        "If you put the file there yourself, encrypt it with: musprep catalogues accept {id}. If not, delete it.",
    ),
    "encryption_journal": (
        "Filen .sealing siger, at et andet program er ved at kryptere eller dekryptere arkivet. Den kommer ikke fra "
        "denne computer.",
        "The file .sealing says that another program is encrypting or decrypting the vault. It is not from this computer.",
    ),
    "encryption_journal_do": (
        "Vent, hvis en anden computer er i gang. Ellers åbn arkivet her, så bliver arbejdet gjort færdigt; i et "
        "ukrypteret arkiv kan du slette filen.",
        "Wait if another computer is at work. Otherwise open the vault here to finish the job; in an unencrypted "
        "vault you can delete the file.",
    ),
    "encryption_sheet": (
        "En editor, der blev afbrudt, har efterladt tekst i {path}.",
        "An editor that was interrupted left text in {path}.",
    ),
    "encryption_sheet_do": (
        "Start musprep, så bliver teksten til en kladde, og filen bliver slettet.",
        "Start musprep: the text becomes a draft, and the file is deleted.",
    ),
    "encryption_sheet_open": (
        "En editor vendte tilbage med det samme; dens vindue kan stadig vise {path}.",
        "An editor came back at once; its window may still show {path}.",
    ),
    "encryption_sheet_open_do": (
        "Luk vinduet. En time efter den sidste ændring fjerner musprep filen ved næste start; det, du har skrevet, bliver til en "
        "kladde.",
        "Close the window. An hour after the last change musprep removes the file at its next start; what you wrote becomes a "
        "draft.",
    ),
}
