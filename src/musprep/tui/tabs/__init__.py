"""The six tabs, a package each: its view, its actions, its own dialogs and style sheets."""
