"""Products of large tables that are nearly empty, against the plain product."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from pairloom.match.bulk import products
from pairloom.match.bulk.products import Entries, product

SIZES = st.tuples(st.integers(0, 9), st.integers(1, 9), st.integers(0, 9), st.integers(0, 2**32))
WAYS = {
    "filled up": {},
    "some rows filled up": {"_SMALL": -1, "_FEW": -1, "_DENSE": 3},
    "all rows filled up": {"_SMALL": -1},
    "no row filled up": {"_SMALL": -1, "_MOST": 0},
}


def drawn(chance: np.random.Generator, rows: int, columns: int) -> NDArray[np.int64]:
    """Return a table in which three cells of four are 0."""
    return chance.integers(1, 1000, (rows, columns)) * (chance.random((rows, columns)) < 0.25)


def entries(table: NDArray[np.int64]) -> Entries:
    """Return the cells of a table that are not 0."""
    rows, columns = np.nonzero(table)
    return Entries(rows, columns, table[rows, columns], (table.shape[0], table.shape[1]))


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@given(sizes=SIZES)
def test_a_product_is_the_same_in_every_way(way: dict[str, int], sizes: tuple[int, int, int, int]) -> None:
    """Whichever rows are filled up, the product is exactly that of the whole tables, for any rows asked for."""
    rows, inner, columns, seed = sizes
    chance = np.random.default_rng(seed)
    left, right = drawn(chance, rows, inner), drawn(chance, inner, columns)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in way.items():
            patch.setattr(products, name, value)
        found = product(entries(left), entries(right))
    assert (left @ right).tolist() == found(0, rows).tolist()
    assert (left @ right)[1:3].tolist() == found(1, 3).tolist()


def test_a_table_can_be_turned() -> None:
    """Turned, rows are columns."""
    table = drawn(np.random.default_rng(1), 4, 7)
    assert table.T.tolist() == entries(table).turned().filled().tolist()
