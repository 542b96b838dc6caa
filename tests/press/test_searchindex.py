"""The index of the site's search, from finished pages."""

import json
from html import escape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from pairloom.press.searchindex import index, sections

PAGE = """<!doctype html><header>Frame <h1 id="no">No</h1></header>
<article class="md-content__inner"><span id="content"></span>
<h1 id="listening">Listening<a class="headerlink" href="#listening" title="Link">&para;</a></h1>
<details data-search-exclude><summary>On this page</summary><a href="#ask-first">Ask first</a></details>
<p>Silence,<br>a <b>sum</b>mary &amp; an <em>open</em> question &lt;b&gt;.</p>
<h2 id="ask-first">Ask   first<a class="headerlink" href="#ask-first">&para;</a></h2>
<ul><li>one</li><li>two</li></ul>
<!-- a note with <h2 id="not-here"> --><script>if (1 < 2) "</section><h2 id='x'>"</script><svg><text>drawn</text></svg>
<h3>Plain</h3>
</article><footer>Foot</footer>"""


def _entries(html: str, title: str = "Title") -> list[tuple[str, str, str]]:
    return [(one["location"], one["title"], one["text"]) for one in sections("a/index.html", title, html)]


def test_a_page_and_each_section_with_an_id_is_a_place() -> None:
    """A page is a place, and so is each section whose heading has an id, with its own words and no others."""
    assert [
        {
            "location": "training/listening/",
            "title": "Listening",
            "text": "Silence, a summary & an open question <b>.",
        },
        {"location": "training/listening/#ask-first", "title": "Ask first", "text": "one two Plain"},
    ] == sections("training/listening/index.html", "Another title", PAGE)


def test_a_page_without_a_heading_has_its_title() -> None:
    """A page without a heading of the first level is called by its title; the home page has no location."""
    assert [{"location": "", "title": "A & B", "text": "Text"}] == sections("index.html", "A &amp; B", "<p>Text</p>")


def test_a_section_ends_with_the_element_that_its_heading_is_in() -> None:
    """What comes after the element that a heading stands in belongs to the section around it."""
    html = '<h1>A</h1><p>a</p><h2 id="b">B</h2>b<div><h3 id="c">C</h3><p>c</p><h4 id="d">D</h4>d</div><p>more b</p>'
    assert [
        ("a/", "A", "a"),
        ("a/#b", "B", "b more b"),
        ("a/#c", "C", "c"),
        ("a/#d", "D", "d"),
    ] == _entries(html)


def test_what_is_marked_is_left_out_with_all_that_is_in_it() -> None:
    """An element with the mark is left out up to its own end; a heading with it takes its section along."""
    html = (
        '<p>seen</p><section class="x>y" data-search-exclude><section><p title="</section>">Amina</p></section>'
        '<h2 id="b">Ben</h2></section><p data-search-excluded>seen, too</p>'
        "<h2 id=\"c\" data-search-exclude>Cem</h2><p>Dana</p><h2 id='e'>E</h2><input data-search-exclude> e"
    )
    assert [("a/", "Title", "seen seen, too"), ("a/#e", "E", "e")] == _entries(html)


def test_a_page_that_is_not_well_formed_is_read_all_the_same() -> None:
    """Ends that are missing or too many, and signs that are no tags, lose no words before them and stop nothing."""
    assert [("a/", "Title", "one two 1 < 2"), ("a/#b", "B", "three <x")] == _entries(
        "<ul><li>one<li>two</ul></div> 1 < 2<h2 id=b>B</h2>three <x"
    )
    assert [("a/", "Title", "one")] == _entries("one<div data-search-exclude>two <p>three")
    assert [("a/", "Title", "one")] == _entries("one<script>two")


def test_the_index_holds_all_places_in_order_of_their_page() -> None:
    """The index is JSON, page after page in order of address, the sections of a page in their own order."""
    places = ["b/", "a/#z", "a/#b", "a/b/", ""]
    made = index({"location": place, "title": "Ü", "text": ""} for place in places)
    assert ["", "a/#z", "a/#b", "a/b/", "b/"] == [entry["location"] for entry in json.loads(made)["docs"]]
    assert "Ü".encode() in made


class _Shown(HTMLParser):
    """Gathers the text that the library's parser finds outside of what is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.out: list[str] = []
        self.inside: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "br":
            self.inside.append(any(self.inside[-1:]) or tag == "svg" or "data-search-exclude" in dict(attrs))

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - they are closed in order
        self.inside.pop()

    def handle_data(self, data: str) -> None:
        if not any(self.inside[-1:]):
            self.out.append(data)


_TEXT = st.text(st.sampled_from("ab <>&\"'é"), max_size=5)
_ATTRIBUTES = st.sampled_from(["", " data-search-exclude", ' class="a b"', " data-search-exclude class='c'"])


def _element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    tags = st.sampled_from(["div", "p", "section", "span", "svg", "ul", "DIV"])
    return st.builds(
        lambda tag, attributes, value, parts: (
            f'<{tag}{attributes} title="{value.replace(chr(34), "")}">{"".join(parts)}<br></{tag}>'
        ),
        tags,
        _ATTRIBUTES,
        _TEXT,
        st.lists(inner, max_size=4),
    )


@given(st.lists(st.recursive(_TEXT.map(escape), _element), max_size=5).map("".join))
def test_the_words_are_those_that_a_parser_finds(html: str) -> None:
    """However elements stand in one another, the words of a page are those of Python's own parser."""
    parser = _Shown()
    parser.feed(html)
    parser.close()
    (entry,) = sections("index.html", "", html)
    assert "".join("".join(parser.out).split()) == "".join(entry["text"].split())
