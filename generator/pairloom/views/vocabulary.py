"""The skill vocabulary as a tree, with how many people offer and want each skill."""

from collections.abc import Mapping
from dataclasses import dataclass

from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.views import paths

_DEEPEST = 5


@dataclass(frozen=True, slots=True)
class Demand:
    """Who offers a skill and who wants it: handles by name."""

    offered: tuple[str, ...]
    wanted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A skill in the tree; `depth` is 0 right below the branch's root and at most 5."""

    name: str
    path: str
    summary: str | None
    offered: int
    wanted: int
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
    for handle, profile in shown.items():
        for key in dict.fromkeys(profile.mentor.offers if profile.mentor else ()):
            offered.get(key, []).append(handle)
        for key in dict.fromkeys(profile.mentee.wants if profile.mentee else ()):
            wanted.get(key, []).append(handle)
    return {key: Demand(tuple(offered[key]), tuple(wanted[key])) for key in portal.skills}


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
            nodes.append(_node(portal, demand, key, min(depth, _DEEPEST)))
            waiting.extend((child, depth + 1) for child in children.get(key, []))
        found.append(Branch(_node(portal, demand, root, 0), tuple(nodes)))
    alone = [key for key in portal.skills if key not in placed]
    alone.sort(key=lambda key: (portal.skills[key].name.casefold(), key))
    if alone:
        found.append(Branch(None, tuple(_node(portal, demand, key, 0) for key in alone)))
    return tuple(found)


def _node(portal: Portal, demand: Mapping[str, Demand], key: str, depth: int) -> Node:
    skill = portal.skills[key]
    counts = demand[key]
    return Node(skill.name, paths.skill(key), skill.summary, len(counts.offered), len(counts.wanted), depth)
