import assert from "node:assert/strict";
import { test } from "node:test";

import { duration } from "../../src/durations/durations.ts";

test("a length of time is told in hours and minutes, and what is none is left out", () => {
  assert.deepEqual([0, 25, 60, 130].map(duration), ["0 min", "25 min", "1 h", "2 h 10 min"]);
});
