import assert from "node:assert/strict";
import { test } from "node:test";

import { next, scheme } from "../../src/frame/colours.ts";
import { current } from "../../src/frame/headings.ts";

test("the button goes from the device's colours to light, to dark, and back", () => {
  assert.deepEqual([next("auto"), next("light"), next("dark")], ["light", "dark", "auto"]);
});

test("a choice of light or dark holds on every device, and no choice follows the device", () => {
  const schemes = (["auto", "light", "dark"] as const).map((chosen) => [scheme(chosen, false), scheme(chosen, true)]);
  assert.deepEqual(schemes, [["default", "slate"], ["default", "default"], ["slate", "slate"]]);
});

test("the heading that is read is the last above the line, and the first before any has come up to it", () => {
  assert.equal(current([500, 900, 1400], 300), 0);
  assert.equal(current([-700, 200, 800], 300), 1);
  assert.equal(current([-2000, -900, -40], 300), 2);
});
