"""The data of the directory, for the program that searches it in the browser."""

from collections.abc import Iterator
from datetime import date

from pairloom.model.directory import DirectoryFile, KnownSkill
from pairloom.model.portal import Portal
from pairloom.views import listing, paths, places


def files(portal: Portal, today: date) -> Iterator[DirectoryFile]:
    """Yield the directory's data."""
    people = tuple(listing.everybody(portal, today).values())
    skills = listing.with_broader(portal, {key for one in people for key in (*one.offers, *one.wants)})
    tags = sorted({tag for one in people for tag in one.languages})
    yield DirectoryFile(
        type="directory",
        path=paths.DIRECTORY_DATA,
        people=people,
        skills=tuple(_skill(portal, key) for key in sorted(skills)),
        languages=tuple((tag, places.language(tag)) for tag in tags),
    )


def _skill(portal: Portal, key: str) -> KnownSkill:
    skill = portal.skills.get(key)
    if skill is None:
        return KnownSkill(key, key, None, None, ())
    return KnownSkill(key, skill.name, paths.skill(key), skill.broader, skill.aliases)
