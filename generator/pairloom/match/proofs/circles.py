"""The proof of circles: prices of people that cover every circle there can be, and a bound that is their sum.

All sums are in hundredths of a point. A circle is worth its points and, for each member whom no pin has placed, the
bonus. People whom pins join are never parted: they are one unit, with a price under the first of their handles, and a
circle around them is worth only what it has beyond the points that they have by themselves. `reached` is what the
circles are worth together.

If the prices of its members cover what each possible circle is worth, then no choice of circles is worth more than all
prices together, since nobody is in two circles: that sum is the `bound`. Prices are 0 or more.

- Circles of three or more: where at most `MOST` sets of units fit one another, each is met here and compared. Where
  there are more, a price must be at least the bonus and half of the mean points that the person has with their best
  partners, as many as the smallest circle has beside them: a member is owed half of their twos, and more partners do
  not raise that mean.
- Twos: of an odd number of people one is left over, so `odd_sets` may carry a part of the price of the twos inside: a
  set of 2k + 1 people adds k times its price to the bound (Edmonds, Maximum matching and a polyhedron with
  0,1-vertices, 1965). A third who has joined two adds nothing to `reached`.

Points are whole, so a bound that is less than a point above `reached` proves that nothing is better. The bound can be
further above it, because prices know nothing of sizes that do not fit together; `proved` is then what a solver of
integer programs proved, which cannot be checked by adding up and is not checked here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pairloom.match.bulk.scores import Scores
from pairloom.match.candidates import candidate
from pairloom.match.inputs import Inputs
from pairloom.model.match import Certificate, Circle, Match

Fault = tuple[str | tuple[str | int, ...], str]

MOST: Final = 200_000
"""Sets of units that fit one another, of any size up to the largest circle, that are met one by one at most."""

SCALE: Final = 100
"""Parts of a point in which all sums are."""

_TWO: Final = 2


@dataclass(frozen=True, slots=True)
class Peers:
    """Everybody, by place in order of handle.

    Attributes:
        handles: who they are.
        points: of any two.
        fits: whether two may meet.
        units: who is never parted, in order of their first.
        bonus: what one person more is worth, in points.
        sizes: fewest and most members of a circle.
    """

    handles: tuple[str, ...]
    points: NDArray[np.int64]
    fits: NDArray[np.bool_]
    units: tuple[tuple[int, ...], ...]
    bonus: int
    sizes: tuple[int, int]

    def worth(self, members: tuple[int, ...]) -> int:
        """Return the points of a circle."""
        total = int(self.points[np.ix_(members, members)].sum()) // 2
        return total // (len(members) - 1) if len(members) > 1 else 0


def peers(inputs: Inputs, scores: Scores) -> Peers:
    """Return everybody of a cohort of peers, told from its inputs."""
    size, handles = len(inputs.mentees), tuple(person.handle for person in inputs.mentees)
    block = scores.block(0, size)
    fits = ~((block.vetoes != 0) | (block.vetoes != 0).T)
    points = np.where(np.eye(size, dtype=np.bool_), 0, (block.points.astype(np.int64) + block.points.T) // 2)
    units = _units(handles, inputs.matching.pins)
    for unit in units:
        for one, other in ((one, other) for one in unit for other in unit if one < other and not fits[one, other]):
            both = [
                candidate(inputs.mentors[a], inputs.mentees[b], inputs, scores.criteria).points
                for a, b in ((one, other), (other, one))
            ]
            points[one, other] = points[other, one] = sum(both) // 2
    bonus = size * scores.most // 2 + 1 if inputs.matching.objective == "participation" else 0
    return Peers(handles, points, fits, units, bonus, inputs.matching.group_size or (2, 2))


def _units(handles: tuple[str, ...], pins: tuple[tuple[str, str], ...]) -> tuple[tuple[int, ...], ...]:
    """Return who is joined by pins, one to another or along others."""
    first = {handle: place for place, handle in enumerate(handles)}
    for one, other in pins:
        if one in first and other in first:
            least, most = sorted((first[one], first[other]))
            first = {handle: least if place == most else place for handle, place in first.items()}
    places = {handle: place for place, handle in enumerate(handles)}
    return tuple(tuple(places[each] for each in handles if first[each] == head) for head in sorted({*first.values()}))


def faults(inputs: Inputs, scores: Scores, match: Match) -> Iterator[Fault]:
    """Yield what is wrong with the sizes of the circles and with the certificate; nothing if the proof holds."""
    all_here = {person.handle for person in inputs.mentees}
    named = [*match.certificate.prices, *(each for one in match.certificate.odd_sets for each in one.members)]
    strangers = sorted({*named, *(each for one in match.circles for each in one.members)} - all_here)
    if strangers:
        yield "prices", f"prices and circles must be those of the cohort's people; found {strangers[0]}"
        return
    law, proof = peers(inputs, scores), match.certificate
    reached = 0
    for place, circle in enumerate(match.circles):
        worth, message = _circle(law, circle)
        reached += worth
        if message:
            yield ("circles", place, "members"), message
    if proof.bonus != law.bonus:
        yield "bonus", f"bonus must be {law.bonus}; found {proof.bonus}"
    if proof.reached != reached:
        yield "reached", f"reached must be {reached}, what the circles add up to; found {proof.reached}"
    yield from _prices(law, proof, reached)


def _circle(law: Peers, circle: Circle) -> tuple[int, str]:
    """Return what a circle is worth, in hundredths of a point, and what is wrong with it, if anything is."""
    members = tuple(law.handles.index(handle) for handle in circle.members)
    inside = [unit for unit in law.units if {*unit} & {*members}]
    joined = [unit for unit in inside if len(unit) > 1]
    torn = any(not {*unit} <= {*members} for unit in inside)
    new = law.bonus * sum(len(unit) == 1 for unit in inside)
    if torn or circle.pinned != bool(joined):
        return 0, "a circle must be pinned if cohort.yml joins its people, and must hold all whom it joins"
    if len(inside) == 1:
        return 0, ""
    fewest, most = law.sizes
    if most == _TWO:
        best = max(int(law.points[one, other]) for one in members for other in members if one != other)
        right = len(members) in {_TWO, _TWO + 1} and not joined
        return SCALE * (best + _TWO * law.bonus), "" if right else "two must meet, or three where one was left over"
    worth = law.worth(members) + new - sum(law.worth(unit) for unit in joined)
    right = fewest <= len(members) <= most
    return SCALE * worth, "" if right else f"a circle must have {fewest} to {most} members; found {len(members)}"


def _prices(law: Peers, proof: Certificate, reached: int) -> Iterator[Fault]:
    """Yield what is wrong with the prices and what follows from them."""
    prices = np.array([proof.prices.get(handle, 0) for handle in law.handles], np.int64)
    bound = int(prices.sum()) + sum(each.price * (len(each.members) // 2) for each in proof.odd_sets)
    if (prices < 0).any():
        yield "prices", "prices must be 0 or more"
    if any(len(each.members) % 2 == 0 or law.sizes[1] != _TWO for each in proof.odd_sets):
        yield "odd_sets", "odd_sets must have an odd number of people each, and be of twos"
    short = _uncovered_two(law, prices, proof) if law.sizes[1] == _TWO else uncovered(law, prices)
    if short:
        yield (
            "prices",
            f"prices must cover every circle; those of {' and '.join(law.handles[each] for each in short)} do not",
        )
    if proof.bound != bound:
        yield "bound", f"bound must be {bound}, what these prices add up to; found {proof.bound}"
    if proof.proved is not None and not reached <= proof.proved <= bound:
        yield "proved", f"proved must be from {reached}, what the circles reach, to {bound}; found {proof.proved}"


def _uncovered_two(law: Peers, prices: NDArray[np.int64], proof: Certificate) -> tuple[int, ...]:
    """Return two people whose prices do not cover what they are worth together; nobody if all do."""
    single = np.zeros(len(law.handles), np.bool_)
    single[[unit[0] for unit in law.units if len(unit) == 1]] = True
    paid = prices[:, None] + prices
    for each in proof.odd_sets:
        members = [law.handles.index(handle) for handle in each.members]
        paid[np.ix_(members, members)] += each.price
    may = law.fits & single & single[:, None]
    short = np.argwhere(may & (paid < SCALE * (law.points + _TWO * law.bonus)))
    return tuple(short[0].tolist()) if len(short) else ()


def uncovered(law: Peers, prices: NDArray[np.int64], most: int = MOST) -> tuple[int, ...]:
    """Return people whose prices do not cover a circle that there can be; nobody if all are covered."""
    size = range(len(law.units))
    fits = [
        {other for other in size if other > one and law.fits[np.ix_(law.units[one], law.units[other])].all()}
        for one in size
    ]
    alone = [law.worth(unit) if len(unit) > 1 else -law.bonus for unit in law.units]
    cost = [int(prices[unit[0]]) + SCALE * own for unit, own in zip(law.units, alone, strict=True)]
    points = law.points.tolist()
    stack: list[tuple[tuple[int, ...], int, int, set[int]]] = [
        (unit, sum(points[a][b] for a in unit for b in unit) // 2, cost[place], fits[place])
        for place, unit in enumerate(law.units)
    ]
    met = len(stack)
    while stack:
        members, total, paid, may = stack.pop()
        for other in may:
            unit = law.units[other]
            if len(members) + len(unit) > law.sizes[1]:
                continue
            met += 1
            if met > most:
                return _uncovered_by_partners(law, prices)
            grown, own = (*members, *unit), sum(points[a][b] for a in unit for b in unit) // 2
            sum_of = total + own + sum(points[a][b] for a in unit for b in members)
            if len(grown) >= law.sizes[0] and SCALE * (sum_of // (len(grown) - 1)) > paid + cost[other]:
                return grown
            if len(grown) < law.sizes[1]:
                stack.append((grown, sum_of, paid + cost[other], may & fits[other]))
    return ()


def _uncovered_by_partners(law: Peers, prices: NDArray[np.int64]) -> tuple[int, ...]:
    """Return a unit whose price is below what its people can be owed in any circle; nobody if none is."""
    partners = law.sizes[0] - 1
    for unit in law.units:
        owed = 0
        for person in unit:
            near = [
                int(law.points[person, other])
                for other in range(len(law.handles))
                if other != person and (law.fits[person, other] or other in unit)
            ]
            if len(near) >= partners:
                owed += SCALE * law.bonus * (len(unit) == 1) - -SCALE * sum(sorted(near)[-partners:]) // (2 * partners)
        if prices[unit[0]] < owed:
            return unit
    return ()
