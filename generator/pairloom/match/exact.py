"""Exact: the whole numbers of 64 bits in which the search adds up, and the refusal of sums that might not fit."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]

SAFE: Final = 2**60
"""Sums of absolute values stay below this, so that none leaves 64 bits."""


def refuse_beyond(total: float, safe: float = SAFE) -> None:
    """Stop where numbers that are added up could leave the room that there is for them.

    Raises:
        OverflowError: `total` is more than is safe, by default for 64 bits.
    """
    if total > safe:
        message = "the points of this cohort are too large to add up exactly; lower the weights in cohort.yml"
        raise OverflowError(message)
