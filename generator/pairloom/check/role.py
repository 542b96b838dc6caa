"""A person is a mentor, a mentee, or both; a mentee who applies to a cohort says what the goal is.

Bad:
    # profiles/sample-person.yml: neither mentor nor mentee
    cohorts: [2026-autumn]

Good:
    cohorts: [2026-autumn]
    mentee:
      wants: [rust]
      goals: [{title: Merge a first change}]
"""

from collections.abc import Iterator
from datetime import date

from pairloom.model.portal import Portal, profile_path
from pairloom.model.problem import Problem, found

ALONE = True


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield people without a role, and mentees without a goal in a cohort that is open or matching."""
    for handle, profile in portal.profiles.items():
        path = profile_path(handle)
        if not (profile.mentor or profile.mentee):
            message = "the profile must have a mentor or a mentee part; found neither"
            hint = "write mentor: with offers: to help others, mentee: with wants: to learn, or both"
            yield found(path, (), "role", message=message, hint=hint)
        if profile.mentee and not profile.mentee.goals:
            applied = [key for key in profile.cohorts if _applies(portal, key)]
            if applied:
                message = f"mentee.goals must have at least one goal to take part in {applied[0]}; found none"
                hint = "write: goals: [{title: what you want to reach}]"
                yield found(path, ("mentee", "goals"), "role", message=message, hint=hint)


def _applies(portal: Portal, key: str) -> bool:
    return key in portal.cohorts and portal.cohorts[key].status in {"open", "matching"}
