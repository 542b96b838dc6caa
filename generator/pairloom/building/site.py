"""The story of a build: few pages are rendered, the builder makes the patterns, and all pages are stamped or left."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from posixpath import dirname
from typing import Final

from pairloom import press, publish, render, write
from pairloom.build import BuildResult
from pairloom.building.built import BuilderError, Workshop
from pairloom.building.finders import Finders, keep
from pairloom.kept import Kept, digest
from pairloom.model.community import Community
from pairloom.model.finder import FinderFile
from pairloom.model.page import FilePlan, RenderedPage, StagedFile
from pairloom.model.view import FileView, PagePlan
from pairloom.ownplace import NotOursError
from pairloom.press import searchindex
from pairloom.progress import Steps

_APART: Final = "apart"
_SEARCH: Final = "search/pages.json"


@dataclass(frozen=True, slots=True)
class Site:
    """What a site is made of.

    Attributes:
        community: names and addresses.
        frame: the builder's configuration, theme, styles and the community's pictures.
        look: the text of the community's mkdocs.yml.
        plans: all pages, by path.
        files: all files that are no pages.
        finders: those of them that rank mentors, by cohort.
    """

    community: Community
    frame: tuple[StagedFile, ...]
    look: str
    plans: tuple[PagePlan, ...]
    files: tuple[FileView, ...]
    finders: Finders


def build(site: Site, stage: Path, out: Path, builder: str, kept: Kept, steps: Steps) -> BuildResult:  # noqa: PLR0913, PLR0917 - as many
    """Bring the site in `out` up to date; on failure what stood there stays.

    Args:
        site: what it is made of.
        stage: the staging folder.
        out: the folder of the finished site.
        builder: the name of the site builder.
        kept: what the last build may have left for this one.
        steps: told what is done.
    """
    rendered = partial(_rendered, render.Setting(site.community, _paths(site.plans), _paths(site.files)))
    try:
        few, many, plates = _divided(site, rendered, set(json.loads(kept.read(_APART) or b"[]")), steps)
        workshop = Workshop(stage, builder, kept, site.look, (*site.frame, *_stubs(site, few)))
        made = workshop.made(plates, steps)
        with write.opened(out, kept) as folder:
            apart = _stamp(folder, made, few, many, rendered, steps)
            if apart:  # rare: pages that look like no other of their type; the builder makes patterns for them, too
                kept.write(_APART, json.dumps(sorted(page.path for page in apart)).encode())
                for page in apart:
                    plates.add(page)
                _stamp(folder, workshop.made(plates, steps), apart, (), rendered, steps)
            _others(folder, site, workshop.others(plates), kept, steps)
    except BuilderError as failure:
        return failure.result
    except (press.PatternError, NotOursError, OSError) as problem:
        return BuildResult(ok=False, messages=(str(problem),))
    return BuildResult(ok=True, messages=())


def _paths(items: Iterable[PagePlan | FileView]) -> frozenset[str]:
    return frozenset(item.path for item in items)


def _rendered(setting: render.Setting, planned: PagePlan) -> RenderedPage:
    return render.page(planned.make(), setting)


def _divided(
    site: Site, rendered: Callable[[PagePlan], RenderedPage], apart: Collection[str], steps: Steps
) -> tuple[list[RenderedPage], list[PagePlan], press.Plates]:
    """Return the few pages, rendered; the many, which may not have to be; and the pattern pages for both."""
    first = [one for one in site.plans if one.inputs is None or one.path in apart]
    few = [rendered(one) for one in steps.through("render", first)]
    texts = [part for page in few for part in page.parts[::2]]
    named = press.referred(site.look, "").union(*map(_referred, few))
    few += [rendered(one) for one in site.plans if one.path in named and one not in first]
    done = {page.path for page in few}
    many = [one for one in site.plans if one.path not in done]
    plates = press.Plates(press.named(named), press.anchors(texts))
    for page in (*few, *map(rendered, _samples(many))):
        plates.add(page)
    return few, many, plates


def _referred(page: RenderedPage) -> set[str]:
    """Return the paths of whatever the Markdown of a page may link to."""
    folder = dirname(page.path)
    return press.referred("\n".join(page.parts[::2]), f"{folder}/" if folder else "")


def _samples(many: Iterable[PagePlan]) -> Iterable[PagePlan]:
    """Return one page of each type, folder and depth: pages of these look alike, but for rare ones."""
    return {(one.type, one.path.partition("/")[0], one.path.count("/")): one for one in many}.values()


def _stubs(site: Site, few: Sequence[RenderedPage]) -> Iterator[StagedFile]:
    """Yield an empty file for each published one that a text names, so that the builder finds it."""
    named = set().union(*map(_referred, few))
    yield from (StagedFile(f"docs/{file.path}", b"") for file in site.files if file.path in named)


def _stamp(  # noqa: PLR0913, PLR0917 - the pages, what stamps them, and where they go
    folder: write.SiteFolder,
    made: press.Press,
    few: Sequence[RenderedPage],
    many: Sequence[PagePlan],
    rendered: Callable[[PagePlan], RenderedPage],
    steps: Steps,
) -> list[RenderedPage]:
    """Stamp all pages that are not what they were; return those that have no pattern."""
    for page in steps.through("stamp", few):
        _put(folder, made, page, None)
    marks = {kind: made.marks(kind) for kind in {one.type for one in many}}
    apart = []
    for one in steps.through("stamp", many):
        inputs = one.inputs or b""
        if folder.keeps(press.built(one.path), (digest(inputs, mark) for mark in marks[one.type])):
            continue
        page = rendered(one)
        if not _put(folder, made, page, inputs):
            apart.append(page)
    return apart


def _put(folder: write.SiteFolder, made: press.Press, page: RenderedPage, inputs: bytes | None) -> bool:
    """Stamp a page and put it in its place; return whether there is a pattern for it."""
    stamped = made.stamp(page)
    if stamped is None:
        return False
    content, mark = stamped
    key = None if inputs is None else digest(inputs, mark)
    hidden = "search:" in page.meta
    note = None if hidden else searchindex.sections(press.built(page.path), page.title or "", content.decode())
    folder.put(press.built(page.path), content, key, note)
    return True


def _content(view: FileView, planned: FilePlan, finders: Finders, kept: Kept) -> bytes:
    """Return a published file; that of a finder is kept, and comes from there as long as it holds."""
    if not isinstance(view, FinderFile):
        return planned.make()
    cohort = view.finder.cohort
    if cohort in finders.known:
        return finders.known[cohort]
    content = planned.make()
    if cohort in finders.inputs:
        keep(kept, cohort, finders.inputs[cohort], content)
    return content


def _others(folder: write.SiteFolder, site: Site, builders: Iterable[StagedFile], kept: Kept, steps: Steps) -> None:
    """Put all that is no page in its place."""
    published = {file.path for file in site.files}
    for file in builders:
        if file.path not in published:
            folder.put(file.path, file.content)
    planned = zip(site.files, publish.plan(site.files, site.community), strict=True)
    for view, plan in steps.through("publish", planned, len(site.files)):
        if plan.inputs and folder.keeps(view.path, [plan.inputs]):
            continue
        folder.put(view.path, _content(view, plan, site.finders, kept), plan.inputs)
    with steps.step("search"):
        entries = [entry for _, note in folder.notes() if note for entry in note]
        folder.put(_SEARCH, searchindex.index(entries))
        for file in press.sitemap(press.addresses((one.path for one in site.plans), site.community.url)):
            folder.put(file.path, file.content)
