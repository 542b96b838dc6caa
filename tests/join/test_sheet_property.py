"""An import of whatever there is."""

from hypothesis import given
from hypothesis import strategies as st
from tests.cli.form_rows import HEADER
from tests.join.lantern import PORTAL, TODAY

from pairloom import check, tables
from pairloom.join.sheet import Trial, columns_of, gathered, imported, suggest


@given(
    st.lists(st.lists(st.text("aA1,;\t\"'\n\r=@#-/ é😀\u202e\x1b[]{}:|", max_size=12), max_size=6), max_size=6),
    st.sampled_from([*HEADER.split(","), "Skills you can offer", "Availability", "Your goals"]),
)
def test_no_table_makes_an_import_fall_over(rows: list[list[str]], heading: str) -> None:
    """Whatever stands in a file, each of its rows is taken, unchanged or told, and every new profile is well."""
    text = "\n".join([f"Name,{heading},Role,{HEADER.rpartition(',')[2]}", *(",".join(row) for row in rows)])
    table = tables.read(text.encode(), "people.csv")
    columns = columns_of(suggest(table, PORTAL, TODAY))
    made = imported(table, columns, PORTAL, Trial(TODAY, lambda portal: check.run(portal, TODAY)), lambda rows: rows)
    taken = {draft.row for draft in made.drafts}
    assert not taken & set(made.refused)
    assert len(taken) + made.unchanged + len(made.refused) >= len(table.strays)
    assert all(gathered(made.remarks))
