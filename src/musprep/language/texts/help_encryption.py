"""The help of `musprep vault encrypt`, `decrypt`, `passphrase` and `trust`."""

ENCRYPTING = {
    "vault_encrypt": ("krypter arkivet med en adgangssætning", "encrypt the vault with a passphrase"),
    "vault_encrypt_about": (
        "Krypterer alt i arkivet med en adgangssætning, du vælger. Du kan stadig notere uden adgangssætningen, men "
        "skal bruge den for at læse. Du får et gendannelsesark, som du skal gemme godt, for ingen kan hjælpe, hvis du "
        "glemmer adgangssætningen. Læs i docs/privacy.md, hvad det beskytter imod.",
        "Encrypts everything in the vault with a passphrase you choose. You can still add notes without it; to read, "
        "you must type it. You get a recovery sheet to keep in a safe place, because nobody can help if you forget "
        "the passphrase. docs/privacy.md explains what this protects against.",
    ),
    "vault_encrypt_examples": (
        "musprep vault encrypt\nmusprep vault encrypt --recovery ~/gendannelse.txt",
        "musprep vault encrypt\nmusprep vault encrypt --recovery ~/recovery.txt",
    ),
    "vault_decrypt": ("dekrypter arkivet igen", "decrypt the vault again"),
    "vault_decrypt_about": (
        "Gør alle filer i arkivet til almindelige, læsbare filer igen. Kræver adgangssætningen eller "
        "gendannelsesnøglen.",
        "Turns all files in the vault back into ordinary, readable files. Requires the passphrase or the recovery key.",
    ),
    "vault_decrypt_examples": (
        "musprep vault decrypt\nmusprep vault decrypt --passphrase-file gendannelse.txt",
        "musprep vault decrypt\nmusprep vault decrypt --passphrase-file recovery.txt",
    ),
    "vault_passphrase": ("skift adgangssætning", "change the passphrase"),
    "vault_passphrase_about": (
        "Skifter adgangssætningen. Ingen andre filer bliver rørt, og gendannelsesarket gælder stadig. Med "
        "--passphrase-file skal den gamle stå på første linje og den nye på anden. Ældre sikkerhedskopier åbnes "
        "stadig med den gamle.",
        "Changes the passphrase; no other file is touched, and the recovery sheet remains valid. With "
        "--passphrase-file, put the old passphrase on the first line and the new one on the second. Older backups "
        "still open with the old one.",
    ),
    "vault_passphrase_examples": ("musprep vault passphrase", "musprep vault passphrase"),
    "vault_trust": ("gendan den rigtige offentlige nøgle", "restore the correct public key"),
    "vault_trust_about": (
        "Gendanner filen recipient, hvis den er skiftet ud eller mangler. Din adgangssætning afgør, hvilken nøgle der "
        "er den rigtige. Find først ud af, hvem der har ændret filen.",
        "Restores the file recipient if it was replaced or is missing. Your passphrase determines which key is "
        "correct. First find out who tampered with the file.",
    ),
    "vault_trust_examples": ("musprep vault trust", "musprep vault trust"),
    "arg_recovery": (
        "gem gendannelsesarket i denne nye fil; - viser det på skærmen",
        "save the recovery sheet to this new file; - prints it",
    ),
    "arg_passphrase_file": (
        "læs adgangssætningen fra filens første linje; - læser fra standardinput",
        "read the passphrase from the first line of this file; - reads standard input",
    ),
    "meta_file_or_input": ("FIL|-", "FILE|-"),
    "meta_file_or_output": ("FIL|-", "FILE|-"),
}
