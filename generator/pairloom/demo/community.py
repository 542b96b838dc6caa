"""The whole of a made-up community, file by file: how many people, a seed and a day in, paths and texts out."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from pairloom.demo import happenings, pairs, portal
from pairloom.demo.calendar import Calendar
from pairloom.demo.chance import Chance
from pairloom.demo.cohorts import Plan, places, plans, record
from pairloom.demo.file import File
from pairloom.demo.people import Member, Part, People
from pairloom.demo.vocabulary import Skills
from pairloom.model.portal import cohort_path, profile_path

_FEW: Final = 12
"""Fewer people than this have one coordinator; more have three, and one more for each 10,000."""


class Community:
    """A made-up community; its files come in an order that needs only little of it in memory at one time."""

    def __init__(self, people: int, seed: int, today: date) -> None:
        """Plan it; nothing is made yet."""
        self._people = people
        self._today = today
        self._chance = Chance(seed)
        self._calendar = Calendar(today)
        self._skills = Skills(self._chance)
        self._coordinators: list[Member] = []
        self._members: defaultdict[str, list[Member]] = defaultdict(list)
        self.plans = plans(people, self._chance, self._calendar)

    @property
    def open(self) -> str:
        """The id of the cohort that people can join."""
        return self.plans[0].id

    def profiles(self) -> Iterator[File]:
        """Yield the profile of each person."""
        chance = self._chance
        makes = People(chance, self._calendar, self._skills)
        active = places([plan for plan in self.plans if plan.status != "finished"], self._people, chance)
        past = places([plan for plan in self.plans if plan.status == "finished"], self._people, chance)
        coordinators = 1 if self._people < _FEW else 3 + self._people // 10_000
        for number in range(self._people):
            part = Part(active[number], past[number], number < coordinators)
            member, text = makes.next(part, self._members.get(part.active, ()))
            for cohort in filter(None, (part.active, part.past)):
                self._members[cohort].append(member)
            if part.coordinates:
                self._coordinators.append(member)
            yield File(profile_path(member.handle), text)

    def others(self) -> Iterator[File]:
        """Yield all other files, once the profiles are there; `portal.yml` comes last."""
        for plan in self.plans:
            yield from self._cohort(plan, self._members.pop(plan.id, []))
        texts = portal.files(self._coordinators, self.open, self._today)
        yield from (File(path, text) for path, text in texts.items())

    def _cohort(self, plan: Plan, members: Sequence[Member]) -> Iterator[File]:
        chance, calendar, names = self._chance, self._calendar, self._skills.names
        leads = chance.some(self._coordinators, 2)
        yield File(cohort_path(plan.id), record(plan, [lead.handle for lead in leads], chance, calendar))
        yield from happenings.sessions(plan, leads, chance, calendar)
        if plan.status == "open":
            return
        found = pairs.couples(plan, members, chance)
        for couple in found:
            yield from pairs.records(plan, couple, names, chance, calendar)
        yield from happenings.recognition(plan, found, names, chance, calendar)
        yield from happenings.training(plan, members, chance, calendar)
