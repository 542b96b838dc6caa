"""What people speak of: their texts and the names of their skills in, counted stems out.

A skill that a text names counts under the skill's key, whatever alias it was called by, and its words count as well.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pairloom.match.texts.lexicon import Lexicon, named
from pairloom.match.texts.stems import function_words, readable, stemmed
from pairloom.match.texts.tokens import Token, tokens
from pairloom.model.profile import Goal, Mentee, Mentor, Profile

SKILL: Final = "skill:"
"""How the stem of a named skill begins; no word has a colon."""

_PAIR: Final = 2


@dataclass(frozen=True, slots=True)
class Spoken:
    """What somebody speaks of.

    Attributes:
        words: (stem, times), in order of stem.
        written: for each of them, how it was written first.
    """

    words: tuple[tuple[str, int], ...]
    written: tuple[str, ...]


def of_mentor(profile: Profile, mentor: Mentor, known: Lexicon, offers: Sequence[str]) -> Spoken:
    """Return what a mentor speaks of: the names of these skills, whom they seek, and what they say about themselves."""
    return spoken(profile.languages, [mentor.seeks or "", profile.about or ""], offers, known)


def of_mentee(profile: Profile, mentee: Mentee, known: Lexicon) -> Spoken:
    """Return what a mentee speaks of: goals with their measures, and what they say about themselves."""
    return spoken(profile.languages, [*map(_text, mentee.goals), profile.about or ""], (), known)


def named_skills(goal: Goal, known: Lexicon) -> tuple[str, ...]:
    """Return the keys of the skills that a goal's title or measure names, in order of key."""
    return tuple(sorted({key for key, _ in named(_pieces(_text(goal)), known)}))


def spoken(tags: Iterable[str], texts: Iterable[str], skills: Iterable[str], known: Lexicon) -> Spoken:
    """Return what somebody speaks of who knows these languages, wrote these texts, and has these skills.

    Each paragraph is read in a language of its own (see `stems`). What was heard before comes without the words as they
    were written.
    """
    if known.heard is None:
        return _read(tags, texts, skills, known)
    said = (tuple(tags), tuple(texts), tuple(skills))
    return Spoken(known.heard.words(said, lambda: _read(*said, known).words), ())


def _read(tags: Iterable[str], texts: Iterable[str], skills: Iterable[str], known: Lexicon) -> Spoken:
    languages = readable(tags)
    parts = [_pieces(paragraph) for text in texts for paragraph in text.split("\n\n") if paragraph]
    hits = [function_words([piece.folded for piece in part], languages) for part in parts]
    everywhere = {key: sum(here.get(key, 0) for here in hits) for key in languages}
    times: dict[str, int] = {}
    written: dict[str, str] = {}
    for part, here in zip(parts, hits, strict=True):
        skilled = [(SKILL + key, name) for key, name in named(part, known)]
        for stem, surface in (*stemmed(part, here, everywhere, languages), *skilled):
            times[stem] = times.get(stem, 0) + 1
            written.setdefault(stem, surface)
    for key in skills:
        for stem in (SKILL + key, *known.words.get(key, ())):
            times[stem] = times.get(stem, 0) + 1
    words = tuple(sorted(times.items()))
    return Spoken(words, tuple(written.get(stem, stem) for stem, _ in words))


def rejoined(words: Iterable[str]) -> list[str]:
    """Return words, with pairs of characters that overlap (as in 模拟 and 拟器) put together again.

    Two pairs can overlap that stand in two places of a text; then the word is one that nobody wrote. It is rare, and
    only the words of a reason depend on it.
    """
    found: list[list[str]] = []
    for word in words:
        parts = [piece.written for piece in tokens(word) if piece.kind == "single"]
        joined = [known for known in found if len(parts) == _PAIR and len(known) >= _PAIR]
        before = next((known for known in joined if known[-1] == parts[0]), None)
        after = next((known for known in joined if known[0] == parts[-1] and known is not before), None)
        if before is not None:
            before += after or parts[1:]
            found = [known for known in found if known is not after]
        elif after is not None:
            after.insert(0, parts[0])
        else:
            found.append(parts if len(parts) == _PAIR else [word])
    return ["".join(parts) for parts in found]


@lru_cache(maxsize=16)
def _pieces(text: str) -> tuple[Token, ...]:
    """Return the pieces of a text; of the last few texts they are remembered, because goals are read twice."""
    return tuple(tokens(text))


def _text(goal: Goal) -> str:
    return f"{goal.title}.\n{goal.measure or ''}"
