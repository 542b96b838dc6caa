"""The words that a portal knows: skills with their aliases and names, people, cohorts, training."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pairloom.model.portal import Portal, cohort_path


@dataclass(frozen=True, slots=True)
class Known:
    """What exists and can be named in a record.

    Attributes:
        skills: each key of the vocabulary, alias and name in small letters, to the key it stands for; a word that
            stands for two is left out.
        people: handles.
        cohorts: ids.
        resources: names of training resources.
    """

    skills: Mapping[str, str]
    people: frozenset[str]
    cohorts: frozenset[str]
    resources: frozenset[str]


def known(portal: Portal) -> Known:
    """Return the words that a portal knows."""
    folders = {path.split("/")[1] for path in portal.broken if path.startswith("cohorts/")}
    cohorts = {*portal.cohorts, *(folder for folder in folders if cohort_path(folder) in portal.broken)}
    skills = skill_words((key, (*skill.aliases, skill.name)) for key, skill in portal.skills.items())
    return Known(skills, frozenset(portal.handles()), frozenset(cohorts), frozenset(portal.resource_slugs()))


def written_skills(value: object) -> Mapping[str, str]:
    """Return the words of a vocabulary as it stands in its file, whatever else is wrong with it."""
    return skill_words(_written(value))


def skill_words(entries: Iterable[tuple[str, Iterable[str]]]) -> Mapping[str, str]:
    """Return the key of each word of a vocabulary that stands for one skill only.

    Args:
        entries: the key of each skill, and its other words.
    """
    words = {key: {word.casefold() for word in others} - {key} for key, others in entries}
    uses = Counter(word for others in words.values() for word in others)
    once = {word: key for key, others in words.items() for word in others if uses[word] == 1 and word not in words}
    return once | {key: key for key in words}


def _written(value: object) -> Iterator[tuple[str, list[str]]]:
    for key, entry in value.items() if isinstance(value, dict) else ():
        fields = entry if isinstance(entry, dict) else {}
        aliases = fields.get("aliases")
        words = [*(aliases if isinstance(aliases, list) else ()), fields.get("name")]
        yield key, [word for word in words if isinstance(word, str)]
