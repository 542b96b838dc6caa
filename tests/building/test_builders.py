"""The builders, each as it is: what we promise of one holds for all."""

import html
import re
import shutil
import subprocess
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest

from pairloom import build
from pairloom.build import _process, zensical
from pairloom.ownplace import MARKER

CONFIG: Final = """\
site_name: Small
site_url: https://small.example.org/portal/
plugins: []
theme: {name: material, font: false}
markdown_extensions: [attr_list, tables, pymdownx.highlight, pymdownx.superfences]
validation: {anchors: warn}
"""

HOME: Final = (
    "# Hello\n\n[Amina](people/amina.md), [her hours](people/amina.md#hours), [her past](people/amina.md#past)\n"
)

RAW: Final = """\
<section id="hours" class='pl-card' data-facts='{"a": "b &amp; c"}' hidden data-search-exclude>
<h2 id="past">Tea &amp; bread &lt;b&gt; &quot;quoted&quot; &#39;so&#39; &nbsp; “curly” …</h2>
<p>-- *no stars* _no lines_ `no code` ==no mark== ~~no~~ :no-emoji: (c) 1/2</p>
<p>[no link](gone.md) {{ no.template }} {% no block %} https://no.example.org</p>
<a href="../kofi/">relative</a> <a href=../kofi/>bare</a> <a HREF='./'>here</a>
<a href="..">up</a> <a href="?a=1&amp;b=2">asked</a>
<a href="#gone">anchor</a> <a href="/top/">from the top</a>
<a href="">itself</a> <a href="mailto:a@example.org">write</a>
<a href="&#46;./kofi/">escaped</a> <a href="../../files/a.ics" download>file</a>
<img src="../../a.png" srcset="../b.png 2x, ../c.png 3x" alt="">
<svg viewBox="0 0 8 8" aria-hidden="true"><path d="M0 0h8"/><use href="#a" xlink:href="../b.svg#c"/></svg>
<form action="../f/"><input type="checkbox" checked disabled><button formaction="../g/">x</button></form>
<time datetime="2026-11-15T10:00">Sunday</time> <bdi>مريم</bdi> <wbr><br><br/> <i class=bare></i>
</section>"""

CODE: Final = '<a href="../kofi/" src=b>kofi</a>'


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small staged site, with a page in a folder."""
    folder = tmp_path_factory.mktemp("small") / "stage"
    (folder / "docs" / "people").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(CONFIG)
    (folder / "docs" / "index.md").write_text(HOME)
    page = f"# Amina\n\n{RAW}\n\nThen `{CODE}`, and:\n\n```html\n{CODE}\n```\n"
    (folder / "docs" / "people" / "amina.md").write_text(page)
    return folder


@pytest.fixture(scope="module")
def site(builder: ModuleType, stage: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site that a builder makes of the staged one, without a word."""
    out = tmp_path_factory.mktemp("built") / "site"
    assert build.BuildResult(ok=True, messages=()) == builder.build(stage, out)
    return out


def test_raw_html_stands_on_the_page_as_it_was_written(site: Path) -> None:
    """A block of raw HTML stands on the page as it was written, byte for byte: links, entities, quotes and pictures."""
    assert RAW in (site / "people" / "amina" / "index.html").read_text("utf-8")


def test_code_that_looks_like_a_link_is_shown_letter_by_letter(site: Path) -> None:
    """Code that looks like raw HTML is shown letter by letter, highlighted or not."""
    page = (site / "people" / "amina" / "index.html").read_text("utf-8")
    shown = [
        html.unescape(re.sub("<[^>]*>", "", code)) for code in re.findall("<code[^>]*>.*?</code>", page, re.DOTALL)
    ]
    assert [CODE, CODE] == [code.strip() for code in shown]


def test_a_builder_leaves_nothing_but_the_site(stage: Path, site: Path) -> None:
    """A builder leaves nothing in the staged folder or beside the site: no cache, no folder of its own."""
    assert ["docs", "mkdocs.yml"] == sorted(path.name for path in stage.iterdir())
    assert [site] == list(site.parent.iterdir())
    assert [] == [path for path in site.rglob("*") if path.is_file() and b"pairloomkeeps" in path.read_bytes()]


def test_the_page_for_lost_addresses_has_links_from_the_top(site: Path) -> None:
    """The page for addresses that are not there is shown anywhere, so its links are from the top of the host."""
    addresses = re.findall('<link rel="stylesheet" href="([^"]*)"', (site / "404.html").read_text("utf-8"))
    assert addresses
    assert [] == [address for address in addresses if not address.startswith("/portal/")]


def test_links_to_nowhere_fail_the_build(builder: ModuleType, stage: Path, tmp_path: Path) -> None:
    """Links to a page and to a place that are not there fail the build, are named, and leave the earlier site."""
    folder, out = tmp_path / "stage", tmp_path / "site"
    shutil.copytree(stage, folder)
    (folder / "docs" / "index.md").write_text("# Changed\n\n[one](gone.md)\n\n[two](people/amina.md#gone)\n")
    out.mkdir()
    (out / MARKER).touch()
    (out / "index.html").write_text("earlier")
    result = builder.build(folder, out)
    assert not result.ok
    assert {"index.md", "gone.md", "people/amina.md#gone"} == {
        name
        for name in ("index.md", "gone.md", "people/amina.md#gone")
        if any(name in said for said in result.messages)
    }
    assert [] == [said for said in result.messages if "Traceback" in said or "\x1b" in said]
    assert "earlier" == (out / "index.html").read_text()
    assert [out, folder] == sorted(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["mkdocs", "properdocs", "zensical"])
def test_a_builder_that_is_not_installed_says_how_to_get_it(
    stage: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A builder that is not installed says in a sentence how to install it."""
    monkeypatch.setattr(_process, "find_spec", lambda _: None)
    said = f"The site builder {name} is not installed. To install it: pip install 'pairloom[{name}]'"
    assert build.BuildResult(ok=False, messages=(said,)) == build.builders()[name].build(stage, tmp_path / "site")
    assert [] == list(tmp_path.iterdir())


def test_what_zensical_says_is_passed_on_in_plain_letters(
    stage: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What Zensical says is passed on without colours, progress and the names that links are given for it."""
    said = (
        "Build started\n\x1b[33mWarning:\x1b[0m page does not exist\n   ╭─[ index.md:3:1 ]\n 3 │ \x1b[38;5;249m<a "
        'pairloomkeepshref="x">\x1b[0m\n'
        "1 issue found\nTraceback (most recent call last):\n  File x\nRuntimeError: Aborted\n"
    )
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 1, said))
    expected = (
        "Warning: page does not exist",
        "   ╭─[ index.md:3:1 ]",
        ' 3 │ <a href="x">',
        "1 issue found",
        "RuntimeError: Aborted",
    )
    assert build.BuildResult(ok=False, messages=expected) == zensical.build(stage, tmp_path / "site")
