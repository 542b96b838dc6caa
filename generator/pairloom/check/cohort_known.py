"""People take part in cohorts that exist.

Bad:
    # profiles/sample-person.yml, where cohorts/ has only 2026-autumn
    cohorts: [2026-atumn]

Good:
    cohorts: [2026-autumn]
"""

from collections.abc import Iterator
from datetime import date

from pairloom.explain import did_you_mean, listed, shown, subject
from pairloom.model.portal import Portal, cohort_path, profile_path
from pairloom.model.problem import Problem, found

ALONE = True


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield cohorts that profiles name in vain."""
    there_are = f"there is {listed(sorted(portal.cohorts), 'and')}" if portal.cohorts else "there is none yet"
    for handle, profile in portal.profiles.items():
        for position, cohort in enumerate(profile.cohorts):
            if not portal.knows_cohort(cohort):
                at = ("cohorts", position)
                message = f"{subject(at)} must be a folder of cohorts/ that has a cohort.yml; found {shown(cohort)}"
                hint = did_you_mean(
                    cohort, portal.cohorts, otherwise=f"leave it out, or add {cohort_path(cohort)}: {there_are}"
                )
                yield found(profile_path(handle), at, "cohort-known", message=message, hint=hint)
