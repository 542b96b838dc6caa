"""The skill vocabulary as texts are read with it: which skills a text names, and the words of their names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pairloom.match.texts.function_words import SPACED
from pairloom.match.texts.heard import Heard
from pairloom.match.texts.stems import function_words, stemmed
from pairloom.match.texts.tokens import Token, tokens
from pairloom.model.skill import Skill
from pairloom.sameness import Same

_SHORT: Final = 2
_ENGLISH: Final = "en"


Parts = tuple[str, ...]
"""The pieces of a name, folded."""


@dataclass(frozen=True, slots=True)
class Name:
    """What a skill is called: its key, and (of names of one or two letters) the only ways to write it, else none."""

    skill: str
    spellings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Skills by what they are called.

    Attributes:
        names: by their pieces; where several skills share a name, in order of key.
        lengths: for each piece with which names begin, how many pieces these have, the most first.
        words: for each skill, the stems of its name.
        heard: what texts came to that were read with it before; None where they are read anew.
    """

    names: Mapping[Parts, tuple[Name, ...]]
    lengths: Mapping[str, tuple[int, ...]]
    words: Mapping[str, tuple[str, ...]]
    heard: Heard | None = None


def lexicon(skills: Mapping[str, Skill]) -> Lexicon:
    """Return the lexicon of a vocabulary.

    Names are stemmed in the language in which names and summaries of the vocabulary are written, English if unsure.
    """
    return _lexicon(Same(skills))


def named(part: Sequence[Token], known: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield the key of each skill that a text names, and how it is written there; the longest name counts.

    Capitals make no difference, and a dash may be a blank. `C` is not found in `C++`, nor `js` in `node.js`. Names of
    one or two letters (Go, R) are found only as the vocabulary writes them or in capitals, because `go` is a word
    of its own; where such a word begins a sentence we may still be wrong.
    """
    place = 0
    while place < len(part):
        found = next(_at(part, place, known), None) if part[place].folded in known.lengths else None
        if found is not None:
            yield found[1:]
        place += 1 if found is None else found[0]


def _at(part: Sequence[Token], place: int, known: Lexicon) -> Iterator[tuple[int, str, str]]:
    """Yield the skills that are named from this piece on: (pieces, key, how it is written), the longest name first."""
    for length in known.lengths[part[place].folded]:
        some = part[place : place + length]
        names = known.names.get(tuple(piece.folded for piece in some), ())
        if names and all(piece.near for piece in some[1:]):
            written = "".join(f"{'' if piece.touching else ' '}{piece.written}" for piece in some).strip()
            for name in names:
                if not name.spellings or written in name.spellings:
                    yield length, name.skill, written


@lru_cache(maxsize=2)
def _lexicon(vocabulary: Same[Mapping[str, Skill]]) -> Lexicon:
    skills = vocabulary.value
    names: dict[Parts, set[Name]] = {}
    for key, skill in skills.items():
        for name in {key, skill.name, *skill.aliases}:
            names.setdefault(tuple(piece.folded for piece in tokens(name)), set()).add(_name(name, key, skill.name))
    lengths: dict[str, set[int]] = {}
    for parts in names:
        for first in parts[:1]:
            lengths.setdefault(first, set()).add(len(parts))
    titles = {key: [*tokens(skill.name)] for key, skill in skills.items()}
    texts = [*titles.values(), *([*tokens(skill.summary or "")] for skill in skills.values())]
    hits = function_words((piece.folded for text in texts for piece in text), [_ENGLISH, *SPACED])
    language = max([_ENGLISH, *hits], key=lambda key: hits[key])
    return Lexicon(
        {parts: tuple(sorted(found, key=lambda each: each.skill)) for parts, found in names.items()},
        {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()},
        {key: tuple(stem for stem, _ in stemmed(title, {}, {}, [language])) for key, title in titles.items()},
    )


def _name(name: str, key: str, title: str) -> Name:
    """Return what a skill is called; a short name is found as the vocabulary has it, or in capitals."""
    ways = {name.upper(), *([name] if name == title else [])} if len(name) <= _SHORT else set[str]()
    return Name(key, frozenset(ways))
