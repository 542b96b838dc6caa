import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";

import { PARTS, stemmers, wholeWords } from "../../src/find/stemmers.ts";
import type { Reading } from "../../src/match/data.ts";

const READING: Reading = {
  languages: {},
  words: {},
  unspaced: [],
  same: { no: "nb" },
  stemmers: { cs: "czech", en: "english", nb: "norwegian" },
};

test("each part that can be fetched is there, and no other", () => {
  assert.deepEqual([...PARTS].sort(), readdirSync("src/find/parts").map((file) => file.replace(/\.ts$/, "")).sort());
});

test("a language that the matcher stems, and the page cannot, is named; others are not", async () => {
  const known = await stemmers(["cs", "en-GB", "yo"], READING);
  assert.deepEqual([known.get("english")?.("testing"), known.get("czech")], ["test", undefined]);
  assert.deepEqual(wholeWords(["cs", "en-GB", "yo", "no"], READING), ["cs", "no"]);
});

test("a part that cannot be fetched stops nothing", async () => {
  assert.equal((await stemmers(["no"], READING)).has("norwegian"), false);
});
