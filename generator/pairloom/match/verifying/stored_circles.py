"""Stored circles: is each circle of a match one that the files allow?"""

from collections.abc import Iterator, Sequence
from itertools import permutations

from pairloom.match.candidates import Criterion, candidate
from pairloom.match.inputs import Inputs
from pairloom.match.verifying.stored_pairs import Said
from pairloom.model.match import Match


def wrong_circles(match: Match, inputs: Inputs, criteria: tuple[Criterion, ...]) -> Iterator[Said]:
    """Yield what is wrong with the circles of a match: people, order, pins, vetoes between any two.

    A veto in either direction is one of both; people whom pins join meet in any case. Sizes and points are part of the
    proof of circles.
    """
    joined = _joined(inputs)
    if inputs.format != "peer":
        if match.circles:
            yield ("circles", 0), f"a {inputs.format} cohort must have pairs and no circles; found one"
        return
    wrong = [*_members(match, inputs)]
    yield from wrong or _vetoes(match, inputs, criteria, joined)
    for place, circle in enumerate(match.circles):
        if circle.pinned != any(unit <= {*circle.members} for unit in joined):
            told = str(circle.pinned).lower()
            yield ("circles", place, "pinned"), f"pinned must be as cohort.yml says; found {told}"
    for unit in joined:
        if not any(unit <= {*circle.members} for circle in match.circles):
            yield ("circles",), f"{' and '.join(sorted(unit))} are pinned in cohort.yml and must be in one circle"


def _members(match: Match, inputs: Inputs) -> Iterator[Said]:
    """Yield strangers, members who are named twice or in no order, and people in two circles."""
    pool, met = {person.handle for person in inputs.mentees}, set[str]()
    for place, circle in enumerate(match.circles):
        at = ("circles", place, "members")
        for stranger in sorted({*circle.members} - pool):
            yield at, f"members must take part in this cohort; {stranger} does not"
        if list(circle.members) != sorted(set(circle.members)):
            yield at, "members must be in order of handle, each once"
        for member in sorted(met.intersection(circle.members)):
            yield at, f"{member} must be in one circle; found another"
        met.update(circle.members)


def _vetoes(
    match: Match, inputs: Inputs, criteria: tuple[Criterion, ...], joined: Sequence[set[str]]
) -> Iterator[Said]:
    bring = {person.handle: person for person in inputs.mentors}
    want = {person.handle: person for person in inputs.mentees}
    for place, circle in enumerate(match.circles):
        for one, other in permutations(circle.members, 2):
            vetoes = candidate(bring[one], want[other], inputs, criteria).vetoes
            if vetoes and not any({one, other} <= unit for unit in joined):
                who = f"{one} and {other}"
                yield (
                    ("circles", place, "members"),
                    f"{who} must have no veto against them; found: {next(iter(vetoes.values()))}",
                )


def _joined(inputs: Inputs) -> list[set[str]]:
    """Return the people whom pins join, directly or through others; none but in a cohort of peers."""
    pool = {person.handle for person in inputs.mentees} if inputs.format == "peer" else set()
    units: list[set[str]] = []
    for pin in inputs.matching.pins:
        if pool.issuperset(pin) and pin[0] != pin[1]:
            touched = [unit for unit in units if unit & {*pin}]
            units = [unit for unit in units if unit not in touched] + [{*pin}.union(*touched)]
    return units
