"""Made-up people: the text of a profile, and what the cohorts have to know of its person."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pairloom.demo.calendar import Calendar
from pairloom.demo.chance import Chance, Weighted, ranked
from pairloom.demo.names import Called, Register
from pairloom.demo.regions import REGIONS
from pairloom.demo.sentences import GOALS, PATHS, PLACES, SEEKS
from pairloom.demo.texts import about
from pairloom.demo.vocabulary import Skills
from pairloom.demo.week import availability
from pairloom.schemaline import schema_line

_SCHEMA: Final = schema_line("profiles/sample-person.yml")
_ROLES: Final = Weighted(((True, False), (False, True), (True, True)), (28, 62, 10))
_MENTORS_STAGE: Final = Weighted(("mid", "senior", "lead", "executive", ""), (20, 45, 20, 5, 10))
_MENTEES_STAGE: Final = Weighted(("entry", "early", "mid", "senior", ""), (30, 35, 18, 5, 12))
_CAPACITIES: Final = Weighted((1, 2, 3, 4), (45, 35, 15, 5))
_FORMATS: Final = Weighted(("one-to-one", "one-to-one, group", "one-to-one, peer"), (70, 22, 8))
_PRONOUNS: Final = (("he/him", "he/him", "he/they", "they/them"), ("she/her", "she/her", "she/they", "they/them"))
_STYLES: Final = ("asynchronous", "structured", "flexible", "hands-on", "conversational", "written", "video")
_PLACES: Final = ranked(PLACES)
_PATHS: Final = ranked(PATHS)
_ZONES: Final = tuple(tuple(region.zones.split()) for region in REGIONS)
_TONGUES: Final = tuple(tuple(region.tongues.split()) for region in REGIONS)
_ALL_ZONES: Final = tuple(dict.fromkeys(zone for zones in _ZONES for zone in zones))

_ABROAD: Final = 0.08
_NO_ENGLISH: Final = 0.05
_LINKED: Final = 0.45
_PRONOUNCED: Final = 0.4
_PLACED: Final = 0.3
_HIDDEN: Final = 0.02
_EXPIRED: Final = 0.02
_UNTIL: Final = 0.35
_WISHING: Final = 0.3
"""Shares of people: abroad, without English, with links, pronouns, an organisation; hidden, expired, with a last day;
and of the mentees of a cohort who name mentors that they would like."""


class Part(NamedTuple):
    """A person's part in the program: ids of the cohorts they are in, and whether they coordinate it."""

    active: str = ""
    past: str = ""
    coordinates: bool = False


class Member(NamedTuple):
    """What cohorts know of a person: no offers of one who is no mentor, no wants of one who is no mentee."""

    handle: str
    name: str
    zone: str
    offers: tuple[str, ...]
    wants: tuple[str, ...]
    seats: int


class People:
    """Makes people, one after the other."""

    def __init__(self, chance: Chance, calendar: Calendar, skills: Skills) -> None:
        """Begin with nobody."""
        self._chance = chance
        self._calendar = calendar
        self._skills = skills
        self._register = Register(chance)

    def next(self, part: Part, known: Sequence[Member]) -> tuple[Member, str]:
        """Return the next person with the text of their profile; wishes are for mentors among those who are known."""
        chance, called = self._chance, self._register.next()
        mentors, learns = (True, chance.often(0.2)) if part.coordinates else chance.of(_ROLES)
        offers = self._skills.some(chance, chance.number(3, 8)) if mentors else ()
        wants = self._skills.some(chance, chance.number(2, 5)) if learns else ()
        wants = tuple(skill for skill in wants if skill not in offers) or wants
        seats = chance.of(_CAPACITIES) if mentors else 0
        zone = chance.one(_ALL_ZONES) if chance.often(_ABROAD) else chance.one(_ZONES[called.region])
        words = self._words(called.handle, offers or wants)
        profile = "".join(
            (
                self._self(called, zone),
                about(chance, words, _TONGUES[called.region][0], mentor=mentors),
                self._ways(),
                self._mentor(offers, seats, words) if mentors else "",
                self._mentee(wants, known) if learns else "",
                self._consent(part),
            )
        )
        return Member(called.handle, called.name, zone, offers, wants, seats), profile

    def _words(self, handle: str, skills: tuple[str, ...]) -> dict[str, str]:
        """Return what can stand in the places of sentences."""
        names = self._skills.names
        one, two = skills[0], skills[-1] if len(skills) > 1 else "git"
        number = str(self._chance.number(2, 12))
        return {"one": names[one], "two": names[two], "one_key": one, "number": number, "handle": handle}

    def _self(self, called: Called, zone: str) -> str:
        """Return who somebody is: name, pronouns, time zone, languages, links, and when there is time."""
        chance = self._chance
        lines = [f"{_SCHEMA}\nname: {called.name}\n"]
        if chance.often(_PRONOUNCED):
            lines.append(f"pronouns: {chance.one(_PRONOUNS[called.woman])}\n")
        lines.append(f"timezone: {zone}\nlanguages: [{self._languages(called.region)}]\n")
        if chance.often(_LINKED):
            lines.append(f"links: {{{_links(chance, called.handle)}}}\n")
        lines.append(availability(chance))
        return "".join(lines)

    def _languages(self, region: int) -> str:
        chance, tongues = self._chance, _TONGUES[region]
        found = [tongues[0]]
        if len(tongues) > 1 and chance.often(0.3):
            found.append(chance.one(tongues[1:]))
        if "en" not in found and not chance.often(_NO_ENGLISH):
            found.append("en")
        return ", ".join(found)

    def _ways(self) -> str:
        """Return how somebody likes to work, where they work, and where they come from."""
        chance, lines = self._chance, ""
        if count := chance.number(0, 3):
            lines += f"work_style: [{', '.join(chance.some(_STYLES, count))}]\n"
        if chance.often(_PLACED):
            lines += f"organisation: {chance.of(_PLACES)}\n"
        if chance.often(_PLACED / 2):
            lines += f"background: [{chance.of(_PATHS)}]\n"
        return lines

    def _mentor(self, offers: tuple[str, ...], seats: int, words: dict[str, str]) -> str:
        chance = self._chance
        hours = 2 * seats + chance.one((0, 0, 2, 4))
        lines = [f"mentor:\n  offers: [{', '.join(offers)}]\n  capacity: {seats}\n  hours_per_month: {hours}\n"]
        lines.append(f"  formats: [{chance.of(_FORMATS)}]\n")
        if stage := chance.of(_MENTORS_STAGE):
            lines.append(f"  stage: {stage}\n")
        if chance.often(0.3):
            lines.append(f"  seeks: {chance.one(SEEKS).format_map(words)}\n")
        return "".join(lines)

    def _mentee(self, wants: tuple[str, ...], known: Sequence[Member]) -> str:
        chance = self._chance
        names = self._skills.names
        title, measure = chance.one(GOALS)
        one, two = names[wants[0]], names[wants[-1]]
        lines = [f"mentee:\n  wants: [{', '.join(wants)}]\n  goals:\n    - title: {title.format(one=one, two=two)}\n"]
        if chance.often(0.7):
            lines.append(f"      measure: {measure.format(one=one)}\n")
        if chance.often(0.5):
            lines.append(f"      by: {self._calendar[chance.number(40, 400)]}\n")
        if stage := chance.of(_MENTEES_STAGE):
            lines.append(f"  stage: {stage}\n")
        if known and chance.often(_WISHING):
            mentors = {one.handle: None for one in (chance.one(known), chance.one(known)) if one.offers}
            lines.append(f"  prefers: [{', '.join(mentors)}]\n" if mentors else "")
        lines.append(f"  hours_per_month: {chance.one((2, 4, 4, 4, 6, 8))}\n")
        return "".join(lines)

    def _consent(self, part: Part) -> str:
        """Return the cohorts of a person, how long the profile holds, and the consent.

        A profile without a last day holds for six months. Only people whom no cohort counts on let theirs expire.
        """
        chance, day = self._chance, self._calendar
        cohorts = ", ".join(filter(None, part[:2]))
        lines = f"cohorts: [{cohorts}]\n" if cohorts else ""
        needed = part.active or part.coordinates
        if not needed and chance.often(_EXPIRED):
            return f"{lines}consent: {{publish: true, on: {day[-chance.number(190, 700)]}}}\n"
        agreed = -chance.number(0, 170)
        if chance.often(_UNTIL):
            agreed -= chance.number(0, 300)
            lines += f"available_until: {day[chance.number(60, 420)]}\n"
        publish = "false" if not part.coordinates and chance.often(_HIDDEN) else "true"
        return f"{lines}consent: {{publish: {publish}, on: {day[agreed]}}}\n"


def _links(chance: Chance, handle: str) -> str:
    """Return one or two links, all of them to places that are kept for examples (RFC 2606)."""
    links = (
        f'matrix: "@{handle}:chat.example.org"',
        f'mastodon: "https://social.example.org/@{handle}"',
        f'website: "https://example.org/people/{handle}/"',
    )
    first = chance.number(0, 2)
    return ", ".join(links[first : first + chance.number(1, 2)])
