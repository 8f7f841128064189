"""The tab of wishes and needs."""
