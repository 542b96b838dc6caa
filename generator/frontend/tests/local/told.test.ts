import assert from "node:assert/strict";
import { test } from "node:test";

import { momentWords, rangeWords, shiftWords, weekTime, zoneAt } from "../../src/local/told.ts";

const START = Date.parse("2026-11-19T20:00Z");
const HOUR = 3_600_000;

test("a zone is called by its place and its distance from UTC", () => {
  assert.equal(zoneAt("America/Lima", START), "Lima, UTC\u22125");
  assert.equal(zoneAt("UTC", START), "UTC");
});

test("a stretch of time has its weekday, date and clock, and says where it ends on the next day", () => {
  const stretch = { start: START, end: START + 1.5 * HOUR };
  assert.equal(rangeWords(stretch, "Europe/Berlin"), "Thu 19 November, 21:00\u201322:30");
  assert.equal(rangeWords(stretch, "Africa/Nairobi"), "Thu 19 November, 23:00\u201300:30 (+1 day)");
});

test("midnight is 00:00", () => {
  assert.equal(momentWords(Date.parse("2026-11-20T00:00Z"), "UTC"), "Fri 20 November, 00:00");
});

test("a time of the week has the weekday of its start, in short, and ends at 24:00 where that is midnight", () => {
  assert.equal(weekTime({ start: START, end: START + 4 * HOUR }, "Asia/Tokyo"), "Fri 05:00\u201309:00");
  assert.equal(weekTime({ start: START, end: START + 4 * HOUR }, "UTC"), "Thu 20:00\u201324:00");
});

test("a shift says from which day, how much, and which way", () => {
  const moment = Date.parse("2027-03-28T01:00Z");
  assert.equal(
    shiftWords({ moment, later: 60 }, "Europe/Berlin"),
    "From Sunday, 28 March 2027 it is an hour later on your clock, because clocks change.",
  );
  assert.match(shiftWords({ moment, later: -30 }, "UTC"), /30 minutes earlier/);
  assert.match(shiftWords({ moment, later: 150 }, "UTC"), /2 hours and 30 minutes later/);
});
