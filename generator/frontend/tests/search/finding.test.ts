import assert from "node:assert/strict";
import { test } from "node:test";

import { excerpt, finder, plain, wordsOf } from "../../src/search/finding.ts";

const ENTRIES = [
  { location: "training/listening/", title: "Listening", text: "Silence, a summary, an open question." },
  { location: "training/listening/#four-levels", title: "Four levels", text: "For my turn, for the facts." },
  { location: "support/", title: "Support", text: "Where to go with a question." },
  { location: "cafe/", title: "Café", text: "Πού πίνουμε καφέ" },
  { location: "zh/", title: "倾听", text: "先听，再问。" },
];
const find = finder(ENTRIES);
const places = (words: string): string[] => find(words).map((found) => found.location);

test("a word in a title counts more than one in the text", () => {
  assert.deepEqual(finder([
    { location: "text/", title: "Other", text: "A long word on feedback among many other words of a text." },
    { location: "title/", title: "Feedback", text: "Nothing." },
  ])("feedback").map((found) => found.location), ["title/", "text/"]);
  assert.equal(places("listening")[0], "training/listening/");
});

test("where all words stand together comes alone, and where none has all, any of them is found", () => {
  assert.deepEqual(places("open question"), ["training/listening/"]);
  assert.deepEqual(places("facts support").sort(), ["support/", "training/listening/#four-levels"]);
});

test("accents, capitals, half a word and a slip of a letter are forgiven", () => {
  assert.deepEqual(places("CAFE"), ["cafe/"]);
  assert.deepEqual(places("καφε"), ["cafe/"]);
  assert.equal(places("listen")[0], "training/listening/");
  assert.deepEqual(places("suport"), ["support/"]);
  assert.equal(plain("Wiśniewski"), "wisniewski");
});

test("words are told apart in scripts without spaces, too", () => {
  assert.deepEqual(wordsOf("Ask: what's open? C++ 2026"), ["Ask", "what", "s", "open", "C", "2026"]);
  assert.deepEqual(wordsOf("我想学习编程").length > 2, true);
  assert.deepEqual(places("再问"), ["zh/"]);
});

test("a section names its page, a page names none", () => {
  assert.equal(find("facts")[0]!.page, "Listening");
  assert.equal(find("summary")[0]!.page, "");
});

test("nothing is found for a word that stands nowhere", () => {
  assert.deepEqual(places("xylophone"), []);
});

test("an excerpt stands around the first of the words and marks each of them", () => {
  const text = `${"one two three four five ".repeat(12)}then a Question comes, and more questions ${"six seven ".repeat(20)}`;
  const found = excerpt(text, "question");
  assert.ok(found.text.startsWith("… ") && found.text.endsWith(" …"));
  assert.deepEqual(found.marks.map(([from, to]) => found.text.slice(from, to)), ["Question", "questions"]);
});

test("an excerpt of a short text is the whole text, and no mark where no word stands in it", () => {
  assert.deepEqual(excerpt("Short and good.", "else"), { text: "Short and good.", marks: [] });
  assert.deepEqual(excerpt("", "else"), { text: "", marks: [] });
});

test("an excerpt of a text without spaces is cut all the same", () => {
  assert.ok(excerpt("听".repeat(900), "听").text.length < 160);
});
