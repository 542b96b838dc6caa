"""A mentee has one place in a cohort: one pair or one seat in a group, and in a hybrid cohort one of each.

Bad:
    # cohorts/2026-autumn/pairs/amina-okafor--li-wei/pair.yml, where matches.yml has
    # {mentor: lucia-rossi, mentee: li-wei}
    on: 2026-11-02
    source: late

Good:
    # beside cohorts/2026-autumn/pairs/lucia-rossi--li-wei/ended.yml
    on: 2026-11-02
    source: rematch
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from pairloom.model import standing
from pairloom.model.match import Seat
from pairloom.model.portal import Portal, pair_path
from pairloom.model.problem import Problem, found
from pairloom.model.profile import Format

CODE = "pair-seats"
_SEATS: Final[dict[Format, tuple[Seat, ...]]] = {"group": ("group",), "hybrid": ("one-to-one", "group")}


def check(portal: Portal, today: date) -> Iterator[Problem]:
    """Yield pairs of mentees who have such a place already, and places that the format of the cohort does not have."""
    for key, cohort in portal.cohorts.items():
        allowed = _SEATS.get(cohort.format, ("one-to-one",))
        first: dict[tuple[str, Seat], standing.Standing] = {}
        for pair in sorted(standing.pairs(portal, key, today), key=lambda pair: (pair.source != "match", pair.on)):
            path = pair_path((key, pair.name))
            other = first.setdefault((pair.mentee, pair.seat), pair)
            if pair.source == "match":
                continue
            if pair.seat not in allowed:
                message = f"seat must be {' or '.join(allowed)} in a {cohort.format} cohort; found {pair.seat}"
                yield found(path, ("seat",), CODE, message=message, hint=f"write: seat: {allowed[0]}")
            elif other is not pair and cohort.format != "peer":
                message = f"{pair.mentee} must have one place in {key}; found a pair with {other.mentor} that goes on"
                hint = f"delete this file, or end the other pair first: pairloom rematch {key} {other.name}"
                yield found(path, (), CODE, message=message, hint=hint)
