"""Assignment: the best pairs of a plan, by minimum-cost flow, and the prices that prove it.

The network: every mentee sends one unit, every mentor takes as many as they have seats, and a pair is an arc whose
cost is minus its value. A unit of a mentee who stays without a pair goes to a sink of its own, and a seat that stays
free is filled from a source of its own, so that supply and demand agree.

Two passes, each exact. The first finds the largest value. By complementary slackness its dual prices say exactly
which matchings reach that value: those that use only *tight* pairs (value = gain of the mentee + price of the mentor),
leave no mentee with a gain without a pair, and no seat with a price free. The second pass chooses among these: the most
pairs, then the largest sum of draws, where a pair's draw is a digest of the cohort and both handles. Neither the order
of files nor an early letter of the alphabet helps anyone, and the same people are drawn alike each time.

Sources: Ahuja, Magnanti, Orlin, Network Flows (1993), chapters 9 and 12; for the draw: Mulmuley, Vazirani, Vazirani,
Matching is as easy as matrix inversion (1987), by whose isolation lemma two best matchings have the same sum with a
probability of at most (tied pairs) / 2**bits.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from pairloom.match.candidates import Pair
from pairloom.match.plan import Plan
from pairloom.match.prices import dual_prices, gains

_SAFE: Final = 2**62
_MOST_BITS: Final = 48


@dataclass(frozen=True, slots=True)
class Assignment:
    """The chosen pairs in order, and the least prices that prove them best, by mentor."""

    pairs: tuple[Pair, ...]
    prices: Mapping[str, int]


def assign(cohort: str, task: Plan) -> Assignment:
    """Return the best pairs of a plan: most value, then most pairs, then the draw.

    Raises:
        OverflowError: points times people are too large for exact arithmetic in 64 bits; that needs a cohort of
            tens of thousands with weights of thousands.
    """
    reached = best_flow(task.values, task, frozenset(task.mentees), frozenset(task.seats))
    prices = dual_prices(task.values, task.seats, reached)
    gain = gains(task.values, prices, task.mentees)
    tight = [pair for pair, value in task.values.items() if value == gain[pair[1]] + prices[pair[0]]]
    draws = _draws(cohort, tight, task)
    optional = frozenset(mentee for mentee in task.mentees if not gain[mentee])
    cheap = frozenset(mentor for mentor in task.seats if not prices[mentor])
    return Assignment(tuple(sorted(best_flow(draws, task, optional, cheap))), prices)


def draw(cohort: str, pair: Pair) -> int:
    """Return the draw of a pair: 256 bits that depend on the cohort and the two handles alone."""
    return int.from_bytes(hashlib.sha256("\0".join((cohort, *pair)).encode()).digest())


def _draws(cohort: str, pairs: Iterable[Pair], task: Plan) -> dict[Pair, int]:
    """Return what the second pass adds up: the count of pairs, and below it as many bits of draws as are safe."""
    room = max(1, min(len(task.mentees), sum(task.seats.values())))
    bits = min(_MOST_BITS, max(1, (_limit(task) // (room + 1)).bit_length() - 1))
    return {pair: (room << bits) + (draw(cohort, pair) >> (256 - bits)) for pair in pairs}


def _limit(task: Plan) -> int:
    """Return the largest cost that is safe.

    The solver multiplies costs by n + 1 for n nodes, and a node's potential moves by at most 3n times the largest of
    these in a first round of scaling, by a fifth of that in the next, and so on: below 4n(n + 1) times the cost in all
    (Goldberg and Tarjan, Finding minimum-cost circulations by successive approximation, 1990).
    """
    nodes = len(task.mentees) + len(task.seats) + 2
    return _SAFE // (4 * nodes * (nodes + 1))


def best_flow(
    values: Mapping[Pair, int], task: Plan, may_wait: frozenset[str], may_be_free: frozenset[str]
) -> frozenset[Pair]:
    """Return the pairs of the largest total value in which only `may_wait` wait and only `may_be_free` keep seats.

    Raises:
        OverflowError: a value is too large for exact arithmetic in 64 bits.
        ArithmeticError: no choice of pairs leaves only these without one.
    """
    if not values:
        return frozenset()
    if max(values.values()) > _limit(task):
        message = "the points of this cohort are too large to add up exactly; lower the weights in cohort.yml"
        raise OverflowError(message)
    # Loading the solver takes as long as checking a small portal, and only a match needs it.
    from ortools.graph.python.min_cost_flow import (  # type: ignore[import-untyped]  # noqa: PLC0415 - see above
        SimpleMinCostFlow,
    )

    network = SimpleMinCostFlow()
    mentee_node = {mentee: node for node, mentee in enumerate(task.mentees)}
    mentor_node = {mentor: node for node, mentor in enumerate(task.seats, start=len(mentee_node))}
    source, sink = len(mentee_node) + len(mentor_node), len(mentee_node) + len(mentor_node) + 1
    places = sum(task.seats.values())
    arcs = {}
    for (mentor, mentee), value in sorted(values.items()):
        arc = network.add_arc_with_capacity_and_unit_cost(mentee_node[mentee], mentor_node[mentor], 1, -value)
        arcs[arc] = (mentor, mentee)
    for mentee, node in mentee_node.items():
        network.set_node_supply(node, 1)
        network.add_arc_with_capacity_and_unit_cost(node, sink, int(mentee in may_wait), 0)
    for mentor, node in mentor_node.items():
        network.set_node_supply(node, -task.seats[mentor])
        network.add_arc_with_capacity_and_unit_cost(source, node, task.seats[mentor] * (mentor in may_be_free), 0)
    network.add_arc_with_capacity_and_unit_cost(source, sink, places, 0)
    network.set_node_supply(source, places)
    network.set_node_supply(sink, -len(mentee_node))
    status = network.solve()
    if status != network.OPTIMAL:
        message = f"the solver ended with {status.name} instead of a best flow"
        raise ArithmeticError(message)
    return frozenset(pair for arc, pair in arcs.items() if network.flow(arc))
