"""Before a match is accepted, everybody in the cohort has completed the training that it asks of their role.

What is found here is a warning, one for each role: the coordinator decides.

Bad:
    # cohorts/2026-autumn/cohort.yml, where mentors have no record of feedback
    status: matching
    training: {mentor: [feedback]}

Good:
    # cohorts/2026-autumn/training/sample-person.yml, and so for each mentor
    done: {feedback: 2026-10-01}
"""

from collections.abc import Iterator
from datetime import date
from typing import Final, get_args

from pairloom.curriculum import lacking, trainees
from pairloom.explain import listed
from pairloom.model.portal import Portal, cohort_path, completion_path
from pairloom.model.problem import Problem, found
from pairloom.model.session import Role

CODE = "training-done"
_MOST: Final = 8
"""So many people are named."""


def check(portal: Portal, today: date) -> Iterator[Problem]:
    """Yield for each role of a cohort that is matching who has no record of its training."""
    for key, cohort in portal.cohorts.items():
        for role in get_args(Role) if cohort.status == "matching" else ():
            without = [who for who in trainees(portal, key, role, today) if lacking(portal, key, who, role)]
            if without:
                message = f"training.{role} should be completed by every {role} before the match; found some without"
                more = [f"{len(without) - _MOST} more"] if len(without) > _MOST else []
                who = listed([*without[:_MOST], *more], "and")
                example = completion_path((key, without[0]))
                hint = f"ask them for a record like {example}: {who}"
                at = ("training", role)
                yield found(cohort_path(key), at, CODE, message=message, hint=hint, severity="warning")
