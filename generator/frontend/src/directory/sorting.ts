// Facets of the directory, and the order of what was found.

import { type Bits, add, none } from "../facets/bits.ts";
import type { Facet } from "../facets/facets.ts";
import type { Directory } from "./data.ts";
import type { Sort } from "./state.ts";

/** Minutes a week that the facet of shared hours asks for at least. */
const SHARED = [60, 120, 240];

/** Return the facets that hold for every reader, by key. Whoever has a skill also has all that it is a part of. */
export function facetsOf(directory: Directory): ReadonlyMap<string, Facet> {
  const { size, skills, languages, zones } = directory;
  const facet = (key: string, of: (person: number) => Iterable<string>): [string, Facet] => {
    const values = new Map<string, Bits>();
    for (let person = 0; person < size; person++)
      for (const value of of(person)) {
        const bits = values.get(value) ?? none(size);
        add(bits, person);
        values.set(value, bits);
      }
    return [key, { key, values }];
  };
  const upward = skills.map((_, skill) => upwards(directory, skill));
  const named = (places: readonly number[]): string[] => places.flatMap((place) => upward[place]!);
  return new Map([
    facet("role", (person) => [...(directory.offering[person] ? ["mentor"] : []), ...(directory.wanting[person] ? ["mentee"] : [])]),
    facet("offers", (person) => named(directory.offers[person]!)),
    facet("wants", (person) => named(directory.wants[person]!)),
    facet("seats", (person) => (directory.seats[person]! > 0 ? ["free"] : [])),
    facet("language", (person) => directory.languagesOf[person]!.map((place) => languages[place]![0])),
    facet("stage", (person) => directory.stages[person]!),
    facet("format", (person) => directory.formats[person]!),
    facet("region", (person) => [zones[directory.zone[person]!]![1] ?? []].flat()),
  ]);
}

/** Return the facet of shared hours, from the minutes that each person shares with the reader. */
export function sharedFacet(minutes: Int32Array): Facet {
  const values = SHARED.map((least): [string, Bits] => {
    const bits = none(minutes.length);
    minutes.forEach((shared, person) => shared >= least && add(bits, person));
    return [String(least), bits];
  });
  return { key: "shared", values: new Map(values) };
}

/** Return people in the order asked for; by name where they are equal, or where that order knows nothing of them. */
export function sorted(people: number[], sort: Sort, directory: Directory, minutes: Int32Array | null): number[] {
  const by = sort === "hours" ? minutes : sort === "seats" ? directory.seats : null;
  return by ? people.sort((one, other) => by[other]! - by[one]! || one - other) : people;
}

function upwards(directory: Directory, skill: number): string[] {
  const found: string[] = [];
  for (let above = skill; above >= 0; above = directory.skills[above]!.broader) {
    const { key } = directory.skills[above]!;
    if (found.includes(key)) break;
    found.push(key);
  }
  return found;
}
