"""What a criterion can say of a mentor and a mentee: points with a reason, or a veto."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Score:
    """How well a pair does by one criterion.

    Attributes:
        share: from 0 to 1, exact; the criterion's weight times the share, rounded down, are the points.
        reason: a sentence for somebody who knows neither of the two.
    """

    share: Fraction
    reason: str


@dataclass(frozen=True, slots=True)
class Veto:
    """Why these two cannot be a pair, in a sentence."""

    reason: str
