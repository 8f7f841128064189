"""The tab of agreements and goals."""
