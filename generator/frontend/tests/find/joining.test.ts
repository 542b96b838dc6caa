import assert from "node:assert/strict";
import { test } from "node:test";

import { joining, type Form } from "../../src/find/joining.ts";

const FORM: Form = {
  url: "https://github.com/sample/mentorship/issues/new?template=join-as-mentee.yml",
  fields: [
    ["mentee.wants", "mentee_wants", "Skills you want to learn", false, ""],
    ["mentee.stage", "mentee_stage", "Where you are", true, ""],
    ["mentee.goals", "mentee_goals", "Your goals", false, ""],
  ],
};

test("an answer that would make the address too long is left out, and named", () => {
  const made = joining(FORM, new Map([["mentee.wants", "rust"], ["mentee.goals", "цель ".repeat(2000)]]));
  assert.equal(made.url, `${FORM.url}&mentee_wants=rust`);
  assert.deepEqual(made.left, ["Your goals"]);
});

test("what GitHub lets people choose is not in the address, and named", () => {
  const made = joining(FORM, new Map([["mentee.wants", "c++"], ["mentee.stage", "mid"]]));
  assert.equal(made.url, `${FORM.url}&mentee_wants=c%2B%2B`);
  assert.deepEqual([made.again, made.left], [["Where you are"], []]);
});
