"""Which skills a goal names: the text of a goal in, keys of the vocabulary out."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

from pairloom.model.profile import Goal
from pairloom.model.skill import Skill

_NO_SPACES: Final = "\u0e00-\u0eff\u1100-\u11ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
"""Thai, Lao, Hangul, kana and Han, which are written on without a space after a foreign word."""

_BEFORE: Final = rf"(?<![^\W{_NO_SPACES}])(?<![+#.])"
_AFTER: Final = rf"(?![^\W{_NO_SPACES}]|[+#]|\.\w)"
_SHORT: Final = 2


def patterns(skills: Mapping[str, Skill], keys: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """Return for each of these skills a pattern that finds its name, its key or one of its aliases as whole words.

    Capitals make no difference, and a dash may be a space. `C` is not found in `C++`, nor `js` in `node.js`. Names of
    one or two letters (Go, R) are found only as the vocabulary writes them or in capitals, because `go` is a word
    of its own; where such a word begins a sentence we may still be wrong.
    """
    found = {}
    for key in sorted(set(keys)):
        skill = skills.get(key)
        names = {key, skill.name, *skill.aliases} if skill else {key}
        own = {skill.name if skill else key}
        parts = sorted(part for name in names for part in _spellings(_plain(name), as_it_is=name in own))
        found[key] = re.compile(f"{_BEFORE}(?:{'|'.join(parts)}){_AFTER}")
    return found


def named(goal: Goal, found: Mapping[str, re.Pattern[str]]) -> tuple[str, ...]:
    """Return the keys of the skills that a goal's title or measure names, in order of key."""
    text = _plain(f"{goal.title}\n{goal.measure or ''}")
    return tuple(key for key, pattern in found.items() if pattern.search(text))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("-", " ")


def _spellings(name: str, *, as_it_is: bool) -> Iterable[str]:
    if len(name) > _SHORT:
        yield f"(?i:{re.escape(name)})"
    else:
        yield re.escape(name.upper())
        if as_it_is:
            yield re.escape(name)
