"""Compiled templates, kept in memory and where Python keeps its own compiled modules, `__pycache__`.

To compile all templates takes as long as to render some thousand pages. What is kept is code: so it is kept inside the
installed package, by the same rules as Python's own, and never with a portal.
"""

import contextlib
import importlib.util
import io
import os
import pickle
import sys
import tempfile
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from jinja2.bccache import Bucket

if TYPE_CHECKING:
    from types import CodeType


class Compiled(jinja2.BytecodeCache):
    """Compiled templates, kept beside the compiled module that compiles them.

    Args:
        compiler: the file of that module; what older code compiled is compiled again.
    """

    def __init__(self, compiler: Path) -> None:
        """Take the module; nothing that is kept is read yet."""
        self._folder = Path(importlib.util.cache_from_source(str(compiler))).parent
        self._codes: dict[tuple[str, str], CodeType] = {}
        self._compiler = metadata.version("jinja2") + compiler.read_text("utf-8")

    def get_source_checksum(self, source: str) -> str:
        """Return what is the same only for the same template, compiled in the same way."""
        return super().get_source_checksum(self._compiler + source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with the code of its template, if that is kept."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))
        if bucket.code is None:
            with contextlib.suppress(OSError, EOFError, ValueError, TypeError, pickle.UnpicklingError):
                bucket.load_bytecode(io.BytesIO(self._file(bucket).read_bytes()))
            self._keep(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template; what cannot be written is kept in memory alone."""
        self._keep(bucket)
        if sys.dont_write_bytecode:
            return
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, path = tempfile.mkstemp(dir=self._folder, suffix=".tmp")
            with os.fdopen(handle, "wb") as file:
                bucket.write_bytecode(file)
            Path(path).replace(self._file(bucket))

    def _keep(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.{sys.implementation.cache_tag}.jinja"
