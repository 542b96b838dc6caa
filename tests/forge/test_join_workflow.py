"""The workflow that reads forms, as the forge would run it: real scripts, real git, and a forge that takes notes."""

import json
import shutil
import sys
from pathlib import Path

import pytest
import yaml
from tests.forge.join_forge import HOSTILE, PROPOSE, READ, REPLY, SORRY, Forge, git, workflow
from tests.join.form_bodies import MENTOR, sent

FORKED = {"number": 30, "isCrossRepository": True}
OURS = {"number": 31, "isCrossRepository": False}


@pytest.fixture
def forge(tmp_path: Path) -> Forge:
    """Return a forge with the small portal; a test needs jq, as the workflow does."""
    if shutil.which("jq") is None:
        pytest.skip("needs jq")
    return Forge(tmp_path)


def test_a_form_becomes_a_pull_request_in_the_name_of_its_sender(forge: Forge) -> None:
    """A form becomes a pull request with one file, in the name of its sender, and an answer on the issue."""
    forge.event(sent("join-as-mentor", **MENTOR, about=HOSTILE))
    program = forge.folder / "pairloom"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m pairloom "$@"\n')
    program.chmod(0o755)

    read = forge.run(READ, PAIRLOOM=str(program))
    assert (0, "") == (read.returncode, read.stderr)
    git(forge.checkout, "reset", "--quiet", "--hard")
    git(forge.checkout, "clean", "--quiet", "--force")
    for step in (PROPOSE, REPLY):
        done = forge.run(step)
        assert (0, "") == (done.returncode, done.stderr)

    remote = forge.folder / "remote.git"
    shown = git(remote, "show", "--name-status", "--format=%an|%ae|%cn|%s", "join/12")
    assert [
        "Cleo-D|77+Cleo-D@users.noreply.github.com|github-actions[bot]|Join: cleo-d",
        "",
        "A\tprofiles/cleo-d.yml",
    ] == shown.splitlines()
    profile = yaml.safe_load(git(remote, "show", "join/12:profiles/cleo-d.yml"))
    assert ({"github": "Cleo-D"}, HOSTILE) == (profile["links"], profile["about"].rstrip("\n"))
    calls = forge.told()
    assert [["auth", "setup-git"], ["pr", "list"], ["pr", "create"], ["api", "--paginate"], ["api", "--silent"]] == [
        call[:2] for call in calls
    ]
    assert calls[2][-1].endswith("\nCloses #12.\n")
    assert calls[4][-1].startswith("<!-- pairloom: the answer to this form -->\nWelcome!\n")
    assert not list(forge.folder.rglob("pwned"))


def test_problems_are_answered_and_nothing_is_proposed(forge: Forge) -> None:
    """A form with problems is answered, in one comment that is brought up to date, and nothing is proposed."""
    forge.event("Hello ### Request")
    forge.result(changed=False, handle="", path="")

    assert 0 == forge.run(PROPOSE).returncode
    assert 0 == forge.run(REPLY, EARLIER="https://api.example/comments/3\nhttps://api.example/comments/4").returncode

    assert {"main"} == forge.branches()
    assert "PATCH https://api.example/comments/4" in " ".join(forge.told()[-1])


def test_a_second_form_brings_the_open_pull_request_up_to_date(forge: Forge) -> None:
    """A form that was edited brings its branch and its pull request up to date, whatever a fork calls its own."""
    forge.event("x")
    forge.result()
    assert 0 == forge.run(PROPOSE).returncode
    git(forge.checkout, "switch", "--quiet", "main")
    forge.result(profile="name: Cleo Two\n")

    assert 0 == forge.run(PROPOSE, OPEN=json.dumps([FORKED, OURS])).returncode

    assert "name: Cleo Two\n" == git(forge.folder / "remote.git", "show", "join/12:profiles/cleo-d.yml")
    assert ["pr", "edit", "31"] == forge.told()[-1][:3]


def test_a_pull_request_from_a_fork_is_not_taken_for_ours(forge: Forge) -> None:
    """A fork's pull request whose branch has the name of ours gets none of our words; the form has one of its own."""
    forge.event("x")
    forge.result()

    assert 0 == forge.run(PROPOSE, OPEN=json.dumps([FORKED])).returncode

    assert ["pr", "create"] == forge.told()[-1][:2]


@pytest.mark.parametrize(("others", "closed"), [([FORKED, OURS], ["31"]), ([FORKED], [])])
def test_what_a_form_no_longer_asks_for_is_no_longer_proposed(
    forge: Forge, others: list[dict[str, object]], closed: list[str]
) -> None:
    """A form that was edited and now has a problem takes back what it proposed, and nothing that a fork did."""
    forge.event("x")
    forge.result(changed=False, handle="", path="")

    assert 0 == forge.run(PROPOSE, OPEN=json.dumps(others)).returncode

    assert closed == [call[2] for call in forge.told() if call[:2] == ["pr", "close"]]


def test_an_edited_form_with_another_short_name_proposes_one_profile(forge: Forge) -> None:
    """A form that was edited to another short name has one branch still, with one profile."""
    forge.event("x")
    forge.result()
    assert 0 == forge.run(PROPOSE).returncode
    git(forge.checkout, "switch", "--quiet", "main")
    forge.result(handle="cleo", path="profiles/cleo.yml")

    assert 0 == forge.run(PROPOSE).returncode

    shown = git(forge.folder / "remote.git", "diff", "--name-status", "main", "join/12")
    assert ({"main", "join/12"}, "A\tprofiles/cleo.yml\n") == (forge.branches(), shown)


def test_nobody_writes_over_what_somebody_else_has_proposed(forge: Forge) -> None:
    """Two people who ask for the same short name get a branch each: the later one does not replace the earlier."""
    forge.event("x")
    forge.result()
    assert 0 == forge.run(PROPOSE).returncode
    git(forge.checkout, "switch", "--quiet", "main")
    forge.event("x", login="mallory", number=13)
    forge.result(profile="name: Mallory\n")

    assert 0 == forge.run(PROPOSE).returncode

    assert {"main", "join/12", "join/13"} == forge.branches()
    assert "name: Cleo\n" == git(forge.folder / "remote.git", "show", "join/12:profiles/cleo-d.yml")


def test_where_pull_requests_are_not_allowed_the_answer_has_a_link(forge: Forge) -> None:
    """Where the repository does not let workflows open pull requests, the answer has a link to open it by hand."""
    forge.event("x")
    forge.result()

    assert 0 == forge.run(PROPOSE, REFUSED="1").returncode

    assert "https://github.com/lantern/mentorship/compare/join/12?expand=1" in (forge.answer / "reply.md").read_text()


def test_a_profile_that_goes_away_is_taken_out(forge: Forge) -> None:
    """A profile that is to go away is taken out, and nothing else."""
    forge.event("x", login="bo")
    forge.result(profile=None, handle="bo-sundin", removed=True, title="Leave: bo-sundin")

    assert 0 == forge.run(PROPOSE).returncode

    assert "D\tprofiles/bo-sundin.yml\n" == git(
        forge.folder / "remote.git", "show", "--name-status", "--format=", "join/12"
    )


@pytest.mark.parametrize(
    "handle",
    ["../portal", "a/b", "", "x", "Ada", "a b", "-rf", "a--b", "a\nb", "x" * 40, "..", "$(touch pwned)", "a;b", "café"],
)
def test_a_result_that_names_another_place_is_refused(forge: Forge, handle: str) -> None:
    """What the first job left is looked at again: a handle that could name another place ends the job."""
    forge.event("x")
    forge.result(handle=handle, path=f"profiles/{handle}.yml")

    assert 0 != forge.run(PROPOSE).returncode
    assert ({"main"}, []) == (forge.branches(), forge.told())
    assert not list(forge.folder.rglob("pwned"))


@pytest.mark.parametrize("fault", ["link", "large", "missing", "link-in-the-way", "folder-is-a-link"])
def test_a_profile_that_is_no_plain_small_file_is_refused(forge: Forge, fault: str) -> None:
    """A profile that is a link, too large or not there is refused, and no link is ever written through."""
    forge.event("x")
    forge.result()
    profile, outside = forge.answer / "profile.yml", forge.folder / "outside"
    outside.write_text("safe")
    if fault == "large":
        profile.write_text("x" * 65_537)
    elif fault == "link-in-the-way":
        (forge.checkout / "profiles" / "cleo-d.yml").symlink_to(outside)
    elif fault == "folder-is-a-link":
        (forge.checkout / "profiles").rename(forge.folder / "elsewhere")
        (forge.checkout / "profiles").symlink_to(forge.folder / "elsewhere")
    else:
        profile.unlink()
        if fault == "link":
            profile.symlink_to(outside)

    assert 0 != forge.run(PROPOSE).returncode
    assert ({"main"}, "safe") == (forge.branches(), outside.read_text())


@pytest.mark.parametrize(("code", "printed"), [("2", "{}"), ("3", '{"changed": true}'), ("1", ""), ("0", "{}")])
def test_a_form_that_could_not_be_read_ends_the_job(forge: Forge, code: str, printed: str) -> None:
    """Where the form could not be read, because of a fault of ours, the job ends, and its sender is told."""
    forge.event("x")
    program = forge.folder / "pairloom"
    program.write_text(f"#!/bin/sh\nprintf '%s' '{printed}'\nexit {code}\n")
    program.chmod(0o755)

    assert 0 != forge.run(READ, PAIRLOOM=str(program)).returncode
    assert 0 == forge.run(SORRY).returncode
    assert "https://github.com/lantern/mentorship/actions/runs/5" in " ".join(forge.told()[-1])


def test_who_reads_a_strangers_words_cannot_write_and_who_writes_does_not_read_them() -> None:
    """The job that reads the form has the right to read; the one that writes runs nothing but git, gh and jq."""
    jobs = workflow("github")["jobs"]

    assert {} == workflow("github")["permissions"]
    assert {"contents": "read"} == jobs["read"]["permissions"]
    assert {"contents": "write", "pull-requests": "write", "issues": "write"} == jobs["answer"]["permissions"]
    assert {"issues": "write"} == jobs["sorry"]["permissions"]
    runs = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]
    assert [] == [run for run in runs if "${{" in run]
    assert [] == [run for run in runs[1:] if "pairloom " in run.replace("pairloom: the answer", "")]
    used = [step["uses"].partition("@")[0] for step in jobs["answer"]["steps"] if "uses" in step]
    assert ["actions/checkout", "actions/download-artifact"] == used
