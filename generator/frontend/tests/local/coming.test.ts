import assert from "node:assert/strict";
import { test } from "node:test";

import { momentOf, nextShift, nextTime } from "../../src/local/coming.ts";
import type { Slot } from "../../src/zones/week.ts";

const TUESDAY: Slot = { day: "tue", from: "18:00", to: "20:00" };
const at = (text: string): number => Date.parse(text);
const iso = ({ start, end }: { start: number; end: number }): string[] =>
  [start, end].map((moment) => new Date(moment).toISOString().slice(0, 16));

test("a slot comes next on its day of the coming week", () => {
  assert.deepEqual(iso(nextTime(TUESDAY, "America/Lima", at("2026-11-15T12:00Z"))), [
    "2026-11-17T23:00",
    "2026-11-18T01:00",
  ]);
});

test("a slot that is on now is the next one, and one that is over comes a week later", () => {
  assert.equal(iso(nextTime(TUESDAY, "America/Lima", at("2026-11-18T00:59Z")))[0], "2026-11-17T23:00");
  assert.equal(iso(nextTime(TUESDAY, "America/Lima", at("2026-11-18T01:00Z")))[0], "2026-11-24T23:00");
});

test("the day of the week is that of the place where the slot stands", () => {
  const morning: Slot = { day: "mon", from: "08:00", to: "09:00" };
  assert.equal(iso(nextTime(morning, "Pacific/Auckland", at("2026-11-15T12:00Z")))[0], "2026-11-15T19:00");
});

test("a slot keeps its wall clock on both sides of a change", () => {
  const evening: Slot = { day: "sun", from: "18:00", to: "19:00" };
  assert.equal(iso(nextTime(evening, "Europe/Berlin", at("2027-03-20T00:00Z")))[0], "2027-03-21T17:00");
  assert.equal(iso(nextTime(evening, "Europe/Berlin", at("2027-03-27T00:00Z")))[0], "2027-03-28T16:00");
});

test("a day that ends at 24:00 ends at the next midnight", () => {
  const late: Slot = { day: "sat", from: "22:00", to: "24:00" };
  assert.deepEqual(iso(nextTime(late, "Asia/Kolkata", at("2026-11-15T00:00Z"))), ["2026-11-21T16:30", "2026-11-21T18:30"]);
});

test("of an hour that is shown twice the first is meant, and one that is skipped stands where the old clock has it", () => {
  assert.equal(momentOf("Europe/Berlin", at("2026-10-25T02:30Z")), at("2026-10-25T00:30Z"));
  assert.equal(momentOf("Europe/Berlin", at("2027-03-28T02:30Z")), at("2027-03-28T01:30Z"));
});

test("a change of clocks on either side is a shift, later or earlier", () => {
  const berlin = nextShift("America/Lima", "Europe/Berlin", at("2026-11-15T12:00Z"));
  assert.deepEqual(berlin, { moment: at("2027-03-28T01:00Z"), later: 60 });
  const lima = nextShift("Europe/Berlin", "America/Lima", at("2026-11-15T12:00Z"));
  assert.deepEqual(lima, { moment: at("2027-03-28T01:00Z"), later: -60 });
});

test("between two places that change on different days the first of them counts", () => {
  assert.deepEqual(nextShift("Europe/Berlin", "America/New_York", at("2027-03-01T00:00Z")), {
    moment: at("2027-03-14T07:00Z"),
    later: 60,
  });
});

test("clocks that change together, or never, have no shift", () => {
  assert.equal(nextShift("Europe/Berlin", "Europe/Madrid", at("2027-03-01T00:00Z")), null);
  assert.equal(nextShift("America/Lima", "Asia/Kolkata", at("2027-03-01T00:00Z")), null);
});
