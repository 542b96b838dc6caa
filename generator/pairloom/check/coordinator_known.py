"""A cohort's coordinators are among the community's coordinators in portal.yml, where people find their contact.

Bad:
    # cohorts/2026-autumn/cohort.yml, where portal.yml has the coordinator lucia-rossi
    coordinators: [lucia-rosi]

Good:
    coordinators: [lucia-rossi]
"""

from collections.abc import Iterator
from datetime import date

from pairloom.explain import did_you_mean, shown, subject
from pairloom.model.portal import PORTAL, Portal, cohort_path
from pairloom.model.problem import Problem, found


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield coordinators of cohorts that portal.yml does not have."""
    if PORTAL in portal.broken:
        return
    known = {coordinator.handle for coordinator in portal.community.coordinators}
    for key, cohort in portal.cohorts.items():
        for position, handle in enumerate(cohort.coordinators):
            if handle not in known:
                at = ("coordinators", position)
                message = f"{subject(at)} must be one of the coordinators in portal.yml; found {shown(handle)}"
                otherwise = f"add {handle} with a contact to coordinators in portal.yml"
                hint = did_you_mean(handle, known, otherwise=otherwise)
                yield found(cohort_path(key), at, "coordinator-known", message=message, hint=hint)
