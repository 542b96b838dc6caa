// Text that speaks of mentors, mentees and cohorts, in the community's words: the rule of `pairloom/terms.py`.

export type Term = "mentor" | "mentee" | "cohort";
export type Words = Readonly<Record<Term | `${Term}s`, string>>;

const WORD = "\\p{L}\\p{N}_";
const FOUND = new RegExp(
  "“[^”]*”|" +
    `(?<![${WORD}/.@#])(?:(?<article>an?)(?<gap>\\s+))?(?<term>mentor|mentee|cohort)(?<many>s)?` +
    `(?![${WORD}/@]|\\.[${WORD}]|-[${WORD}]+\\.[${WORD}])`,
  "giu",
);

/** Plain text in the community's words, so that "a mentor" becomes "an elder"; what stands between quotes stays. */
export function inTerms(text: string, words: Words): string {
  return text.replace(FOUND, (...found) => {
    const groups = found[found.length - 1] as Record<"article" | "gap" | "term" | "many", string | undefined>;
    const whole = String(found[0]);
    const { article, gap, term, many } = groups;
    if (!term) return whole;
    const key = term.toLowerCase() as Term;
    if (words[key] === key) return whole;
    const noun = like(many ? words[`${key}s`] : words[key], term);
    if (!article) return noun;
    const own = "aeio".includes(words[key].slice(0, 1).toLowerCase()) ? "an" : "a";
    return `${like(own, article)}${gap}${noun}`;
  });
}

/** A word in the case of another: small, with a capital, or in capitals. */
function like(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  const first = model.slice(0, 1);
  return first === first.toUpperCase() ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}
