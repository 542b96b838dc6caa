import assert from "node:assert/strict";
import { test } from "node:test";

import { fromFragment, goalsOf, readerOf, supposed, toFragment, wholeTimes, wordsOf, type Answers } from "../../src/find/answers.ts";
import { nearest } from "../../src/find/picker.ts";

const BLANK: Answers = {
  cohort: "",
  wants: [],
  goals: "",
  languages: ["en"],
  zone: "UTC",
  times: [],
  stage: "",
  hours: 4,
  ways: [],
  organisation: "",
  background: "",
};
const FULL: Answers = {
  cohort: "2027-spring",
  wants: ["c++", "public-speaking"],
  goals: "Merge a first change & more\nDie Straße = lang #2",
  languages: ["yo", "en"],
  zone: "America/Argentina/Buenos_Aires",
  times: [{ day: "tue", from: "18:00", to: "20:00" }, { day: "sun", from: "23:00", to: "01:00" }],
  stage: "mid",
  hours: 2,
  ways: ["video", "hands-on"],
  organisation: "Guild of Ñ",
  background: "self-taught, rural",
};

test("what an address keeps comes back from it", () => {
  assert.deepEqual(fromFragment(`#${toFragment(FULL)}`, BLANK), FULL);
});

test("an address without answers holds none, and one that was changed by hand breaks nothing", () => {
  assert.equal(fromFragment("", BLANK), undefined);
  assert.equal(fromFragment("#find-results", BLANK), undefined);
  const odd = fromFragment("#wants=a+a&zone=Mars/Olympus&hours=900&times=xyz.25:00-99:99+mon.10:00-11:00", BLANK);
  assert.deepEqual(odd, { ...BLANK, wants: ["a"], times: [{ day: "mon", from: "10:00", to: "11:00" }] });
});

test("a link with more times than a profile may name holds no more rows for the page to make", () => {
  const many = Array.from({ length: 1440 }, (_, minute) => `mon.${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}-23:59`);
  assert.equal(fromFragment(`#wants=a&times=${many.join("+")}`, BLANK)?.times.length, 42);
});

test("a goal is a line of at most 200 characters, without bars, and there are ten at most", () => {
  assert.deepEqual(goalsOf("  Lead | a   release \n\n x "), [{ title: "Lead / a release" }, { title: "x" }]);
  assert.equal(goalsOf("é".repeat(300))[0]?.title.length, 200);
  assert.equal(goalsOf("a\n".repeat(20)).length, 10);
});

test("a time over midnight is two, and one without an end is none", () => {
  assert.deepEqual(wholeTimes([{ day: "sun", from: "23:00", to: "01:00" }]), [
    { day: "sun", from: "23:00", to: "24:00" },
    { day: "mon", from: "00:00", to: "01:00" },
  ]);
  assert.deepEqual(wholeTimes([{ day: "mon", from: "20:00", to: "00:00" }]), [{ day: "mon", from: "20:00", to: "24:00" }]);
  assert.deepEqual(wholeTimes([{ day: "mon", from: "10:00", to: "" }, { day: "mon", from: "10:00", to: "10:00" }]), []);
});

test("somebody who named no times counts as always free, and nobody else does", () => {
  const blank = readerOf(BLANK);
  assert.equal(supposed(blank).slots.length, 7);
  const named = readerOf(FULL);
  assert.equal(supposed(named), named);
});

test("words between commas are a list without repeats", () => {
  assert.deepEqual(wordsOf(" rural, self-taught;rural\n"), ["rural", "self-taught"]);
});

test("a word that is not known brings up those that begin like it", () => {
  const choices = ["Rust", "Ruby", "Public speaking"].map((name) => ({ key: name.toLowerCase(), name, aliases: [] }));
  assert.deepEqual(nearest("ru", choices), ["Rust", "Ruby"]);
  assert.deepEqual(nearest("speaking", choices), ["Public speaking"]);
  assert.deepEqual(nearest("zz", choices), []);
});
