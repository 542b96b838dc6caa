// Words that a reader types -> the people they mean: by name, handle, skill, language or city.

import { type Bits, add, all, both, none, union } from "../facets/bits.ts";
import type { Facet } from "../facets/facets.ts";
import { begins, searchable, words } from "../folding/folding.ts";
import type { Directory } from "./data.ts";

/**
 * Return a function: what was typed -> everybody whom each of its words fits. A word fits if a name or handle has a
 * word that begins with it, or so has a skill (narrower skills included), a language or the city of the time zone.
 */
export function searching(directory: Directory, facets: ReadonlyMap<string, Facet>): (typed: string) => Bits {
  const { size } = directory;
  const people = directory.names.map((name, person) => searchable(name, directory.pages[person]!));
  const cities = directory.zones.map(([zone]) => searchable(zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ")));
  const skills = directory.skills.map(({ key, name, aliases }) => ({ key, text: searchable(name, key, ...aliases) }));
  const languages = directory.languages.map(([tag, name]) => ({ key: tag, text: searchable(name) }));

  const valued = (facet: string, named: readonly { key: string; text: string }[], word: string): Bits[] =>
    named.filter(({ text }) => begins(text, word)).flatMap(({ key }) => facets.get(facet)?.values.get(key) ?? []);

  const fitting = (word: string): Bits => {
    const found = none(size);
    const there = new Set([...cities.keys()].filter((city) => begins(cities[city]!, word)));
    for (let person = 0; person < size; person++)
      if (there.has(directory.zone[person]!) || begins(people[person]!, word)) add(found, person);
    return union(size, [found, ...valued("offers", skills, word), ...valued("wants", skills, word), ...valued("language", languages, word)]);
  };
  return (typed) => words(typed).map(fitting).reduce(both, all(size));
}
