"""The look: every file that the styles name is there, and the typeface is free and small."""

import re
from pathlib import Path
from typing import Final

from pairloom.render import themefiles

FILES: Final = {file.path: file.content for file in themefiles.files()}
STYLES: Final = FILES[themefiles.STYLES].decode()
FONTS: Final = {path: content for path, content in FILES.items() if path.endswith(".woff2")}


def test_every_file_that_the_styles_name_is_there() -> None:
    """Every file that the styles name lies beside them, and nothing is fetched from elsewhere."""
    named = [name for name in re.findall(r"url\(\"?([^\")]+)", STYLES) if not name.startswith("data:")]
    assert named
    assert [] == [name for name in named if f"docs/assets/{name}" not in FILES]


def test_each_part_of_the_typeface_is_used_small_and_free() -> None:
    """Each part of the typeface is named by the styles and has at most 30 kB, and its licence lies beside it."""
    assert [] == [path for path in FONTS if path.removeprefix("docs/assets/") not in STYLES]
    assert 30_000 > max(len(content) for content in FONTS.values())
    folders = {str(Path(path).parent) for path in FONTS}
    assert [] == [folder for folder in folders if b"SIL OPEN FONT LICENSE" not in FILES[f"{folder}/LICENSE"]]


def test_headings_have_a_fallback_of_the_same_width_on_every_system() -> None:
    """Each serif that stands in while the typeface loads is brought to its width, so that no line breaks anew."""
    faces = re.findall(r'@font-face \{\s*font-family: "(Piazzolla \w+)";(.*?)\}', STYLES, re.DOTALL)
    assert {"Piazzolla Georgia", "Piazzolla Noto", "Piazzolla Times"} == {name for name, _ in faces}
    assert [] == [name for name, face in faces if "size-adjust" not in face or "ascent-override" not in face]


def test_every_colour_that_is_used_is_defined_for_light_and_for_dark() -> None:
    """Every colour variable of ours that the styles use is defined, and every one has a dark twin."""
    dark = STYLES.partition('[data-md-color-scheme="slate"] {')[2].partition("\n  }\n")[0]
    light = STYLES.partition(':root,\n[data-md-color-scheme="default"] {')[2].partition("\n}\n")[0]
    in_light, in_dark = (set(re.findall(r"(--pl-[\w-]+):", part)) for part in (light, dark))
    assert in_light == in_dark
    defined = set(re.findall(r"(--pl-[\w-]+)\s*:", STYLES))
    assert set() == set(re.findall(r"var\((--pl-[\w-]+)\)", STYLES)) - defined
