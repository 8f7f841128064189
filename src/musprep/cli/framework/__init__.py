"""What every command is built on: the parser, the registry, streams, vocabulary, prompts."""
