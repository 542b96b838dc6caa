"""The answer to "mentor or mentee?" -> the roles, in the community's words or ours."""

import re
from functools import lru_cache
from typing import Final

from pairloom.join.pieces import ticks
from pairloom.model.community import Terms
from pairloom.model.session import Role
from pairloom.model.view import plural

_BEFORE: Final = re.compile(
    r"^(?:i(?:'m| am)?\s+)?(?:(?:want|would like|'d like|am here|join|apply)\s+)?(?:to\s+)?(?:be(?:come)?\s+|join\s+)?"
    r"(?:as\s+)?(?:an?\s+|the\s+)?",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(r"\s*(?:\(.*\)|[:\u2013\u2014].*|\s-\s.*)?[.!]?$", re.DOTALL)
_BETWEEN: Final = re.compile(r"[,;/&+\n]|\band\b", re.IGNORECASE)
_BOTH: Final = frozenset({"both", "both roles"})


@lru_cache(maxsize=256)
def roles_of(answer: str, terms: Terms) -> frozenset[Role]:
    """Return the roles that an answer names; none where it cannot be read.

    `Mentor`, `I want to be a mentee`, `Mentor, Mentee`, `both`, boxes that are ticked, and a word with an explanation
    in brackets or after a colon.
    """
    boxes = ticks(answer)
    chosen = [words for ticked, words in boxes if ticked] if boxes is not None else [answer]
    found: set[Role] = set()
    for words in chosen:
        whole = _role(words, terms)
        parts = [whole] if whole else [_role(part, terms) for part in _BETWEEN.split(words) if part.strip()]
        if not all(parts):
            return frozenset()
        found.update(*filter(None, parts))
    return frozenset(found)


def _role(words: str, terms: Terms) -> frozenset[Role]:
    plain = " ".join(_AFTER.sub("", _BEFORE.sub("", words.strip())).split()).casefold()
    if plain in _BOTH:
        return frozenset({"mentor", "mentee"})
    known: tuple[tuple[Role, str], ...] = (("mentor", terms.mentor), ("mentee", terms.mentee))
    return frozenset(
        role for role, own in known for term in (role, own) if plain in {term.casefold(), plural(term).casefold()}
    )
