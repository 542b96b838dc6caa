"""`pairloom match`: the best pairs of a cohort, with the reason for each and the proof."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from pairloom import pipeline, problemtext
from pairloom.cli import _known as known
from pairloom.cli import _options as options
from pairloom.cli import _report as report
from pairloom.model.match import Match
from pairloom.model.portal import match_path
from pairloom.model.problem import Problem


@click.command(short_help="Pair the mentors and mentees of a cohort.")
@click.argument("cohort")
@click.option("--dry-run", is_flag=True, help="Show the match and write nothing.")
@click.option("--verify", is_flag=True, help="Check the match that is stored, and that none is better.")
@options.output_format("text", "json")
@options.root
@options.today
def command(  # noqa: PLR0913 - one for each argument and option
    cohort: str, *, dry_run: bool, verify: bool, form: str, root: Path, today: date
) -> None:
    """Pair the mentors and mentees of COHORT and write its matches.yml.

    The same files give the same match, and every pair comes with its reason. A portal with problems is not matched,
    and the match of a cohort that is running or finished is not written over: its pairs are facts.

    \b
    Examples:
      pairloom match 2026-autumn --dry-run
      pairloom match 2026-autumn
      pairloom match 2026-autumn --verify
    """
    checked = pipeline.check(root, today)
    known.cohort(checked.portal, cohort)
    if verify:
        _stop_for(checked.errors, checked, form, root)
        _verify(root, checked, cohort, form)
        return
    _stop_for([problem for problem in checked.errors if not _mended(problem, cohort)], checked, form, root)
    _stop_for(pipeline.refusals(root, checked.portal, cohort, writing=not dry_run), checked, form, root)
    made = pipeline.make_match(checked.portal, cohort, today)
    click.echo(_json(made) if form == "json" else "\n".join(_lines(checked.portal.cohorts[cohort].name, made)))
    if not dry_run:
        click.echo(f"Wrote {pipeline.write_match(root, cohort, made)}", err=form == "json")


def _mended(problem: Problem, cohort: str) -> bool:
    """Return whether a problem goes away by matching: an older match, or whatever else is wrong with matches.yml."""
    return problem.path == match_path(cohort) or problem.code == "match-current"


def _stop_for(errors: tuple[Problem, ...] | list[Problem], checked: pipeline.Checked, form: str, root: Path) -> None:
    if errors:
        report.show(form, errors, checked.counts, root)
        raise SystemExit(1)


def _verify(root: Path, checked: pipeline.Checked, cohort: str, form: str) -> None:
    problems = pipeline.verify_match(root, checked.portal, cohort)
    if problems or form == "json":
        report.show(form, problems, checked.counts, root)
    else:
        proof = checked.portal.matches[cohort].certificate
        click.echo(f"{match_path(cohort)} is what the files ask for, and no better match exists.")
        click.echo(f"The pairs reach {proof.reached}; no match can pass {proof.bound}.")
    if any(problem.severity == "error" for problem in problems):
        raise SystemExit(1)


def _json(made: Match) -> str:
    return json.dumps(made.model_dump(mode="json"), ensure_ascii=False, indent=2)


def _lines(name: str, made: Match) -> Iterator[str]:
    """Yield a match for people: a line for each pair, the reason under it, then who waits."""
    pairs, people = problemtext.count(len(made.pairs), "pair"), problemtext.count(len(made.waiting), "person")
    waiting = people.replace("persons", "people")
    yield f"{name}: {pairs}, {problemtext.count(made.points, 'point')}; {waiting} without a pair."
    width = max((len(f"{pair.mentor}  {pair.mentee}") for pair in made.pairs), default=0)
    for pair in made.pairs:
        who = f"{pair.mentor}  {pair.mentee}"
        yield ""
        yield f"  {who:<{width}}  {pair.points:>4}{'  pinned' if pair.pinned else ''}"
        yield f"    {pair.reason}"
    for each in made.waiting:
        yield ""
        yield f"  {each.handle} waits, as a {each.role}"
        yield f"    {each.reason}"
        yield f"    {each.next_step}"
    yield ""
    yield "No better match exists; `pairloom match COHORT --verify` proves it from the files."
