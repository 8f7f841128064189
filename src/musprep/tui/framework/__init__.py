"""What every tab and dialog stands on: commands, registry, themes, the terminal, workarounds for Textual."""
