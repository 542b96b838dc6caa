"""The proof of pairs: prices of seats, a bound that follows from them, and nothing equally good that comes first.

Weak duality: at any prices of 0 or more, no match is worth more than the gains of all mentees and the prices of all
seats (see `tight`). So a match that reaches this bound is best. It does so exactly if three things hold, which say
where a match fails (complementary slackness; Ahuja, Magnanti, Orlin, Network Flows, 1993, chapter 9):

1. a mentee who gains something has a pair;
2. every pair is tight: its mentee could gain nothing more elsewhere;
3. a mentor whose seats have a price has no free seat.

The other way round, the matches that keep these three rules are all the matches that are worth as much; `equals` then
asks whether one of them comes before the stored one. The prices must be the least that prove it, and are then one and
the same for every best match (Shapley and Shubik, The assignment game I: the core, 1971): a priced mentor is wanted by
somebody whose own gain cannot grow, because they wait, or because their mentor has no price or is such a mentor, too.

Nothing here knows how the pairs were found: it adds up, and walks along tight pairs.
"""

from collections.abc import Iterator
from typing import Final

import numpy as np

from pairloom.match.bulk.scores import Scores
from pairloom.match.inputs import Inputs
from pairloom.match.proofs.equals import better_equals
from pairloom.match.proofs.pins import left
from pairloom.match.proofs.tight import WAITS, Tight, tight
from pairloom.model.match import Match

Fault = tuple[str | tuple[str | int, ...], str]
"""A field of the certificate, or the place of something else in the match, and what is wrong with it."""

_LARGE: Final = 1 << 30
"""Possible pairs beyond which a search may end early and leave some points open, which `order` then has to say."""

_NAMED: Final = 3
"""Faults of one kind that are told; more would say no more."""


def faults(inputs: Inputs, scores: Scores, match: Match) -> Iterator[Fault]:
    """Yield what the certificate of a match gets wrong; nothing if it proves the pairs the one best match.

    The pairs must be possible, each by itself.
    """
    proof = match.certificate
    wrong = [*_form(inputs, match, scores.most)]
    yield from wrong
    if wrong:
        return
    seen = tight(inputs, scores, match, proof.bonus, proof.prices)
    reached = int(seen.worth.sum()) + proof.bonus * int(np.count_nonzero(seen.held != WAITS))
    bound = int((seen.seats * seen.prices).sum()) + int(seen.gains.sum())
    if proof.reached != reached:
        yield "reached", f"reached must be {reached}, the points and bonuses of the pairs; found {proof.reached}"
    if proof.bound != bound:
        yield "bound", f"bound must be {bound}, what these prices allow; found {proof.bound}"
    if bound > reached and seen.held.size * seen.seats.size > _LARGE:
        return
    if bound != reached:
        yield "bound", f"the bound must be what the pairs reach; the prices allow {bound}, the pairs reach {reached}"
        yield from _slack(seen, proof.bonus)
        return
    yield from _dear(seen)
    yield from better_equals(inputs.cohort, seen, match)


def _form(inputs: Inputs, match: Match, most: int) -> Iterator[Fault]:
    """Yield what is wrong with the numbers of a certificate before anything is added up.

    Where participation comes first, the bonus of a pair is more than all points that pairs can have together, so that
    one pair more outweighs whatever points it costs.
    """
    proof = match.certificate
    strangers = sorted(set(proof.prices) - {mentor.handle for mentor in inputs.mentors})
    if strangers:
        yield "prices", f"prices must be those of the cohort's mentors; found {strangers[0]}"
    given = left(inputs)
    room = min(int(given.looking.sum()), int(given.seats.sum()))
    bonus = room * most + 1 if inputs.matching.objective == "participation" else 0
    if proof.bonus != bonus:
        yield "bonus", f"bonus must be {bonus}; found {proof.bonus}"
    for mentor, price in proof.prices.items():
        if not 0 < price <= bonus + most:
            yield "prices", f"the price of {mentor} must be from 1 to {bonus + most}, or left out; found {price}"
    if list(proof.prices) != sorted(proof.prices):
        yield "prices", "prices must be in order of handle"
    for field in ("group_prices", "odd_sets"):
        if getattr(proof, field):
            yield field, f"{field} must be empty for {inputs.format}; found {len(getattr(proof, field))}"
    if proof.proved is not None:
        yield "proved", f"proved must be null for {inputs.format}, where prices prove all; found {proof.proved}"


def _slack(seen: Tight, bonus: int) -> Iterator[Fault]:
    """Yield where a match that stays below its bound breaks one of the three rules, by name."""
    alone = np.flatnonzero((seen.held == WAITS) & (seen.gains > 0))
    for row in alone[:_NAMED].tolist():
        yield "prices", f"{seen.mentees[row]} gains {seen.gains[row]} at these prices and must have a pair; found none"
    paired = np.flatnonzero(seen.held != WAITS)
    gained = seen.worth[paired] + bonus - seen.prices[seen.held[paired]]
    for place in np.flatnonzero(gained < seen.gains[paired])[:_NAMED].tolist():
        row = int(paired[place])
        mentor, mentee = seen.mentors[seen.held[row]], seen.mentees[row]
        most = f"{mentee} must gain {seen.gains[row]} at these prices, the most there is for them"
        yield "prices", f"{most}; with {mentor} it is {gained[place]}"
    unused = np.flatnonzero((seen.free() > 0) & (seen.prices > 0))
    for column in unused[:_NAMED].tolist():
        mentor, price = seen.mentors[column], seen.prices[column]
        yield (
            "prices",
            f"the seats of {mentor} have the price {price} and must all be taken; {seen.free()[column]} free",
        )


def _dear(seen: Tight) -> Iterator[Fault]:
    """Yield mentors whose price could be less, and the match would still be proved."""
    holders = seen.holders()
    told = seen.prices == 0
    fixed = [
        row
        for row, column in enumerate(seen.held.tolist())
        if seen.looking[row] and (column == WAITS or not seen.prices[column])
    ]
    while fixed:
        row = fixed.pop()
        for column in seen.choices(row):
            if not told[column]:
                told[column] = True
                fixed += holders[column]
    for column in np.flatnonzero(~told)[:_NAMED].tolist():
        mentor, price = seen.mentors[column], seen.prices[column]
        yield "prices", f"the price of {mentor} must be the least that proves the match; found {price}, less will do"
