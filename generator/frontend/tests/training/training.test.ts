import assert from "node:assert/strict";
import { test } from "node:test";

import { dayOf, keep, kept, type Store, ticked } from "../../src/training/done.ts";
import { progressOf, progressWords } from "../../src/training/progress.ts";
import { handleMeant, newFile, recordText } from "../../src/training/record.ts";

class Memory implements Store {
  readonly held = new Map<string, string>();

  getItem(name: string): string | null {
    return this.held.get(name) ?? null;
  }

  setItem(name: string, text: string): void {
    this.held.set(name, text);
  }

  removeItem(name: string): void {
    this.held.delete(name);
  }
}

const closed: Store = {
  getItem: () => {
    throw new Error("no");
  },
  setItem: () => {
    throw new Error("no");
  },
  removeItem: () => {
    throw new Error("no");
  },
};

test("what is kept comes back, and nothing done leaves nothing behind", () => {
  const store = new Memory();
  assert.equal(keep(store, "here", new Map([["listening", "2026-11-15"]])), true);
  assert.deepEqual([...kept(store, "here")], [["listening", "2026-11-15"]]);
  assert.deepEqual([...kept(store, "there")], []);
  keep(store, "here", new Map());
  assert.equal(store.held.size, 0);
});

test("a closed store, or one that holds something else, is an empty one", () => {
  assert.equal(keep(closed, "here", new Map([["a", "2026-11-15"]])), false);
  assert.equal(keep(null, "here", new Map()), false);
  assert.deepEqual([...kept(closed, "here")], []);
  assert.deepEqual([...kept(null, "here")], []);
  for (const text of ["[", "null", "3", '"x"', '{"<b>":"2026-11-15","b":1,"c":"today"}']) {
    const store = new Memory();
    store.setItem("here", text);
    assert.deepEqual([...kept(store, "here")], []);
  }
});

test("a tick adds a resource with its day, and taking it back removes it", () => {
  const done = ticked(new Map([["feedback", "2026-11-01"]]), "listening", "2026-11-15");
  assert.deepEqual([...done], [["feedback", "2026-11-01"], ["listening", "2026-11-15"]]);
  assert.deepEqual([...ticked(done, "feedback", null)], [["listening", "2026-11-15"]]);
});

test("the day is that of the reader's own calendar", () => {
  assert.equal(dayOf(new Date(2026, 0, 5, 23, 59)), "2026-01-05");
});

test("progress counts steps and minutes of the pathway alone", () => {
  const steps = [{ slug: "a", minutes: 50 }, { slug: "b", minutes: 80 }];
  const at = progressOf(steps, new Map([["b", "2026-11-15"], ["elsewhere", "2026-11-15"]]));
  assert.deepEqual(at, { steps: 1, ofSteps: 2, minutes: 80, ofMinutes: 130 });
  assert.equal(progressWords(at), "1 of 2 steps done, 50 min to go.");
  const all = progressOf(steps, new Map([["a", "2026-11-14"], ["b", "2026-11-15"]]));
  assert.equal(progressWords(all), "All 2 steps done, 2 h 10 min in all.");
});

test("a record has its schema line first and its resources in order of day", () => {
  const done = new Map([["feedback", "2026-11-15"], ["no", "2026-11-15"], ["listening", "2026-11-01"]]);
  const text = '# schema\ndone:\n  listening: 2026-11-01\n  feedback: 2026-11-15\n  "no": 2026-11-15\n';
  assert.equal(recordText("# schema", done), text);
});

test("a handle is taken as people write it, and refused if it can be none", () => {
  const typed = [" Ada-Lin ", "@ada-lin", "profiles/ada-lin.yml", "ada-lin.yaml"];
  assert.deepEqual(typed.map(handleMeant), typed.map(() => "ada-lin"));
  assert.deepEqual(["", "a", "ada lin", "ada--lin", "<b>", "x".repeat(40)].map(handleMeant), Array(6).fill(null));
});

test("the address of a new file carries its path and its text", () => {
  const address = newFile("https://github.com/a/b/new/HEAD", "cohorts/c/training/d.yml", "# x: $y\ndone:\n");
  const query = new URL(address).searchParams;
  assert.deepEqual([...query], [["filename", "cohorts/c/training/d.yml"], ["value", "# x: $y\ndone:\n"]]);
});
