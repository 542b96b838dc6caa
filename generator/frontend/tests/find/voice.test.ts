import assert from "node:assert/strict";
import { test } from "node:test";

import { inTerms, type Words } from "../../src/find/terms.ts";
import { toYou, YOU } from "../../src/find/voice.ts";

const ELDERS: Words = {
  mentor: "elder",
  mentors: "elders",
  mentee: "apprentice",
  mentees: "apprentices",
  cohort: "season",
  cohorts: "seasons",
};

test("a reason speaks to the reader", () => {
  const said: [string, string][] = [
    [`Offers Rust, which ${YOU} wants most.`, "Offers Rust, which you want most."],
    [`${YOU} has written down no goal yet.`, "You have written down no goal yet."],
    [`Fits 1 of ${YOU}’s 2 goals: “Lead a release” speaks of Releases.`, "Fits 1 of your 2 goals: “Lead a release” speaks of Releases."],
    [`Ada and ${YOU} share no language.`, "Ada and you share no language."],
    [`${YOU} (lead) is one step ahead of Ada (senior).`, "You (lead) are one step ahead of Ada (senior)."],
    [`Ada (lead) is two steps ahead of ${YOU} (mid).`, "Ada (lead) is two steps ahead of you (mid)."],
    [`They are never free at the same time. ${YOU} has one hour a month left.`, "They are never free at the same time. You have one hour a month left."],
    [`${YOU} names no background, as everybody may.`, "You name no background, as everybody may."],
    [`${YOU} gave no stage, so half of the points.`, "You gave no stage, so half of the points."],
  ];
  for (const [reason, spoken] of said) assert.equal(toYou(reason), spoken);
});

test("a text is in the community's words, with their article and capital, but for what is quoted", () => {
  assert.equal(inTerms("A mentor of this cohort; Mentors help mentees.", ELDERS), "An elder of this season; Elders help apprentices.");
  assert.equal(inTerms("“A mentor” in mentoring/mentor.md", ELDERS), "“A mentor” in mentoring/mentor.md");
});

test("a word that a community keeps stays as it is", () => {
  assert.equal(inTerms("A mentor and an MENTEE", { ...ELDERS, mentor: "mentor", mentors: "mentors" }), "A mentor and an APPRENTICE");
});
