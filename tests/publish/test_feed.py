"""Feeds: what RFC 4287 asks for, and what a feed reader makes of them."""

import json
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from pairloom.model.award import Award
from pairloom.model.portal import Portal, Written

Published = dict[str, bytes]
ATOM: Final = "{http://www.w3.org/2005/Atom}"
FEEDS: Final = ("recognition.xml", "training.xml")


@pytest.fixture
def read(npm_tool: Callable[[str], tuple[str, ...]], tmp_path: Path) -> Callable[[bytes], dict[str, Any]]:
    """Return a function: a feed -> what feedsmith reads in it; it fails for what is no Atom feed."""

    def run(content: bytes) -> dict[str, Any]:
        (tmp_path / "feed.xml").write_bytes(content)
        command = [*npm_tool("feed"), str(tmp_path / "feed.xml")]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    return run


@pytest.fixture
def full(community: Portal) -> Portal:
    """Return tests/community with sixty more thanks, and resources that were reviewed."""
    reviewed = {"listening": date(2026, 11, 1), "feedback": date(2026, 10, 1)}
    resources = {
        slug: Written(written.record.model_copy(update={"reviewed": reviewed[slug]}), written.body)
        for slug, written in community.resources.items()
    }
    thanks = {
        ("autumn", f"thanks-{number}"): Award(
            title=f"Thanks {number}",
            kind="kudos",
            to=("zoe-nkosi",),
            role="mentor",
            on=date(2026, 1, 1 + number % 28),
            reason=f"See [this](https://example.org/{number}) & [that](../there) <script>alert(1)</script>",
        )
        for number in range(60)
    }
    return replace(community, resources=resources, awards={**community.awards, **thanks})


def _faults(content: bytes) -> Iterator[str]:
    """Yield what RFC 4287 forbids in a feed."""
    feed = ET.fromstring(content)  # noqa: S314 - we wrote it
    ids = [element.text for element in feed.iter(f"{ATOM}id")]
    yield from (f"id twice: {name}" for name in set(ids) if ids.count(name) > 1)
    for element in (feed, *feed.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):  # 4.1.1, 4.1.2: exactly one of each
            yield from ["not one " + name] if len(element.findall(ATOM + name)) != 1 else []
        links = [(link.get("rel"), link.get("type")) for link in element.findall(f"{ATOM}link")]
        yield from ["two alternates"] if links.count(("alternate", "text/html")) != 1 else []
    yield from ["no author of the feed"] if feed.find(f"{ATOM}author/{ATOM}name") is None else []
    for entry in feed.iter(f"{ATOM}entry"):
        body = entry.find(f"{ATOM}content")
        yield from ["no HTML"] if body is None or body.get("type") != "html" or not body.text else []
    addresses = [link.get("href") for link in feed.iter(f"{ATOM}link")]
    for address in (*ids, *addresses, *(uri.text for uri in feed.iter(f"{ATOM}uri"))):  # 4.2.6, 4.2.7
        yield from [f"no full address: {address}"] if urlsplit(address or "").scheme != "https" else []
    for element in (*feed.iter(f"{ATOM}updated"), *feed.iter(f"{ATOM}published")):  # 3.3
        yield from [f"no moment: {element.text}"] if not str(element.text).endswith("T00:00:00Z") else []


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_keeps_to_its_standard(full: Portal, published: Callable[[Portal], Published], name: str) -> None:
    """A feed, full or empty, keeps to RFC 4287: ids, titles and days once, authors, full addresses."""
    for portal in (full, Portal(community=full.community)):
        content = published(portal)[name]
        assert content.startswith(b'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"')
        assert [] == [*_faults(content)]


def test_a_fault_in_a_feed_is_seen() -> None:
    """The test of the standard sees an id that comes twice, a missing day, a second title and a relative link."""
    feed = b"""<feed xmlns="http://www.w3.org/2005/Atom"><id>https://a.example/</id><title/><title/>
    <link rel="alternate" type="text/html" href="there"/><author><name/></author></feed>"""
    assert ["not one title", "not one updated", "no full address: there"] == [*_faults(feed)]


def test_a_feed_reader_finds_the_newest_fifty(
    full: Portal, published: Callable[[Portal], Published], read: Callable[[bytes], dict[str, Any]]
) -> None:
    """A feed reader finds the newest fifty, newest first, each with its day, author, people and words."""
    feed = read(published(full)["recognition.xml"])
    entries = feed["entries"]
    assert (50, "Recognition · Bread & Roses <Guild>", "2026-11-02T00:00:00Z") == (
        len(entries),
        feed["title"]["value"],
        feed["updated"],
    )
    assert sorted((entry["updated"] for entry in entries), reverse=True) == [entry["updated"] for entry in entries]
    first = entries[0]
    assert ("First cloth & colour", "Zoë Nkosi") == (first["title"]["value"], first["authors"][0]["name"])
    assert "https://guild.example.org/portal/cohorts/autumn/recognition/first-cloth" == first["id"]
    assert "https://guild.example.org/portal/recognition/#autumn--first-cloth" == first["links"][0]["href"]
    assert (
        '<p><a href="https://guild.example.org/portal/people/amal-al-khatib/">أمل الخطيب</a></p>\n'
        "<p>As a learner, Autumn &amp; after</p>\n<p>Wove the first cloth. &lt;img src=x onerror=alert(1)&gt;</p>\n"
        '<p><a href="https://forge.example.org/cloth?a=1&amp;b=2">See it</a></p>'
    ) == first["content"]["value"]


def test_what_people_write_does_no_harm_in_a_feed_reader(
    full: Portal, published: Callable[[Portal], Published], read: Callable[[bytes], dict[str, Any]]
) -> None:
    """The HTML of an entry has no script, and no link that is relative."""
    last = read(published(full)["recognition.xml"])["entries"][-1]["content"]["value"]
    assert "<script" not in last
    assert 'href="../there"' not in last
    assert '<a href="https://example.org/' in last


def test_training_is_there_from_the_day_somebody_checked_it(
    full: Portal, published: Callable[[Portal], Published], read: Callable[[bytes], dict[str, Any]]
) -> None:
    """The feed of training has what was reviewed, by that day, in the community's words, in its own language."""
    content = published(full)["training.xml"]
    entries = read(content)["entries"]
    assert [("2026-11-01T00:00:00Z", "listening"), ("2026-10-01T00:00:00Z", "feedback")] == [
        (entry["updated"], entry["id"].split("/")[-2]) for entry in entries
    ]
    assert "minutes, for guides" in entries[0]["content"]["value"]
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    feed = ET.fromstring(content)  # noqa: S314 - we wrote it
    assert [full.resources[slug].record.language for slug in ("listening", "feedback")] == [
        entry.get(lang) for entry in feed.iter(f"{ATOM}entry")
    ]


def test_people_who_may_not_be_shown_are_in_no_feed(community_published: Published) -> None:
    """Nobody who may not be shown is in a feed: not thanked, not thanking, not counted."""
    text = community_published["recognition.xml"].decode()
    assert "Thank you, Zoë" in text
    for hidden in ("Secret", "quiet-one", "Nobody may see this", "Gone By", "1 more"):
        assert hidden not in text


def test_an_empty_feed_is_dated_by_the_portals_day(
    community: Portal, published: Callable[[Portal, date], Published]
) -> None:
    """A feed without entries is as old as the day that the site shows; with entries, as the newest of them."""
    bare = Portal(community=community.community)
    assert b"<updated>2026-03-04T00:00:00Z</updated>" in published(bare, date(2026, 3, 4))["training.xml"]
    assert published(community, date(2026, 11, 15)).items() >= {
        ("recognition.xml", published(community, date(2027, 1, 1))["recognition.xml"])
    }
