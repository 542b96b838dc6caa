"""The match of a cohort that runs is accepted: until then it is a proposal, and no page shows its pairs.

What is found here is a warning: the pairs are as they are, and somebody has to say that they stand.

Bad:
    # cohorts/2026-autumn/matches.yml of a cohort with status: running
    version: 1
    on: 2026-10-05

Good:
    version: 1
    on: 2026-10-05
    accepted: 2026-10-07
"""

from collections.abc import Iterator
from datetime import date

from pairloom.model.portal import Portal, match_path
from pairloom.model.problem import Problem, found


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield matches of settled cohorts that nobody has accepted, and those accepted before they were made."""
    for key, match in portal.matches.items():
        path = match_path(key)
        if match.accepted is not None and match.accepted < match.on:
            message = f"accepted must not be before the match was made ({match.on}); found {match.accepted}"
            hint = f"write: accepted: null, and run: pairloom match {key} --accept"
            yield found(path, ("accepted",), "match-accepted", message=message, hint=hint)
        elif match.accepted is None and key in portal.cohorts and portal.cohorts[key].settled:
            status = portal.cohorts[key].status
            message = f"the match of a cohort that is {status} should be accepted; found that nobody has accepted it"
            hint = f"run: pairloom match {key} --accept"
            yield found(path, (), "match-accepted", message=message, hint=hint, severity="warning")
