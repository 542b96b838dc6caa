"""Scores in bulk: what the criteria say of everybody with everybody, as numbers in blocks; the entry is `scores`."""
