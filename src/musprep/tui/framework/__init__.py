"""What every tab and dialog is built on: commands, registry, themes, the terminal, workarounds for Textual."""
