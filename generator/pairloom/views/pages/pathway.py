"""A page for each pathway: its steps in order, and how to keep a record of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pairloom import formlinks
from pairloom.model.portal import Portal, completion_path
from pairloom.model.resource import Audience
from pairloom.model.view import PageView
from pairloom.schemaline import schema_line
from pairloom.views import cohorts, forge, paths, pathways
from pairloom.views.pathways import Step


@dataclass(frozen=True, slots=True)
class Ledger:
    """A cohort in which people can keep a record of their training.

    Attributes:
        key, name: the cohort.
        folder: where the records of the cohort are, as a path of the repository.
        new: the address on the forge where somebody adds a file.
    """

    key: str
    name: str
    folder: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PathwayView(PageView):
    """One pathway.

    Attributes:
        outcomes: what somebody can do at the end: the first of what each step leads to.
        ledgers: the cohorts that are not over, the open ones first.
        forge: what people call the forge.
        fills: whether the address on the forge takes the file's name and text along.
        schema: the first line of a record.
    """

    summary: str
    role: Audience
    minutes: int
    practice: int
    steps: tuple[Step, ...]
    outcomes: tuple[str, ...]
    ledgers: tuple[Ledger, ...]
    forge: str
    fills: bool
    schema: str


def pages(portal: Portal, today: date) -> Iterator[PathwayView]:
    """Yield every pathway, in order of name."""
    del today  # Pathways do not expire.
    repository = portal.community.repository
    ledgers = tuple(_ledgers(portal))
    for slug in sorted(portal.pathways):
        card = pathways.card(portal, slug)
        steps = tuple(pathways.steps(portal, slug))
        yield PathwayView(
            type="pathway",
            path=paths.pathway(slug),
            title=card.title,
            description=card.summary,
            scripts=("training",),
            summary=card.summary,
            role=card.role,
            minutes=card.minutes,
            practice=sum(portal.resources[step.resource.slug].record.practice for step in steps),
            steps=steps,
            outcomes=tuple(dict.fromkeys(step.outcomes[0] for step in steps if step.outcomes)),
            ledgers=ledgers,
            forge=forge.NAMES[repository.host],
            fills=repository.host == "github",
            schema=schema_line(completion_path(("cohort", "handle"))),
        )


def _ledgers(portal: Portal) -> Iterator[Ledger]:
    for key, cohort in cohorts.shown(portal).items():
        if cohort.status != "finished":
            folder = completion_path((key, "")).rpartition("/")[0]
            new = formlinks.new_file_url(portal.community.repository, folder.rpartition("/")[0])
            yield Ledger(key, cohort.name, folder, new)
