"""Claims: what a match says of itself before any figure, and whether a match of its format may say so."""

from collections.abc import Iterator, Mapping
from typing import Final, Literal

from pairloom.match.inputs import Inputs
from pairloom.match.telling.gap import open_end
from pairloom.match.verifying.stored_pairs import Said
from pairloom.model.match import Match
from pairloom.model.profile import Format

_LARGEST: Final = 2**48
"""More than any price that points and bonuses of so many people come to."""

_WORST: Final = "the worst-off {} as well off as can be"
_DRAW: Final = "a draw from the digest of the {}"
_HANDLES: Final = "two handles"
_THIRDS: Final = "whoever is left over joins a two as its third: most people, most points, the worst-off, a draw"

_PLACED: Final[Mapping[Format, str]] = {
    "one-to-one": "most mentees matched",
    "reverse": "most mentees matched",
    "group": "most mentees in a group",
    "hybrid": "most mentees with a seat",
}

METHODS: Final[Mapping[Format, Literal["flow", "groups", "circles"]]] = {
    "one-to-one": "flow",
    "reverse": "flow",
    "group": "groups",
    "hybrid": "groups",
    "peer": "circles",
}
"""How the proof goes, by format."""


def order_of(inputs: Inputs) -> tuple[str, ...]:
    """Return what a match of these inputs makes best, first things first.

    Said here once more, beside what the formats say, so that a match is not asked about itself.
    """
    if inputs.format == "peer":
        twos = inputs.matching.group_size in {None, (2, 2)}
        placed, what = ("most people in twos", "two") if twos else ("most people in a circle", "circle")
        drawn, last = (_HANDLES, (_THIRDS,)) if twos else ("handles of each two in it", ())
    else:
        placed, what, last = _PLACED[inputs.format], "pair", ()
        drawn = f"{_HANDLES} and the seat" if inputs.format == "hybrid" else _HANDLES
    points = "most points of all seats" if inputs.format == "hybrid" else "most points"
    first = (placed, points) if inputs.matching.objective == "participation" else (points, placed)
    return ("pins", *first, _WORST.format(what), _DRAW.format(drawn), *last)


def wrong_method(match: Match, inputs: Inputs) -> Iterator[Said]:
    """Yield that a match names another proof than its format has."""
    named, method = match.certificate.method, METHODS[inputs.format]
    if named != method:
        yield ("certificate", "method"), f"method must be {method} for {inputs.format}; found {named}"


def loose_prices(match: Match, inputs: Inputs) -> Iterator[Said]:
    """Yield parts of a certificate that prove nothing in this format, or that are not written as `match` does.

    Those of a flow are looked at where it is added up.
    """
    proof = match.certificate
    if proof.proved is None:
        yield ("certificate", "proved"), f"proved must be a number for {inputs.format}; found none"
    if inputs.format != "hybrid" and proof.group_prices:
        found = len(proof.group_prices)
        yield ("certificate", "group_prices"), f"group_prices must be empty for {inputs.format}; found {found}"
    if inputs.format != "peer" and proof.odd_sets:
        yield ("certificate", "odd_sets"), f"odd_sets must be empty for {inputs.format}; found {len(proof.odd_sets)}"
    for field, prices in (("prices", proof.prices), ("group_prices", proof.group_prices)):
        for who in (who for who, price in prices.items() if not price):
            yield ("certificate", field), f"{field} must leave out those who pay nothing; found {who}"
    for place, each in enumerate(proof.odd_sets):
        if not each.price or list(each.members) != sorted(set(each.members)):
            at = ("certificate", "odd_sets", place)
            yield at, "odd_sets must have a price, and members in order of handle, each once"


def huge_prices(match: Match) -> Iterator[Said]:
    """Yield prices that are too large to be added up in 64 bits, whatever they are for."""
    proof = match.certificate
    prices = [("prices", price) for price in proof.prices.values()]
    prices += [("group_prices", price) for price in proof.group_prices.values()]
    prices += [("odd_sets", each.price) for each in proof.odd_sets]
    for field, price in prices:
        if abs(price) > _LARGEST:
            yield ("certificate", field), f"a price must be at most {_LARGEST}; found {price}"


def wrong_order(match: Match, inputs: Inputs) -> Iterator[Said]:
    """Yield that a match names another order of what was made best than its format has.

    A match whose search ended early must say so after the order, with as many points as are left open.
    """
    order = order_of(inputs)
    ends = [open_end(match.certificate, settled=settled) for settled in (True, False)]
    if match.order not in {(*order, *end) for end in ends}:
        words = "; ".join((*order, *ends[0]))
        yield ("order",), f"order must be: {words}; found {'; '.join(match.order) or 'nothing'}"
