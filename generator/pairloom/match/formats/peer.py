"""Peer: people of one pool meet with one another; nobody is the mentor.

Without a size, or with [2, 2], they meet in twos (`twos`), and whoever is left over joins the two that suits best as a
third. With `matching.group_size` they meet in circles of that size (`circles`). People whom pins join meet in any case:
in twos by themselves, in circles with as many others as the size asks for; where no circle can be made around them,
they stand alone. The proof is in `proofs/circles`.
"""

from typing import Final

from pairloom.match.bulk.scores import Scores
from pairloom.match.choice import Choice
from pairloom.match.inputs import Inputs
from pairloom.match.peers import SCALE, Pool, pool
from pairloom.match.programs.circles import packed
from pairloom.match.programs.twos import thirds, twos
from pairloom.match.telling.gap import open_end
from pairloom.model.cohort import Objective
from pairloom.model.match import Certificate, OddSet

_FIRST: Final[dict[Objective, tuple[str, str]]] = {
    "participation": ("most people in {}", "most points"),
    "score": ("most points", "most people in {}"),
}
_THIRDS: Final = "whoever is left over joins a two as its third: most people, most points, the worst-off, a draw"


def choose(inputs: Inputs, scores: Scores) -> Choice:
    """Return the best twos or circles of a cohort of peers.

    Raises:
        OverflowError: the points are too large to add up exactly.
    """
    everybody = pool(inputs, scores)
    sizes = inputs.matching.group_size or (2, 2)
    return (_in_twos if sizes[1] == 2 else _in_circles)(inputs, everybody, sizes)  # noqa: PLR2004 - a two


def _in_twos(inputs: Inputs, everybody: Pool, sizes: tuple[int, int]) -> Choice:  # noqa: ARG001 - as for circles
    found = twos(everybody, inputs.cohort)
    members, settled = thirds(everybody, found, inputs.cohort)
    prices, sets = found.prices, found.prices.sets if found.prices else ()
    certificate = Certificate(
        method="circles",
        bonus=everybody.bonus,
        reached=SCALE * found.value,
        bound=prices.bound if prices else 0,
        proved=SCALE * found.value,
        prices=_named(everybody, prices.people.tolist() if prices else []),
        odd_sets=tuple(OddSet(members=everybody.names(each), price=price) for each, price in sets),
    )
    order = (*_order(inputs, "twos", "two", "two handles"), _THIRDS, *open_end(certificate, settled=settled))
    return _choice(everybody, members, order, certificate)


def _in_circles(inputs: Inputs, everybody: Pool, sizes: tuple[int, int]) -> Choice:
    found = packed(everybody, sizes, inputs.cohort)
    prices = [0] * len(everybody.handles)
    for unit, price in zip(everybody.units, found.prices.tolist(), strict=True):
        prices[unit[0]] = price
    bound = sum(prices)
    certificate = Certificate(
        method="circles",
        bonus=everybody.bonus,
        reached=SCALE * found.value,
        bound=bound,
        proved=min(bound, SCALE * found.proved),
        prices=_named(everybody, prices),
    )
    order = _order(inputs, "a circle", "circle", "handles of each two in it")
    return _choice(everybody, found.circles, (*order, *open_end(certificate, settled=found.settled)), certificate)


def _order(inputs: Inputs, where: str, what: str, of: str) -> tuple[str, ...]:
    first = (each.format(where) for each in _FIRST[inputs.matching.objective])
    return ("pins", *first, f"the worst-off {what} as well off as can be", f"a draw from the digest of the {of}")


def _named(everybody: Pool, prices: list[int]) -> dict[str, int]:
    return {everybody.handles[place]: price for place, price in enumerate(prices) if price}


def _choice(
    everybody: Pool, circles: tuple[tuple[int, ...], ...], order: tuple[str, ...], certificate: Certificate
) -> Choice:
    """Return the choice with the circles of people whom pins join."""
    joined = [unit for unit in everybody.units if len(unit) > 1]
    placed = {member for circle in circles for member in circle}
    every = [*circles, *(unit for unit in joined if unit[0] not in placed)]
    return Choice(
        order=order,
        certificate=certificate,
        circles=tuple(sorted(everybody.names(circle) for circle in every)),
        pinned_circles=frozenset(
            everybody.names(circle) for circle in every if any({*unit} <= {*circle} for unit in joined)
        ),
    )
