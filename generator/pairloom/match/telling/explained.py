"""What an explanation holds: everybody who could be the pair, what the match gave, and what came after it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pairloom.match.telling.alternatives import Alternative, Given, Standing
from pairloom.model import standing as facts
from pairloom.model.match import CriterionPoints, Part
from pairloom.model.pair import pair_name


@dataclass(frozen=True, slots=True)
class Option:
    """Somebody who could be the pair of the person asked about.

    Attributes:
        handle: who.
        points: sum of the criteria's points.
        feasible: whether the two may be a pair.
        criteria: points and reason by name.
        vetoes: why they may not; none where they may.
    """

    handle: str
    points: int
    feasible: bool
    criteria: Mapping[str, CriterionPoints]
    vetoes: tuple[str, ...] = ()

    @property
    def veto(self) -> str | None:
        """Why the two may not be a pair, in words; None where they may."""
        return " ".join(self.vetoes) or None


@dataclass(frozen=True, slots=True)
class Explanation:
    """All options of a person, and how they stand in the match.

    Attributes:
        handle, role: who asks, and as what.
        candidates: feasible ones first, best first.
        standing: the match of the cohort; None where the program pairs nobody there.
        given: what it gave to the person.
        alternatives: the best other pairs, and what each would cost the others.
        other: what the match gave to the one other person that was asked about.
        since: pairs of the person that the match does not tell: begun beside it, or ended by now; in order of handles.
        today: the day of the question.
    """

    handle: str
    role: Part
    candidates: tuple[Option, ...]
    standing: Standing | None = None
    given: Given | None = None
    alternatives: tuple[Alternative, ...] = ()
    other: Given | None = None
    since: tuple[facts.Standing, ...] = ()
    today: date | None = None

    @property
    def waits(self) -> bool:
        """Whether the person has nobody to meet today, though the match tells of them."""
        if self.given is None:
            return False
        over = {pair.name for pair in self.since if pair.source == "match"}
        kept = [pair for pair in self.given.pairs if pair_name(pair.mentor, pair.mentee) not in over]
        return bool(self.given.waiting or over) and not (kept or self.given.circle or self.has_now)

    @property
    def has_now(self) -> bool:
        """Whether the person is in a pair today that the match does not tell."""
        return self.today is not None and any(pair.holds(self.today) for pair in self.since)
