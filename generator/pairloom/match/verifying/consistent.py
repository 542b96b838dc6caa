"""Consistency: does a stored match agree with itself? Asked of a match whose inputs have changed since.

The pairs of a running cohort are facts, and profiles go on changing. What then can still be seen without the inputs is
whether the file adds up: somebody who edits a pair and the digest along with it has to edit all of it.
"""

from collections import Counter
from collections.abc import Iterator

from pairloom.match.verifying.stored_pairs import Path, Said
from pairloom.model.match import Circle, Match, MatchedPair


def inconsistent(match: Match) -> Iterator[Said]:
    """Yield where a match contradicts itself: points, weights, sums, people in two places."""
    for place, pair in enumerate(match.pairs):
        if pair.mentor == pair.mentee:
            yield ("pairs", place), f"mentor and mentee must be two people; found {pair.mentor} twice"
        yield from _points(("pairs", place), pair, match)
    for place, circle in enumerate(match.circles):
        yield from _points(("circles", place), circle, match)
    yield from _twice(match)
    total = sum(pair.points for pair in match.pairs) + sum(circle.points for circle in match.circles)
    if match.points != total:
        yield ("points",), f"points must be {total}, what pairs and circles add up to; found {match.points}"
    yield from _proof(match)


def _points(at: Path, one: MatchedPair | Circle, match: Match) -> Iterator[Said]:
    """Yield points that are not what the criteria give, and criteria that give more than their weight."""
    total = sum(given.points for given in one.criteria.values())
    if isinstance(one, MatchedPair) and one.points != total:
        yield (*at, "points"), f"points must be {total}, what the criteria add up to; found {one.points}"
    weights = {name: weight for name, weight in match.settings.weights.items() if weight}
    if set(one.criteria) != set(weights):
        yield (*at, "criteria"), f"criteria must be {', '.join(weights)}; found {', '.join(one.criteria)}"
        return
    for name, given in one.criteria.items():
        if given.points > weights[name]:
            yield (*at, "criteria", name), f"{name} must give at most {weights[name]} points; found {given.points}"


def _twice(match: Match) -> Iterator[Said]:
    """Yield people who are in two seats of one kind or in two circles, or who wait though they are placed."""
    seats: Counter[tuple[str, str]] = Counter()
    for place, pair in enumerate(match.pairs):
        seats[pair.mentee, pair.seat] += 1
        if seats[pair.mentee, pair.seat] > 1:
            yield ("pairs", place), f"{pair.mentee} must be in one pair; found another"
    met: set[str] = set()
    for place, circle in enumerate(match.circles):
        for member in sorted(met.intersection(circle.members)):
            yield ("circles", place), f"{member} must be in one circle; found another"
        met.update(circle.members)
    placed = {
        "mentor": {pair.mentor for pair in match.pairs},
        "mentee": {pair.mentee for pair in match.pairs},
        "peer": met,
    }
    for place, each in enumerate(match.waiting):
        if each.handle in placed[each.role]:
            yield ("waiting", place), f"{each.handle} must not wait as a {each.role}, being placed"


def _proof(match: Match) -> Iterator[Said]:
    """Yield sums of the certificate that the file itself does not give."""
    proof = match.certificate
    if proof.method == "flow":
        reached = sum(pair.points + proof.bonus for pair in match.pairs if not pair.pinned)
        if proof.reached != reached:
            yield ("certificate", "reached"), f"reached must be {reached}, by points and bonuses; found {proof.reached}"
    if proof.bound < proof.reached:
        yield ("certificate", "bound"), f"bound must be {proof.reached} or more; found {proof.bound}"
