"""The exact assignment: few candidates, a flow, prices, everybody else priced, ties; the entry is `assignment`."""
