// For tests of the Python side: forms and answers as JSON on standard input; filled forms and texts go out as JSON.
import { readFileSync } from "node:fs";

import { readerOf, type Answers } from "../../src/find/answers.ts";
import { answersOf, joining, type Form } from "../../src/find/joining.ts";
import { inTerms, type Words } from "../../src/find/terms.ts";

interface Asked {
  readonly forms?: readonly { readonly form: Form; readonly answers: Answers; readonly cohort: string; readonly prefers: string[] }[];
  readonly texts?: readonly { readonly words: Words; readonly text: string }[];
}

const asked = JSON.parse(readFileSync(0, "utf8")) as Asked;
const answers = {
  forms: (asked.forms ?? []).map(({ form, answers, cohort, prefers }) => {
    const given = answersOf(readerOf(answers), cohort, prefers);
    return { ...joining(form, given), given: Object.fromEntries(given) };
  }),
  texts: (asked.texts ?? []).map(({ words, text }) => inTerms(text, words)),
};
process.stdout.write(JSON.stringify(answers));
