"""The skill vocabulary as a tree, with how many people offer and want each skill, and where somebody is missing."""

from collections.abc import Mapping
from dataclasses import dataclass

from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.views import paths

_DEEPEST = 5


@dataclass(frozen=True, slots=True)
class Demand:
    """Who offers a skill and who wants it: handles by name; `seats` are those of everybody who offers it."""

    offered: tuple[str, ...]
    wanted: tuple[str, ...]
    seats: int


@dataclass(frozen=True, slots=True)
class Balance:
    """How many people offer a skill and want it.

    Attributes:
        offered, wanted: people who may be shown; so small numbers tell nothing that the lists of names do not.
        missing: how many seats more it takes until all who want it could have one; 0 where there are enough. A seat
            counts for each skill that its mentor offers, so this is the least that is missing.
    """

    offered: int
    wanted: int
    missing: int


@dataclass(frozen=True, slots=True)
class Node:
    """A skill in the tree; `depth` is 0 right below the branch's root and at most 5."""

    name: str
    path: str
    summary: str | None
    balance: Balance
    depth: int


@dataclass(frozen=True, slots=True)
class Branch:
    """A skill without a broader one, and all skills below it; `root` is None for skills that stand alone."""

    root: Node | None
    nodes: tuple[Node, ...]


def demands(portal: Portal, shown: Mapping[str, Profile]) -> dict[str, Demand]:
    """Return who offers and who wants each skill of the vocabulary, of the people who may be shown."""
    offered: dict[str, list[str]] = {key: [] for key in portal.skills}
    wanted: dict[str, list[str]] = {key: [] for key in portal.skills}
    seats = dict.fromkeys(portal.skills, 0)
    for handle, profile in shown.items():
        mentor, mentee = profile.mentor, profile.mentee
        for key in dict.fromkeys(mentor.offers) if mentor else ():
            if mentor and key in seats:
                offered[key].append(handle)
                seats[key] += mentor.capacity
        for key in dict.fromkeys(mentee.wants) if mentee else ():
            if key in seats:
                wanted[key].append(handle)
    return {key: Demand(tuple(offered[key]), tuple(wanted[key]), seats[key]) for key in portal.skills}


def balance(demand: Demand) -> Balance:
    """Return a demand in numbers."""
    wanted = len(demand.wanted)
    return Balance(len(demand.offered), wanted, max(0, wanted - demand.seats))


def most_wanted(portal: Portal, demand: Mapping[str, Demand], most: int) -> tuple[Node, ...]:
    """Return the skills of which most seats are missing, the largest gap first; of equals the most wanted, by name."""
    balances = {key: balance(demand[key]) for key in portal.skills}
    missing = {key: found for key, found in balances.items() if found.missing}

    def order(key: str) -> tuple[int, int, str, str]:
        return (-missing[key].missing, -missing[key].wanted, portal.skills[key].name.casefold(), key)

    return tuple(node(portal, demand, key) for key in sorted(missing, key=order)[:most])


def branches(portal: Portal, demand: Mapping[str, Demand]) -> tuple[Branch, ...]:
    """Return the vocabulary as branches by name, then the skills that stand alone.

    Skills whose broader skills run in a circle hang on no root; they count as standing alone.
    """
    children: dict[str, list[str]] = {}
    for key in sorted(portal.skills, key=lambda key: (portal.skills[key].name.casefold(), key), reverse=True):
        broader = portal.skills[key].broader
        children.setdefault(broader if broader and broader in portal.skills else "", []).append(key)
    found, placed = [], set[str]()
    for root in reversed(children.get("", [])):
        if root not in children:
            continue
        nodes, waiting = [], [(key, 0) for key in children[root]]
        placed.add(root)
        while waiting:
            key, depth = waiting.pop()
            placed.add(key)
            nodes.append(node(portal, demand, key, min(depth, _DEEPEST)))
            waiting.extend((child, depth + 1) for child in children.get(key, []))
        found.append(Branch(node(portal, demand, root), tuple(nodes)))
    alone = [key for key in portal.skills if key not in placed]
    alone.sort(key=lambda key: (portal.skills[key].name.casefold(), key))
    if alone:
        found.append(Branch(None, tuple(node(portal, demand, key) for key in alone)))
    return tuple(found)


def node(portal: Portal, demand: Mapping[str, Demand], key: str, depth: int = 0) -> Node:
    """Return a skill of the vocabulary with its numbers."""
    skill = portal.skills[key]
    return Node(skill.name, paths.skill(key), skill.summary, balance(demand[key]), depth)
