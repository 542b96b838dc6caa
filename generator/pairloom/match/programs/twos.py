"""Twos: peers who meet in twos, by maximum-weight matching, and the third who joins two where somebody is left over.

First things first: most people in twos or most points, as the cohort says, then the other of the two; the worst-off
two as well off as can be; the draw. The first two are one weight of whole numbers. The worst-off is lifted by leaving
out twos of few points as long as the weight stays what it is. For the draw, as many of its words as are safe are added
below the weight; then each chosen two is left out once, to see whether another choice is as good; if one is, the
general way (`program`) decides between them with all words.

Source: Galil, Efficient algorithms for finding maximum matching in graphs (1986), as rustworkx has it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from pairloom.match.exact import Ints, refuse_beyond
from pairloom.match.lots import WORDS, lots
from pairloom.match.peers import SCALE, Pool
from pairloom.match.programs.odd_sets import Prices, prices
from pairloom.match.programs.program import Program, Solved, best

Two = tuple[int, int]
"""Two people by their places, the smaller first."""

_BITS: Final = 100
"""A weight stays below 2 to this power; the solver reckons in 128 bits."""

_WORD_BITS: Final = 24


@dataclass(frozen=True, slots=True)
class Twos:
    """Who meets with whom.

    Attributes:
        chosen: in order.
        settled: whether no other choice is as good.
        value: their points and bonuses.
        prices: what proves it; None where nobody fits anybody.
    """

    chosen: tuple[Two, ...]
    settled: bool
    value: int = 0
    prices: Prices | None = None


def twos(pool: Pool, cohort: str) -> Twos:
    """Return the best twos of those whom no pin has placed.

    Raises:
        OverflowError: the points are too large to add up exactly.
    """
    single = set(pool.single)
    every = [(one, other) for one, other in np.argwhere(np.triu(pool.fits)).tolist() if {one, other} <= single]
    if not every:
        return Twos((), settled=True)
    values = {two: int(pool.points[two]) + 2 * pool.bonus for two in every}
    factor = len(single) // 2 + 1
    weights = {two: value * factor + 1 for two, value in values.items()}
    first = _matched(weights)
    value = sum(values[two] for two in first)
    proof = prices(len(pool.handles), np.array(every, np.int64), np.array([*values.values()], np.int64), value)
    near = (proof.slack <= proof.bound - SCALE * value).tolist()
    weights = {two: weights[two] for two, possible in zip(every, near, strict=True) if possible}
    weights = _lifted(pool, weights, sum(weights[two] for two in first))
    chosen, settled = _drawn(pool, weights, cohort, _WORD_BITS + factor.bit_length())
    return Twos(chosen, settled, value, proof)


def _drawn(pool: Pool, weights: dict[Two, int], cohort: str, bits: int) -> tuple[tuple[Two, ...], bool]:
    """Return the twos that the draw takes among those of the largest weight, and whether no others are as good."""
    words = dict(zip(weights, lots(cohort, [pool.names(two) for two in weights]).tolist(), strict=True))
    safe = min(WORDS, (_BITS - max(weights.values()).bit_length()) // bits)
    refuse_beyond(1 - safe, 0)
    fine = {two: _joined((weight, *words[two][:safe]), bits) for two, weight in weights.items()}
    chosen = _matched(fine)
    return (chosen, True) if _alone(fine, chosen) else by_all_words(pool, weights, words)


def _matched(weights: dict[Two, int]) -> tuple[Two, ...]:
    """Return the twos of the largest total weight, nobody in two of them, in order."""
    # Loading it takes as long as checking a small portal, and only peers need it.
    import rustworkx  # noqa: PLC0415 - see above

    graph: rustworkx.PyGraph[None, int] = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from([None] * (1 + max((two[1] for two in weights), default=0)))
    graph.add_edges_from([(*two, weight) for two, weight in sorted(weights.items())])
    found = rustworkx.max_weight_matching(graph, weight_fn=int)
    return tuple(sorted((min(two), max(two)) for two in found))


def _lifted(pool: Pool, weights: dict[Two, int], reached: int) -> dict[Two, int]:
    """Return the twos that are left when all with too few points are left out, for the best worst-off two."""
    levels = sorted({int(pool.points[two]) for two in weights})
    low, high = 0, len(levels)
    while high - low > 1:
        middle = (low + high) // 2
        above = {two: weight for two, weight in weights.items() if pool.points[two] >= levels[middle]}
        if sum(above[two] for two in _matched(above)) == reached:
            low = middle
        else:
            high = middle
    return {two: weight for two, weight in weights.items() if pool.points[two] >= levels[low]}


def _joined(parts: Iterable[int], bits: int) -> int:
    total = 0
    for part in parts:
        total = (total << bits) + part
    return total


def _alone(weights: dict[Two, int], chosen: Sequence[Two]) -> bool:
    """Return whether no other twos have the same total weight: any others would have to do without one of these."""
    reached = sum(weights[two] for two in chosen)
    for two in chosen:
        rest = {each: weight for each, weight in weights.items() if each != two}
        if sum(rest[each] for each in _matched(rest)) == reached:
            return False
    return True


def by_all_words(pool: Pool, weights: dict[Two, int], words: dict[Two, list[int]]) -> tuple[tuple[Two, ...], bool]:
    """Return the best twos by the general way, with all words of the draw."""
    every = sorted(weights)
    solved = _program(
        [list(two) for two in every],
        values=np.array([weights[two] for two in every], np.int64),
        points=np.array([int(pool.points[two]) for two in every], np.int64),
        words=np.array([words[two] for two in every], np.int64),
    )
    return tuple(two for two, taken in zip(every, solved.chosen, strict=True) if taken), solved.settled


def thirds(pool: Pool, found: Twos, cohort: str) -> tuple[tuple[tuple[int, ...], ...], bool]:
    """Return the twos, some with a third, and whether no other choice is as good.

    Whoever is left over joins two people with neither of whom a veto stands; two take one third at most. Most people,
    then most points of the threes, then the worst-off three, then the draw of the third with both.
    """
    left = sorted({*pool.single} - {member for two in found.chosen for member in two})
    every = [(two, who) for two in found.chosen for who in left if pool.fits[who, two[0]] and pool.fits[who, two[1]]]
    if not every:
        return found.chosen, found.settled
    points = np.array([pool.of((*two, who)) for two, who in every], np.int64)
    gains = points - np.array([pool.of(two) for two, _ in every], np.int64)
    place = {two: len(pool.handles) + at for at, two in enumerate(found.chosen)}
    words = sum(lots(cohort, [pool.names((two[side], who)) for two, who in every]) for side in (0, 1))
    solved = _program(
        [[who, place[two]] for two, who in every],
        values=gains + 1 + 2 * int(np.abs(gains).sum()),
        points=points,
        words=np.asarray(words, np.int64),
    )
    joined = {two: (*two, who) for (two, who), taken in zip(every, solved.chosen, strict=True) if taken}
    return tuple(joined.get(two, two) for two in found.chosen), found.settled and solved.settled


def _program(parts: list[list[int]], *, values: Ints, points: Ints, words: Ints) -> Solved:
    """Return the best choice of columns, each of which takes these parts; no part is taken twice."""
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]  # noqa: PLC0415 - takes long to load

    ones = np.ones(sum(map(len, parts)), np.int64)
    columns = np.repeat(np.arange(len(parts)), [len(each) for each in parts])
    rows = csr_matrix((ones, (np.concatenate(parts), columns)))
    return best(
        Program(
            rows=rows,
            limits=np.ones(rows.shape[0], np.int64),
            values=values,
            people=np.ones(len(parts), np.int64),
            points=points,
            word=lambda number: words[:, number],
        )
    )
