"""What every command stands on: the parser, the registry, streams, vocabulary, prompts."""
