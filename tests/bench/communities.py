"""Communities for benchmarks: as many people as wanted, as skewed as real ones, the same for the same seed.

What is skewed, and why: a few skills are wanted by many and most by few (Zipf's law, over a tree of 252 skills); people
live in three clusters of time zones and have time in the evening and at weekends; nearly everybody speaks English, and
most have another language; words of texts follow Zipf's law, too; few have named anybody they would like. Handles of
mentors begin with m, those of mentees with n.
"""

import itertools
import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from tests.match.match_portals import cohort, portal

from pairloom.match.inputs import Inputs, gather
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.model.skill import Skill

DAY: Final = date(2026, 9, 20)
COHORT: Final = "autumn"
ZONES: Final = (
    ("America/New_York", "America/Chicago", "America/Los_Angeles", "America/Sao_Paulo"),
    ("Europe/Berlin", "Europe/London", "Africa/Lagos", "Africa/Nairobi", "Europe/Kyiv"),
    ("Asia/Kolkata", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney"),
)
TONGUES: Final = (("en", "es", "pt", "fr"), ("en", "de", "fr", "sw", "uk"), ("hi", "zh", "ja", "en", "ta"))
EVENINGS: Final = (("18:00", "20:00"), ("18:30", "20:30"), ("19:00", "21:00"), ("20:00", "22:00"), ("17:00", "19:00"))
WEEKENDS: Final = (("09:00", "12:00"), ("10:00", "12:00"), ("14:00", "17:00"), ("16:00", "18:00"))
STAGES: Final = ("entry", "early", "mid", "senior", "lead", "executive")
STYLES: Final = ("asynchronous", "structured", "flexible", "hands-on", "conversational", "written", "video")
DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
AREAS: Final = 12
TOPICS: Final = 4
NARROW: Final = 4
WORDS: Final = 4000
SHORT: Final = 4


def community(
    mentors: int,
    mentees: int,
    *,
    seats: Sequence[int] = (1, 2, 3),
    seed: int = 1,
    **settings: Any,  # noqa: ANN401 - any setting of matching
) -> Portal:
    """Return a portal of that many people in one cohort.

    Args:
        mentors: how many.
        mentees: how many.
        seats: capacities, of which each mentor has one; `(1,)` makes a tight community.
        seed: another one gives other people.
        settings: of the cohort's matching, as in cohort.yml.
    """
    draw = _Draw(random.Random(seed))  # noqa: S311 - nothing secret
    handles = [f"m{number:05}" for number in range(mentors)], [f"n{number:05}" for number in range(mentees)]
    people = {handle: draw.mentor(handle, seats, handles[1]) for handle in handles[0]}
    people |= {handle: draw.mentee(handle, handles[0]) for handle in handles[1]}
    profiles = {handle: Profile.model_validate(values, strict=False) for handle, values in people.items()}
    made = portal(profiles, {COHORT: cohort(matching=settings)})
    return replace(made, skills=draw.skills)


def inputs(
    mentors: int,
    mentees: int,
    *,
    seats: Sequence[int] = (1, 2, 3),
    seed: int = 1,
    **settings: Any,  # noqa: ANN401 - any setting of matching
) -> Inputs:
    """Return what the matcher sees of such a community; see `community`."""
    return gather(community(mentors, mentees, seats=seats, seed=seed, **settings), COHORT, DAY)


class _Draw:
    """Draws people, one after the other."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        words = _words(chance, 2 * WORDS)
        self.words = words[:WORDS]
        self.skills = _skills(word for word in words[WORDS:] if len(word) > SHORT)
        self.names = list(self.skills)
        chance.shuffle(self.names)
        self.zipf = {
            count: list(itertools.accumulate(1 / (rank + 2) for rank in range(count)))
            for count in (len(self.names), WORDS)
        }

    def mentor(self, handle: str, seats: Sequence[int], others: Sequence[str]) -> dict[str, Any]:
        """Return a mentor's profile."""
        offers = self.some(self.names, 2, 6)
        return self.person(handle, offers) | {
            "mentor": {
                "offers": offers,
                "capacity": self.chance.choice(seats),
                "hours_per_month": self.chance.choice((6, 8, 12)),
                "stage": self.maybe(self.chance.choice(STAGES[2:]), 0.9),
                "formats": ["one-to-one", "group"] if self.chance.random() < 0.3 else ["one-to-one"],
                "seeks": self.maybe(self.text(6), 0.3),
                "prefers": self.wishes(others, 0.05),
            }
        }

    def mentee(self, handle: str, others: Sequence[str]) -> dict[str, Any]:
        """Return a mentee's profile."""
        wants = self.some(self.names, 1, 4)
        title = f"Learn {self.skills[wants[0]].name} for {self.text(3)}"
        return self.person(handle, wants) | {
            "mentee": {
                "wants": wants,
                "goals": [{"title": title, "measure": self.text(5)}],
                "stage": self.maybe(self.chance.choice(STAGES[:4]), 0.9),
                "hours_per_month": self.chance.choice((2, 4, 4, 8)),
                "prefers": self.wishes(others, 0.2),
            }
        }

    def person(self, handle: str, skills: Sequence[str]) -> dict[str, Any]:
        """Return what mentors and mentees have alike."""
        cluster = self.chance.choices(range(len(ZONES)), (3, 4, 3))[0]
        own = TONGUES[cluster]
        tongues = [*self.chance.sample(own, self.chance.choices((0, 1, 2), (5, 4, 1))[0]), "en"]
        return {
            "name": f"Person {handle}",
            "timezone": self.chance.choice(ZONES[cluster]),
            "languages": list(dict.fromkeys(tongues)) if self.chance.random() < 0.95 else [own[0]],
            "availability": self.slots(),
            "about": f"{self.text(12)}. {self.skills[skills[0]].name} and {self.text(8)}.",
            "work_style": self.chance.sample(STYLES, self.chance.randrange(4)),
            "organisation": self.maybe(f"Organisation {self.chance.randrange(40)}", 0.3),
            "cohorts": [COHORT],
            "available_until": date(2027, 12, 31),
            "consent": {"publish": True, "on": date(2026, 1, 1 + self.chance.randrange(28))},
        }

    def slots(self) -> list[dict[str, str]]:
        """Return one to five times of the week."""
        found = []
        for day in sorted(self.chance.sample(range(len(DAYS)), self.chance.randint(1, 5))):
            start, end = self.chance.choice(WEEKENDS if DAYS[day] in {"sat", "sun"} else EVENINGS)
            found.append({"day": DAYS[day], "from": start, "to": end})
        return found

    def some(self, names: Sequence[str], least: int, most: int) -> list[str]:
        """Return a few different names; the first of all names come most often."""
        wanted = self.chance.randint(least, most)
        found: dict[str, None] = {}
        while len(found) < wanted:
            found[self.chance.choices(names, cum_weights=self.zipf[len(names)])[0]] = None
        return list(found)

    def text(self, words: int) -> str:
        """Return so many words."""
        return " ".join(self.chance.choices(self.words, cum_weights=self.zipf[WORDS], k=words))

    def wishes(self, others: Sequence[str], share: float) -> list[str]:
        """Return up to three of the others, for this share of the people."""
        if self.chance.random() >= share or not others:
            return []
        return self.chance.sample(others, min(len(others), self.chance.randint(1, 3)))

    def maybe(self, value: str, share: float) -> str | None:
        """Return the value for this share of the people, else None."""
        return value if self.chance.random() < share else None


def _skills(words: Iterable[str]) -> dict[str, Skill]:
    """Return areas, their topics, and narrower skills below these, named by these words."""
    left = iter(words)
    found: dict[str, Skill] = {}

    def add(broader: str | None) -> str:
        word = next(left)
        found[word] = Skill(name=word.title(), broader=broader)
        return word

    for area in [add(None) for _ in range(AREAS)]:
        for topic in [add(area) for _ in range(TOPICS)]:
            for _ in range(NARROW):
                add(topic)
    return found


def _words(chance: random.Random, count: int) -> list[str]:
    """Return made-up words, which end as English ones do; the first are to come most often."""
    syllables = [a + b for a in "bcdfglmnprstv" for b in ("a", "e", "i", "o", "u", "an", "er", "in", "or")]
    endings = ("", "", "s", "ing", "ed", "er", "ation", "ly")
    words: dict[str, None] = {}
    while len(words) < count:
        words["".join(chance.choices(syllables, k=2)) + chance.choice(endings)] = None
    return list(words)
