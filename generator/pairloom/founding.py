"""A portal's beginning, top to bottom: answers, the community's files, what is generated from them, the folder.

The stages here are `starter` and `forge`; everything else is asked of the pipeline.
"""

import os
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pairloom import forge, schema, starter, write
from pairloom.checked import Checked
from pairloom.model.portal import Portal
from pairloom.model.problem import Problem
from pairloom.pipeline import check_site
from pairloom.schemaline import FOLDER


@dataclass(frozen=True, slots=True)
class Started:
    """How the making of a new portal went; nothing was written where there are problems or something is in the way.

    Attributes:
        written: the files made, as sorted paths.
        kept: files of the folder that were left as they are.
        in_the_way: where something else stands than what would be there.
        problems: what is wrong with the portal that these answers give.
    """

    written: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    in_the_way: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def tried(answers: starter.Answers, today: date) -> Checked:
    """Return the portal that these answers give, checked; it is made in a folder that goes again."""
    with tempfile.TemporaryDirectory() as folder:
        for path, text in starter.files(answers, today).items():
            write.replace(Path(folder) / path, text.encode())
        return check_site(Path(folder), today)


def start(root: Path, answers: starter.Answers, today: date) -> Started:
    """Make a new portal in a folder, which may hold what a forge puts into a new repository, and no more.

    Raises:
        OSError: the folder cannot be written to.
    """
    checked = tried(answers, today)
    if checked.problems:
        return Started(problems=checked.problems)
    made = starter.files(answers, today) | generated(checked.portal)
    if in_the_way := starter.in_the_way(root, made):
        return Started(in_the_way=in_the_way)
    wanted = sorted(path for path in made if not (path in starter.KEPT and os.path.lexists(root / path)))
    for path in wanted:
        write.replace(root / path, made[path].encode())
    return Started(written=tuple(wanted), kept=tuple(path for path in starter.KEPT if path not in wanted))


def generated(portal: Portal) -> dict[str, str]:
    """Return the text of each generated file of a portal by its path: what the forge reads, and the schemas."""
    schemas = {f"{FOLDER}/{name}": schema.schema_text(made) for name, made in schema.schemas().items()}
    return forge.files(portal) | schemas


def plan_update(root: Path, portal: Portal) -> starter.Plan:
    """Return what there is to do so that the portal's generated files are up to date."""

    def is_ours(path: str, text: str) -> bool:
        return forge.marked(path, text) or path.startswith(f"{FOLDER}/")

    return starter.plan(root, generated(portal), is_ours, forge.PLACES)


def update(root: Path, plan: starter.Plan) -> None:
    """Bring the generated files of a portal up to date, and nothing else.

    Raises:
        OSError: a file cannot be written or removed.
    """
    for path, text in plan.write.items():
        write.replace(root / path, text.encode())
    for path in plan.remove:
        (root / path).unlink()
