"""The help of `musprep vault encrypt`, `decrypt`, `passphrase` and `trust`."""

ENCRYPTING = {
    "vault_encrypt": ("lås arkivet med en adgangssætning", "lock the vault with a passphrase"),
    "vault_encrypt_about": (
        "Krypterer alt, hvad der ligger i arkivet, med en adgangssætning, du vælger. Du kan stadig notere uden den; for "
        "at læse skal du skrive den. Du får et gendannelsesark til at lægge væk, for ingen kan hjælpe, hvis du glemmer "
        "adgangssætningen. Læs docs/privacy.md om, hvad det beskytter imod.",
        "Encrypts all that lies in the vault with a passphrase of your choice. You can still note without it; to read you "
        "have to type it. You get a recovery sheet to put away, as nobody can help if you forget the passphrase. "
        "docs/privacy.md tells what it protects against.",
    ),
    "vault_encrypt_examples": (
        "musprep vault encrypt\nmusprep vault encrypt --recovery ~/gendannelse.txt",
        "musprep vault encrypt\nmusprep vault encrypt --recovery ~/recovery.txt",
    ),
    "vault_decrypt": ("ophæv krypteringen igen", "decrypt the vault again"),
    "vault_decrypt_about": (
        "Gør alle filer i arkivet til almindelige, læsbare filer igen. Kræver adgangssætningen eller gendannelsesnøglen.",
        "Makes all files in the vault ordinary, readable files again. Needs the passphrase or the recovery key.",
    ),
    "vault_decrypt_examples": (
        "musprep vault decrypt\nmusprep vault decrypt --passphrase-file gendannelse.txt",
        "musprep vault decrypt\nmusprep vault decrypt --passphrase-file recovery.txt",
    ),
    "vault_passphrase": ("skift adgangssætning", "change the passphrase"),
    "vault_passphrase_about": (
        "Skifter adgangssætningen; ingen andre filer bliver rørt, og gendannelsesarket gælder stadig. Med "
        "--passphrase-file står den gamle på første linje og den nye på anden. En ældre sikkerhedskopi åbnes stadig med "
        "den gamle.",
        "Changes the passphrase; no other file is touched, and the recovery sheet stays valid. With --passphrase-file "
        "the old one stands on the first line and the new one on the second. An older backup still opens with the old "
        "one.",
    ),
    "vault_passphrase_examples": ("musprep vault passphrase", "musprep vault passphrase"),
    "vault_trust": ("sæt den rigtige offentlige nøgle tilbage", "put the right public key back"),
    "vault_trust_about": (
        "Sætter filen recipient tilbage, som den var, hvis den er skiftet ud eller væk. Din adgangssætning afgør, hvad "
        "der er det rigtige. Find først ud af, hvem der har rørt ved filen.",
        "Puts the file recipient back as it was, where it was exchanged or is gone. Your passphrase decides what is "
        "right. Find out first who has touched the file.",
    ),
    "vault_trust_examples": ("musprep vault trust", "musprep vault trust"),
    "arg_recovery": (
        "skriv gendannelsesarket i denne nye fil; - viser det",
        "write the recovery sheet to this new file; - shows it",
    ),
    "arg_passphrase_file": (
        "læs adgangssætningen fra denne fils første linje; - læser input",
        "read the passphrase from this file’s first line; - reads the input",
    ),
    "meta_file_or_input": ("FIL|-", "FILE|-"),
    "meta_file_or_output": ("FIL|-", "FILE|-"),
}
