"""Mentor Ada and mentee Ben, and what one criterion says of them."""

from types import ModuleType
from typing import Any

from tests.match.match_portals import COHORT, DAY, mentee, mentor, portal

from pairloom.match.inputs import gather
from pairloom.match.verdict import Score, Veto
from pairloom.model.cohort import Cohort
from pairloom.model.profile import Profile


def judge(
    criterion: ModuleType,
    one: Profile,
    other: Profile,
    record: Cohort | None = None,
    **settings: Any,  # noqa: ANN401 - any setting
) -> Score | Veto:
    """Return what a criterion says of mentor Ada and mentee Ben."""
    where = portal({"ada": one, "ben": other}, {COHORT: record} if record else None, **settings)
    inputs = gather(where, COHORT, DAY)
    verdict: Score | Veto = criterion.score(inputs.mentors[0], inputs.mentees[0], inputs)
    return verdict


def ada(**fields: object) -> Profile:
    """Return mentor Ada."""
    return mentor("Ada", **fields)  # type: ignore[arg-type]  # any field of a mentor


def ben(**fields: object) -> Profile:
    """Return mentee Ben."""
    return mentee("Ben", **fields)  # type: ignore[arg-type]  # any field of a mentee
