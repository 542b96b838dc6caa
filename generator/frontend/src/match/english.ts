// Small pieces of English for reasons, as `pairloom/match/words.py` has them: lists, counts, lengths of time.

const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const MOST = 600;

/** `A`, `A and B`, `A, B and C`, or with more items `A, B, C and 2 more`. */
export function listing(items: readonly string[], most = 3): string {
  const shown = items.length > most + 1 ? [...items.slice(0, most), `${items.length - most} more`] : [...items];
  const last = shown.pop();
  return shown.length ? `${shown.join(", ")} and ${last}` : (last ?? "");
}

/** A number in words up to twelve, in figures beyond. */
export function number(value: number): string {
  return NUMBERS[value] ?? String(value);
}

/** `no mentors`, `one mentor`, `three mentors`, `13 mentors`. */
export function count(value: number, noun: string): string {
  return `${number(value)} ${noun}${value === 1 ? "" : "s"}`;
}

/** The possessive of a name. */
export function whose(name: string): string {
  return `${name}’s`;
}

/** `first` for 1, `second` for 2, and so on; from 13 on in figures: `13th`, `21st`. */
export function ordinal(place: number): string {
  const ending = Math.floor(place / 10) % 10 === 1 ? "th" : ({ 1: "st", 2: "nd", 3: "rd" }[place % 10] ?? "th");
  return ORDINALS[place - 1] ?? `${place}${ending}`;
}

/** `45 minutes`, `1 hour`, `2 hours 30 minutes`. */
export function duration(minutes: number): string {
  const parts: [number, string][] = [
    [Math.floor(minutes / 60), "hour"],
    [minutes % 60, "minute"],
  ];
  const said = parts.filter(([value]) => value).map(([value, noun]) => `${value} ${noun}${value === 1 ? "" : "s"}`);
  return said.join(" ") || "0 minutes";
}

/** The text, cut between two words and ended with `…` where it is longer than a reason may be. */
export function bounded(text: string): string {
  const characters = [...text];
  if (characters.length <= MOST) return text;
  const cut = characters.slice(0, MOST - 2).join("");
  const blank = cut.lastIndexOf(" ");
  return `${blank < 0 ? cut : cut.slice(0, blank)} …`;
}
