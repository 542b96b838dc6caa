"""How a match was made and how good it is, in the same words in the terminal and on the cohort's page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pairloom.model.match import Match
from pairloom.model.quality import FEWEST, Blocking, GroupCoverage, Parity, Quality, Ranks, Share, SkillBalance, Spread

TOO_FEW: Final = "too few to say"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as people read it.

    Attributes:
        title: what it is called.
        value: what it is.
        details: its parts, where it has any.
        definition: what it means, in a sentence or two.
    """

    title: str
    value: str
    details: tuple[str, ...]
    definition: str


def figures(quality: Quality, *, public: bool) -> tuple[Figure, ...]:
    """Return the figures that a match has, but for supply and demand, which is a table (see `balance`).

    In public no figure speaks of fewer than `FEWEST` people or pairs, but for coverage, which are the counts that the
    cohort's page has anyway; and nobody is named.
    """
    return tuple(
        Figure(field.title or name, value, details, field.description or "")
        for name, field in Quality.model_fields.items()
        for value, details in _said(name, quality, public=public)
    )


def balance(quality: Quality, *, public: bool) -> tuple[tuple[str, str, str, str], ...]:
    """Return supply and demand: skill, mentees who want it, mentors who offer it, and their seats.

    In public only skills that at least `FEWEST` mentees want, and of one to four mentors only that they are under five.
    """
    return tuple(
        (each.skill, str(each.mentees), *_supply(each, public=public))
        for each in quality.skills
        if each.mentees >= FEWEST or not public
    )


def _supply(each: SkillBalance, *, public: bool) -> tuple[str, str]:
    if public and 0 < each.mentors < FEWEST:
        return f"under {FEWEST}", ""
    return str(each.mentors), str(each.seats)


def how(match: Match) -> tuple[str, str]:
    """Return what was made best, and how many points each criterion could give, as two sentences."""
    weights = sorted(match.settings.weights.items(), key=lambda item: (-item[1], item[0]))
    told = [f"{name.replace('_', ' ')} {weight}" for name, weight in weights if weight]
    return (
        f"What was made best, first things first: {'; '.join(match.order)}.",
        f"Points of a pair, at most: {', '.join(told) or 'none'}.",
    )


def percent(part: int, whole: int) -> int:
    """Return a share in percent, rounded half up."""
    return (200 * part + whole) // (2 * whole)


def _said(name: str, quality: Quality, *, public: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield value and details of a figure, if the match has it."""
    found = getattr(quality, name)
    hidden = public and _people(name, quality) < FEWEST
    if name == "skills" or found is None:
        return
    if hidden and name != "coverage":
        yield TOO_FEW, ()
    elif isinstance(found, Share):
        yield _share(found, alone=hidden), ()
    elif isinstance(found, Ranks):
        yield f"{found.first} of {found.pairs} first, {found.within_three} within three; median {found.median}", ()
    elif isinstance(found, Spread):
        yield f"least {found.least}, median {found.median}, most {found.most}{_worst(found)}", ()
    elif isinstance(found, Blocking):
        yield str(found.count or "none"), () if public else tuple(" and ".join(pair) for pair in found.pairs)
    elif isinstance(found, Parity):
        yield _parity(found), tuple(_group(group) for group in found.groups)
    else:
        yield f"{found // 100}.{found % 100:02}", ()


def _people(name: str, quality: Quality) -> int:
    """Return how many people or pairs a figure speaks of; groups of a parity are large enough by themselves."""
    pairs = quality.mentee_ranks.pairs if quality.mentee_ranks else 0
    told = {"parity": FEWEST}
    told |= {share: found.of for share in ("coverage", "wishes", "points") if (found := getattr(quality, share))}
    if quality.capacity:
        told |= dict.fromkeys(("capacity", "load"), min(pairs, quality.capacity.mentors))
    return told.get(name, pairs)


def _share(found: Share, *, alone: bool) -> str:
    counts = f"{found.count} of {found.of}"
    return counts if alone or not found.of else f"{counts} ({percent(found.count, found.of)} %)"


def _worst(found: Spread) -> str:
    return "" if found.worst_off is None else f"; worst-off {found.worst_off}"


def _group(group: GroupCoverage) -> str:
    share = percent(group.placed, group.people)
    return f"{group.background.replace('-', ' ')}: {group.placed} of {group.people} ({share} %)"


def _parity(found: Parity) -> str:
    small = "one group is" if found.too_small == 1 else f"{found.too_small} groups are"
    if not found.groups:
        return TOO_FEW
    return f"{small} too small to say" if found.too_small else "all groups"
