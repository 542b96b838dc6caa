// Goals: do the two speak of the same things? `pairloom/match/criteria/goals.py`.

import type { Finder, Mentor, Reader, Verdict } from "./data.ts";
import { listing, whose } from "./english.ts";
import { casefold } from "./folded.ts";
import { lexicon } from "./lexicon.ts";
import { rarities, shared, units, WHOLE } from "./likeness.ts";
import { byCodePoint } from "./order.ts";
import { namedSkills, rejoined, SKILL, spoken } from "./spoken.ts";
import type { Grammar } from "./stems.ts";

const SCALE = WHOLE / 4;
const WORDS = 3;
const MOST = 24;

/** Compares what the reader writes with what the mentor does; the reader counts among those who use a word. */
export function goals(finder: Finder, reader: Reader, grammar: Grammar): (mentor: Mentor) => Verdict {
  const known = lexicon(finder.skills, grammar.tokens);
  const said = spoken(reader.languages, reader.goals, known, grammar);
  const users = new Map(finder.stems);
  const rarity = rarities(finder.people, users, said.words.map(([stem]) => stem));
  const mine = units(said.words, rarity);
  const named = reader.goals.map((goal) => ({ title: goal.title, skills: namedSkills(goal, known, grammar) }));

  const wordsOf = (common: ReadonlyMap<string, number>): string[] => {
    const most = [...common].sort(([one, part], [other, more]) => more - part || byCodePoint(one, other));
    const surface = (stem: string): string =>
      said.written.get(stem) ?? (stem.startsWith(SKILL) ? stem.slice(SKILL.length) : stem);
    const words = rejoined(most.slice(0, MOST).map(([stem]) => surface(stem)), grammar);
    const once = new Map([...words].reverse().map((word) => [casefold(word), word]));
    return [...once.values()].reverse();
  };

  const reasonOf = (mentor: Mentor, common: ReadonlyMap<string, number>): string => {
    const met = named
      .map((goal) => ({ ...goal, skills: goal.skills.filter((skill) => mentor.skills.includes(skill)) }))
      .filter(({ skills }) => skills.length);
    const [goal] = met;
    if (!goal) return `Both speak of: ${wordsOf(common).slice(0, WORDS).join(", ")}.`;
    const only = named.length === 1;
    const which = only ? whose(reader.name) : `${met.length} of ${whose(reader.name)}`;
    const names = goal.skills.map((skill) => finder.skills[skill]?.[0] ?? skill);
    const told = new Set(goal.skills.map((skill) => SKILL + skill));
    const text = casefold(`${goal.title} ${names.join(" ")}`);
    const others = wordsOf(new Map([...common].filter(([stem]) => !told.has(stem))))
      .filter((word) => !text.includes(casefold(word)))
      .slice(0, WORDS);
    const more = others.length ? ` Both also speak of: ${others.join(", ")}.` : "";
    return `Fits ${which} ${only ? "goal" : `${named.length} goals`}: “${goal.title}” speaks of ${listing(names)}.${more}`;
  };

  return (mentor) => {
    const words = mentor.words.map(([place, times]) => [finder.stems[place]?.[0] ?? "", times] as const);
    const common = shared(mine, units(words, rarity));
    const above = Math.min(SCALE, [...common.values()].reduce((sum, part) => sum + part, 0));
    if (common.size) return { above, below: SCALE, reason: reasonOf(mentor, common) };
    const none = `${reader.name} has written down no goal yet.`;
    const others = `${mentor.name} and ${reader.name} use different words, which need not mean much.`;
    return { above, below: SCALE, reason: named.length ? others : none };
  };
}
