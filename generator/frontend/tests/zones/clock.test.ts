import assert from "node:assert/strict";
import { test } from "node:test";

import { aheadAt, freeWeeks, isZone, mondayOf, mondaysFrom, offsetsOf } from "../../src/zones/clock.ts";
import { offsetWords, placeOf, readersZone, todaysName, zoneNames, zoneWords } from "../../src/zones/names.ts";
import { freeWeek, minutesOf, sharedTime, shownWeek, slotsOf, type Slot, wallWeek } from "../../src/zones/week.ts";

const SUMMER = Date.UTC(2026, 6, 1, 12);
const WINTER = Date.UTC(2026, 0, 15, 12);

test("a zone is ahead of UTC by what its clock shows, in summer and winter", () => {
  assert.deepEqual([aheadAt("Europe/Berlin", SUMMER), aheadAt("Europe/Berlin", WINTER)], [120, 60]);
  assert.deepEqual([aheadAt("America/New_York", SUMMER), aheadAt("America/New_York", WINTER)], [-240, -300]);
  assert.deepEqual([aheadAt("Asia/Kathmandu", SUMMER), aheadAt("Pacific/Chatham", WINTER)], [345, 825]);
  assert.deepEqual([aheadAt("UTC", SUMMER), aheadAt("Asia/Kolkata", SUMMER + 59_999)], [0, 330]);
});

test("a week has its change of clocks at the very minute", () => {
  assert.deepEqual(offsetsOf("Europe/Berlin", Date.UTC(2026, 9, 19)), [[0, 120], [6 * 1440 + 60, 60]]);
  assert.deepEqual(offsetsOf("Australia/Lord_Howe", Date.UTC(2026, 2, 30)), [[0, 660], [5 * 1440 + 15 * 60, 630]]);
  assert.deepEqual(offsetsOf("Africa/Lagos", Date.UTC(2026, 9, 19)), [[0, 60]]);
});

test("the Monday of a moment is the one before it or its own", () => {
  assert.equal(mondayOf(Date.UTC(2026, 10, 15, 23)), Date.UTC(2026, 10, 9));
  assert.equal(mondayOf(Date.UTC(2026, 10, 9)), Date.UTC(2026, 10, 9));
  assert.deepEqual(mondaysFrom("2026-11-15", 2), [Date.UTC(2026, 10, 9), Date.UTC(2026, 10, 16)]);
});

test("Berlin and New York share an hour less in the weeks when only one has changed its clock", () => {
  const weeks = mondaysFrom("2026-10-01", 8);
  const berlin = freeWeeks([{ day: "tue", from: "18:00", to: "20:00" }], "Europe/Berlin", weeks);
  const newYork = freeWeeks([{ day: "tue", from: "12:00", to: "14:00" }], "America/New_York", weeks);
  const shared = berlin.map((week, place) => minutesOf(sharedTime(week, newYork[place]!)));
  assert.deepEqual(shared, [120, 120, 120, 120, 60, 120, 120, 120]);
});

test("the hour that spring skips is in nobody's week", () => {
  const night: Slot[] = [{ day: "sun", from: "02:00", to: "03:00" }];
  assert.deepEqual(freeWeeks(night, "Europe/Berlin", mondaysFrom("2026-03-23", 2)).map(minutesOf), [0, 60]);
});

test("a slot of Tuesday evening in New York is a slot of the night to Wednesday in Berlin", () => {
  const slots: Slot[] = [{ day: "tue", from: "18:00", to: "20:00" }];
  const shownIn = (zone: string, moment: number): Slot[] => {
    const monday = mondayOf(moment);
    return slotsOf(shownWeek(freeWeek(wallWeek(slots), offsetsOf("America/New_York", monday)), offsetsOf(zone, monday)));
  };
  assert.deepEqual(shownIn("Europe/Berlin", WINTER), [{ day: "wed", from: "00:00", to: "02:00" }]);
  assert.deepEqual(shownIn("Africa/Lagos", SUMMER), [{ day: "tue", from: "23:00", to: "01:00" }]);
  assert.deepEqual(shownIn("America/New_York", SUMMER), slots);
});

test("a name that is no zone is none", () => {
  assert.deepEqual(["Africa/Lagos", "Mars/Olympus", ""].map(isZone), [true, false, false]);
});

test("the list of zones has each place by today's name once, and UTC", () => {
  const names = zoneNames();
  assert.ok(names.includes("Asia/Kolkata") && names.includes("Europe/Kyiv") && names.includes("UTC"));
  assert.ok(!names.includes("Asia/Calcutta") && !names.some((name) => name.startsWith("Etc/")));
  assert.deepEqual(names, [...new Set(names)].sort());
  assert.ok(names.every(isZone));
});

test("the reader's zone is a zone by today's name", () => {
  assert.ok(isZone(readersZone()));
  assert.equal(todaysName("Asia/Calcutta"), "Asia/Kolkata");
  assert.equal(todaysName("Africa/Lagos"), "Africa/Lagos");
});

test("a zone is shown by its place first", () => {
  assert.equal(zoneWords("America/Argentina/Buenos_Aires"), "Buenos Aires (America, Argentina)");
  assert.equal(zoneWords("UTC"), "UTC");
});

test("a zone is called by its place, and its distance from UTC has minutes only where there are some", () => {
  assert.equal(placeOf("America/Argentina/Buenos_Aires"), "Buenos Aires");
  assert.deepEqual([0, 60, 330, -210, 840].map(offsetWords), ["UTC", "UTC+1", "UTC+5:30", "UTC\u22123:30", "UTC+14"]);
});
