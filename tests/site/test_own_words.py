"""A community that says guide, apprentice and season: nothing that Pairloom says uses the usual words any more."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final

import pytest

from pairloom import load, pipeline
from pairloom.model.community import Terms
from pairloom.model.record import Record

pytestmark = pytest.mark.slow

ROOT: Final = Path(__file__).parents[2]
USUAL: Final = re.compile(r"(?<![\w/.-])(?:mentor|mentee|cohort)s?(?![\w/.-])", re.IGNORECASE)
OTHER: Final = {"mentor": "helper", "mentee": "learner", "cohort": "group"}
TODAY: Final = date(2026, 11, 15)
SPOKEN: Final = ("title", "alt", "aria-label", "placeholder", "content")
SILENT: Final = {"code", "pre", "script", "style"}
"""Names of files and fields, and programs: they keep the names of the records."""


class _Words(HTMLParser):
    """Collects every text of a page that a reader sees or hears, block by block."""

    def __init__(self) -> None:
        super().__init__()
        self.silent = 0
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in SILENT
        self.said += [value for name, value in attrs if name in SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in SILENT

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.said.append(data)


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the demo site with the terms renamed; what people wrote themselves speaks of helpers, learners, groups."""
    root = tmp_path_factory.mktemp("renamed")
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copy(ROOT / "mkdocs.yml", root)
    portal = load.load_portal(ROOT).portal
    community = _neutral(portal.community)
    written = {name: _neutral(getattr(portal, name)) for name in ("profiles", "cohorts", "sessions", "awards")}
    own = community.model_copy(update={"terms": Terms(mentor="guide", mentee="apprentice", cohort="season")})
    result = pipeline.build(root, replace(portal, community=own, **written), TODAY, root / "site", "mkdocs")
    assert result.ok, result.messages
    return root / "site"


def _neutral(value: Any) -> Any:  # noqa: ANN401 - whatever a record may hold
    """Return what people wrote with other words for the three; names of roles and of fields stay."""
    if isinstance(value, str):
        return value if value in OTHER else USUAL.sub(lambda word: OTHER[word[0].lower().removesuffix("s")], value)
    if isinstance(value, tuple):
        return tuple(_neutral(one) for one in value)
    if isinstance(value, dict):
        return {key: _neutral(one) for key, one in value.items()}
    if isinstance(value, Record):
        return value.model_copy(update={name: _neutral(getattr(value, name)) for name in type(value).model_fields})
    return value


def _usual(site: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(site.rglob("*.html")):
        words = _Words()
        words.feed(path.read_text("utf-8"))
        for said in words.said:
            if USUAL.search(said):
                yield path.relative_to(site).as_posix(), " ".join(said.split())


def test_no_page_uses_the_usual_words(renamed: Path) -> None:
    """No page of the renamed site says mentor, mentee or cohort to a reader, but for the titles of what it cites."""
    resources = load.load_portal(ROOT).portal.resources.values()
    cited = {source.title for resource in resources for source in resource.record.sources}
    assert [] == [(page, said) for page, said in _usual(renamed) if said not in cited][:20]


def test_the_community_s_words_are_there(renamed: Path) -> None:
    """The home page of the renamed site says guide, apprentice and season."""
    words = _Words()
    words.feed((renamed / "index.html").read_text("utf-8"))
    said = " ".join(words.said).lower()
    assert {"guide", "apprentice", "season"} <= {*re.findall(r"[a-z]+?(?=s?\b)", said)}
