"""Finders as JSON, which `generator/frontend/src/match/` reads: `data.ts` says what is in it."""

import json
from typing import Any

from pairloom.model.community import Community
from pairloom.model.finder import FinderCard, FinderFile, FinderMentor, ReadingFile


def content(view: FinderFile | ReadingFile, community: Community) -> bytes:  # noqa: ARG001 - every file type gets this
    """Return a finder's file, or the one on how texts are read."""
    value = _reading(view) if isinstance(view, ReadingFile) else _finder(view)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _reading(view: ReadingFile) -> dict[str, Any]:
    reading = view.reading
    return {
        "languages": dict(reading.languages),
        "words": dict(reading.words),
        "unspaced": reading.unspaced,
        "same": dict(reading.same),
        "stemmers": dict(reading.stemmers),
    }


def _finder(view: FinderFile) -> dict[str, Any]:
    finder = view.finder
    places = {stem: place for place, stem in enumerate(finder.users)}
    monday, count = finder.weeks
    return {
        "cohort": finder.cohort,
        "name": view.name,
        "open": view.open,
        "format": finder.format,
        "need": finder.need,
        "minSharedHours": finder.min_shared_hours,
        "stageGap": finder.stage_gap,
        "sameOrganisation": finder.same_organisation,
        "weights": dict(finder.weights),
        "weeks": [monday.isoformat(), count],
        "clocks": dict(finder.clocks),
        "mentors": [_mentor(mentor, view.cards[mentor.handle], places) for mentor in finder.mentors],
        "people": finder.people,
        "stems": list(finder.users.items()),
        "offers": dict(finder.offers),
        "skills": {key: [skill.name, skill.aliases, skill.broader] for key, skill in view.skills.items()},
    }


def _mentor(mentor: FinderMentor, card: FinderCard, places: dict[str, int]) -> dict[str, Any]:
    return {
        "handle": mentor.handle,
        "name": mentor.name,
        "languages": mentor.languages,
        "zone": mentor.zone,
        "wall": mentor.wall,
        "ways": mentor.ways,
        "stage": mentor.stage,
        "skills": mentor.skills,
        "hours": mentor.hours,
        "seats": mentor.seats,
        "organisation": mentor.organisation,
        "background": mentor.background,
        "words": [[places[stem], times] for stem, times in mentor.words],
        "fixed": {name: each.model_dump() for name, each in mentor.fixed.items()},
        "vetoes": dict(mentor.vetoes),
        "full": mentor.full,
        "card": {
            "path": f"{card.path.removesuffix('.md')}/",
            "initials": card.initials,
            "tint": card.tint,
            "pronouns": card.pronouns,
            "place": card.place,
            "languages": card.languages,
        },
    }
