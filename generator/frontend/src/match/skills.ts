// Skills: what the reader wants against what the mentor offers: `pairloom/match/criteria/skills.py`, `rarity.py`.

import type { Finder, Mentor, Reader, Verdict } from "./data.ts";
import { listing, number } from "./english.ts";
import { byCodePoint } from "./order.ts";

const FARTHEST = 4;
const WHOLE = 1 << FARTHEST;
const PARTS = 1 << 14;
const ONCE = 16;
const RARE = 10;

interface Fit {
  readonly steps: number;
  readonly offer: string;
  readonly wish: string;
}

/** Scores what a mentor offers for the wishes of the reader; a mentor who fulfils none even broadly is vetoed. */
export function skills(finder: Finder, reader: Reader): (mentor: Mentor) => Verdict {
  const near = nearness(finder.skills);
  const name = (skill: string): string => finder.skills[skill]?.[0] ?? skill;
  const worth = parts(reader.wants, (wish) => finder.offers[wish]?.[1] ?? ONCE);
  return (mentor) => {
    const fits = reader.wants.flatMap((wish) => nearest(mentor.skills, wish, near));
    if (!fits.length) return { veto: `${mentor.name} offers none of the skills that ${reader.name} wants.` };
    const above = fits.reduce((sum, { steps, wish }) => sum + (worth.get(wish) ?? 0) * (WHOLE >> steps), 0);
    const reason = `${reasonOf(fits, reader, name)}${remark(fits, mentor, finder, name)}`;
    return { above, below: PARTS * WHOLE, reason };
  };
}

function nearest(offers: readonly string[], wish: string, near: Near): Fit[] {
  const found = offers.flatMap((offer): Fit[] => {
    const steps = near(offer, wish);
    return steps === undefined ? [] : [{ steps, offer, wish }];
  });
  found.sort((one, other) => one.steps - other.steps || byCodePoint(one.offer, other.offer));
  return found.slice(0, 1);
}

function reasonOf(fits: readonly Fit[], reader: Reader, name: (skill: string) => string): string {
  const first = reader.wants[0];
  const several = reader.wants.length > 1;
  const exact = fits.filter(({ steps }) => !steps).map(({ wish }) => wish);
  const favourite = exact.filter((wish) => several && wish === first).map(name);
  const others = exact.filter((wish) => !(several && wish === first)).map(name);
  const wishes = new Map<string, string[]>();
  for (const { steps, offer, wish } of fits) {
    if (steps) wishes.set(offer, [...(wishes.get(offer) ?? []), name(wish)]);
  }
  const close = [...wishes].map(([offer, wished]) => `${name(offer)}, close to ${listing(wished, 2)}`).slice(0, 2);
  const said = favourite.map((skill) => `${skill}, which ${reader.name} wants most`);
  if (others.length) said.push(favourite.length ? listing(others) : `${listing(others)}, which ${reader.name} wants`);
  if (close.length && !exact.length) {
    const [wished] = wishes.values();
    const most = several && wished?.length === 1 && first !== undefined && wished[0] === name(first);
    close[0] += `, which ${reader.name} wants${most ? " most" : ""}`;
  }
  said.push(...close);
  const begun = [`Offers ${said[0]}`, ...said.slice(1, 2).map((each) => `also offers ${each}`)];
  return `${[...begun, ...said.slice(2)].join("; ")}.`;
}

/** Which offered wish is the rarest, where it is rare; else nothing. */
function remark(fits: readonly Fit[], mentor: Mentor, finder: Finder, name: (skill: string) => string): string {
  const rare = fits
    .filter(({ steps }) => !steps)
    .map(({ wish }) => ({ wish, offering: finder.offers[wish]?.[0] ?? 0 }))
    .sort((one, other) => one.offering - other.offering);
  const [least] = rare;
  if (!least || least.offering * RARE > finder.mentors.length) return "";
  const who =
    least.offering === 1 ? "the only mentor here who offers" : `one of ${number(least.offering)} mentors here who offer`;
  return ` ${mentor.name} is ${who} ${name(least.wish)}.`;
}

/** What each wish is worth, of `PARTS` together: half as much as the one before it, times its rarity. */
export function parts(wishes: readonly string[], rarity: (wish: string) => number): Map<string, number> {
  const worth = wishes.map((wish, place) => BigInt(rarity(wish)) << BigInt(wishes.length - place));
  const free = BigInt(PARTS - wishes.length);
  const total = worth.reduce((sum, each) => sum + each, 0n);
  const shares = worth.map((each) => 1 + Number((free * each) / total));
  const lost = worth.map((each) => (free * each) % total);
  const losing = shares.map((_, place) => place).sort((one, other) => sign(lost[other], lost[one]) || one - other);
  const left = PARTS - shares.reduce((sum, each) => sum + each, 0);
  for (const place of losing.slice(0, left)) shares[place] = (shares[place] ?? 0) + 1;
  return new Map(wishes.map((wish, place) => [wish, shares[place] ?? 0]));
}

function sign(one = 0n, other = 0n): number {
  return one < other ? -1 : Number(one > other);
}

type Near = (one: string, other: string) => number | undefined;

/** Steps from one skill up to the other, whichever is broader; none where neither is near enough. */
function nearness(vocabulary: Finder["skills"]): Near {
  const lines = new Map<string, Map<string, number>>();
  const line = (skill: string): Map<string, number> => {
    let above = lines.get(skill);
    if (!above) {
      above = new Map();
      for (let step: string | null = skill; step !== null && !above.has(step); step = vocabulary[step]?.[2] ?? null) {
        above.set(step, above.size);
      }
      lines.set(skill, above);
    }
    return above;
  };
  return (one, other) => {
    const steps = line(one).get(other) ?? line(other).get(one);
    return steps === undefined || steps > FARTHEST ? undefined : steps;
  };
}
