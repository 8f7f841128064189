"""The tab of questions and answers."""
