"""The draw of pairs, in words."""

import hashlib

import numpy as np

from pairloom.match.lots import WORDS, lots, lots_of_places

NAMES = ("ada", "bo", "çelik"), ("dee", "eva")
PLACES = [(2, 0), (0, 1), (1, 1), (0, 0)]


def test_a_word_is_24_bits_of_a_digest_of_the_cohort_and_the_pair() -> None:
    """Word k of a draw is bytes 3k to 3k + 2 of the SHA-256 of cohort and handles with zero bytes between."""
    digest = hashlib.sha256(b"autumn\0ada\0dee").digest()
    expected = [int.from_bytes(digest[3 * word : 3 * word + 3], "big") for word in range(WORDS)]
    assert [expected] == lots("autumn", [("ada", "dee")]).tolist()


def test_the_draw_of_pairs_by_place_is_the_draw_of_their_handles() -> None:
    """For every word, both ways to ask give the same."""
    pairs = [(NAMES[0][one], NAMES[1][other]) for one, other in PLACES]
    found = np.stack([lots_of_places("autumn", NAMES, PLACES, word) for word in range(WORDS)], axis=1)
    assert lots("autumn", pairs).tolist() == found.tolist()


def test_nobody_draws_nothing() -> None:
    """Without pairs there is no draw, and no error."""
    assert (0, WORDS) == lots("autumn", []).shape
    assert (0,) == lots_of_places("autumn", NAMES, [], 0).shape
