"""What a cohort asks people to read is a page of content/training/.

Bad:
    # cohorts/2026-autumn/cohort.yml, where content/training/ has listening.md
    training:
      mentor: [lisening]

Good:
    training:
      mentor: [listening]
"""

from collections.abc import Iterator
from datetime import date

from pairloom.explain import did_you_mean, shown, subject
from pairloom.model.portal import Portal, cohort_path, resource_path
from pairloom.model.problem import Problem, found


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield training that cohorts name in vain."""
    for key, cohort in portal.cohorts.items():
        for role, slugs in (("mentor", cohort.training.mentor), ("mentee", cohort.training.mentee)):
            for position, slug in enumerate(slugs):
                if not portal.knows_resource(slug):
                    at = ("training", role, position)
                    message = f"{subject(at)} must be a page of content/training/, without .md; found {shown(slug)}"
                    otherwise = f"add {resource_path(slug)}, or leave {slug} out"
                    hint = did_you_mean(slug, portal.resource_slugs(), otherwise=otherwise)
                    yield found(cohort_path(key), at, "resource-known", message=message, hint=hint)
