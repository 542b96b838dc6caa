"""A cohort as it looks on the pages of others. A draft is nobody's business yet, so it has no page."""

from dataclasses import dataclass
from datetime import date

from pairloom.model.cohort import Cohort, Status
from pairloom.model.portal import Portal
from pairloom.views import paths

_ORDER: dict[Status, int] = {"open": 0, "matching": 1, "running": 2, "finished": 3, "draft": 4}


@dataclass(frozen=True, slots=True)
class CohortCard:
    """A cohort in short.

    Attributes:
        start, end: first and last day; None where the cohort has no phases.
        phase, phase_end: the phase that is on.
        calendar: the path of the cohort's calendar file.
    """

    key: str
    name: str
    path: str
    status: str
    mode: str
    format: str
    purpose: str
    cadence: str
    start: date | None
    end: date | None
    phase: str | None
    phase_end: date | None
    calendar: str


def shown(portal: Portal) -> dict[str, Cohort]:
    """Return the cohorts that have a page: the open first, the finished last, in each the latest first."""
    public = [(key, cohort) for key, cohort in portal.cohorts.items() if cohort.status != "draft"]
    public.sort(key=lambda pair: pair[0])
    public.sort(key=lambda pair: _first_day(pair[1]) or date.min, reverse=True)
    public.sort(key=lambda pair: _ORDER[pair[1].status])
    return dict(public)


def card(key: str, cohort: Cohort, today: date) -> CohortCard:
    """Return a cohort in short, with the phase that is on today if there is one."""
    now = next((phase for phase in cohort.phases if phase.start <= today <= phase.end), None)
    return CohortCard(
        key=key,
        name=cohort.name,
        path=paths.cohort(key),
        status=cohort.status,
        mode=cohort.mode,
        format=cohort.format,
        purpose=cohort.purpose,
        cadence=cohort.cadence,
        start=_first_day(cohort),
        end=max((phase.end for phase in cohort.phases), default=None),
        phase=now.name if now else None,
        phase_end=now.end if now else None,
        calendar=paths.cohort_calendar(key),
    )


def cards(portal: Portal, today: date) -> dict[str, CohortCard]:
    """Return the cards of all cohorts that have a page, by id."""
    return {key: card(key, cohort, today) for key, cohort in shown(portal).items()}


def _first_day(cohort: Cohort) -> date | None:
    return min((phase.start for phase in cohort.phases), default=None)
