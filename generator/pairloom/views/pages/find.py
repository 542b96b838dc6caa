"""Find somebody to learn from: answers in, ranked mentors with reasons out, worked out in the reader's browser."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pairloom.formlinks import FillableForm, fillable_form
from pairloom.model.criterion import CRITERIA
from pairloom.model.finder import Finder
from pairloom.model.portal import Portal
from pairloom.model.question import FIELDS
from pairloom.model.view import PageView, article
from pairloom.views import cohorts, forge, paths, texts
from pairloom.views.cohorts import CohortCard


@dataclass(frozen=True, slots=True)
class Findable:
    """A cohort whose mentors can be ranked: its id and name, the file for the browser, and whether one can join."""

    key: str
    name: str
    data: str
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FindView(PageView):
    """The page on which somebody finds a mentor.

    Attributes:
        cohorts: those that people can join, then those that are being matched; none where there is neither.
        circles: open cohorts of peers, in which nobody is the mentor.
        reading: the file on how texts are read; None where there is no cohort.
        stages, ways: the fixed choices as people say them.
        asks_organisation, asks_background: whether a cohort looks at them.
        titles: of the criteria, by name.
        form: the joining form, to be filled in; `forge`: where it opens.
    """

    summary: str
    body: str
    cohorts: tuple[Findable, ...]
    circles: tuple[CohortCard, ...]
    reading: str | None
    stages: Mapping[str, str]
    ways: Mapping[str, str]
    asks_organisation: bool
    asks_background: bool
    titles: Mapping[str, str]
    form: FillableForm
    forge: str


def pages(portal: Portal, today: date) -> Iterator[FindView]:
    """Yield the page."""
    mentor, finders = portal.community.terms.mentor, portal.finders
    summary = texts.summary(portal, "find", "Say what you want to learn, and see who fits, and why.")
    shown = cohorts.cards(portal, today)
    yield FindView(
        type="find",
        path=paths.FIND,
        title=texts.title(portal, "find", f"Find {article(mentor)} {mentor}"),
        description=summary,
        scripts=("find",) if finders else (),
        summary=summary,
        body=texts.body(portal, "find"),
        cohorts=tuple(
            Findable(key, card.name, paths.finder(key), card.status == "open")
            for key, card in shown.items()
            if key in finders
        ),
        circles=tuple(card for card in shown.values() if card.status == "open" and card.format == "peer"),
        reading=paths.FINDER_READING if finders else None,
        stages=FIELDS["mentee.stage"].choices,
        ways=FIELDS["work_style"].choices,
        asks_organisation=any(_looks_at_places(finder) for finder in finders.values()),
        asks_background=any(finder.weights["background"] for finder in finders.values()),
        titles={criterion.name: criterion.title for criterion in CRITERIA},
        form=fillable_form(portal.community, "join-as-mentee"),
        forge=forge.NAMES[portal.community.repository.host],
    )


def _looks_at_places(finder: Finder) -> bool:
    return bool(finder.weights["organisation"]) or not finder.same_organisation
