"""A table to profiles: what would be new, what would change, what cannot be taken, and which skills nobody knows."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from pairloom import yamltext
from pairloom.explain import to_slug, visible
from pairloom.join.readers.skills import plain, suggestions, vocabulary
from pairloom.join.sheet.mapping import Columns
from pairloom.join.sheet.persons import persons
from pairloom.join.sheet.profiles import Draft, Trial, draft, settled
from pairloom.join.sheet.remark import Remark
from pairloom.join.sheet.rows import Said, read_rows
from pairloom.model.portal import Portal
from pairloom.model.skill import Skill
from pairloom.sameness import Same
from pairloom.tables import Table

Steps = Callable[[Iterable[Said]], Iterable[Said]]
"""What is told of each row as it is read, for those who show progress: rows in, the same rows out."""


_SKILL: Final = re.compile(r"(?=.{1,40}$)[a-z0-9](?:[-.+#]?[a-z0-9+#])*")


@dataclass(frozen=True, slots=True)
class Imported:
    """What a table gives.

    Attributes:
        drafts: the profiles that are new or change, in order of handle.
        unchanged: how many rows say what their profiles say already.
        refused: the rows that were not taken, in order.
        remarks: everything to say about rows, in order of row.
    """

    drafts: tuple[Draft, ...]
    unchanged: int
    refused: tuple[int, ...] = ()
    remarks: tuple[Remark, ...] = ()


def imported(table: Table, columns: Columns, portal: Portal, trial: Trial, steps: Steps) -> Imported:
    """Return what a table gives; a row that cannot be taken keeps no other out.

    Args:
        table: without problems of its own.
        columns: what each column is.
        portal: the portal as it stands.
        trial: what decides whether a profile may stand.
        steps: sees each row go by.
    """
    remarks = [Remark(stray.number, "", stray.message, stray.hint) for stray in table.strays]
    found, more = persons(steps(read_rows(table, columns, portal, trial.today)), portal)
    remarks += more
    drafts: list[Draft] = []
    for person in found:
        made, more = draft(person, trial.today)
        remarks += more
        drafts += [made] if made is not None else []
    kept, last = settled(drafts, portal, trial)
    changes = sorted((each for each in kept if each.is_change), key=lambda each: each.person.handle)
    return told(Imported(tuple(changes), len(kept) - len(changes)), (*remarks, *last))


def told(made: Imported, remarks: Iterable[Remark]) -> Imported:
    """Return the same with more remarks; the rows that have an error among them were not taken."""
    everything = sorted((*made.remarks, *remarks), key=lambda remark: (remark.row, remark.severity))
    refused = {remark.row for remark in everything if remark.severity == "error"}
    return replace(made, refused=tuple(sorted(refused)), remarks=tuple(everything))


def skills_to_add(remarks: Iterable[Remark], skills: Mapping[str, Skill]) -> tuple[str, ...]:
    """Return lines for content/skills.yml: a new skill for each one that was not known, or the alias it may be.

    The most wanted first. A comment says how many rows have it, and which skills look alike.
    """
    written: dict[str, list[str]] = {}
    for remark in remarks:
        for word in remark.unknown:
            written.setdefault(plain(word), []).append(word)
    known = vocabulary(Same(skills))
    ordered = sorted(written.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(line for word, words in ordered for line in _lines(word, words, suggestions(word, known), skills))


def _lines(word: str, words: list[str], near: tuple[str, ...], skills: Mapping[str, Skill]) -> Iterator[str]:
    times = f"{len(words)} row{'s'[: len(words) != 1]}"
    name = max(sorted(set(words)), key=words.count)
    key = word if _SKILL.fullmatch(word) else to_slug(name)[:40].rstrip("-")
    for skill in near:
        aliases = yamltext.dump({"aliases": [*skills[skill].aliases, key]}) if key else ""
        flat = ", ".join(line.strip().removeprefix("- ") for line in aliases.splitlines()[1:])
        yield f"# {visible(name)}: if it is {skill}, give {skill} this line in place of a new skill: aliases: [{flat}]"
    if key and key not in skills:
        yield yamltext.dump({key: {"name": name[:80]}}).replace("\n", f"  # {times}\n", 1).rstrip("\n")
    else:
        yield f"# {visible(name)}: {times}; it needs a key of small Latin letters"
