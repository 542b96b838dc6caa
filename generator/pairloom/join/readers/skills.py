"""Skills of the vocabulary: by key, name or alias, one after the other."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz, process

from pairloom.explain import nearest
from pairloom.join.pieces import pieces
from pairloom.join.slip import Ask, Reading, Slip
from pairloom.model.portal import SKILLS
from pairloom.model.skill import Skill
from pairloom.sameness import Same

MOST: Final = 60
"""Most skills of one answer, as in the model."""

_LONGEST: Final = 200
_ALIKE: Final = 85
_SHOWN: Final = 3
_JOINTS: Final = re.compile(r"\s*(?:/|&|\+(?!\+)(?=\s)|\band\b)\s*", re.IGNORECASE)


def read(text: str, ask: Ask) -> Reading:
    """Return the keys of the skills named, in the order written; one that is named twice counts once.

    A piece is a skill as a whole, in any letter case, blanks and dashes alike. Only where it is none may it be several
    with `/`, `&`, `+` or `and` between them, and only if all of them are known. An unknown skill is never mapped.
    """
    words = vocabulary(Same(ask.portal.skills))
    found = pieces(text)
    if len(found) > MOST:
        return None, (ask.wrong(f"be at most {MOST} skills", str(len(found)), "keep the most important ones"),)
    values: list[str] = []
    slips: list[Slip] = []
    for piece in found:
        keys = [words[plain(piece)]] if plain(piece) in words else _parts(piece, words)
        if keys:
            values += keys
        elif SKILLS in ask.portal.broken:
            values.append(plain(piece))
        else:
            hint = _hint(plain(piece[:_LONGEST]), words)
            slips.append(ask.wrong("be a skill of the list", piece, hint, unknown=(piece,)))
    return list(dict.fromkeys(values)) or None, tuple(slips)


@lru_cache(maxsize=4)
def vocabulary(skills: Same[Mapping[str, Skill]]) -> dict[str, str]:
    """Return the key of each word that stands for one skill: its key, its name, its aliases, as `plain` has them."""
    names: dict[str, set[str]] = {}
    for key, skill in skills.value.items():
        for word in (skill.name, *skill.aliases):
            names.setdefault(plain(word), set()).add(key)
    return {word: min(keys) for word, keys in names.items() if len(keys) == 1} | {
        plain(key): key for key in skills.value
    }


def plain(word: str) -> str:
    """Return a word in small letters with single dashes for blanks: `Public  speaking` and `public_speaking` alike."""
    return re.sub(r"[\s_\u2010-\u2013-]+", "-", word.casefold()).strip("-.!\"'“”")


def suggestions(word: str, words: dict[str, str]) -> tuple[str, ...]:
    """Return the keys of the vocabulary that a word may stand for, nearest first, at most three."""
    near = process.extract(plain(word), sorted(words), scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=2 * _SHOWN)
    first = nearest(plain(word), words)
    keys = [words[hit] for hit, _, _ in near] + ([words[first]] if first else [])
    return tuple(dict.fromkeys(keys))[:_SHOWN]


def _parts(piece: str, words: dict[str, str]) -> list[str]:
    parts = [plain(part) for part in _JOINTS.split(piece)] if len(piece) <= _LONGEST else []
    return [words[part] for part in parts] if len(parts) > 1 and all(part in words for part in parts) else []


def _hint(word: str, words: dict[str, str]) -> str:
    near = suggestions(word, words)
    return f"did you mean {' or '.join(near)}?" if near else "choose from the list of skills, or leave it out"
