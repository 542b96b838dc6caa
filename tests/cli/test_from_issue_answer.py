"""`pairloom from-issue`: its answers, in which people's words do nothing, and its own usage."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt
from tests.cli.sent_forms import files, run
from tests.join.form_bodies import FORMS, MENTOR, sent
from tests.join.lantern import COMMUNITY

from pairloom.cli import pairloom
from pairloom.join import reply as replies
from pairloom.join.request import Change
from pairloom.join.slip import Slip

HOSTILE = "@octocat #1 <img src=x onerror=alert(1)> [a](https://evil.example) `x` **b** www.evil.example GH-1"


@pytest.mark.parametrize(
    "key",
    ["name", "timezone", "languages", "availability", "mentor.offers", "mentor.stage", "cohorts", "links.website"],
)
def test_the_words_of_people_can_do_nothing_in_an_answer(portal: Path, key: str) -> None:
    """The words of people stand in code spans or blocks: no mention, no link, no HTML, no picture of theirs."""
    told = run(portal, sent("join-as-mentor", **MENTOR | {key: f"{HOSTILE}", "mentor.capacity": "x"}), "cleo")

    inside = [token for block in MarkdownIt().parse(told.reply) for token in (block.children or [block])]
    spoken = " ".join(token.content for token in inside if token.type not in {"code_inline", "fence", "html_block"})
    assert told.code == 1
    assert [] == [word for word in ("@", "#", "<", "www", "GH-", "[a]", "evil") if word in spoken]
    assert {"html_block", "html_inline", "image"} & {token.type for token in inside} == set()
    assert [] == [token.attrGet("href") for token in inside if token.type == "link_open"]


def test_a_profile_in_the_answer_stays_in_its_block(portal: Path) -> None:
    """A profile that is shown in the answer stays in its block of code, whatever fences are in it."""
    about = "````\n```\n<b>@octocat</b>\n</details>"

    told = run(portal, sent("join-as-mentor", **MENTOR, about=about), "cleo")

    fences = [token for token in MarkdownIt().parse(told.reply) if token.type == "fence"]
    assert told.code == 0
    assert 1 == len(fences)
    assert "</details>" in fences[0].content


def test_a_dry_run_changes_no_file(portal: Path) -> None:
    """A dry run says what would be written and changes no file."""
    before = files(portal)
    arguments = ["from-issue", "-", "--author", "cleo", "--root", str(portal), "--today", "2026-11-22", "--dry-run"]

    done = CliRunner().invoke(pairloom, arguments, input=sent("join-as-mentor", **MENTOR))

    assert (0, before) == (done.exit_code, files(portal))
    assert "profiles/cleo.yml would be written:\n# yaml-language-server" in done.output


def test_a_form_can_come_from_a_file_and_be_answered_on_the_terminal(ada_and_bo: Path) -> None:
    """A form can come from a file, and its result is told on the terminal, problems with the question's words."""
    form = ada_and_bo.parent / "form.md"
    arguments = ["from-issue", str(form), "--author", "bo", "--root", str(ada_and_bo), "--today", "2026-11-22"]
    outputs = []
    for text in (
        sent("available", available_until="soon"),
        sent("pause"),
        sent("pause"),
        sent("leave", confirm="known"),
    ):
        form.write_bytes(b"\xef\xbb\xbf" + text.encode())
        outputs.append(CliRunner().invoke(pairloom, arguments).output.splitlines())

    assert [
        [
            'Available until: must be a day written as year-month-day; found "soon"',
            "    for example: 2027-06-30",
            "Nothing was written.",
        ],
        ["Wrote profiles/bo-sundin.yml"],
        ["profiles/bo-sundin.yml says so already."],
        ["Removed profiles/bo-sundin.yml"],
    ] == outputs


def test_a_form_of_five_megabytes_and_broken_bytes_are_answered(portal: Path) -> None:
    """A form of five megabytes, or with bytes that are no text, gets an answer and changes nothing."""
    before = files(portal)
    told = run(portal, "### Request\n" + "x" * 5_000_000, "cleo")
    assert "**The form** must be at most" in told.reply
    arguments = ["from-issue", "-", "--author", "cleo", "--root", str(portal)]
    done = CliRunner().invoke(pairloom, arguments, input=b"### Request\n\n\xff\xfe\x00")
    assert (1, before) == (done.exit_code, files(portal))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--author", "-x"], "is no login of a forge"),
        (["--author", "a b"], "is no login of a forge"),
        (["--author", ""], "is no login of a forge"),
        ([], "Missing option '--author'"),
        (["--author", "bo", "--reply", "no/such/folder/reply.md"], "cannot be written"),
    ],
)
def test_wrong_usage_is_told(portal: Path, options: list[str], words: str) -> None:
    """A login that none can be, or a file that cannot be written, is wrong usage."""
    done = CliRunner().invoke(pairloom, ["from-issue", "-", "--root", str(portal), *options], input=sent("pause"))

    assert 2 == done.exit_code
    assert words in done.output


def test_a_file_that_is_not_there_is_told(portal: Path) -> None:
    """A file that is not there is wrong usage, told in a sentence."""
    done = CliRunner().invoke(pairloom, ["from-issue", "nowhere.md", "--author", "bo", "--root", str(portal)])

    assert 2 == done.exit_code
    assert "nowhere.md cannot be read" in done.output


def test_an_answer_is_never_longer_than_a_comment_may_be() -> None:
    """Of thousands of problems the answer tells as many as a comment has room for, and how many are left."""
    slips = tuple(Slip("cohorts", f'must be there; found "{number}"') for number in range(9_000))
    notes = tuple(replace(slip, severity="warning") for slip in slips)

    told = replies.reply(Change(FORMS["join-as-mentor"], "", None, None, (*slips, *notes)), COMMUNITY)

    lists = [[line for line in part.splitlines() if line[:2] == "- "] for part in told.split("Please check how")]
    lefts = [f"- And {9_001 - len(lines):,} more, which are told when these are put right." for lines in lists]
    assert len(told) < 50_000
    assert lefts == [lines[-1] for lines in lists]


def test_no_profile_is_written_through_a_link(portal: Path) -> None:
    """Where the folder of profiles is a link, no form is taken, and nothing is written at the other end of it."""
    (portal / "profiles").rename(portal.parent / "elsewhere")
    (portal / "profiles").symlink_to(portal.parent / "elsewhere")
    before = files(portal.parent / "elsewhere")

    done = CliRunner().invoke(
        pairloom,
        ["from-issue", "-", "--author", "cleo", "--root", str(portal)],
        input=sent("join-as-mentor", **MENTOR),
    )

    assert (1, "profiles has problems; run `pairloom validate` to see them.\n") == (done.exit_code, done.output)
    assert before == files(portal.parent / "elsewhere")


def test_a_portal_that_cannot_be_read_takes_no_form(portal: Path) -> None:
    """While portal.yml cannot be read, no form is taken: whose login is whose is not known."""
    (portal / "portal.yml").write_text("name: [", "utf-8")

    done = CliRunner().invoke(
        pairloom, ["from-issue", "-", "--author", "bo", "--root", str(portal)], input=sent("pause")
    )

    assert (1, "portal.yml has problems; run `pairloom validate` to see them.\n") == (done.exit_code, done.output)
