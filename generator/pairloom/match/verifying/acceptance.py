"""Acceptance: may the stored match of a cohort be taken as decided? Portal, cohort and day in; what hinders it out."""

from collections.abc import Iterator
from datetime import date

from pairloom.model.portal import Portal, match_path
from pairloom.model.problem import Problem, found

CODE = "match-accept"


def unacceptable(portal: Portal, cohort: str, today: date) -> Iterator[Problem]:
    """Yield why a match cannot be accepted on that day: it is already, or it is of a later day.

    Whether it is what the files ask for, and the best there is, `verify` says.
    """
    match, path = portal.matches.get(cohort), match_path(cohort)
    if match is None:
        return
    if match.accepted is not None:
        message = f"a match that is accepted must be a proposal; found that it was accepted on {match.accepted}"
        yield found(path, ("accepted",), CODE, message=message, hint="nothing to do: the site shows its pairs")
    elif today < match.on:
        message = f"on must be today ({today}) or before for a match to be accepted; found {match.on}"
        yield found(path, ("on",), CODE, message=message, hint=f"accept it on {match.on} or later")
