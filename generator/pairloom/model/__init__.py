"""The nouns: what a portal consists of. Nothing here reads files or knows YAML or Markdown."""
