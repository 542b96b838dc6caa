"""A cohort's status agrees with its calendar and its files.

What is found here is a warning: the days pass by themselves, and somebody has to write down what happened.

Bad:
    # cohorts/2026-spring/cohort.yml, checked on 2026-11-22
    status: running
    phases: [{name: Mentoring, from: 2026-03-02, to: 2026-06-26}]

Good:
    status: finished
    phases: [{name: Mentoring, from: 2026-03-02, to: 2026-06-26}]
"""

from collections.abc import Iterator
from datetime import date

from pairloom.model.cohort import Cohort
from pairloom.model.portal import Portal, cohort_path, match_path
from pairloom.model.problem import Problem, found


def check(portal: Portal, today: date) -> Iterator[Problem]:
    """Yield cohorts whose last day has passed or is still to come, and running ones whose pairs are not written."""
    for key, cohort in portal.cohorts.items():
        wrong = _calendar(cohort, today)
        if wrong:
            message, hint = wrong
            yield found(cohort_path(key), ("status",), "cohort-status", message=message, hint=hint, severity="warning")
        if _pairs_missing(portal, key, cohort):
            message = f"status running should come with {match_path(key)}; found none"
            hint = f"run: pairloom match {key}"
            yield found(cohort_path(key), ("status",), "cohort-status", message=message, hint=hint, severity="warning")


def _calendar(cohort: Cohort, today: date) -> tuple[str, str] | None:
    last = max((phase.end for phase in cohort.phases), default=None)
    if last is None:
        return None
    if last < today and cohort.status not in {"draft", "finished"}:
        message = f"status should be finished after the last day of the last phase ({last}); found {cohort.status}"
        return message, "write: status: finished, or give the last phase a later end"
    if last >= today and cohort.status == "finished":
        message = f"status should not be finished before the last phase has ended ({last}); found finished"
        return message, "write: status: running, or let the last phase end earlier"
    return None


def _pairs_missing(portal: Portal, key: str, cohort: Cohort) -> bool:
    paired = cohort.status == "running" and cohort.mode == "formal"
    return paired and key not in portal.matches and match_path(key) not in portal.broken
