import assert from "node:assert/strict";
import { test } from "node:test";
import { initials, tint } from "../../src/directory/card.ts";
import { lists, numbers } from "../../src/directory/columns.ts";
import { usualPage } from "../../src/directory/data.ts";
import { addressOf, CELLS, cellsOf, slotsOf, type State, stateOf } from "../../src/directory/state.ts";

const isZone = (zone: string) => zone.includes("/");
const read = (address: { query: string; fragment: string }) => stateOf(address.query, address.fragment, "UTC", isZone);

test("a state written into an address is read back from it", () => {
  const state: State = {
    words: "zoë & co #1",
    chosen: new Map([
      ["role", new Set(["mentor"])],
      ["offers", new Set(["c++", "c#"])],
      ["shared", new Set(["120"])],
    ]),
    sort: "hours",
    page: 3,
    zone: "America/Argentina/Buenos_Aires",
    free: new Set(["e1", "e2", "m7"]),
  };
  const address = addressOf(state);
  assert.deepEqual(read(address), state);
  assert.equal(address.fragment, "#free=m7e12&zone=America/Argentina/Buenos_Aires");
});

test("a time zone with a plus in its name comes back from the address", () => {
  const state = { ...read({ query: "", fragment: "" }), zone: "Etc/GMT+5", free: new Set(["e1"] as const) };
  assert.deepEqual(read(addressOf(state)), state);
});

test("an address says nothing about what is as on a fresh page", () => {
  const fresh = read({ query: "", fragment: "" });
  assert.deepEqual(fresh, { words: "", chosen: new Map(), sort: "name", page: 1, zone: "UTC", free: new Set() });
  assert.deepEqual(addressOf(fresh), { query: "", fragment: "" });
});

test("what makes no sense in an address is left out", () => {
  const state = read({ query: "?page=-2&sort=luck&nobody=1&role=", fragment: "#free=x9e8e1&zone=Nowhere" });
  assert.deepEqual(state, { words: "", chosen: new Map(), sort: "name", page: 1, zone: "UTC", free: new Set(["e1"]) });
});

test("every part of the week has its place in an address, and its hours", () => {
  assert.equal(CELLS.length, 21);
  const { fragment } = addressOf({ ...read({ query: "", fragment: "" }), free: new Set(CELLS) });
  assert.equal(fragment, "#free=m1234567a1234567e1234567&zone=UTC");
  assert.deepEqual([...cellsOf("e7")].map((cell) => slotsOf(new Set([cell]))), [[{ day: "sun", from: "17:00", to: "22:00" }]]);
});

test("a column of numbers is read in all its widths", () => {
  assert.deepEqual(numbers("\u0021 \u0021p", 3), [0, 1, 78]);
  assert.deepEqual(numbers("!qr r!s ", 4), [79, 80, 81, 80 + 93]);
  assert.deepEqual(numbers("!~    ", 1), [80 + 12 * 93]);
  assert.deepEqual(numbers("&!", 3), [1, 0, 0]);
  assert.deepEqual(numbers("# ", 0), []);
  assert.deepEqual(lists(["# ", "!"], 2), [[], []]);
});

test("a badge has one or two letters of a name in any script", () => {
  const badges: [string, string][] = [
    ["Adaeze Okafor", "AO"],
    ["عائشة بن علي", "ع"],
    ["कमल शर्मा", "क"],
    ["किरण", "कि"],
    ["Ólafur Þór Ævarsson", "ÓÆ"],
    ["王伟", "王"],
    ["3 Stars", "S"],
    ["42", "4"],
  ];
  for (const [name, letters] of badges) assert.equal(initials(name), letters, name);
});

test("a badge has the colour that the pages of the site give to a handle", () => {
  const modulo6 = [3, 5, 5]; // zlib.crc32 of Python
  assert.deepEqual(["adaeze-okafor", "index", "a1"].map(tint), modulo6);
});

test("the usual handle of a name is worked out as the file's writer does", () => {
  assert.deepEqual(["Zoë Müller", "Łukasz O'Neil-Ba", "王伟", "İpek  (P.)"].map(usualPage), ["zoe-muller", "ukasz-o-neil-ba", "", "ipek-p"]);
});
