"""The draw of two people as one number, by which equals in a list are put in order; the search has it in `lots`.

It favours neither a place in the files nor a letter.
"""

import hashlib

from pairloom.match.candidates import Pair


def draw(cohort: str, pair: Pair) -> int:
    """Return the draw of a pair: 256 bits that depend on the cohort and the two handles alone."""
    return int.from_bytes(hashlib.sha256("\0".join((cohort, *pair)).encode()).digest())
