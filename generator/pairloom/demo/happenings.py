"""What made-up cohorts bring about beside pairs: sessions, recognition, completed training."""

from collections.abc import Iterator, Sequence
from typing import Final

from pairloom.demo.calendar import Calendar
from pairloom.demo.chance import Chance
from pairloom.demo.cohorts import Plan
from pairloom.demo.file import File
from pairloom.demo.pairs import Couple
from pairloom.demo.people import Member
from pairloom.demo.sentences import THANKS
from pairloom.model.portal import award_path, completion_path, session_path
from pairloom.schemaline import schema_line

_AT: Final = ("any", "any")
_SESSION: Final = schema_line(session_path(_AT))
_AWARD: Final = schema_line(award_path(_AT))
_COMPLETION: Final = schema_line(completion_path(_AT))

_READ: Final = (
    ("mentee-guide", "first-meeting", "smart-goals", "asking-well", "acting-on-feedback", "closing-well"),
    ("mentor-guide", "listening", "feedback", "boundaries", "powerful-questions", "closing-well"),
)
"""Texts that mentees read, and mentors, in their order."""

_SESSIONS: Final = (
    ("orientation", "Orientation for everybody", "orientation", -3, "Who is here, and how a first meeting can go."),
    ("goals", "Goals that you can see", "workshop", 12, "Bring one wish; leave with *one goal* and a first step."),
    ("questions", "Open questions", "office-hours", 45, "No plan and no recording. Bring what is on your mind."),
    ("closing", "Closing circle", "closing", 112, "Each pair tells one thing that changed, and one that did not."),
)
"""Slug, title, type, days after the pairs began to meet, and what to expect."""

_COMPLETED: Final = 0.35
_THANKED: Final = 0.2
"""Shares of the people who wrote down their training, and of the pairs of whom something was celebrated."""

_MOST_NAMED: Final = 20
"""People whom one certificate can name."""


def sessions(plan: Plan, leads: Sequence[Member], chance: Chance, calendar: Calendar) -> Iterator[File]:
    """Yield the sessions of a cohort: what was held has a recording, the others a room."""
    for slug, title, kind, after, words in _SESSIONS:
        lead, on = chance.one(leads), plan.begins + after
        where = (
            f"https://video.example.org/{plan.id}-{slug}" if on < 0 else f"https://meet.example.org/{plan.id}-{slug}"
        )
        link = f"recording: {where}\ncaptions: true\n" if on < 0 else f"join: {where}\n"
        yield File(
            session_path((plan.id, slug)),
            f'{_SESSION}\ntitle: {title}\ntype: {kind}\non: {calendar[on]}\nfrom: "{chance.number(16, 19)}:00"\n'
            f"minutes: {chance.one((60, 60, 75, 90))}\ntimezone: {lead.zone}\nleads: [{lead.handle}]\n"
            f"about: |\n  {words}\n{link}",
        )


def recognition(
    plan: Plan, couples: Sequence[Couple], names: dict[str, str], chance: Chance, calendar: Calendar
) -> Iterator[File]:
    """Yield what is celebrated in a cohort: something of every fifth pair, certificates for who went on to the end.

    Args:
        plan: the cohort.
        couples: who meets with whom.
        names: the names of skills by key.
        chance: draws.
        calendar: the days.
    """
    for number, couple in enumerate(couples, start=1):
        if couple.skill and chance.often(_THANKED):
            kind, title, reason = chance.one(THANKS)
            to, by = (couple.mentor, couple.mentee) if kind == "kudos" else (couple.mentee, couple.mentor)
            on = chance.number(couple.began + 10, couple.ended or min(plan.ends, 0))
            yield File(
                award_path((plan.id, f"{number:03}-{title.lower().replace(' ', '-')}")),
                f"{_AWARD}\ntitle: {title}\nkind: {kind}\nto: [{to.handle}]\n"
                f"role: {'mentor' if to is couple.mentor else 'mentee'}\non: {calendar[on]}\nby: {by.handle}\n"
                f"reason: |\n  {reason.format(one=names[couple.skill])}\n",
            )
    if plan.status == "finished":
        learned = [couple.mentee.handle for couple in couples if couple.ended is None]
        for start in range(0, len(learned), _MOST_NAMED):
            number = start // _MOST_NAMED + 1
            yield File(
                award_path((plan.id, f"certificate-{number}")),
                f"{_AWARD}\ntitle: Completed {plan.name}\nkind: certificate\n"
                f"to: [{', '.join(learned[start : start + _MOST_NAMED])}]\nrole: mentee\n"
                f"on: {calendar[plan.ends + 7]}\n"
                "reason: |\n  Set a goal in writing, met their mentor to the end, and told what they learned.\n",
            )


def training(plan: Plan, members: Sequence[Member], chance: Chance, calendar: Calendar) -> Iterator[File]:
    """Yield what people of a cohort say that they have read."""
    for member in members:
        if chance.often(_COMPLETED):
            read = _READ[bool(member.offers)]
            on = plan.begins - 20
            lines = [_COMPLETION, "done:"]
            for slug in read[: chance.number(1, len(read))]:
                on += chance.number(0, 8)
                lines.append(f"  {slug}: {calendar[min(on, 0)]}")
            yield File(completion_path((plan.id, member.handle)), "\n".join(lines) + "\n")
