"""Pattern pages cut at their sentinels, and pages stamped from them."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pairloom.model.page import RenderedPage
from pairloom.press import PatternError, Plates, made, marks, named
from pairloom.press.pattern import cut
from pairloom.render import staged

SENTINELS = {"title": marks.text("title"), "block 0": marks.block(0, "")}
TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def _page(path: str = "people/amina.md", **other: object) -> RenderedPage:
    values = {
        "type": "person",
        "title": "Amina",
        "description": "A mentor",
        "image": None,
        "meta": ("hide:", "  - toc"),
    }
    return RenderedPage(path=path, **{**values, "parts": ("", "<p>one</p>", "", "<p>two</p>", ""), **other})  # type: ignore[arg-type]


def _builder(page: RenderedPage) -> str:
    """Return a page as a very simple builder would make it."""
    text = staged(page).content.decode().partition("---\n\n")[2].rstrip("\n")
    address = f"https://example.org/{page.path.removesuffix('.md')}/"
    picture = f'<meta content="https://example.org/{html.escape(page.image)}">' if page.image else ""
    return f'<title>{page.title}</title><meta content="{page.description}"><link href="{address}">{picture}\n{text}\n'


@given(title=TEXT, block=TEXT)
def test_a_stamped_page_has_its_values_where_the_sentinels_stood(title: str, block: str) -> None:
    """A stamped page has its values where the sentinels stood, as often as they stood there, and nothing else new."""
    page = f"<title>{SENTINELS['title']}</title>\n<h1>{SENTINELS['title']}</h1>\n{SENTINELS['block 0']}<footer>"
    pattern = cut(page, SENTINELS, ["block 0"], "people/x.md")
    expected = f"<title>{title}</title>\n<h1>{title}</h1>\n{block}<footer>"
    assert expected.encode() == pattern.stamp({"title": title, "block 0": block})


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (f"<title>{SENTINELS['title']}</title>", "the place of its block 0 is missing"),
        (f"<p>{SENTINELS['block 0']}</p>", "the place of its title is missing"),
        (f"{SENTINELS['title']}{SENTINELS['block 0'] * 2}", "the place of its block 0 is there 2 times"),
        (
            f"{SENTINELS['title']}{html.escape(SENTINELS['title'])}{SENTINELS['block 0']}",
            "a place was written in another way",
        ),
        (
            f"{SENTINELS['title']}{html.unescape(SENTINELS['title'])}{SENTINELS['block 0']}",
            "a place was written in another way",
        ),
        (
            f"{SENTINELS['title'].upper()}{SENTINELS['title']}{SENTINELS['block 0']}",
            "a place was written in another way",
        ),
        (
            f"{SENTINELS['title']}<p>{SENTINELS['block 0']}</p>{marks.STEM}block0end",
            "a place was written in another way",
        ),
    ],
)
def test_a_builder_that_does_the_unforeseen_is_told(page: str, said: str) -> None:
    """A sentinel that is missing, doubled or written in another way stops the build with the place and the cause."""
    with pytest.raises(PatternError) as problem:
        cut(page, SENTINELS, ["block 0"], "people/x.md")
    assert said in str(problem.value)
    assert str(problem.value).startswith("The site builder changed the pattern page people/x.md")


PAGES = [
    _page(),
    _page("people/bo.md", title="Bo &amp; Co", description="&lt;b&gt;"),
    _page("people/cy.md", parts=("", "<div>only one</div>", "")),
    _page("people/headed.md", parts=("", "<h1>Headed</h1>", "")),
    _page("people/pictured.md", image="assets/a b&c.png"),
    _page("skills/go/offered/2.md", type="list"),
    _page("cohorts/autumn.md", type="cohort", parts=("# Autumn", "<p>x</p>", "## People", "<i>y</i>", "the end")),
    _page("text.md", type="text", parts=("# Only Markdown",)),
    _page("index.md", type="home", title=None),
]


def test_every_page_is_stamped_as_the_builder_would_make_it() -> None:
    """Every page is stamped as the builder would make it, whether it shares its pattern or has one of its own."""
    plates = Plates(named({"people/bo.md"}), set())
    for page in PAGES:
        plates.add(page)
    patterns = {page.path: _builder(page) for page in plates.pages.values()}
    press = made(plates, patterns.__getitem__)
    assert {page.path: _builder(page).encode() for page in PAGES} == {
        page.path: (press.stamp(page) or (b"", b""))[0] for page in PAGES
    }


def test_pages_that_look_alike_share_a_pattern() -> None:
    """Pages of raw HTML share a pattern by type, folder, depth and front matter; others have one of their own."""
    plates = Plates(named({"people/named.md"}), set())
    assert plates.add(_page())
    assert not plates.add(_page("people/bo.md", title="Bo"))
    assert plates.add(_page("people/deeper/bo.md"))
    assert plates.add(_page("people/bo.md", meta=()))
    assert plates.add(_page("people/named.md"))
    assert plates.add(_page("people/words.md", parts=("words", "<p>x</p>", "")))
    assert 5 == len(plates.pages)


def test_what_lies_below_a_named_page_has_its_own_folder() -> None:
    """What lies in the folder of a page that the navigation names does not share with pages beside it."""
    plates = Plates(named({"skills/go.md", "people/index.md"}), set())
    assert plates.add(_page("skills/go/a.md"))
    assert plates.add(_page("skills/c/a.md"))
    assert plates.add(_page("people/a.md"))
    assert not plates.add(_page("people/b.md"))
    assert ["people/", "skills/", "skills/go/"] == sorted(
        key.folder for key in plates.pages if not isinstance(key, str)
    )


def test_a_page_without_a_pattern_is_not_stamped() -> None:
    """A page that no pattern was made for is not stamped."""
    plates = Plates(named(set()), set())
    plates.add(_page())
    press = made(plates, {page.path: _builder(page) for page in plates.pages.values()}.__getitem__)
    assert press.stamp(_page("people/words.md", parts=("words",))) is None


def test_places_that_texts_link_to_are_on_the_pattern() -> None:
    """A place within raw HTML that a text links to is on the pattern page, so that the builder finds it there."""
    plates = Plates(named(set()), {"there", "elsewhere"})
    page = _page("support.md", parts=("words", '<p id="there">x</p>', ""))
    plates.add(page)
    pattern = plates.pages["support.md"]
    assert '<i id="there"></i>' in pattern.parts[1]
    assert "elsewhere" not in pattern.parts[1]
    press = made(plates, lambda _: _builder(pattern))
    assert _builder(page).encode() == (press.stamp(page) or (b"", b""))[0]
