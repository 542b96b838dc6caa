"""Pictures made of strips: as other programs see them."""

from collections.abc import Callable
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pairloom.model.picture import PictureFile
from pairloom.model.portal import Portal
from pairloom.publish import picture
from pairloom.publish._strips import png, strip

WIDTH = 5
PALETTE = [(0, 0, 0), (10, 20, 30), (255, 255, 255)]
ROWS = st.lists(st.lists(st.sampled_from(range(len(PALETTE))), min_size=WIDTH, max_size=WIDTH), max_size=9)


@given(st.lists(ROWS, min_size=1, max_size=6).filter(any), st.integers(1, 9))
def test_a_picture_is_its_strips_one_below_another(strips: list[list[list[int]]], level: int) -> None:
    """A reader of PNG, which checks all sums, finds the points of the strips, one strip below another."""
    packed = [strip(len(rows), b"".join(bytes([0, *row]) for row in rows), level) for rows in strips]
    image = Image.open(BytesIO(png(WIDTH, PALETTE, packed)))
    found = [image.getpixel((x, y)) for y in range(image.height) for x in range(image.width)]
    assert [point for rows in strips for row in rows for point in row] == found


def test_a_long_strip_has_its_own_sum() -> None:
    """The sum of a picture with a strip of many bytes is right."""
    rows = 3000
    packed = [strip(rows, bytes([0, *range(1, 251)]) * rows, 1), strip(1, bytes([0, *[7] * 250]), 1)]
    image = Image.open(BytesIO(png(250, [(0, 0, 0)] * 256, packed)))
    assert bytes([*range(1, 251)]) * rows + bytes([7] * 250) == image.tobytes()


def test_pictures_that_share_words_are_those_drawn_alone(made_portal: Callable[..., Portal]) -> None:
    """A picture drawn after others that share words with it is the one drawn first."""
    community = made_portal().community
    views = [
        PictureFile(type="picture", path="assets/share/a.png", above="Training", title=title, below="To weave.")
        for title in ("Weft", "Weft and warp " * 6, "Weft")
    ]
    first, other, again = (picture.content(view, community) for view in views)
    assert first == again
    assert first != other
