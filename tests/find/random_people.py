"""Random portals and random readers: everything that a criterion may look at, in many ways and languages."""

import json
import random
from collections.abc import Sequence
from datetime import date
from typing import Any, Final, TypeVar

from tests.match.match_portals import COHORT, SKILLS, cohort, portal, profile

from pairloom.match.candidates import default_criteria
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile

Thing = TypeVar("Thing")

DAY: Final = date(2026, 9, 20)
ZONES: Final = (
    *("UTC", "Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles", "America/Santiago"),
    *("Africa/Lagos", "Africa/Casablanca", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tokyo", "Australia/Sydney"),
    *("Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Kiritimati", "America/St_Johns"),
)
LANGUAGES: Final = (
    "en",
    "de",
    "pt-BR",
    "pt",
    "yo",
    "fr",
    "ru",
    "ja",
    "zh-Hant",
    "ar",
    "hi",
    "no",
    "hr",
    "he",
    "ka",
    "th",
)
STAGES: Final = (None, "entry", "early", "mid", "senior", "lead", "executive")
WAYS: Final = ("asynchronous", "structured", "flexible", "hands-on", "conversational", "written", "video")
FORMATS: Final = ("one-to-one", "group", "reverse", "hybrid")
PLACES: Final = (None, "Acme", "ACME", "Straße 9", "STRASSE  9", "\N{FULLWIDTH LATIN SMALL LETTER A}cme")
BACKGROUNDS: Final = ("self-taught", "career-changer", "returner", "rural")
DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
TEXTS: Final = (
    "Merge a first change into the compiler",
    "Write parsers in Rust, and test them well",
    "Become a reviewer of the Python and django parts",
    "give my first talk; public speaking makes me nervous",
    "Learn Go, C++ and node.js (not just js)",
    "READ the docs at https://example.org/go/rust and help others reading",
    "Ich möchte lernen, wie man Programme für das Weben schreibt",
    "Eu quero aprender a programar em Python e escrever testes",
    "Je voudrais écrire des programmes et parler devant les gens",
    "Я хочу научиться писать программы на языке Rust",
    "模拟器的测试工具を書きたい、Pythonで",
    "أريد أن أتعلم البرمجة بلغة Python",
    "मैं कार्यक्रम लिखना सीखना चाहता हूँ",
    "ქართული ტექსტი და Rust",
    "ฉันอยากเขียนโปรแกรม",
    "להבין את הקוד של c++",
    "Ṣe ètò tuntun; STRASSE und Straße, ﬁne, Ǆ, İstanbul, ΟΔΟΣ οδός",
    "`cargo test` and **bold** words, me@example.org, [a link](https://example.org/x)",
    "chess as a board game: Go-like or Board games",
    "compilers, compiling, compiled: the compiler tests tested testing",
)


def some(chance: random.Random, things: Sequence[Thing], most: int, least: int = 0) -> list[Thing]:
    """Return from so few up to so many of these things, each once, in any order."""
    return chance.sample(things, chance.randint(least, most))


def slots(chance: random.Random) -> list[dict[str, str]]:
    """Return up to four times of the week; sometimes all of it, or nothing."""
    if chance.random() < 0.15:
        return [{"day": day, "from": "00:00", "to": "24:00"} for day in DAYS]
    found = []
    for _ in range(chance.randrange(5)):
        start = 15 * chance.randrange(90)
        end = min(1440, start + 15 * chance.randint(1, 40))
        clocks = [f"{minute // 60:02}:{minute % 60:02}" for minute in (start, end)]
        found.append({"day": chance.choice(DAYS), "from": clocks[0], "to": clocks[1]})
    return found


def person(chance: random.Random, name: str) -> dict[str, Any]:
    """Return the fields of a profile that both roles have."""
    return {
        "name": name,
        "timezone": chance.choice(ZONES),
        "languages": some(chance, LANGUAGES, 4, 1)
        if chance.random() < 0.5
        else ["en", *some(chance, LANGUAGES[1:], 2)],
        "availability": slots(chance),
        "work_style": some(chance, WAYS, 4),
        "organisation": chance.choice(PLACES),
        "background": some(chance, BACKGROUNDS, 3),
        "consent": {"publish": chance.random() < 0.85, "on": "2026-08-01"},
    }


def mentee(chance: random.Random, skills: Sequence[str]) -> dict[str, Any]:
    """Return what somebody wants."""
    goals = [{"title": text} for text in some(chance, TEXTS, 3)]
    for goal in goals:
        if chance.random() < 0.5:
            goal["measure"] = chance.choice(TEXTS)
    return {
        "wants": some(chance, skills, min(6, len(skills)), 1),
        "stage": chance.choice(STAGES),
        "hours_per_month": chance.choice((1, 2, 4, 9)),
        "goals": goals,
    }


def reader(chance: random.Random, cohort_id: str, skills: Sequence[str]) -> Profile:
    """Return somebody who asks: a mentee with goals and no wishes for a mentor."""
    fields = person(chance, chance.choice(("Ada", "Nö Ñame 名前", "A very long name " * 4 + "x")))
    fields["consent"]["publish"] = True
    return profile(**fields | {"cohorts": [cohort_id], "mentee": mentee(chance, skills)})


def asked(handle: str, given: Profile) -> dict[str, Any]:
    """Return the same person as the browser knows them."""
    value = json.loads(given.model_dump_json(by_alias=True))
    section = value["mentee"]
    return {
        "handle": handle,
        "name": value["name"],
        "languages": value["languages"],
        "zone": value["timezone"],
        "slots": value["availability"],
        "ways": value["work_style"],
        "stage": section["stage"],
        "wants": section["wants"],
        "hours": section["hours_per_month"],
        "goals": [{key: text for key, text in goal.items() if text} for goal in section["goals"]],
        "organisation": value["organisation"],
        "background": value["background"],
    }


def random_portal(seed: int) -> Portal:
    """Return a random portal with one open cohort; some people keep to themselves."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    skills = [*SKILLS]
    people = {}
    for number in range(chance.randint(0, 14)):
        fields = person(chance, f"Person {number}")
        prefers = [f"p{chance.randrange(14)}x" for _ in range(chance.randrange(3))]
        offers = some(chance, skills, 5, 1)
        about = "\n\n".join(some(chance, TEXTS, 3))
        fields["mentor"] = {
            "offers": offers,
            "capacity": chance.randint(1, 4),
            "hours_per_month": chance.choice((1, 2, 4, 8)),
            "formats": some(chance, FORMATS, 4, 1),
            "stage": chance.choice(STAGES),
            "seeks": chance.choice((None, *TEXTS)),
            "prefers": list(dict.fromkeys(prefers)),
        }
        role = chance.random()
        if role < 0.4:
            fields["mentee"] = mentee(chance, skills)
        if role < 0.2:
            del fields["mentor"]
        people[f"p{number}x"] = profile(**fields | ({"about": about} if about else {}))
    names = [each.name for each in default_criteria()]
    return portal(people, {COHORT: _cohort(chance, names)})


def _cohort(chance: random.Random, names: list[str]) -> Any:  # noqa: ANN401 - a cohort
    phases: tuple[list[dict[str, str]], ...] = (
        [],
        [{"name": "Mentoring", "from": "2026-09-28", "to": "2026-12-18"}],
        [{"name": "Mentoring", "from": "2026-03-02", "to": "2026-04-20"}],
        [{"name": "A year", "from": "2026-10-01", "to": "2027-10-30"}],
    )
    matching: dict[str, Any] = {
        "weights": {name: chance.choice((0, 1, 7, 33, 100)) for name in some(chance, names, len(names))},
        "min_shared_hours": chance.randrange(3),
        "same_organisation": chance.random() < 0.5,
        "stage_gap": chance.randrange(5),
    }
    form = chance.choice(FORMATS)
    if form == "group":
        matching["group_size"] = [2, 4]
    cadence = chance.choice(("weekly", "fortnightly", "monthly"))
    return cohort(format=form, status="open", cadence=cadence, phases=chance.choice(phases), matching=matching)
