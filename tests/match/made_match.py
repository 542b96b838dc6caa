"""The match of a few people, its pairs, and who of them waits."""

from typing import Any

from tests.match.match_portals import COHORT, DAY, portal

from pairloom.match import match_cohort
from pairloom.model.cohort import Cohort
from pairloom.model.match import Match, Waiting
from pairloom.model.profile import Profile


def made(people: dict[str, Profile], record: Cohort | None = None, **settings: Any) -> Match:  # noqa: ANN401 - any setting
    """Return the match of these people."""
    return match_cohort(portal(people, {COHORT: record} if record else None, **settings), COHORT, DAY)


def who(match: Match) -> list[tuple[str, str]]:
    """Return mentor and mentee of each pair."""
    return [(pair.mentor, pair.mentee) for pair in match.pairs]


def waits(match: Match, handle: str) -> Waiting:
    """Return why somebody waits."""
    return next(each for each in match.waiting if each.handle == handle)
