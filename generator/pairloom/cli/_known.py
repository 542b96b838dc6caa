"""Names that a user typed, looked up in the portal; one that is not there is wrong usage and gets a suggestion."""

from collections.abc import Collection

import click

from pairloom import problemtext
from pairloom.checked import Checked
from pairloom.explain import nearest
from pairloom.model.portal import PORTAL, SKILLS, Portal, cohort_path, profile_path


def cohort(portal: Portal, name: str) -> None:
    """End with a sentence, exit code 2, unless the portal has a cohort of that id.

    A cohort whose file cannot be read exits with 1: its problems say the rest.
    """
    _known(
        "COHORT", name, portal.cohorts, f"there is no {cohort_path(name)}", broken=cohort_path(name) in portal.broken
    )


def person(portal: Portal, name: str, members: Collection[str], where: str, *, param: str = "HANDLE") -> None:
    """End with a sentence, exit code 2, unless that person is one of the members of `where`."""
    reason = f"{name} does not take part in {where}" if name in portal.profiles else f"there is no {profile_path(name)}"
    _known(param, name, members, reason, broken=profile_path(name) in portal.broken)


def _known(param: str, name: str, names: Collection[str], reason: str, *, broken: bool) -> None:
    if name in names:
        return
    if broken:
        click.echo(f"The file of {name} has problems; run `pairloom validate` to see them.")
        raise SystemExit(1)
    near = nearest(name, names)
    raise click.BadParameter(f"{reason}; did you mean {near}?" if near else reason, param_hint=param)


def lists(checked: Checked) -> None:
    """End with the problems of what every profile is read by, exit code 1: the community, its skills, the folder."""
    needed = {PORTAL, SKILLS, "profiles"}
    problems = [each for each in checked.problems if each.path in needed and each.code != "ignore"]
    if problems:
        click.echo(problemtext.text(problems, checked.counts))
        click.echo("Without these no profile can be checked. Nothing was written.")
        raise SystemExit(1)
