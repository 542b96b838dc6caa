"""One answer -> its plain value: one module for each kind of answer, which has the kind's name.

A module here has `read(text, ask) -> (value, slips)`: the text is not blank and has ordinary line ends; the value is
None where nothing could be read. A reader never guesses and never raises; the model's own rules are looked at after it.
"""
