"""What is told of a match: reasons, who waits and why, alternatives, moves, quality, how far it is proved."""
