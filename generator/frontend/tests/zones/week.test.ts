import assert from "node:assert/strict";
import { test } from "node:test";

import {
  clockOf,
  freeWeek,
  minuteOf,
  minutesOf,
  sharedTime,
  shownWeek,
  slotsOf,
  wallWeek,
  WEEK,
} from "../../src/zones/week.ts";

test("a slot stands at its minutes of the week", () => {
  assert.deepEqual(wallWeek([{ day: "tue", from: "18:00", to: "20:00" }]), [[2520, 2640]]);
});

test("slots that touch or overlap are one stretch", () => {
  const slots = [
    { day: "mon", from: "10:00", to: "11:00" },
    { day: "mon", from: "09:00", to: "10:00" },
    { day: "mon", from: "10:30", to: "12:00" },
  ] as const;
  assert.deepEqual(wallWeek(slots), [[540, 720]]);
});

test("a slot that does not end after its start gives no time", () => {
  assert.deepEqual(wallWeek([{ day: "mon", from: "10:00", to: "10:00" }, { day: "tue", from: "10:00", to: "09:00" }]), []);
});

test("a day that ends at 24:00 has 1440 minutes", () => {
  assert.equal(minutesOf(wallWeek([{ day: "sun", from: "00:00", to: "24:00" }])), 1440);
});

test("a slot at the edge of the week comes in at its other end", () => {
  assert.deepEqual(freeWeek([[0, 60]], [[0, 540]]), [[WEEK - 540, WEEK - 480]]);
});

test("a clock that changes in the week skips an hour in spring and shows one twice in autumn", () => {
  const night = wallWeek([{ day: "sun", from: "02:00", to: "03:00" }]);
  const change = 6 * 1440 + 60;
  assert.equal(minutesOf(freeWeek(night, [[0, 60], [change, 120]])), 0);
  assert.equal(minutesOf(freeWeek(night, [[0, 120], [change, 60]])), 120);
});

test("what is shown on the clock is again the wall week", () => {
  const wall = wallWeek([{ day: "mon", from: "00:30", to: "02:00" }, { day: "sun", from: "23:00", to: "24:00" }]);
  for (const ahead of [-720, -210, 0, 345, 840]) {
    assert.deepEqual(shownWeek(freeWeek(wall, [[0, ahead]]), [[0, ahead]]), wall);
  }
});

test("the shared time is what is in both weeks", () => {
  assert.deepEqual(sharedTime([[0, 100], [200, 300]], [[50, 250], [290, 400]]), [[50, 100], [200, 250], [290, 300]]);
});

test("a stretch over midnight, or over the end of the week, is one slot", () => {
  assert.deepEqual(slotsOf([[0, 60], [WEEK - 60, WEEK]]), [{ day: "sun", from: "23:00", to: "01:00" }]);
  assert.deepEqual(slotsOf([[1380, 1440]]), [{ day: "mon", from: "23:00", to: "24:00" }]);
});

test("a stretch of more than a day is cut at midnight", () => {
  assert.deepEqual(slotsOf([[1200, 3000]]), [
    { day: "mon", from: "20:00", to: "24:00" },
    { day: "tue", from: "00:00", to: "24:00" },
    { day: "wed", from: "00:00", to: "02:00" },
  ]);
});

test("a week without a free minute has no slot, and a wholly free one has seven", () => {
  assert.deepEqual(slotsOf([]), []);
  assert.equal(slotsOf([[0, WEEK]]).length, 7);
});

test("a clock and its minute of the day are the same thing", () => {
  for (const minute of [0, 1, 59, 60, 1110, 1439, 1440]) assert.equal(minuteOf(clockOf(minute)), minute);
});
