"""How far a cohort is: only what is recorded counts, so a session did not take place because its day is over."""

from collections.abc import Sequence
from dataclasses import dataclass

from pairloom.views.awards import AwardView
from pairloom.views.sessions import SessionView
from pairloom.views.timeline import Timeline


@dataclass(frozen=True, slots=True)
class ProgressView:
    """Counts of what is recorded.

    Attributes:
        phases, phases_over: stretches of the calendar.
        sessions, sessions_over: all sessions, and those whose day is over.
        recorded: of the latter those with a recording.
        awards: thanks, milestones and awards.
    """

    phases: int
    phases_over: int
    sessions: int
    sessions_over: int
    recorded: int
    awards: int


def of_cohort(timeline: Timeline | None, sessions: Sequence[SessionView], awards: Sequence[AwardView]) -> ProgressView:
    """Return how far a cohort is."""
    phases = timeline.phases if timeline else ()
    over = [session for session in sessions if session.past]
    return ProgressView(
        phases=len(phases),
        phases_over=sum(phase.time == "past" for phase in phases),
        sessions=len(sessions),
        sessions_over=len(over),
        recorded=sum(session.recording is not None for session in over),
        awards=len(awards),
    )
