"""The quality of a match in figures, each with its definition; a part of matches.yml."""

from pairloom.model.record import Record


class Quality(Record):
    """How good a match is."""
