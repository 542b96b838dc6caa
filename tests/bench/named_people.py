"""People for benchmarks with names and handles as in the world, so that they pack as badly as real ones.

Some given names and families are frequent and most are rare; a tenth of the names are not in Latin letters. Half of the
handles are the name, a quarter are the name with a number or a word after it, a quarter are logins of another kind.
"""

import itertools
import random
import re
import unicodedata
from dataclasses import replace
from typing import Final

from tests.bench.communities import community

from pairloom.model.portal import Portal

STARTS: Final = "A Be Ca Da E Fi Ga Ha I Jo Ka Li Ma Ne O Pa Ro Sa Ta Vi Ya Zo".split()  # noqa: SIM905 - reads better
MIDDLES: Final = "r l n s ri li no sa mi ve ndr tt kh ch ö é ñ ł ć bu gwe shi".split()  # noqa: SIM905 - reads better
ENDS: Final = "a o e en in os ez ski ova son ura ita u i ard eth ka ng".split()  # noqa: SIM905 - reads better
GIVEN: Final = 1500
FAMILIES: Final = 6000
PRONOUNS: Final = ((None, 70), ("she/her", 11), ("he/him", 10), ("they/them", 5), ("she/they", 2), ("il/lui", 1))
SCRIPTS: Final = (
    ("СТНВКМЛДЖБ", "аеиоуя"),
    ("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林", "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平"),
    ("أبتجحدرسعفقكلمنه", "اوي"),
    ("कखगचजटडतदनपबमरलवशस", "ािीुे"),
)


def people(count: int, seed: int = 1) -> Portal:
    """Return a portal of that many people with names and handles of realistic entropy."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    made = community(count // 2, count - count // 2, seed=seed)
    given, families = _names(chance, GIVEN), _names(chance, FAMILIES)
    weights = [list(itertools.accumulate(1 / (rank + 8) for rank in range(size))) for size in (GIVEN, FAMILIES)]
    learners = [one.mentee for one in made.profiles.values() if one.mentee]
    profiles = {}
    for profile in made.profiles.values():
        name = _drawn(chance, given, weights[0]) + " " + _drawn(chance, families, weights[1])
        if chance.random() < 0.1:
            name = _elsewhere(chance)
        handle = _handle(chance, name, families)
        while handle in profiles:
            handle = f"{handle}{chance.randrange(2, 99)}"
        pronouns = chance.choices([one for one, _ in PRONOUNS], [weight for _, weight in PRONOUNS])[0]
        values: dict[str, object] = {"name": name, "pronouns": pronouns}
        if profile.mentor and chance.random() < 0.15:
            values["mentee"] = chance.choice(learners)
        profiles[handle] = profile.model_copy(update=values)
    return replace(made, profiles=profiles)


def _names(chance: random.Random, count: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        found[
            chance.choice(STARTS) + "".join(chance.choices(MIDDLES, k=chance.randint(1, 2))) + chance.choice(ENDS)
        ] = None
    return list(found)


def _drawn(chance: random.Random, names: list[str], weights: list[float]) -> str:
    return chance.choices(names, cum_weights=weights)[0]


def _elsewhere(chance: random.Random) -> str:
    heads, tails = chance.choice(SCRIPTS)
    if len(tails) > 10:
        return chance.choice(heads) + "".join(chance.choices(tails, k=chance.randint(1, 2)))
    words = ("".join(chance.choice(heads) + chance.choice(tails) for _ in range(chance.randint(2, 3))) for _ in "ab")
    return " ".join(words)


def _handle(chance: random.Random, name: str, words: list[str]) -> str:
    usual = re.sub("[^a-z0-9]+", "-", _plain(name)).strip("-")
    kind = chance.random()
    if usual and kind < 0.5:
        return usual
    if usual and kind < 0.75:
        return f"{usual}{chance.choice(['-dev', '', '-'])}{chance.randrange(1, 99)}"
    other = re.sub("[^a-z]", "", _plain(chance.choice(words)))
    return chance.choice(
        [f"{other}{chance.randrange(1, 999)}", f"{other}-{usual[:3] or 'x'}x", f"{usual[:1] or 'z'}{other}"]
    )


def _plain(name: str) -> str:
    return re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFKD", name)).lower()
