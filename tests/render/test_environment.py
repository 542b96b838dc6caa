"""The templates' environment: quicker than Jinja's own, and just as careful."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from typing import Final

import jinja2
import markupsafe
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from pairloom.model.portal import Portal
from pairloom.model.view import FileView, PageView
from pairloom.render import Setting, compiler, engine, page, pages
from pairloom.render.environment import block, environment
from pairloom.sameness import Same

HOSTILE: Final = "\"'><x-evil onclick=run()>&\x02\x03\x04 {{ 7*7 }} `a` *b* [c](javascript:d)\n\n# e"
KEYS: Final = {"type", "path", "handle", "day", "hide", "scripts", "status", "kind", "role", "way", "format", "image"}
PLAIN: Final = compiler.MARKS


@given(st.text() | st.integers() | st.none() | st.builds(markupsafe.Markup, st.text("a<&>")))
def test_what_is_escaped_is_what_everybody_escapes(value: object) -> None:
    """What is escaped is what markupsafe escapes, without the marks that only templates may write."""
    kept = value if isinstance(value, markupsafe.Markup) or value is None else str(value).translate(PLAIN)
    assert markupsafe.escape(kept) == compiler.escaped(value)


@pytest.mark.parametrize(
    "source",
    [
        "{{ x.name }}{{ x.name | upper }}{{ x.name ~ '<' }}{{ [x.name, 1] | join('<') }}",
        "{{ x.gone is defined }}{{ y is defined }}{{ x.name is defined }}{% if x.gone is not defined %}<{% endif %}",
        "{% for one in x.parts %}{{ loop.index }}{{ one }}{% endfor %}{{ {'a': x.name}.get('a') }}",
        "{% macro m(a) %}<i>{{ a }}</i>{% endmacro %}{{ m(x.name) }}{{ m(m(x.name)) }}{{ x.name | safe }}",
        "{% macro m(a, b='<', c=2) %}{{ a }}{{ b }}{{ c }}{% endmacro %}{{ m(x.name) }}{{ m(1, c=x.name) }}",
        "{% macro m(a) %}{{ a }}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1, '<', *x.parts, **{'if': 3}) }}",
        "{% macro m(a) %}{{ a }}{{ caller() }}{% endmacro %}{% call m('<') %}{{ x.name }}{% endcall %}",
        "{% macro m(a, b) %}{{ a }}{% endmacro %}{{ m('<') }}{{ range(2, 5) | list }}{{ dict(a=x.name)['a'] }}",
        "{{ '<' if x.gone is defined }}{{ ('<' if not x.parts) ~ '>' }}{% if ('a' if not x.parts) %}<{% endif %}",
        "{% autoescape false %}{{ x.name }}{% endautoescape %}{% set z = x.name %}{{ z if x.parts else '' }}",
    ],
)
def test_a_template_means_what_it_means_to_jinja(source: str) -> None:
    """A template means what it means to Jinja, though its code is another."""

    class X:
        name = "<b> & \"c\" 'd'"
        parts = ("<", 2)

    usual = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    assert usual.from_string(source).render(x=X()) == engine.made().from_string(source).render(x=X())


def test_an_attribute_that_is_not_there_is_an_error() -> None:
    """An attribute that is not there is an error, and so is a name that nobody gave."""
    with pytest.raises(AttributeError, match="gone"):
        engine.made().from_string("{{ x.gone }}").render(x="")
    with pytest.raises(jinja2.UndefinedError, match="gone"):
        engine.made().from_string("{{ gone.x }}").render()


@pytest.mark.parametrize("call", ["m()", "m(1, 2)", "m(b=1)", "m(1, a=2)"])
def test_a_macro_takes_what_it_names(call: str) -> None:
    """A macro that is given too little, too much or another thing than it names is our mistake."""
    with pytest.raises((TypeError, jinja2.UndefinedError)):
        engine.made().from_string(f"{{% macro m(a) %}}{{{{ a }}}}{{% endmacro %}}{{{{ {call} }}}}").render()


def test_a_piece_is_made_once_for_the_site(community: Portal) -> None:
    """A piece that is asked for again is not made again."""
    made: list[object] = []
    once: Callable[..., str] = environment(community.community, (), ()).filters["once"]

    def piece(*values: object) -> str:
        made.append(values)
        return "piece"

    assert ["piece"] * 3 == [once("a", piece), once("a", piece), once("a", piece, "b")]
    assert [("a",), ("a", "b")] == made


def test_a_block_has_no_blank_or_indented_line() -> None:
    """A block has no blank line, no indented one and no mark of its own inside."""
    html = markupsafe.Markup("  <p>a\n\n \n\x02  b \x03</p> \n")
    assert "\x02<p>a\nb </p>\x03" == block(html)


@given(st.text("<p> \n\t\x0b\x85"))
def test_a_block_is_its_lines_without_what_is_around_them(html: str) -> None:
    """A block is its lines, each without the blanks around it, and no empty one."""
    lines = [line.strip() for line in html.split("\n") if line.strip()]
    whole = "\n".join(lines)
    assert f"\x02{whole}\x03" == block(markupsafe.Markup(html))  # noqa: S704 - the test's own


def test_each_value_is_made_once_and_stands_below_the_other(community: Portal) -> None:
    """Each of many values is made once, and its piece stands below the other."""
    one = environment(community.community, (), ())
    source = "{% macro m(a) %}<i>{{ a }}</i>{% endmacro %}{{ ['<', 'b', '<'] | each(m) }}"
    assert "<i>&lt;</i>\n<i>b</i>\n<i>&lt;</i>" == one.from_string(source).render()


def test_sites_in_turn_have_words_and_links_of_their_own(community: Portal) -> None:
    """Each site has its own words and links, though templates are compiled once."""
    source = "{{ words.mentor }} {{ 'a.md' | href }}"
    one = environment(community.community, {"a.md"}, ())
    terms = community.community.terms.model_copy(update={"mentor": "sage"})
    other = environment(community.community.model_copy(update={"terms": terms}), (), ())
    assert "guide \x04a/" == one.from_string(source).render()
    with pytest.raises(LookupError, match=r"a\.md, which is not a page of the site"):
        other.from_string(source).render()
    assert "sage" == other.from_string("{{ words.mentor }}").render()


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {tag, *(name for name, _ in attrs)}


def _hostile(value: object, name: str = "") -> object:
    """Return a view with the worst text in every field that holds text, except for keys of our own."""
    if isinstance(value, str):
        return value if name in KEYS else HOSTILE
    if isinstance(value, tuple):
        return tuple(_hostile(one, name) for one in value)
    if isinstance(value, BaseModel):
        return value.model_copy(update={key: _hostile(one, key) for key, one in value})
    if is_dataclass(value) and not isinstance(value, type):
        given = (one.name for one in fields(value) if one.init)
        return replace(value, **{name: _hostile(getattr(value, name), name) for name in given})
    return value


def _people(views: tuple[PageView, ...]) -> Iterator[PageView]:
    for view in views:
        if view.type == "person":
            made = _hostile(view)
            assert isinstance(made, PageView)
            yield made


def test_no_text_of_a_person_becomes_an_element(
    community: Portal, community_views: tuple[PageView, ...], community_files: tuple[FileView, ...]
) -> None:
    """Whatever stands in whichever field of a person's page, it is shown and nothing becomes of it."""
    paths = frozenset(view.path for view in community_views)
    setting = Setting(community.community, paths, {file.path for file in community_files})
    for view in _people(community_views):
        made = page(view, setting)
        before, html, after = made.parts
        assert ("", "") == (before, after)
        elements = _Elements()
        elements.feed(f"{made.title}{made.description}{html}")
        assert not elements.found & {"x-evil", "onclick"}
        assert not {*html} & {"\x02", "\x03", "\x04"}
        assert "x-evil" in html


def test_pages_of_a_site_share_its_environment(community: Portal) -> None:
    """All pages of a site are rendered in one environment, and those of another site in another."""
    one, other = (Setting(community.community, ()) for _ in range(2))
    made = [pages._environment(Same(setting)) for setting in (one, one, other)]  # noqa: SLF001
    assert made[0] is made[1]
    assert made[0] is not made[2]
