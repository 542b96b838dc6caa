"""The directory in the browser finds what going through every person finds: the same people, counts and minutes.

The browser's side is run by Node on the very file that the site publishes; this side reads the portal itself.
"""

import json
import random
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from tests.bench.named_people import people
from tests.frontend.browser_side import answers, bundled, node

from pairloom import hours
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile, Slot
from pairloom.publish import directory as published
from pairloom.views import places, regions, seats
from pairloom.views.files import directory

pytestmark = pytest.mark.slow

TODAY: Final = date(2026, 11, 15)
NOW: Final = datetime(2026, 11, 18, 9, tzinfo=UTC)
MONDAY: Final = datetime(2026, 11, 16, tzinfo=UTC)
QUESTIONS: Final = 40
ZONES: Final = ("Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Chatham", "Etc/GMT+5")
PARTS: Final = {"m": ("07:00", "12:00"), "a": ("12:00", "17:00"), "e": ("17:00", "22:00")}
DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ASKED: Final = {
    "role": ("mentor", "mentee"),
    "seats": ("free",),
    "stage": ("entry", "early", "mid", "senior", "lead", "executive"),
    "format": ("one-to-one", "group", "peer", "reverse", "hybrid"),
    "region": tuple(regions.NAMES),
}


@dataclass(frozen=True)
class Question:
    """What is asked: words, values by facet, and free times as (part, day) in a zone."""

    words: str
    chosen: Mapping[str, frozenset[str]]
    free: frozenset[tuple[str, int]]
    zone: str
    sort: str

    def address(self) -> tuple[str, str]:
        """Return the query and the fragment that ask this."""
        pairs = [f"{key}={value.replace('+', '%2B')}" for key in self.chosen for value in sorted(self.chosen[key])]
        free = "".join(f"{part}{day}" for part, day in self.free)
        zone = self.zone.replace("+", "%2B")
        return "&".join([*pairs, f"words={self.words}", f"sort={self.sort}"]), f"#free={free}&zone={zone}"


class Brute:
    """The answers, by going through every person."""

    def __init__(self, portal: Portal) -> None:
        """Take those who may be shown, by name."""
        self.portal = portal
        shown = {
            handle: one
            for handle, one in portal.profiles.items()
            if one.consent.publish and (one.available_until is None or one.available_until >= TODAY)
        }
        self.people = dict(sorted(shown.items(), key=lambda item: (item[1].name.casefold(), item[0])))
        self.free = seats.free(portal, TODAY)

    def wider(self, keys: tuple[str, ...]) -> set[str]:
        """Return skills and everything above them."""
        found: set[str] = set()
        for key in keys:
            above: str | None = key
            while above and above not in found:
                found.add(above)
                above = self.portal.skills[above].broader if above in self.portal.skills else None
        return found

    def values(self, handle: str, minutes: Mapping[str, int] | None) -> dict[str, set[str]]:
        """Return the values of a person in every facet."""
        one = self.people[handle]
        shared = minutes[handle] if minutes else -1
        return {
            "role": {role for role, part in (("mentor", one.mentor), ("mentee", one.mentee)) if part},
            "offers": self.wider(one.mentor.offers) if one.mentor else set(),
            "wants": self.wider(one.mentee.wants) if one.mentee else set(),
            "seats": {"free"} if self.free.get(handle) else set(),
            "shared": {str(least) for least in (60, 120, 240) if shared >= least},
            "language": set(one.languages),
            "stage": {part.stage for part in (one.mentor, one.mentee) if part and part.stage},
            "format": set(one.mentor.formats) if one.mentor else set(),
            "region": {region} if (region := regions.region(one.timezone, 2026)) else set(),
        }

    def worded(self, handle: str, words: str) -> bool:
        """Return whether every word begins a word of the person's name, handle, skills, languages or city."""
        one = self.people[handle]
        own = self.wider((*(one.mentor.offers if one.mentor else ()), *(one.mentee.wants if one.mentee else ())))
        known = [self.portal.skills[key] for key in own if key in self.portal.skills]
        texts = [one.name, handle, *own, *(alias for skill in known for alias in (skill.name, *skill.aliases))]
        texts += [places.language(tag) for tag in one.languages] + [one.timezone.rpartition("/")[2].replace("_", " ")]
        parts = {part for text in texts for part in (*_plain(text).split(), *_plain(text).replace("-", " ").split())}
        return all(any(part.startswith(word) for part in parts) for word in _plain(words).split())

    def minutes(self, question: Question) -> dict[str, int] | None:
        """Return the minutes a week shared with each person in the worst of 26 weeks, -1 where they named none."""
        if not question.free:
            return None
        slots = [
            Slot.model_validate({"day": DAYS[day - 1], "from": PARTS[part][0], "to": PARTS[part][1]})
            for part, day in question.free
        ]
        return {handle: self.shared(slots, question.zone, one) for handle, one in self.people.items()}

    def shared(self, slots: list[Slot], zone: str, other: Profile) -> int:
        """Return the minutes of the worst week, bit by bit; each week with the clocks of its start."""
        if not hours.wall_week(other.availability):
            return -1
        weeks = []
        for week in range(26):
            start = MONDAY + timedelta(weeks=week)
            one = hours.free_week(hours.wall_week(slots), ((0, _ahead(zone, start)),))
            two = hours.free_week(hours.wall_week(other.availability), ((0, _ahead(other.timezone, start)),))
            weeks.append((one & two).bit_count())
        return min(weeks)

    def answer(self, question: Question) -> dict[str, Any]:
        """Return what the browser's program is to answer."""
        minutes = self.minutes(question)
        values = {handle: self.values(handle, minutes) for handle in self.people}

        worded = {handle for handle in self.people if self.worded(handle, question.words)}

        def fits(handle: str, chosen: Mapping[str, frozenset[str]], words: str) -> bool:
            return (not words or handle in worded) and all(
                chosen[key] & values[handle][key] for key in chosen if chosen[key]
            )

        def number(chosen: Mapping[str, frozenset[str]], words: str) -> int:
            return sum(fits(handle, chosen, words) for handle in self.people)

        chosen = {key: picked for key, picked in question.chosen.items() if picked}
        found = [handle for handle in self.people if fits(handle, chosen, question.words)]
        if question.sort == "seats":
            found.sort(key=lambda handle: -self.free.get(handle, 0))
        if question.sort == "hours" and minutes:
            found.sort(key=lambda handle: -minutes[handle])
        facets = [key for key in next(iter(values.values())) if key != "shared" or minutes]
        less = {key: {other: picked for other, picked in chosen.items() if other != key} for key in chosen}
        words = {"words": number(chosen, "")} if question.words else {}
        only = {"words": number({}, question.words)} if question.words else {}
        return {
            "people": found,
            "minutes": list(minutes.values()) if minutes else None,
            "counts": {
                key: {
                    value: number({**chosen, key: frozenset({value})}, question.words)
                    for value in {value for one in values.values() for value in one[key]}
                    | ({"60", "120", "240"} if key == "shared" else set())
                }
                for key in facets
            },
            "without": {key: number(less[key], question.words) for key in chosen} | words,
            "alone": {key: number({key: chosen[key]}, "") for key in chosen} | only,
        }


def _ahead(zone: str, moment: datetime) -> int:
    there = hours.zone(zone)
    assert there is not None
    return (moment.astimezone(there).utcoffset() or timedelta()) // timedelta(minutes=1)


def _plain(text: str) -> str:
    marks = "".join(char for char in unicodedata.normalize("NFKD", text) if not "\u0300" <= char <= "\u036f")
    return marks.lower().translate({ord("ł"): "l", ord("ø"): "o", ord("đ"): "d"})


@pytest.fixture(scope="module")
def portal() -> Portal:
    """Return people of whom some are not to be shown, some are both, and one knows what the vocabulary lacks."""
    made = people(150, seed=7)
    chance = random.Random(7)  # noqa: S311 - nothing secret
    profiles = dict(made.profiles)
    for handle in chance.sample(list(profiles), 12):
        consent = profiles[handle].consent.model_copy(update={"publish": False})
        profiles[handle] = profiles[handle].model_copy(update={"consent": consent})
    for handle in chance.sample(list(profiles), 12):
        profiles[handle] = profiles[handle].model_copy(update={"availability": (), "timezone": "Asia/Kathmandu"})
    gone = next(iter(profiles))
    profiles[gone] = profiles[gone].model_copy(update={"available_until": TODAY - timedelta(days=1)})
    odd = next(handle for handle, one in reversed(profiles.items()) if one.mentor and one.consent.publish)
    mentor = profiles[odd].mentor
    assert mentor is not None
    profiles[odd] = profiles[odd].model_copy(
        update={"mentor": mentor.model_copy(update={"offers": ("lost-art", "c++")})}
    )
    return replace(made, profiles=profiles)


def _questions(brute: Brute) -> list[Question]:
    chance = random.Random(11)  # noqa: S311 - nothing secret
    handles = list(brute.people)
    found = []
    for number in range(QUESTIONS):
        some = brute.values(chance.choice(handles), None)
        pools = {key: [*some[key], *ASKED.get(key, ()), "nothing-like-it"] for key in (*some,) if key != "shared"}
        chosen = {
            key: frozenset(chance.sample(pools[key], chance.randint(1, min(2, len(pools[key])))))
            for key in pools
            if chance.random() < 0.25
        }
        cells = [(part, day) for part in PARTS for day in range(1, 8)]
        free = frozenset(chance.sample(cells, chance.randint(1, 9))) if number % 2 else frozenset()
        if free and chance.random() < 0.4:
            chosen["shared"] = frozenset({chance.choice(("60", "120", "240"))})
        word = chance.choice(_plain(brute.people[chance.choice(handles)].name).split())
        words = chance.choice(["", "", word[:2], word, f"{word[:1]} e"])
        found.append(Question(words, chosen, free, chance.choice(ZONES), chance.choice(("name", "hours", "seats"))))
    return found


def test_the_browser_finds_what_going_through_everybody_finds(portal: Portal, tmp_path: Path) -> None:
    """For random questions: the same people in the same order, the same counts for each choice, the same minutes."""
    node()
    program = bundled("directory/found.ts", tmp_path)
    brute = Brute(portal)
    questions = _questions(brute)
    data = json.loads(published.content(next(directory.files(portal, TODAY)), portal.community))
    addresses = [question.address() for question in questions]
    told = answers(program, {"data": data, "now": NOW.timestamp() * 1000, "addresses": addresses})
    assert list(brute.people) == told["directory"]["pages"]
    assert [one.name for one in brute.people.values()] == told["directory"]["names"]
    totals = set()
    for question, answer in zip(questions, told["answers"], strict=True):
        expected = brute.answer(question)
        totals.add(len(expected["people"]))
        assert expected.keys() < answer.keys()
        for key, counts in expected.pop("counts").items():
            assert (question, key, counts) == (question, key, answer["counts"][key])
        for part, value in expected.items():
            assert (question, part, value) == (question, part, answer[part])
    assert len(totals) > 10
