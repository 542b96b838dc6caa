"""The words for somebody who waits: the cause, how far they came, and what would change it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from pairloom.hours import shared_minutes
from pairloom.match.candidates import Criterion, candidate
from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.telling.funnels import Funnel
from pairloom.match.words import listing, number
from pairloom.model.match import Cause, Part

_LOOKED_AT: Final = 20
"""So many vetoes are read for their words."""

_REASONS: Final = 2
"""So many of them are told."""

_NEAR: Final = 2
"""Steps up from a wish, and down again, at which another skill is called close."""

_STAYS: Final = {
    "mentee": "Your application stays.",
    "mentor": "Your offer stays, and it counts again as soon as somebody joins. Thank you for your patience.",
    "peer": "Your application stays.",
}


class Said(NamedTuple):
    """The cause as a short name, the reason without capital and full stop, and what to do."""

    cause: Cause
    why: str
    step: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who waits, and all that there is to say it from.

    Attributes:
        person, part: who, and as what.
        funnel: how many others fit; places in it are those of `others`.
        others: everybody on the other side.
        inputs, criteria: of the match.
    """

    person: Participant
    part: Part
    funnel: Funnel
    others: Sequence[Participant]
    inputs: Inputs
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """How the others are spoken of: one and several of them, and what they do at each step of the funnel."""

    one: str
    several: str
    skill: tuple[str, str]
    none: str
    empty: str


_LANGUAGE: Final = ("shares a language", "share a language")
_HOURS: Final = ("has time at the same hours", "have time at the same hours")
_WORDS: Final[dict[Part, _Words]] = {
    "mentee": _Words(
        "mentor",
        "mentors",
        ("offers a skill that is wanted", "offer a skill that is wanted"),
        "no mentor of this cohort offers",
        "no mentor has joined this cohort yet",
    ),
    "mentor": _Words(
        "mentee",
        "mentees",
        ("wants a skill that is offered", "want a skill that is offered"),
        "no mentee of this cohort wants",
        "no mentee has joined this cohort yet",
    ),
    "peer": _Words(
        "person",
        "people",
        ("brings a skill that is wanted", "bring a skill that is wanted"),
        "nobody else in this cohort brings",
        "nobody else has joined this cohort yet",
    ),
}


def some_fit(asked: Asked) -> Said:
    """Return why somebody waits whom others fit: their seats are taken, or too few came together."""
    fitting, words, inputs = asked.funnel.fitting, _WORDS[asked.part], asked.inputs
    who = f"{_many(fitting, words)} {'fits' if fitting == 1 else 'fit'}"
    stays = _STAYS[asked.part]
    if asked.part == "peer":
        why = f"{who}, but they meet with others already, or too few were left for a circle"
        return Said("no-group", why, f"{stays} When one more person joins, a circle can often take you in.")
    if asked.part == "mentor":
        if inputs.format == "group":
            why = f"{who}, but not enough of them were left for one more group"
            return Said("no-group" if fitting < inputs.matching.sizes[0] else "not-needed", why, stays)
        they = {1: "is", 2: "both are"}.get(fitting, "all are")
        return Said("not-needed", f"{who}, and {they} paired with somebody else", stays)
    if asked.funnel.free:
        why = f"{who}, but too few mentees were left for a group of {number(inputs.matching.sizes[0])}"
        return Said("no-group", why, f"{stays} When more people who fit have joined, the group can begin.")
    seats = "but has no free seat" if fitting == 1 else "but none of them has a free seat"
    step = f"{stays} The coordinators can tell you when a seat becomes free or a mentor joins."
    return Said("no-capacity", f"{who}, {seats}", step)


def nobody_fits(asked: Asked) -> Said:
    """Return why nobody fits somebody: how many are left at each step, until none is."""
    words = _WORDS[asked.part]
    steps: tuple[tuple[Cause, tuple[str, str]], ...] = (
        ("no-skill", words.skill),
        ("no-language", _LANGUAGE),
        ("no-hours", _HOURS),
    )
    if not asked.funnel.others:
        return Said("no-capacity" if asked.part == "mentee" else "not-needed", words.empty, _first(asked.part))
    told: list[str] = []
    before = asked.funnel.others
    for (cause, (one, several)), left in zip(steps, asked.funnel.left, strict=False):
        if not left:
            why = f"none of them {one}" if told else f"no {words.one} {one}"
            why = f"{words.none} {_skills(asked)}, or anything close to it" if cause == "no-skill" else why
            return Said(cause, "; ".join([*told, why]), _step(cause, asked))
        if not told or left < before:
            who = f"{number(left)} of them" if told else _many(left, words)
            told.append(f"{who} {one if left == 1 else several}")
        before = left
    fits = f"{_many(before, words)} {'fits' if before == 1 else 'fit'} in all else"
    reasons = _vetoes(asked)
    more = [f"And {len(reasons) - _REASONS} more"] if len(reasons) > _REASONS else []
    return Said("vetoed", f"{fits}, but: {'. '.join([*reasons[:_REASONS], *more])}", _step("vetoed", asked))


def _first(part: Part) -> str:
    """Return what somebody can do who is alone on their side."""
    return f"{_STAYS[part]} The coordinators can tell you when somebody joins." if part == "mentee" else _STAYS[part]


def _many(value: int, words: _Words) -> str:
    return f"{number(value)} {words.one if value == 1 else words.several}"


def _skills(asked: Asked) -> str:
    return listing([asked.inputs.skills.names[skill] for skill in asked.person.skills], 3, "or")


def _vetoes(asked: Asked) -> list[str]:
    """Return what stands between the person and those who fit in all else, each sentence once."""
    said: dict[str, None] = {}
    for place in asked.funnel.near["vetoed"][:_LOOKED_AT]:
        other = asked.others[place]
        ways = [(asked.person, other)] if asked.part == "mentor" else [(other, asked.person)]
        if asked.part == "peer":
            mine = next(each for each in asked.inputs.mentors if each.handle == asked.person.handle)
            ways.append((mine, asked.inputs.mentees[place]))
        for mentor, mentee in ways:
            vetoes = candidate(mentor, mentee, asked.inputs, asked.criteria).vetoes.values()
            said |= {reason.removesuffix("."): None for reason in vetoes}
    return list(said)


def _step(cause: Cause, asked: Asked) -> str:
    """Return what the person can do, and how many would fit then, where that can be said."""
    stays, near = _STAYS[asked.part].split(",")[0].removesuffix("."), asked.funnel.near.get(cause, ())
    if cause == "no-skill":
        return f"{_wider(asked)} {stays}."
    if cause == "no-language":
        return f"{_languages(asked, near)} {stays}."
    if cause == "no-hours":
        return _times(asked, near)
    return "Talk to the coordinators: they know what stands in the way, and they can pair two people by hand."


def _wider(asked: Asked) -> str:
    if asked.part == "mentor":
        return "If you can help with more skills, add them to your profile."
    above = asked.inputs.skills.above
    reach = {
        skill: steps
        for wish in asked.person.skills
        for skill, steps in above[wish].items()
        if 0 < steps <= _NEAR and skill not in asked.person.skills
    }
    offering = Counter(
        skill
        for other in asked.others
        if other.handle != asked.person.handle
        for skill in {up for own in other.skills for up, steps in above[own].items() if steps <= _NEAR}
        if skill in reach
    )
    seek = "ask the coordinators to look for somebody who offers what you want."
    if not offering:
        return f"Add a broader or a related skill to your wishes, or {seek}"
    best = min(offering, key=lambda skill: (reach[skill], -offering[skill], skill))
    who = _many(offering[best], _WORDS[asked.part])
    return f"With {asked.inputs.skills.names[best]} among your wishes, {who} would offer something close. Or {seek}"


def _languages(asked: Asked, near: tuple[int, ...]) -> str:
    """Return which language would open most; only those are counted whom nothing but the language keeps away."""
    spoken = Counter(
        tag for place in near for tag in dict.fromkeys(own.split("-")[0] for own in asked.others[place].languages)
    )
    if not spoken:
        return "If you can meet in one more language, add it to your profile."
    best = min(spoken, key=lambda tag: (-spoken[tag], tag))
    who = _many(spoken[best], _WORDS[asked.part])
    return f"If you can meet in {asked.inputs.languages[best]}, add it to your profile: {who} would fit then."


def _times(asked: Asked, near: tuple[int, ...]) -> str:
    """Return whom one more hour of shared time would open, of those whom nothing but the hours keeps away."""
    if not any(asked.person.free):
        return "Add the times when you can meet to your profile: a pair is found by them."
    need, one_more = 60 * asked.inputs.matching.min_shared_hours, 60
    others = [asked.others[place] for place in near]
    opened = sum(
        min(asked.person.hours, other.hours) >= asked.inputs.pair_hours
        and any(other.free)
        and shared_minutes(asked.person.free, other.free) + one_more >= need
        for other in others
    )
    if not opened:
        return "Look at the times in your profile: one more evening, or a part of the weekend, often opens a door."
    who = _many(opened, _WORDS[asked.part])
    return f"With one more hour at the same time, {who} would fit: look at the times in your profile."
