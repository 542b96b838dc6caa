"""Templates are compiled once, for this run and for the next."""

import os
import sys
from pathlib import Path
from types import CodeType

import jinja2
import pytest

from pairloom.render.compiled import Compiled


@pytest.fixture
def compiler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file of a module that compiles templates, in a folder where Python may keep what it compiled."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    (tmp_path / "compiler.py").write_text("one = 1", "utf-8")
    return tmp_path / "compiler.py"


def _compiles(kept: Compiled, source: str = "{{ 1 }}!", shown: str = "1!") -> bool:
    """Return whether a template had to be compiled; what it shows is the same in any case."""
    compiled = []

    class Environment(jinja2.Environment):
        def _compile(self, source: str, filename: str) -> CodeType:
            compiled.append(filename)
            return super()._compile(source, filename)

    environment = Environment(loader=jinja2.DictLoader({"page": source}), bytecode_cache=kept)
    assert shown == environment.get_template("page").render()
    return bool(compiled)


def test_a_template_is_compiled_once(compiler: Path) -> None:
    """A template is compiled once; the next site of this run has it from memory, the next run from a file."""
    kept = Compiled(compiler)
    assert [True, False] == [_compiles(kept), _compiles(kept)]
    assert not _compiles(Compiled(compiler))


def test_another_template_or_another_compiler_compiles_again(compiler: Path) -> None:
    """A changed template is compiled again, and so is each one when the code that compiles has changed."""
    assert _compiles(Compiled(compiler))
    assert _compiles(Compiled(compiler), "{{ 2 }}?", "2?")
    compiler.write_text("one = 2", "utf-8")
    assert _compiles(Compiled(compiler), "{{ 2 }}?", "2?")


@pytest.mark.parametrize("content", [b"", b"damaged", b"j2\x05\x00\x00\x00"])
def test_a_damaged_file_counts_as_missing(compiler: Path, content: bytes) -> None:
    """A damaged file counts as missing, and is written again."""
    assert _compiles(Compiled(compiler))
    (file,) = (compiler.parent / "__pycache__").iterdir()
    whole = file.read_bytes()
    file.write_bytes(content)
    assert _compiles(Compiled(compiler))
    assert whole == file.read_bytes()
    file.write_bytes(whole[:-9])
    assert _compiles(Compiled(compiler))


def test_nothing_is_written_where_python_writes_nothing(compiler: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Python writes no compiled modules, or cannot, no compiled template is written, and all is well."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert _compiles(Compiled(compiler))
    assert ["compiler.py"] == os.listdir(compiler.parent)  # noqa: PTH208 - names are compared
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (compiler.parent / "__pycache__").write_text("a file", "utf-8")
    assert _compiles(Compiled(compiler))
