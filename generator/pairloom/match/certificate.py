"""The certificate of a match: its making is one sum, its checking needs neither the solver nor trust in it."""

from collections.abc import Iterable, Iterator, Mapping

from pairloom.match.candidates import Pair
from pairloom.match.plan import Plan
from pairloom.model.match import Certificate


def certify(task: Plan, chosen: Iterable[Pair], prices: Mapping[str, int]) -> Certificate:
    """Return the certificate of the chosen pairs at these prices."""
    return Certificate(
        bonus=task.bonus,
        reached=sum(task.values[pair] for pair in chosen),
        bound=bound(task, prices),
        prices={mentor: price for mentor, price in sorted(prices.items()) if price},
    )


def bound(task: Plan, prices: Mapping[str, int]) -> int:
    """Return what no choice of pairs can pass: best gains of mentees and prices of seats.

    For any choice, the sum of value - price over its pairs is at most the sum of the mentees' best gains, and the
    prices it uses add up to at most those of all seats: weak duality, for any prices of 0 or more, right or wrong.
    """
    total = sum(seats * prices.get(mentor, 0) for mentor, seats in task.seats.items())
    for mentee in task.mentees:
        pairs = ((mentor, mentee) for mentor in task.seats if (mentor, mentee) in task.values)
        total += max(0, max((task.values[pair] - prices.get(pair[0], 0) for pair in pairs), default=0))
    return total


def faults(task: Plan, pairs: Iterable[Pair], proof: Certificate) -> Iterator[tuple[str, str]]:
    """Yield what the certificate gets wrong about these pairs, as (field, sentence); nothing if it proves them best."""
    pairs = tuple(pairs)
    strangers = sorted(set(proof.prices) - set(task.seats))
    if strangers:
        yield "prices", f"prices must be those of the cohort's mentors; found {strangers[0]}"
    if proof.bonus != task.bonus:
        yield "bonus", f"bonus must be {task.bonus}; found {proof.bonus}"
    reached = sum(task.values.get(pair, 0) for pair in pairs)
    if proof.reached != reached:
        yield "reached", f"reached must be {reached}, the points and bonuses of the pairs; found {proof.reached}"
    limit = bound(task, proof.prices)
    if proof.bound != limit:
        yield "bound", f"bound must be {limit}, what these prices allow; found {proof.bound}"
    if limit != reached:
        yield "bound", f"the bound must be what the pairs reach; the prices allow {limit}, the pairs reach {reached}"
