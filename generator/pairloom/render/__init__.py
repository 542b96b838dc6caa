"""Page views -> the files of the staged site: Markdown pages, the builder's configuration, theme overrides, styles."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from pairloom.model.community import Community
from pairloom.model.page import StagedFile
from pairloom.model.view import PageView
from pairloom.render import config, pages, themefiles
from pairloom.render.pages import Setting, page, staged

__all__ = ["Setting", "frame", "page", "render", "staged"]


def render(
    views: Sequence[PageView],
    community: Community,
    today: date,
    assets: Mapping[str, bytes] | None = None,
    files: Collection[str] = (),
) -> Iterator[StagedFile]:
    """Yield every file of the staged site.

    Args:
        views: all pages of the site; a link from one to a page that is not among them is a mistake of ours.
        community: names, addresses and notice of the frame around the pages.
        today: the day that the footer names.
        assets: other files below content/, as paths from the portal's root, with their bytes.
        files: paths below docs/ of the files that are published beside the pages, so that pages may link to them.

    Raises:
        LookupError: a template links to a page that is not among the views.
    """
    yield from frame(community, today, assets or {})
    yield from pages.render(views, community, files)


def frame(community: Community, today: date, assets: Mapping[str, bytes]) -> Iterator[StagedFile]:
    """Yield what stands around the pages: the builder's configuration, theme, styles, and the community's pictures."""
    yield config.mkdocs(community, today)
    yield from themefiles.files()
    for path, content in sorted(assets.items()):
        yield StagedFile("docs/" + path.removeprefix("content/"), content)
