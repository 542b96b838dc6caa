// Reasons speak of two people by name; here the one is the reader, to whom the page says "you".

/** The reader's name in reasons, until they are said: a character of private use, which nobody writes. */
export const YOU = "\ue000";

const VERBS: Readonly<Record<string, string>> = { wants: "want", has: "have", is: "are", names: "name" };
const SPOKEN = new RegExp(`${YOU}(’s| \\((\\w+)\\) is| (?:wants|has|is|names)\\b)?`, "gu");

/** A reason in which the reader is called `YOU`, as it is said to them. */
export function toYou(text: string): string {
  return text.replace(SPOKEN, (_, after: string | undefined, stage: string | undefined, place: number) => {
    let said = "you";
    if (after === "’s") said = "your";
    else if (stage) said = `you (${stage}) are`;
    else if (after) said = `you ${VERBS[after.trim()]}`;
    const begins = place === 0 || text.slice(0, place).endsWith(". ");
    return begins ? said.slice(0, 1).toUpperCase() + said.slice(1) : said;
  });
}
