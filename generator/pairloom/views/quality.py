"""How good a match is, as far as a page may say it: nobody is named, and no figure speaks of a few people."""

import re
from dataclasses import dataclass, replace
from typing import Final

from pairloom.figures import Figure, balance, figures, how
from pairloom.model import standing
from pairloom.model.portal import Portal
from pairloom.model.quality import Quality
from pairloom.model.view import Words, words
from pairloom.views import paths
from pairloom.views.people import Chip

_OURS: Final = re.compile(r"\b(?:mentor|mentors|mentee|mentees|cohort|cohorts)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """Supply and demand of a skill, in figures or in words; seats are empty where they would speak of a few people."""

    skill: Chip
    mentees: str
    mentors: str
    seats: str


@dataclass(frozen=True, slots=True)
class QualityView:
    """How a match was made, its figures, and supply and demand by skill with its title and definition."""

    how: tuple[str, ...]
    figures: tuple[Figure, ...]
    rows: tuple[BalanceRow, ...]
    title: str
    definition: str


def of_cohort(portal: Portal, cohort: str) -> QualityView | None:
    """Return how good the match of a cohort is; None where there is none, or none that the coordinators accepted."""
    if not standing.is_fact(portal, cohort):
        return None
    match, own = portal.matches[cohort], words(portal.community.terms)
    quality = match.quality
    told = tuple(_in_own_words(figure, own) for figure in figures(quality, public=True))
    rows = tuple(
        BalanceRow(_chip(portal, skill), mentees, mentors, seats)
        for skill, mentees, mentors, seats in balance(quality, public=True)
    )
    field = Quality.model_fields["skills"]
    made = tuple(_own(sentence, own) for sentence in how(match))
    definition = _own(field.description or "", own)
    return QualityView(made, told, rows, field.title or "", definition) if told or rows else None


def _chip(portal: Portal, skill: str) -> Chip:
    known = portal.skills.get(skill)
    return Chip(known.name, paths.skill(skill)) if known else Chip(skill, None)


def _in_own_words(figure: Figure, own: Words) -> Figure:
    return replace(figure, title=_own(figure.title, own), definition=_own(figure.definition, own))


def _own(text: str, own: Words) -> str:
    """Return our text with the community's words for mentor, mentee and cohort; a capital stays one."""

    def word(found: re.Match[str]) -> str:
        said: str = getattr(own, found[0].lower())
        return f"{said[:1].upper()}{said[1:]}" if found[0][0].isupper() else said

    return _OURS.sub(word, text)
