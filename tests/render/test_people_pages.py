"""People of all kinds as staged pages: each is whole, whatever a person wrote, and as somebody has looked at it."""

import difflib
import re
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from tests.match.match_portals import COHORT, cohort, mentee, mentor, portal

from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.model.skill import Skill
from pairloom.render.pages import render
from pairloom.views import collect, collect_files

LOOKED_AT: Final = Path(__file__).parent / "people"
TODAY: Final = date(2026, 11, 15)
MANY: Final = tuple(f"skill-{number:02}" for number in range(60))
HOSTILE: Final = """# No heading

</div></section><script>alert(1)</script>
{: onclick=alert(1) }

[x](javascript:alert(1)) <https://ok.example.org/a?b=1&c=2>

    indented

{{ 7*7 }} {% raw %} --8<-- "portal.yml"

!!! note "none"

<!-- --></details>"""

PEOPLE: Final = {
    "bare": Profile.model_validate_json(
        '{"name": "Bo", "timezone": "UTC", "languages": ["en"], "mentee": {"wants": ["rust"]},'
        ' "consent": {"publish": true, "on": "2026-11-01"}}'
    ),
    "long": mentor("Wolfeschlegelsteinhausenbergerdorff-" * 2 + "Bergmann", cohorts=[]),
    "rtl": mentee(
        "عبد الرحمن بن محمد الخوارزمي",
        pronouns="هو",
        about="أنسج منذ عشر سنوات.",
        timezone="Africa/Cairo",
        languages=["ar"],
    ),
    "many": mentor("Mia Many", MANY, mentee={"wants": list(MANY[:14])}, links={"matrix": "@mia:chat.example.org"}),
    "hostile": mentor(
        "<b>Eve</b> & *Co* `x` [y](z)",
        about=HOSTILE,
        organisation="</p><script>",
        mentor={"seeks": "</div>*all*{: .x}"},
        mentee={"wants": ["rust"], "goals": [{"title": "<i>|t|</i>", "measure": "# m {{ 1 }}"}]},
        links={"website": "https://eve.example.org/?a=1&b=%22", "github": "eve"},
    ),
}


def place() -> Portal:
    """Return a portal of these people with an open cohort, in which skill number 60 is not in the vocabulary."""
    made = portal(PEOPLE, {COHORT: cohort(status="open")})
    skills = {**made.skills, **{key: Skill(name=key.replace("-", " ").capitalize()) for key in MANY[:-1]}}
    return Portal(community=made.community, skills=skills, profiles=made.profiles, cohorts=made.cohorts)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """Return the staged pages of these people, by handle."""
    made = place()
    known = {each.path for each in collect_files(made, TODAY)}
    staged = {page.path: page.content.decode() for page in render(collect(made, TODAY), made.community, known)}
    return {handle: staged[f"docs/people/{handle}.md"] for handle in PEOPLE}


@pytest.mark.parametrize("handle", PEOPLE)
def test_a_person_has_a_whole_page_whatever_they_wrote(
    handle: str, pages: dict[str, str], request: pytest.FixtureRequest
) -> None:
    """The page of each kind of person is the one that somebody has looked at; `--update-golden` accepts new ones."""
    file = LOOKED_AT / f"{handle}.md"
    if request.config.getoption("--update-golden"):
        file.write_text(pages[handle], encoding="utf-8")
    golden = file.read_text(encoding="utf-8")
    assert [] == [*difflib.unified_diff(golden.splitlines(), pages[handle].splitlines(), file.name, "made", n=1)]


def test_what_is_opened_is_closed(pages: dict[str, str]) -> None:
    """On each page, as many elements of a kind are closed as opened, whatever a person wrote."""
    for text in pages.values():
        for tag in ("div", "p", "ul", "li", "details", "table", "section", "span", "bdi", "strong"):
            assert (tag, len(re.findall(rf"<{tag}[ >]", text))) == (tag, text.count(f"</{tag}>"))


def test_many_skills_are_folded_after_the_first_twelve(pages: dict[str, str]) -> None:
    """Of sixty skills twelve are seen at once, and the others in a fold that says how many there are."""
    before, after = pages["many"].split("<summary>And 48 more skills</summary>")
    assert 12 == before.count('class="pl-chip"')
    assert 48 == after.partition("</details>")[0].count('class="pl-chip"')
    assert "<summary>And 2 more skills</summary>" in after


def test_only_a_page_of_ones_own_is_marked_as_oneself(pages: dict[str, str]) -> None:
    """A website and an account are marked `rel="me"`; matrix.to, which is nobody's own page, is not."""
    assert '<a href="https://github.com/eve" rel="me nofollow ugc noopener">' in pages["hostile"]
    assert '<a href="https://matrix.to/#/@mia:chat.example.org" rel="nofollow ugc noopener">' in pages["many"]
