"""Share pictures: one for the portal, for each cohort that has a page, and for each training resource.

A person has none of their own: who shares the page of somebody shares the portal. A picture that the community puts at
the same place below content/ is taken as it is.
"""

from collections.abc import Iterator
from datetime import date

from pairloom.model.picture import PictureFile
from pairloom.model.portal import Portal
from pairloom.views import cohorts, paths, texts


def files(portal: Portal, today: date) -> Iterator[PictureFile]:
    """Yield all pictures that the community has not made itself."""
    del today  # A picture holds while the words on it do.
    for picture in _pictures(portal):
        if f"content/{picture.path}" not in portal.assets:
            yield picture


def _pictures(portal: Portal) -> Iterator[PictureFile]:
    community = portal.community
    yield _picture(paths.PORTAL_PICTURE, "", community.name, community.summary)
    for key, cohort in cohorts.shown(portal).items():
        yield _picture(paths.cohort_picture(key), community.name, cohort.name, community.summary)
    above = f"{texts.title(portal, 'training', 'Training')} · {community.name}"
    for slug, written in sorted(portal.resources.items()):
        yield _picture(paths.resource_picture(slug), above, written.record.title, written.record.summary)


def _picture(path: str, above: str, title: str, below: str) -> PictureFile:
    return PictureFile(type="picture", path=path, above=above, title=title, below=below)
