"""Reverse: as one to one, but the mentor is the one at the earlier stage; the criterion `stage` sees to that."""

from pairloom.match.formats.one_to_one import choose

__all__ = ["choose"]
