"""The dialogs that more than one tab opens."""
