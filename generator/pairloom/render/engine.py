"""Jinja as all templates of a site need it: set up once, and quick for ten thousand pages.

What is different from Jinja's own ways is what a page costs: text is escaped without an object for each piece of it, a
partial is set up once for a site, and compiled templates stay for the next site of the same run. A template means what
it means to Jinja.
"""

import functools
import keyword
import re
from pathlib import Path
from typing import Any, Final, cast

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from markupsafe import Markup, escape

from pairloom.model.view import PageView
from pairloom.render import addresses
from pairloom.render.compiled import Compiled

OPEN, CLOSE = "\x02", "\x03"
"""Stand around raw HTML in a rendered page."""

MARKS: Final = {ord(mark): None for mark in (OPEN, CLOSE, addresses.ROOT)}
"""A table for `str.translate` that leaves out the marks that only templates may write."""

_TO_ESCAPE: Final = re.compile("[&<>\"'\x02-\x04]")


def escaped(value: object) -> str:
    """Return a value as HTML, as markupsafe's `escape` does, in a quarter of the time and without our marks."""
    if type(value) is str and not _TO_ESCAPE.search(value):
        return value
    if isinstance(value, Markup):
        return value
    return escape(str(value).translate(MARKS))


class _Generator(CodeGenerator):
    """Compiles templates so that they escape by `escaped`, and that `view.title` is just that in Python.

    Jinja's own way tries items as well; it is kept for `is defined`. An attribute that is not there is our mistake.
    """

    _asking = False

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:  # noqa: N802 - Jinja's own
        """Write a test."""
        self._asking = True
        super().visit_Test(node, frame)
        self._asking = False

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's own
        """Write an attribute."""
        if self._asking or keyword.iskeyword(node.attr):
            super().visit_Getattr(node, frame)
        else:
            self.visit(node.node, frame)
            self.write(f".{node.attr}")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401 - Jinja's own
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")


class Template(jinja2.Template):
    """A template that is set up once for the site, and not for each page or each other template that imports it."""

    environment: "Environment"

    def of(self, view: PageView) -> str:
        """Return what the template makes of a view; twice as fast as `render`, which copies all that is global."""
        try:
            context = self.new_context({**self.environment.globals, "view": view}, shared=True)
            return self.environment.concat(self.root_render_func(context))
        except Exception:  # noqa: BLE001 - Jinja raises it again, with the template's lines in the traceback
            self.environment.handle_exception()

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002 - has what we have
        return super()._get_default_module()


class Environment(jinja2.Environment):
    """Templates of one site; each is made ready once."""

    template_class = Template
    code_generator_class = _Generator
    escaped = staticmethod(escaped)

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - Jinja's own
        """Take what Jinja's environment takes."""
        super().__init__(**options)
        self._ready: dict[str, Template] = {}

    def get_template(  # type: ignore[override]
        self,
        name: str,
        parent: str | None = None,  # noqa: ARG002 - names are whole
        globals: None = None,  # noqa: A002, ARG002 - all that is global is in the environment
    ) -> Template:
        """Return a template by its name."""
        if name not in self._ready:
            self._ready[name] = cast("Template", super().get_template(name))
        return self._ready[name]


def made() -> Environment:
    """Return a fresh environment, which has no filters of ours yet."""
    return Environment(
        loader=_loader(),
        bytecode_cache=_compiled(),
        auto_reload=False,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@functools.cache
def _loader() -> jinja2.PackageLoader:
    return jinja2.PackageLoader("pairloom.render")


@functools.cache
def _compiled() -> Compiled:
    return Compiled(Path(__file__))
