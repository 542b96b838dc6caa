# ruff: noqa: RUF001 - letters of other scripts look like Latin ones
"""What made-up people write about themselves, their goals and their cohorts; all of it is data.

`{one}` and `{two}` stand for names of skills, `{number}` for a small number, `{handle}` for the person's handle.
"""

from typing import Final

MENTOR: Final = (
    "I have worked with {one} for {number} years, and I still learn something every week.",
    "Bring me your questions about *{one}*; the small ones are usually the best.",
    "I review most of the changes to our {two} tools, and I am happy to explain every comment that I make.",
    "My first patch was turned down {number} times. The last refusal taught me more than my degree did.",
    "I can help you to read **code that nobody explains**, with {one} as the example.",
    "What I like most is the moment when somebody says: *so that is why*.",
    "I look after a small project for {one}. Its notes are at [example.org](https://example.org/{handle}/notes).",
    "After {number} years of {two} I know many ways in which it goes wrong, and a few in which it goes right.",
    "I will not write the change for you. I will sit beside you while you do.",
    "Ask me how to begin with {one}, how to stop, and how to say no in between.",
    "I came to {one} by way of {two}, so nobody has to excuse an unusual path to me.",
    "Most of my mentees begin with a bug that has been open for {number} years. It is never as old as it looks.",
    "I have given {number} talks on {one}, and I was nervous before each of them.",
    "You do not need to know anything about {two} before we meet.",
    "I work in a team of {number}, spread over three continents, and much of what I can teach is how that goes well.",
    "I keep a list of good first issues for {one}: [have a look](https://example.org/issues/{one_key}).",
)
"""Of those who offer."""

MENTEE: Final = (
    "I have used free software for {number} years and would like to give something back.",
    "I know a little {two}, and I would like to know *much more* about {one}.",
    "I am looking for somebody who tells me which of my questions are the right ones.",
    "My plan is to spend {number} hours a month on {one}, and to keep to it this time.",
    "I learn best when I can try a thing out, break it, and then talk about it.",
    "At work I do {two}; what I really want to do is **{one}**.",
    "I have begun with {one} more than once. With a date in the calendar I might go on.",
    "I would like to see how people who are good at {one} think aloud.",
    "My first merged change was a typing error in a manual. I am still proud of it.",
    "I have read a lot about {one} and done very little of it.",
    "I am coming back after {number} years with my children, and much about {two} has changed.",
    "I write down what I learn: [my notebook](https://example.org/{handle}/learning) is open to everybody.",
    "English is my third language, so please speak slowly and write a lot.",
    "I study, and I have the evenings. What I do not have is anybody to ask about {one}.",
)
"""Of those who want."""

ANYBODY: Final = (
    "On weekends I am mostly outside, without a telephone.",
    "I type slowly and think aloud.",
    "I have a dog who joins most meetings.",
    "Please write before you call.",
    "I am in a noisy place before seven, so text is better then.",
    "There is a piano in my room, and sometimes I answer with it.",
    "I sing in a choir, which has taught me more about releases than any book.",
    "Outside of work I repair bicycles and read old maps.",
    "My connection is slow; a call without pictures is fine.",
    "I grew up with several languages, and mix them when I am tired.",
)
"""Of everybody."""

LISTS: Final = (
    "What we could do together:\n\n- read a change from last week\n- write a test for `{one_key}`\n- plan the next",
    "Good to know:\n\n1. I answer within two days.\n2. I prefer {one} to talking about {one}.\n3. Silence is fine.",
    "I am glad to talk about:\n\n- {one}\n- {two}\n- how to rest",
    "Three things I would like to reach:\n\n- understand **{one}**\n- help with *{two}*\n- meet people",
)
"""Lists that some texts end with."""

OWN: Final = {
    "es": ("También hablo español; podemos empezar por ahí.", "Me gusta enseñar {one} con ejemplos pequeños."),
    "pt": ("Também falo português, e respondo com calma.", "Comecei com {one} há {number} anos."),
    "fr": ("On peut aussi parler français.", "J'aime expliquer {one} avec un papier et un crayon."),
    "de": ("Wir können auch Deutsch sprechen.", "Mit {one} habe ich vor {number} Jahren angefangen."),
    "sv": ("Vi kan gärna tala svenska.",),
    "pl": ("Możemy też rozmawiać po polsku.",),
    "uk": ("Можемо говорити українською.",),
    "ru": ("Можно говорить и по-русски.",),
    "el": ("Μπορούμε να μιλήσουμε και ελληνικά.",),
    "tr": ("Türkçe de konuşabiliriz.",),
    "ar": ("يمكننا أن نتحدث بالعربية أيضًا.",),
    "fa": ("می‌توانیم فارسی هم صحبت کنیم.",),
    "he": ("אפשר לדבר גם בעברית.",),
    "hi": ("हम हिन्दी में भी बात कर सकते हैं।",),
    "ta": ("நாம் தமிழிலும் பேசலாம்.",),
    "bn": ("আমরা বাংলাতেও কথা বলতে পারি।",),
    "zh-Hans": ("也可以用中文交流。", "我用 {one} 已经 {number} 年了。"),
    "zh-Hant": ("也可以用中文交談。",),
    "ja": ("日本語でも大丈夫です。", "{one} を一緒に学びましょう。"),
    "ko": ("한국어로도 이야기할 수 있어요.",),
    "vi": ("Mình có thể nói tiếng Việt.",),
    "id": ("Kita juga bisa berbahasa Indonesia.",),
    "sw": ("Tunaweza kuzungumza Kiswahili pia.",),
}
"""Sentences in the first language of a region."""

GOALS: Final = (
    ("Merge a first change that uses {one}", "One merged pull request"),
    ("Learn enough {one} to fix bugs without help", "Five fixed issues"),
    ("Give a talk about {one}", "One talk at a local group"),
    ("Review changes to {two} with confidence", "Ten reviews that somebody thanked me for"),
    ("Write the guide to {one} that I was missing", "A guide that three newcomers have followed"),
    ("Move from {two} to {one} at work", "Half of my week is {one}"),
    ("Become a maintainer of something small", "My name in the list of maintainers"),
    ("Understand how {one} works inside", "An article with drawings"),
    ("Finish a project with {one}", "A first release with notes"),
    ("Apply for a post in {one}", "Three applications that I am proud of"),
    ("Keep learning {one} without losing heart", "Something written down every week"),
    ("Help two other people to begin with {one}", "Two merged changes that are not mine"),
)
"""A goal, and how one will know."""

SEEKS: Final = (
    "People who are new to {one}",
    "Somebody who has built a small thing and wants it to grow",
    "People who come back after a long break",
    "Anybody who likes to write as much as to code",
    "Students who want to see how a large project works",
    "People who are the only one in their town to do this",
    "Somebody patient who would like to maintain {one} one day",
)
"""Whom mentors would most like to help."""

REASONS: Final = (
    "One offers {one}, which the other wants to learn.",
    "The two met over {one} in the forum, and wanted to go on.",
    "Found in the directory under {one}, and asked.",
    "A coordinator introduced them, since {one} is what one of them knows and the other does not yet.",
)
"""Why two people declared that they are a pair: one offers what the other wants."""

OTHER_REASONS: Final = (
    "The two met at an open hour, and liked how the other one asks.",
    "They are in the same project, in different corners of it.",
    "It is less about one skill than about how to begin.",
)
"""Why, where nothing is offered that is wanted."""

THANKS: Final = (
    ("milestone", "First merged change", "Fixed a problem with {one}, with a test that fails without the fix."),
    ("milestone", "A first talk", "Spoke about {one} for twenty minutes, and answered every question kindly."),
    ("milestone", "A release of their own", "Led a release with {one} from the first list to the last note."),
    ("kudos", "For patience", "Explained {one} as often as it took, each time in other words."),
    ("kudos", "For the notes", "Wrote down every meeting, so that others could follow."),
    ("kudos", "For asking first", "Asked the question about {one} that everybody else was afraid to ask."),
    ("badge", "Reviewer", "Has read and answered twenty changes, and nobody left discouraged."),
    ("badge", "Guide to newcomers", "Was the first to say hello to eight people who began with {one}."),
)
"""Kind, title and reason of what is recognised."""

PLACES: Final = (
    "University of Sampleton",
    "Fictional Institute of Technology",
    "Example Public Library",
    "City of Placeholder",
    "Sampleworks Cooperative",
    "Lorem Data Trust",
    "Foobar Systems",
    "Museum of Imaginary Machines",
    "Anytown Community College",
    "Open Harbour Foundation (fictional)",
    "Hypothetical Health Network",
    "Nowhere Observatory",
    "Sample Railways",
    "Polytechnic of Exampleville",
    "Quillmere Press",
    "Invented Weather Service",
    "Self-employed",
    "Made-up Mutual Bank",
    "Paper Moon Games",
    "Placeholder Radio",
)
"""Organisations that do not exist, the largest first."""

PATHS: Final = (
    "self-taught",
    "career-changer",
    "first-generation-student",
    "returning-parent",
    "non-native-speaker",
    "rural-area",
    "bootcamp",
    "career-break",
    "small-country",
    "university",
)
"""Communities and paths that people name."""
