"""Dual prices of an assignment: what a seat of each mentor is worth, from the pairs that a flow has chosen."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pairloom.match.candidates import Pair


def dual_prices(values: Mapping[Pair, int], seats: Mapping[str, int], chosen: Iterable[Pair]) -> dict[str, int]:
    """Return the least price of each mentor's seats at which every mentee is content with what they got.

    All prices begin at 0; a mentee's gain is the value of their pair minus its price, 0 without a pair; where another
    mentor would give a mentee more than that, that mentor's price rises by the difference; and so on until nothing
    moves: the algorithm of Bellman and Ford on the residual network. It ends because the chosen pairs are of largest
    value, so that no circle of exchanges gains. The least prices are one and the same for every best choice
    (Shapley and Shubik, The assignment game I: the core, 1971), so the proof does not depend on how ties fell.
    """
    prices = dict.fromkeys(seats, 0)
    mentor_of = {mentee: mentor for mentor, mentee in chosen}
    offers = defaultdict(list)
    for (mentor, mentee), value in values.items():
        offers[mentee].append((mentor, value))
    moved = True
    while moved:
        moved = False
        for mentee, choices in offers.items():
            own = mentor_of.get(mentee)
            gain = values[own, mentee] - prices[own] if own is not None else 0
            for mentor, value in choices:
                if value - gain > prices[mentor]:
                    prices[mentor] = value - gain
                    moved = True
    return prices


def gains(values: Mapping[Pair, int], prices: Mapping[str, int], mentees: Iterable[str]) -> dict[str, int]:
    """Return the most that each mentee can gain at these prices, at least 0."""
    best = dict.fromkeys(mentees, 0)
    for (mentor, mentee), value in values.items():
        best[mentee] = max(best[mentee], value - prices[mentor])
    return best
