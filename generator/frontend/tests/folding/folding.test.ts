import assert from "node:assert/strict";
import { test } from "node:test";
import { begins, folded, searchable, words } from "../../src/folding/folding.ts";

test("accents, points, capitals and foreign letters do not hinder a search", () => {
  const same: [string, string][] = [
    ["São PAULO", "sao paulo"],
    ["Łukasz Ødegård", "lukasz odegard"],
    ["Straße", "strasse"],
    ["Ἀλέξανδρος", "αλεξανδροσ"],
    ["Юрий Ёлкин", "юрии елкин"],
    ["שָׁלוֹם", "שלום"],
    ["مُحَمَّد", "محمد"],
    ["ﬁne Ｗｉｄｅ", "fine wide"],
    ["İstanbul ılık", "istanbul ilik"],
    ["O’Brien ʻIolani", "o'brien iolani"],
    ["Jean‑Pierre", "jean-pierre"],
    ["فاطمة علی", "فاطمه علي"],
    ["फ़ातिमा", "फातिमा"],
  ];
  for (const [typed, plain] of same) assert.equal(folded(typed), folded(plain), typed);
});

test("the vowel signs of Indic scripts and Thai stay, because they make another word", () => {
  for (const [one, other] of [["कि", "कु"], ["தி", "து"], ["กิ", "กุ"]] as const) assert.notEqual(folded(one), folded(other));
});

test("a word is found at the start of a word, and after a dash or a dot", () => {
  const text = searchable("Fatima-Zahra El Idrissi", "C++", "node.js");
  for (const word of ["fat", "zahra", "fatima-z", "el", "c++", "c", "js", "node.j"]) assert.ok(begins(text, folded(word)), word);
  for (const word of ["atima", "drissi", "+", "s"]) assert.ok(!begins(text, folded(word)), word);
});

test("where a script puts no blanks between words, a word is found anywhere", () => {
  for (const [text, word] of [["王伟明", "伟"], ["สมชาย", "ชาย"], ["さくら", "くら"], ["김민준", "김민"], ["김민준", "민준"]] as const)
    assert.ok(begins(searchable(text), folded(word)), text);
});

test("what somebody typed comes apart at blanks and commas, and signs that belong to a word stay", () => {
  assert.deepEqual(words("  Zoë, (C++)  c#;Rio "), ["zoe", "c++", "c#", "rio"]);
  assert.deepEqual(words(" , "), []);
});
