"""Fingerprints: the same for the same value in every run, another for every other value."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from pairloom.fingerprint import fingerprint

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.binary(max_size=5) | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=6,
)


@dataclass(frozen=True, slots=True)
class Loom:
    """Something with fields."""

    name: str
    threads: tuple[str, ...]


@given(VALUES, VALUES)
def test_two_values_share_a_fingerprint_only_if_nothing_tells_them_apart(one: object, other: object) -> None:
    """Two values have the same fingerprint exactly if they are the same, types included."""
    assert (repr(one) == repr(other)) == (fingerprint(one) == fingerprint(other))


def test_each_field_counts_and_so_does_the_border_between_them() -> None:
    """A field that changes, and a text that moves from one field to the next, give another fingerprint."""
    looms = [Loom("a", ("b", "c")), Loom("a", ("b, c",)), Loom("a, b", ("c",)), Loom("a", ("b",)), Loom("b", ("b",))]
    assert len(looms) == len({fingerprint(loom) for loom in looms})


def test_a_fingerprint_holds_from_one_run_to_the_next() -> None:
    """A fingerprint is a number that is known for ever; text that is no Unicode has one, too."""
    assert "dfdc3cdc66123a0a" == fingerprint(Loom("a", ("b",))).hex()[:16]
    assert 16 == len(fingerprint("\ud800"))
