"""`pairloom match`: the best pairs of a cohort, with the reason for each and the proof."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import BinaryIO

import click

from pairloom import pipeline, supposing
from pairloom.checked import Checked
from pairloom.cli import _known as known
from pairloom.cli import _match_text as match_text
from pairloom.cli import _moves_text as moves_text
from pairloom.cli import _options as options
from pairloom.cli import _report as report
from pairloom.match import checked_words
from pairloom.model.match import Match
from pairloom.model.portal import cohort_path, match_path
from pairloom.model.problem import Problem
from pairloom.revisions import RevisionError
from pairloom.supposing import Compared
from pairloom.yamltext import LIMIT


@click.command(short_help="Pair the mentors and mentees of a cohort.")
@click.argument("cohort", required=False)
@click.option("--dry-run", is_flag=True, help="Show the match and write nothing.")
@click.option("--verify", is_flag=True, help="Check the match that is stored, and that none is better.")
@click.option("--accept", is_flag=True, help="Take the stored match as decided, so that the site shows its pairs.")
@click.option(
    "--what-if",
    "supposed",
    metavar="FILE",
    type=click.File("rb"),
    default=None,
    help="Show what other settings or other people would change; - reads standard input. Nothing is written.",
)
@click.option(
    "--changed-since",
    "revision",
    metavar="REV",
    default=None,
    help="Show what the change since a git revision does to the matches: a branch, a tag, a commit.",
)
@options.output_format("text", "json", "markdown")
@options.root
@options.today
def command(  # noqa: PLR0913 - one for each argument and option
    cohort: str | None,
    *,
    dry_run: bool,
    verify: bool,
    accept: bool,
    supposed: BinaryIO | None,
    revision: str | None,
    form: str,
    root: Path,
    today: date,
) -> None:
    """Pair the mentors and mentees of COHORT and write its matches.yml.

    The same files give the same match, and every pair comes with its reason. A portal with problems is not matched,
    and the match of a cohort that is running or finished is not written over: its pairs are facts.

    What is written is a proposal. Decide or refuse single pairs by pins and refusals in cohort.yml, match again, and
    take it with --accept.

    The FILE of --what-if is YAML with matching, profiles or both. What stands there is merged into cohort.yml and into
    the profiles; pins and refusals are added. Somebody new needs a whole profile, and null takes somebody out.

    With --changed-since, the cohorts that are open or matching are compared with how they would be matched by the
    files at the merge base of REV and HEAD; with COHORT only that one.

    \b
    Examples:
      pairloom match 2026-autumn --dry-run
      pairloom match 2026-autumn
      pairloom match 2026-autumn --verify
      pairloom match 2026-autumn --accept
      pairloom match 2026-autumn --what-if more-weight-on-goals.yml
      pairloom match --changed-since origin/main
    """
    given = {
        "--dry-run": dry_run,
        "--verify": verify,
        "--accept": accept,
        "--what-if": supposed is not None,
        "--changed-since": revision is not None,
    }
    _one_of([name for name, there in given.items() if there], form)
    if revision is not None:
        _changed_since(root, revision, cohort, form, today)
        return
    if cohort is None:
        message = "say which COHORT; only --changed-since can do without"
        raise click.UsageError(message)
    checked = pipeline.check(root, today)
    known.cohort(checked.portal, cohort)
    if verify:
        _stop_for(checked.errors, checked, form, root)
        _verify(root, checked, cohort, form)
        return
    _stop_for([problem for problem in checked.errors if supposing.hinders(problem, cohort)], checked, form, root)
    if accept:
        _accept(root, checked, cohort, form, today)
    elif supposed is not None:
        _what_if(root, checked, cohort, supposed, form=form, today=today)
    else:
        _match(root, checked, cohort, form, today=today, writing=not dry_run)


def _one_of(given: list[str], form: str) -> None:
    """End with a sentence, exit code 2, for options that cannot go together."""
    if len(given) > 1:
        message = f"{' and '.join(given)} do not go together; take one of them"
        raise click.UsageError(message)
    if form == "markdown" and given not in (["--what-if"], ["--changed-since"]):
        message = "markdown is for --what-if and --changed-since; take text or json"
        raise click.BadParameter(message, param_hint="'--format'")


def _match(root: Path, checked: Checked, cohort: str, form: str, *, today: date, writing: bool) -> None:  # noqa: PLR0913 - what to match, and how to tell it
    _stop_for(pipeline.refusals(root, checked.portal, cohort, writing=writing), checked, form, root)
    try:
        made = pipeline.make_match(checked.portal, cohort, today)
    except OverflowError:
        report.show(form, pipeline.too_large(root, cohort), checked.counts, root)
        raise SystemExit(1) from None
    record = checked.portal.cohorts[cohort]
    if form == "json":
        click.echo(_json(made))
    else:
        click.echo("\n".join(match_text.lines(cohort, record.name, made)))
    if writing:
        click.echo(f"Wrote {pipeline.write_match(root, cohort, made)}", err=form == "json")
    if form == "text" and not record.settled:
        click.echo("\n".join(["", *match_text.next_lines(cohort, made)]))


def _stop_for(errors: Iterable[Problem], checked: Checked, form: str, root: Path) -> None:
    if errors := tuple(errors):
        report.show("text" if form == "markdown" else form, errors, checked.counts, root)
        raise SystemExit(1)


def _verify(root: Path, checked: Checked, cohort: str, form: str) -> None:
    problems = pipeline.verify_match(root, checked.portal, cohort)
    if problems or form == "json":
        report.show(form, problems, checked.counts, root)
    else:
        click.echo(f"{match_path(cohort)} is what the files ask for.")
        click.echo(checked_words(checked.portal.matches[cohort]))
    if any(problem.severity == "error" for problem in problems):
        raise SystemExit(1)


def _accept(root: Path, checked: Checked, cohort: str, form: str, today: date) -> None:
    unread = match_path(cohort) in checked.portal.broken
    _stop_for([each for each in checked.errors if unread and each.path == match_path(cohort)], checked, form, root)
    written, problems = pipeline.accept_match(root, checked.portal, cohort, today)
    if problems:
        report.show(form, problems, checked.counts, root)
    if written is None:
        raise SystemExit(1)
    click.echo(json.dumps({"accepted": today.isoformat()}) if form == "json" else f"Accepted, and wrote {written}")
    if form == "text":
        click.echo("The site shows its pairs from now on, of people who agreed to be shown.")
        click.echo(f"When the pairs begin to meet, write into {cohort_path(cohort)}: status: running")


def _what_if(  # noqa: PLR0913 - what is supposed, of what, and how to tell it
    root: Path, checked: Checked, cohort: str, supposed: BinaryIO, *, form: str, today: date
) -> None:
    data, name = supposed.read(LIMIT + 1), getattr(supposed, "name", "the file")
    result = supposing.what_if(root, checked.portal, cohort, data=data, name=str(name), today=today)
    _stop_for(result.problems, checked, form, root)
    _tell([result.compared] if result.compared else [], form)


def _changed_since(root: Path, revision: str, cohort: str | None, form: str, today: date) -> None:
    try:
        compared = supposing.changed_since(root, revision, cohort, today)
    except RevisionError as error:
        raise click.BadParameter(str(error), param_hint="'--changed-since'") from None
    except KeyError:
        message = f"there is no {cohort_path(cohort or '')}, neither before the change nor after it"
        raise click.BadParameter(message, param_hint="COHORT") from None
    _tell(compared, form)


def _tell(compared: Iterable[Compared], form: str) -> None:
    """Print comparisons; exit 1 where one cannot be made."""
    compared = tuple(compared)
    if form == "json":
        click.echo(moves_text.as_json(compared))
    else:
        click.echo(moves_text.markdown(compared) if form == "markdown" else "\n".join(moves_text.lines(compared)))
    if any(each.trouble for each in compared):
        raise SystemExit(1)


def _json(made: Match) -> str:
    return json.dumps(made.model_dump(mode="json"), ensure_ascii=False, indent=2)
