// Organisation: do the two come from different places? `pairloom/match/criteria/organisation.py`.

import type { Finder, Mentor, Reader, Verdict } from "./data.ts";
import { casefold } from "./folded.ts";

/** Gives all to two people of different organisations, half where one is not named; the same one may be vetoed. */
export function organisation(finder: Finder, reader: Reader): (mentor: Mentor) => Verdict {
  return (mentor) => {
    if (!mentor.organisation || !reader.organisation) {
      const blank = [mentor, reader].filter((person) => !person.organisation).map(({ name }) => name);
      return { above: 1, below: 2, reason: `${blank.join(" and ")} named no organisation, so half of the points.` };
    }
    if (plain(mentor.organisation) !== plain(reader.organisation)) {
      return { above: 1, below: 1, reason: "They come from different organisations." };
    }
    const same = `Both are at ${reader.organisation}`;
    if (finder.sameOrganisation) return { above: 0, below: 1, reason: `${same}.` };
    return { veto: `${same}, and this cohort pairs people of different organisations.` };
  };
}

function plain(name: string): string {
  return casefold(name.normalize("NFKC")).normalize("NFKC").split(/\s+/).filter(Boolean).join(" ");
}
