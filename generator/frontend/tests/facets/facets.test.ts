import assert from "node:assert/strict";
import { test } from "node:test";
import { chosenIn, queryOf } from "../../src/facets/address.ts";
import { all, both, count, has, items, none, of, union } from "../../src/facets/bits.ts";
import { type Chosen, type Facet, find, toggled } from "../../src/facets/facets.ts";

// A small generator of random numbers, the same for the same seed (Vigna's and Steele's splitmix, 32 bits).
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x9e3779b9) | 0;
    let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return ((word ^ (word >>> 15)) >>> 0) % below;
  };
}

test("a set holds what was put in, at sizes around a word", () => {
  for (const size of [0, 1, 31, 32, 33, 64, 100]) {
    const odd = Array.from({ length: size }, (_, item) => item).filter((item) => item % 2);
    const set = of(size, odd);
    assert.deepEqual(items(set), odd);
    assert.equal(count(all(size)), size);
    assert.deepEqual(items(both(all(size), set)), odd);
    assert.deepEqual(items(union(size, [none(size), set])), odd);
    assert.deepEqual(Array.from({ length: size }, (_, item) => item).filter((item) => has(set, item)), odd);
  }
});

test("counts and results are those of going through every item, in random collections", () => {
  for (let seed = 0; seed < 150; seed++) {
    const draw = chance(seed);
    const size = draw(70);
    const keys = ["a", "b", "c"].slice(0, 1 + draw(3));
    const values = ["x", "y", "z", "w"];
    const has = keys.map(() => Array.from({ length: size }, () => values.filter(() => draw(3) === 0)));
    const facets: Facet[] = keys.map((key, place) => ({
      key,
      values: new Map(values.map((value) => [value, of(size, [...has[place]!.keys()].filter((item) => has[place]![item]!.includes(value)))])),
    }));
    const chosen: Chosen = new Map(keys.map((key) => [key, new Set(values.filter(() => draw(4) === 0))]));
    const words = [...Array(size).keys()].filter(() => draw(2));
    const conditions = draw(2) ? new Map([["words", of(size, words)]]) : new Map();

    const fits = (item: number, but: string | null, instead?: string): boolean =>
      (!conditions.size || but === "words" || words.includes(item)) &&
      keys.every((key, place) => {
        const wanted = key === but ? (instead ? [instead] : []) : [...(chosen.get(key) ?? [])];
        return !wanted.length || wanted.some((value) => has[place]![item]!.includes(value));
      });
    const number = (but: string | null, instead?: string) => [...Array(size).keys()].filter((item) => fits(item, but, instead)).length;

    const found = find(size, facets, chosen, conditions);
    const narrowing = [...conditions.keys(), ...keys.filter((key) => chosen.get(key)?.size)];
    assert.deepEqual(items(found.items), [...Array(size).keys()].filter((item) => fits(item, null)));
    assert.equal(found.total, number(null));
    for (const key of keys)
      assert.deepEqual([...found.counts.get(key)!], values.map((value) => [value, number(key, value)]));
    assert.deepEqual(
      new Map(found.without),
      new Map(narrowing.map((key) => [key, number(key)])),
    );
    const alone = (key: string) =>
      find(size, facets, new Map([...chosen].filter(([other]) => other === key)), key === "words" ? conditions : new Map()).total;
    assert.deepEqual(new Map(found.alone), new Map(narrowing.map((key) => [key, alone(key)])));
  }
});

test("a value that the facet does not know fits nothing, and dropping its facet brings everything back", () => {
  const found = find(3, [{ key: "skill", values: new Map([["rust", of(3, [0])]]) }], new Map([["skill", new Set(["cobol"])]]));
  assert.equal(found.total, 0);
  assert.equal(found.without.get("skill"), 3);
  assert.equal(found.counts.get("skill")?.get("rust"), 1);
});

test("choosing a value twice is not choosing it", () => {
  const once = toggled(new Map(), "skill", "rust");
  assert.deepEqual(once, new Map([["skill", new Set(["rust"])]]));
  assert.deepEqual(toggled(once, "skill", "rust"), new Map());
  assert.deepEqual(toggled(once, "skill", "c"), new Map([["skill", new Set(["rust", "c"])]]));
});

test("choices written into an address are read back from it, and nothing else is", () => {
  const keys = ["skill", "stage"];
  const chosen: Chosen = new Map([["stage", new Set(["mid"])], ["skill", new Set(["c++", "c#", "a&b=c"])]]);
  const query = queryOf(chosen, keys);
  assert.equal(query.toString(), "skill=a%26b%3Dc&skill=c%23&skill=c%2B%2B&stage=mid");
  assert.deepEqual(chosenIn(new URLSearchParams(`page=2&skill=&${query}`), keys), new Map([...chosen].reverse()));
});
