r"""The directory's data: one JSON of columns, everybody in the order of their names.

At 10,000 people it has to travel to a phone, so it says nothing twice: each column is one string (see `_columns`), and
what the browser can work out from the rest is left out (initials, the badge's tint, the address of a usual handle).

    version     1
    size        how many people
    skills      [key, name, page, place of the broader skill or -1, aliases...]; the page is 0 where it is named like
                the key, and null where there is none; the most frequent first
    languages   [tag, name], the most frequent first
    zones       [IANA zone, key of its region or null], the most frequent first
    pronouns    texts; the first is "" for those who gave none, unless all did
    days        what people have free on one day, as `from-to` with blanks between; the most frequent first

and one column for each of these, as numbers if nothing else is said:

    names       [numbers of characters that a name shares with the one before, the rests with "\n" between]
    pages       with "\n" between: the name of the person's page; "" where the page is named like the person, and
                "~2" for that name with "2" after it
    zone, pronoun               places in the lists above
    role                        1 offers, 2 wants, 3 both
    offers, wants, speaks       [how many of each person, places in the lists above, in the person's own order]
    seats, formats, stage       of those who offer, in order: seats left; sum of 1, 2, 4, 8, 16 for one-to-one, group,
                                peer, reverse, hybrid; place in none, entry, early, mid, senior, lead, executive
    learning                    of those who want, in order: their stage, likewise
    free        [sum of 1 for Monday to 64 for Sunday, places in `days`: everybody's Mondays, everybody's Tuesdays ...]

The same people give the same bytes.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from operator import attrgetter
from typing import Final, get_args

from pairloom.model.community import Community
from pairloom.model.directory import DirectoryFile, KnownSkill, Listed
from pairloom.model.profile import Format, Stage, Weekday
from pairloom.publish._columns import fronted, numbers, places, ranked

_FORMATS: Final[tuple[str, ...]] = get_args(Format)
_STAGES: Final[tuple[str | None, ...]] = (None, *get_args(Stage))
_WEEK: Final[tuple[str, ...]] = get_args(Weekday)
_BITS: Final = {day: 1 << place for place, day in enumerate(_WEEK)}
_MARKS: Final = re.compile("[\u0300-\u036f]")
_NO_WORD: Final = re.compile("[^a-z0-9]+")


def content(view: DirectoryFile, _: Community) -> bytes:
    """Return the JSON."""
    people = view.people
    teachers = [one for one in people if one.seats is not None]
    learners = [one for one in people if one.learns]
    used = Counter(chain.from_iterable(chain.from_iterable(map(attrgetter("offers", "wants"), people))))
    skills = sorted(view.skills, key=lambda skill: (-used[skill.key], skill.key))
    languages = ranked(tag for one in people for tag in one.languages)
    zones = ranked((one.zone, one.region) for one in people)
    pronouns = ranked(one.pronouns or "" for one in people)
    weeks = [_days(one) for one in people]
    days = ranked(day for week in weeks for day in week.values())
    names, keys = dict(view.languages), [skill.key for skill in skills]
    place: dict[str | None, int] = {key: number for number, key in enumerate(keys)}
    shared, rests = fronted([one.name for one in people])
    whole = {
        "version": 1,
        "size": len(people),
        "skills": [_skill(skill, place) for skill in skills],
        "languages": [(tag, names[tag]) for tag in languages],
        "zones": zones,
        "pronouns": pronouns,
        "days": days,
        "names": (shared, "\n".join(rests)),
        "pages": "\n".join(_page(one) for one in people),
        "zone": places(((one.zone, one.region) for one in people), zones),
        "pronoun": places((one.pronouns or "" for one in people), pronouns),
        "role": numbers((one.seats is not None) + 2 * one.learns for one in people),
        "seats": numbers(one.seats or 0 for one in teachers),
        "formats": numbers(sum(1 << _FORMATS.index(name) for name in one.formats) for one in teachers),
        "stage": places((one.stages[0] for one in teachers), _STAGES),
        "learning": places((one.stages[1] for one in learners), _STAGES),
        "offers": _lists(teachers, attrgetter("offers"), keys),
        "wants": _lists(learners, attrgetter("wants"), keys),
        "speaks": _lists(people, attrgetter("languages"), languages),
        "free": (
            numbers(sum(map(_BITS.__getitem__, week)) for week in weeks),
            places((week[day] for day in _WEEK for week in weeks if day in week), days),
        ),
    }
    return (json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _lists(people: Sequence[Listed], of: Callable[[Listed], tuple[str, ...]], known: Sequence[str]) -> tuple[str, str]:
    """Return how many values each person has, and the values, one after the other."""
    return numbers(len(of(one)) for one in people), places((value for one in people for value in of(one)), known)


def _days(one: Listed) -> dict[str, str]:
    """Return what a person has free on each day that has something, as `from-to` with blanks between."""
    week: dict[str, str] = {}
    for slot in one.slots:
        hours, before = f"{slot.start}-{slot.end}", week.get(slot.day)
        week[slot.day] = " ".join(sorted((*before.split(" "), hours))) if before else hours
    return week


def _page(one: Listed) -> str:
    page, usual = _stem(one.path), _usual(one.name)
    if page == usual:
        return ""
    return f"~{page.removeprefix(usual)}" if usual and page.startswith(usual) else page


def _usual(name: str) -> str:
    """Return the handle that most people of a name would take: `zoe-muller` for Zoë Müller."""
    plain = (name if name.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", name))).lower()
    return _NO_WORD.sub("-", plain).strip("-")


def _skill(skill: KnownSkill, places: Mapping[str | None, int]) -> list[str | int | None]:
    page = skill.page and _stem(skill.page)
    return [skill.key, skill.name, 0 if page == skill.key else page, places.get(skill.broader, -1), *skill.aliases]


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")
