import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { draw, sha256 } from "../../src/match/draw.ts";
import { byCodePoint } from "../../src/match/order.ts";
import { parts } from "../../src/match/skills.ts";

test("the draw is SHA-256, whatever the length", () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = new Uint8Array(length).map((_, place) => (place * 37 + length) % 256);
    assert.equal(sha256(bytes), createHash("sha256").update(bytes).digest("hex"));
  }
  assert.equal(draw("autumn", "ada", "ben"), createHash("sha256").update("autumn\0ada\0ben").digest("hex"));
});

test("texts are in the order of their code points, beyond the first plane too", () => {
  assert.deepEqual(["😀", "ﬀ", "a", "ab", "", "Z"].sort(byCodePoint), ["", "Z", "a", "ab", "ﬀ", "😀"]);
  assert.deepEqual(["😁", "😀"].sort(byCodePoint), ["😀", "😁"]);
});

test("what wishes are worth adds up to the whole, however many there are", () => {
  for (const many of [1, 2, 7, 60]) {
    const wishes = Array.from({ length: many }, (_, place) => `skill-${place}`);
    const worth = [...parts(wishes, (wish) => 16 + (wish.length % 17)).values()];
    assert.equal(worth.reduce((sum, each) => sum + each, 0), 1 << 14);
    assert.ok(worth.every((each) => each >= 1));
  }
});
