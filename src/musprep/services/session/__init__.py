"""An open vault: its catalogues, its records, undo, drafts, conflicts, locking."""
