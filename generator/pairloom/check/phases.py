"""A cohort's phases run forward, in order, without overlapping.

Bad:
    # cohorts/2026-autumn/cohort.yml
    phases:
      - {name: Applications, from: 2026-09-01, to: 2026-09-30}
      - {name: Mentoring, from: 2026-09-28, to: 2027-01-29}

Good:
    phases:
      - {name: Applications, from: 2026-09-01, to: 2026-09-30}
      - {name: Mentoring, from: 2026-10-01, to: 2027-01-29}
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from pairloom.check._places import At
from pairloom.explain import subject
from pairloom.explain.show import visible
from pairloom.model.cohort import Phase
from pairloom.model.portal import Portal, cohort_path
from pairloom.model.problem import Problem, found

CODE = "phases"


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield phases that end before they start, start before the one above has ended, or claim the mentoring twice."""
    for key, cohort in portal.cohorts.items():
        path = cohort_path(key)
        for position, phase in enumerate(cohort.phases):
            if phase.end < phase.start:
                at = ("phases", position, "to")
                message = f"{subject(at)} must not be before its from; found {phase.start} to {phase.end}"
                yield found(path, at, CODE, message=message, hint="write the last day of the phase")
        for position, (before, phase) in enumerate(pairwise(cohort.phases), start=1):
            if phase.start <= before.end and before.start <= before.end:
                yield _too_early(path, ("phases", position, "from"), before, phase)
        marked = [position for position, phase in enumerate(cohort.phases) if phase.mentoring]
        for position in marked[1:]:
            at = ("phases", position, "mentoring")
            message = f"{subject(at)} must be true for one phase only; found it at phases[{marked[0] + 1}] too"
            yield found(path, at, CODE, message=message, hint="leave mentoring out at one of the two")


def _too_early(path: str, at: At, before: Phase, phase: Phase) -> Problem:
    message = f"{subject(at)} must be after the end of {visible(before.name)} ({before.end}); found {phase.start}"
    if phase.end < before.start:
        hint = (
            f"list the phases in the order of the calendar: {visible(phase.name)} comes before {visible(before.name)}"
        )
    else:
        hint = f"write: from: {before.end + timedelta(days=1)}, or let {visible(before.name)} end earlier"
    return found(path, at, CODE, message=message, hint=hint)
