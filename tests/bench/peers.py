"""The same pages made by others: MkDocs alone, Hugo, and the same profiles read by PyYAML and pydantic."""

import json
import re
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import Final

from tests.bench.measured import Measured, run

from pairloom import pipeline
from pairloom.write import staging

READ: Final = """
import json, pathlib, sys, yaml
from pairloom.model.profile import Profile
class Plain(yaml.CSafeLoader): pass
Plain.yaml_implicit_resolvers = {
    letter: found for letter, found in yaml.CSafeLoader.yaml_implicit_resolvers.items() if letter not in "oOyYnN"
}
for path in pathlib.Path(sys.argv[1], "profiles").glob("*.yml"):
    Profile.model_validate_json(json.dumps(yaml.load(path.read_bytes(), Loader=Plain), default=str))
"""
_META: Final = re.compile(r"^(?:hide|search|scripts):\n(?:  .*\n)+", re.MULTILINE)


def read(root: Path) -> Measured:
    """Return what it takes PyYAML's CSafeLoader and pydantic to read all profiles, without a word about problems."""
    return run([sys.executable, "-c", READ, str(root)], root.parent)


def staged(root: Path, today: date, work: Path) -> Path:
    """Stage all pages of a portal as Markdown, as MkDocs alone would need them; return the folder."""
    stage = work / "whole"
    shutil.rmtree(stage, ignore_errors=True)
    checked = pipeline.check(root, today)
    staging.write(stage / pipeline.STAGE, pipeline.staged(root, checked.portal, today))
    shutil.copy(root / "mkdocs.yml", stage)
    return stage


def mkdocs(stage: Path) -> Measured:
    """Return what it takes MkDocs to make all pages of a staged folder."""
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", f"{pipeline.STAGE}/mkdocs.yml"]
    return run([*command, "--site-dir", str(stage / "site")], stage, NO_MKDOCS_2_WARNING="true")


def hugo(stage: Path, site: Path, work: Path) -> Measured | None:
    """Return what it takes Hugo to make the same pages in the same frame; None where there is no Hugo.

    Its layout is a page of ours with the text taken out, so that its pages are as large as ours.
    """
    program = shutil.which("hugo")
    if program is None:
        return None
    folder = work / "hugo"
    shutil.rmtree(folder, ignore_errors=True)
    frame = next((site / "people").glob("*/index.html")).read_text(encoding="utf-8")
    begin, end = frame.index("<article"), frame.index("</article>")
    layout = f"{frame[:begin]}<article>{{{{ .Content }}}}{frame[end:]}"
    (folder / "layouts" / "_default").mkdir(parents=True)
    for name in ("single", "list"):
        (folder / "layouts" / "_default" / f"{name}.html").write_text(layout, encoding="utf-8")
    docs = stage / pipeline.STAGE / "docs"
    for path in docs.rglob("*.md"):
        target = folder / "content" / path.relative_to(docs).with_name(path.name.replace("index.md", "_index.md"))
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_META.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")
    settings = {
        "baseURL": "https://example.org/",
        "title": "Peers",
        "disableKinds": ["taxonomy", "term", "RSS"],
        "markup": {"goldmark": {"renderer": {"unsafe": True}}},
    }
    (folder / "config.json").write_text(json.dumps(settings))
    return run([program, "--quiet"], folder)
