"""Nobody is paired with, kept from, wished for, or thanked by themselves.

Bad:
    # profiles/amina-okafor.yml
    mentee:
      prefers: [amina-okafor]

Good:
    mentee:
      prefers: [lucia-rossi]
"""

from collections.abc import Iterator
from datetime import date

from pairloom.check._places import At, wishes
from pairloom.explain import subject
from pairloom.model.portal import Portal, award_path, cohort_path, profile_path
from pairloom.model.problem import Problem, found


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield wishes for oneself, pins and refusals of one person, and awards that people give to themselves."""
    for path, at, handle in _selves(portal):
        message = f"{subject(at)} must be somebody else; found {handle} on both sides"
        yield found(path, at, "not-oneself", message=message, hint="write another person's handle, or leave it out")


def _selves(portal: Portal) -> Iterator[tuple[str, At, str]]:
    for handle, role, wished in wishes(portal):
        for position, wish in enumerate(wished):
            if wish == handle:
                yield profile_path(handle), (role, "prefers", position), handle
    yield from _pairs(portal)
    for slug, award in portal.awards.items():
        if award.by and award.by in award.to:
            yield award_path(slug), ("by",), award.by


def _pairs(portal: Portal) -> Iterator[tuple[str, At, str]]:
    for key, cohort in portal.cohorts.items():
        for name, pairs in (("pins", cohort.matching.pins), ("refusals", cohort.matching.refusals)):
            for position, (mentor, mentee) in enumerate(pairs):
                if mentor == mentee:
                    yield cohort_path(key), ("matching", name, position), mentor
