"""Keys, passphrase, recipient."""
