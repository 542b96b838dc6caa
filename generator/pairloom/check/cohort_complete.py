"""A cohort has coordinators; a formal one has objectives and phases too. A size of groups has the smallest first.

For a draft these are warnings: it is still being written.

Bad:
    # cohorts/2026-autumn/cohort.yml
    name: Autumn 2026
    status: open
    purpose: career

Good:
    name: Autumn 2026
    status: open
    purpose: career
    coordinators: [lucia-rossi]
    objectives: [{title: Twenty first changes, metric: first-merged-change, target: 20}]
    phases: [{name: Mentoring, from: 2026-10-12, to: 2027-01-29}]
"""

from collections.abc import Iterator
from datetime import date

from pairloom.check._places import At
from pairloom.model.cohort import Cohort
from pairloom.model.portal import Portal, cohort_path
from pairloom.model.problem import Problem, Severity, found


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield what cohorts lack."""
    for key, cohort in portal.cohorts.items():
        draft = cohort.status == "draft"
        for at, needs, saw, hint in _lacks(cohort):
            message = f"{needs.replace(' must ', ' should ') if draft else needs}; found {saw}"
            severity: Severity = "warning" if draft else "error"
            yield found(cohort_path(key), at, "cohort-complete", message=message, hint=hint, severity=severity)


def _lacks(cohort: Cohort) -> Iterator[tuple[At, str, str, str]]:
    """Yield the place, what must be true, what was found and what to write."""
    if not cohort.coordinators:
        hint = "write: coordinators: [handle of somebody in portal.yml]"
        yield ("coordinators",), "coordinators must name at least one person whom people can ask", "none", hint
    if cohort.mode == "formal" and not cohort.objectives:
        hint = "write: objectives: [{title: what is to be reached, metric: short-name, target: 20}]"
        yield ("objectives",), "objectives must have at least one in a formal cohort", "none", hint
    if cohort.mode == "formal" and not cohort.phases:
        hint = "write: phases: [{name: Mentoring, from: first day, to: last day}], days as year-month-day"
        yield ("phases",), "phases must say when a formal cohort begins and ends", "none", hint
    size = cohort.matching.group_size
    if size and size[0] > size[1]:
        needs = "matching.group_size must have the smallest group first"
        yield ("matching", "group_size"), needs, f"{size[0]} before {size[1]}", f"write: [{size[1]}, {size[0]}]"
