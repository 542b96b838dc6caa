"""Theme overrides, styles and pictures of our own: files that are the same for every community."""

from collections.abc import Iterator
from importlib.resources import files as package_files
from importlib.resources.abc import Traversable
from typing import Final

from pairloom.model.page import StagedFile

STYLES: Final = "docs/assets/pairloom.css"
_PARTS: Final = "styles/"
_DARK: Final = '  [data-md-color-scheme="slate"] {\n'


def files() -> Iterator[StagedFile]:
    """Yield the files of `render/theme/`: `overrides/` for the builder's theme, `docs/` for the site.

    Those of `styles/` become one: a page asks for one file, and a part of the look is written in one.
    """
    styles = []
    for path, content in _below(package_files("pairloom.render") / "theme", ""):
        if path.startswith(_PARTS):
            styles.append(content.decode())
        else:
            yield StagedFile(path, content)
    yield StagedFile(STYLES, without_scripts("\n".join(styles)).encode())


def without_scripts(styles: str) -> str:
    """Return styles whose dark colours also hold where no script can switch to them: there the system decides.

    The theme marks a page without scripts with the class `no-js` and gives it the light colours.
    """
    dark = styles.partition(_DARK)[2].partition("\n  }\n")[0]
    rule = f'.no-js [data-md-color-scheme="default"] {{\n{dark}\n  }}'
    return (
        f"{styles}\n/* Without scripts the colours follow the system. */\n"
        f"@media screen and (prefers-color-scheme: dark) {{\n  {rule}\n}}\n"
    )


def _below(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _below(entry, f"{path}{entry.name}/")
        else:
            yield path + entry.name, entry.read_bytes()
