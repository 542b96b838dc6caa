"""What is said in bulk: numbers about some mentees with all mentors; the contract of a criterion is in `criteria`."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.integer[Any]]
"""Whole numbers of any width."""

Said = tuple[Numbers | None, NDArray[np.bool_] | None]
"""Numbers and vetoes, each of shape (mentees, mentors); None is all 0, or no veto."""

Grid = Callable[[int, int], tuple[Numbers | NDArray[np.float32] | None, NDArray[np.bool_] | None]]
"""(start, stop) -> numerators and vetoes of the mentees from start to before stop with all mentors."""

Layer = Callable[[int, int], Said]
"""(start, stop) -> points and vetoes of one criterion; where a pair is vetoed, its points count for nothing."""
