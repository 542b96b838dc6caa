"""Skills of the vocabulary: by key, name or alias, one after the other."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz, process

from pairloom.explain import listed
from pairloom.join.pieces import pieces
from pairloom.join.slip import Ask, Reading, Slip
from pairloom.model.portal import SKILLS
from pairloom.model.skill import Skill
from pairloom.sameness import Same

MOST: Final = 60
"""Most skills of one answer, as in the model."""

_LONGEST: Final = 200
_NEAR: Final = 75
_ALIKE: Final = 85
"""Likeness from which a word is suggested, and from which it is suggested beside the nearest one."""

_SHOWN: Final = 3
_TELLING: Final = 4
"""Least letters of a word that is a skill even in the middle of a sentence: not `go`, `c` or `r`."""

_RUN: Final = 4
"""Most words of a skill that is looked for in a sentence."""

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
    return tuple(dict.fromkeys(words[hit] for hit in _near(plain(word), words)))[:_SHOWN]


def _near(word: str, words: dict[str, str]) -> list[str]:
    """Return the words of the vocabulary as good as the same; or else those that a sentence holds, or the nearest one.

    Of equally near ones come first those with the same letters in another order, then those with the same first letter,
    then keys before other names.
    """
    hits = process.extract(word, sorted(words), scorer=fuzz.ratio, score_cutoff=_NEAR, limit=None)
    ranked = sorted(hits, key=lambda hit: (-hit[1], _differs(word, hit[0]), hit[0] != words[hit[0]], hit[0]))
    best = [hit for hit, alike, _ in ranked if alike >= _ALIKE]
    return best or _held(word, words) or [hit for hit, _, _ in ranked[:1]]


def _held(word: str, words: dict[str, str]) -> list[str]:
    """Return the words of the vocabulary that stand whole in a sentence, the longest that begins at each place."""
    parts, hits, start = re.findall(r"[^\W_]+[+#]*", word), list[str](), 0
    while start < len(parts):
        runs = ("-".join(parts[start:end]) for end in range(min(start + _RUN, len(parts)), start, -1))
        hit = next((run for run in runs if run in words and len(run) >= _TELLING), "")
        hits += [hit] if hit else []
        start += 1 + hit.count("-")
    return hits


def _differs(word: str, hit: str) -> tuple[bool, bool]:
    return sorted(word) != sorted(hit), word[:1] != hit[:1]


def _parts(piece: str, words: dict[str, str]) -> list[str]:
    parts = [plain(part) for part in _JOINTS.split(piece)] if len(piece) <= _LONGEST else []
    return [words[part] for part in parts] if len(parts) > 1 and all(part in words for part in parts) else []


def _hint(word: str, words: dict[str, str]) -> str:
    named = {words[hit]: hit for hit in reversed(_near(word, words))}
    said = [key if hit == key else f"{hit} ({key})" for key, hit in reversed(named.items())][:_SHOWN]
    return f"did you mean {listed(said)}?" if said else "choose from the list of skills, or leave it out"
