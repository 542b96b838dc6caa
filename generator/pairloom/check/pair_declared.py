"""Where people find one another, both agree to be a pair; where the program pairs them, nobody declares a pair.

An informal cohort has declared pairs only, and each says on which day either of the two agreed. A pair of a formal
cohort that came after its match says whether another pair had ended (rematch) or somebody had joined late (late).

Bad:
    # cohorts/2027-spring/pairs/amina-okafor--li-wei/pair.yml, where cohort.yml says mode: informal
    on: 2026-11-02
    source: declared

Good:
    on: 2026-11-02
    source: declared
    agreed: {mentor: 2026-11-01, mentee: 2026-11-02}
"""

from collections.abc import Iterator
from datetime import date

from pairloom.explain import subject
from pairloom.model.cohort import Cohort
from pairloom.model.pair import Agreed, Pair
from pairloom.model.portal import Portal, pair_path
from pairloom.model.problem import Problem, found

CODE = "pair-declared"
ALONE = True
At = tuple[str | int, ...]


def check(portal: Portal, today: date) -> Iterator[Problem]:
    """Yield pairs that came in a way that their cohort does not have, and declared ones without two agreements."""
    for key, pair in portal.pairs.items():
        for at, message, hint in _wrong(portal.cohorts.get(key[0]), pair, today):
            yield found(pair_path(key), at, CODE, message=message, hint=hint)


def _wrong(cohort: Cohort | None, pair: Pair, today: date) -> Iterator[tuple[At, str, str]]:
    if cohort and cohort.mode == "informal" and pair.source != "declared":
        message = f"source must be declared in an informal cohort; found {pair.source}"
        yield ("source",), message, "write: source: declared, and when each of the two agreed"
    elif cohort and cohort.mode == "formal" and pair.source == "declared":
        message = "source must be rematch or late where the program pairs people; found declared"
        hint = "move the folder to an informal cohort, or let a coordinator pair the two: pairloom rematch --take"
        yield ("source",), message, hint
    elif pair.source == "declared" and pair.agreed is None:
        message = "agreed must say when each of the two agreed; found nothing"
        yield (), message, "write: agreed: {mentor: 2026-11-01, mentee: 2026-11-02}"
    yield from _too_late(pair.agreed, pair.on, today) if pair.agreed else ()


def _too_late(agreed: Agreed, begin: date, today: date) -> Iterator[tuple[At, str, str]]:
    for role, day in (("mentor", agreed.mentor), ("mentee", agreed.mentee)):
        at = ("agreed", role)
        if day > today:
            message = f"{subject(at)} must be today ({today}) or before; found {day}"
            yield at, message, f"write the day on which the {role} agreed, once they did"
        elif day > begin:
            message = f"{subject(at)} must not be after the pair's first day ({begin}); found {day}"
            yield at, message, "let the pair begin when both have agreed"
