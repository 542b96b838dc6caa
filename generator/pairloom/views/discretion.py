"""How many, as far as a page may say it: a number of a few people could point at one of them."""

from pairloom.model.quality import FEWEST


def public(number: int) -> int | None:
    """Return a number of people or pairs as a page may give it: None stands for a few, fewer than `FEWEST`."""
    return number if number == 0 or number >= FEWEST else None
