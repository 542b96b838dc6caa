// Find a mentor: the form, the list, and the way from there to joining. Nothing that is entered leaves the page.

import type { Finder, Option, Reading } from "../match/data.ts";
import { ranking } from "../match/ranking.ts";
import { grammar, primary } from "../match/stems.ts";
import { readersZone, zoneNames, zoneWords } from "../zones/names.ts";
import { fromFragment, readerOf, supposed, toFragment, type Answers } from "./answers.ts";
import { cards, other, type Page } from "./card.ts";
import { element, part } from "../elements/elements.ts";
import { answersOf, joining, type Form } from "./joining.ts";
import { picker } from "./picker.ts";
import { inPortions } from "./portions.ts";
import { stemmers, wholeWords } from "./stemmers.ts";
import { inTerms, type Words } from "./terms.ts";
import { times } from "./times.ts";

const SOON = 150;
const OFFERED = 12;

const root = document.querySelector<HTMLElement>(".pl-find");
if (root) {
  begin(root).catch(() => {
    part(document, ".pl-find-failed").hidden = false;
  });
}

async function begin(root: HTMLElement): Promise<void> {
  const data = root.dataset;
  const words = JSON.parse(data["words"] ?? "{}") as Words;
  const titles = JSON.parse(data["titles"] ?? "{}") as Record<string, string>;
  const form = JSON.parse(data["form"] ?? "{}") as Form;
  const reading = await loaded<Reading>(data["reading"] ?? "");
  const fields = inputs(root);
  let finder = await loaded<Finder>(fields.cohort.value);
  let timer = 0;
  let turn = 0;

  const changed = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void update(), SOON);
  };
  const wants = picker(part(root, '[data-pick="wants"]'), changed);
  const languages = picker(part(root, '[data-pick="languages"]'), changed);
  const free = times(part(root, "[data-free-times]"), changed);

  const blank: Answers = {
    cohort: "",
    wants: [],
    goals: "",
    languages: [...new Set(navigator.languages.map(primary))].filter((tag) => tag in reading.languages),
    zone: readersZone(),
    times: [],
    stage: "",
    hours: Number(fields.hours.value),
    ways: [],
    organisation: "",
    background: "",
  };
  const answers = (): Answers => ({
    cohort: finder.cohort,
    wants: wants.keys(),
    goals: fields.goals.value,
    languages: languages.keys(),
    zone: fields.zone.value,
    times: free.slots(),
    stage: fields.stage.value,
    hours: Math.max(1, Math.round(Number(fields.hours.value)) || 1),
    ways: fields.ways().filter((box) => box.checked).map((box) => box.value),
    organisation: fields.organisation?.value ?? "",
    background: fields.background?.value ?? "",
  });
  const show = (given: Answers): void => {
    wants.pick(given.wants);
    fields.goals.value = given.goals;
    languages.pick(given.languages);
    fields.zone.value = given.zone;
    free.show(given.times);
    fields.stage.value = given.stage;
    fields.hours.value = String(given.hours);
    for (const box of fields.ways()) box.checked = given.ways.includes(box.value);
    if (fields.organisation) fields.organisation.value = given.organisation;
    if (fields.background) fields.background.value = given.background;
  };
  const offer = (): void => {
    const skills = Object.entries(finder.skills).sort(([, [one]], [, [other]]) => one.localeCompare(other));
    wants.offer(skills.map(([key, [name, aliases]]) => ({ key, name, aliases })));
  };
  const update = async (): Promise<void> => {
    const mine = (turn += 1);
    const given = answers();
    if (fields.keep.checked) history.replaceState(null, "", `#${toFragment(given)}`);
    offered(root, finder, wants.keys(), wants.toggle);
    const reader = readerOf(given);
    const known = grammar(reading, await stemmers(reader.languages, reading));
    if (mine !== turn) return;
    const asking = supposed(reader);
    const options = reader.wants.length ? ranking(finder, asking, reading, known) : [];
    const filled = (prefers: readonly string[]) =>
      joining(form, answersOf(reader, finder.open ? finder.cohort : "", prefers));
    const page: Page = {
      finder,
      reader: asking,
      words,
      titles,
      root: data["root"] ?? "",
      free: asking === reader,
      ask: (handle) => filled([handle]).url,
    };
    list(root, options, page);
    const unstemmed = reader.goals.length ? wholeWords(reader.languages, reading) : [];
    notes(root, filled([]), data["forge"] ?? "", unstemmed.map((tag) => reading.languages[tag]?.[0] ?? tag));
  };

  const zones = zoneNames();
  fields.zone.replaceChildren(
    ...[...new Set([blank.zone, ...zones])].map((zone) => {
      const option = element("option", "", zoneWords(zone));
      option.value = zone;
      return option;
    }),
  );
  const everyLanguage = Object.entries(reading.languages).sort(([, [one]], [, [other]]) => one.localeCompare(other));
  languages.offer(everyLanguage.map(([key, [name]]) => ({ key, name, aliases: [] })));
  const kept = fromFragment(location.hash, blank);
  const wanted = [...fields.cohort.options].find((option) => option.dataset["key"] === kept?.cohort);
  if (wanted && !wanted.selected) {
    fields.cohort.value = wanted.value;
    finder = await loaded<Finder>(wanted.value);
  }
  offer();
  fields.keep.checked = Boolean(kept);
  show(kept ?? blank);

  fields.form.addEventListener("input", changed);
  fields.form.addEventListener("submit", (event) => event.preventDefault());
  fields.form.addEventListener("reset", (event) => {
    event.preventDefault();
    fields.keep.checked = false;
    history.replaceState(null, "", location.pathname + location.search);
    show(blank);
    changed();
  });
  fields.keep.addEventListener("change", () => {
    if (!fields.keep.checked) history.replaceState(null, "", location.pathname + location.search);
  });
  fields.cohort.addEventListener("change", () => {
    void loaded<Finder>(fields.cohort.value).then((other) => {
      finder = other;
      offer();
      changed();
    });
  });
  part(root, ".pl-find-jump a").addEventListener("click", (event) => {
    event.preventDefault(); // the address stays as it is: it may keep the answers
    if (!part(root, ".pl-finds").children.length) part<HTMLDetailsElement>(root, ".pl-find-others").open = true;
    part(root, "#find-results").focus({ preventScroll: true });
    part(root, "#find-results").scrollIntoView();
  });
  root.hidden = false;
  await update();
}

/** The list of mentors, and those who cannot be the reader's, folded. */
function list(root: HTMLElement, options: readonly Option[], page: Page): void {
  const [able, unable] = [options.filter((each) => each.feasible), options.filter((each) => !each.feasible)];
  inPortions(part(root, ".pl-finds"), able, cards(page));
  const others = part(root, ".pl-find-others");
  others.hidden = !unable.length;
  part(others, "summary").textContent = inTerms(`${unable.length} who cannot be your mentor, and why`, page.words);
  inPortions(part(others, "ul"), unable, (option) => other(option, page));
  part(root, ".pl-find-join").hidden = !page.reader.wants.length;
  part(root, ".pl-find-status").textContent = inTerms(status(able.length, unable.length, page), page.words);
  const jump = part(root, ".pl-find-jump");
  jump.hidden = !page.reader.wants.length;
  part(jump, "a").textContent = inTerms(able.length ? `See ${fits(able.length)}` : "See why nobody fits yet", page.words);
}

function status(able: number, unable: number, page: Page): string {
  if (!page.reader.wants.length) return "Add a first skill, and the list appears here.";
  const times = page.free ? "" : " As long as you name no times, you count as free whenever they are.";
  if (able) return (able === 1 ? "1 mentor fits." : `${able} mentors fit, best first.`) + times;
  if (!page.reader.languages.length) return "Nobody fits yet. Add a language that you can meet in.";
  if (unable) return "Nobody fits yet; below is why. You can join all the same: more people come.";
  return "No mentor is here yet. You can join all the same: more people come.";
}

/** What the joining form does not take over, and what the list does not know. */
function notes(root: HTMLElement, { url, again, left }: ReturnType<typeof joining>, forge: string, whole: string[]): void {
  const link = part<HTMLAnchorElement>(root, "[data-join-all]");
  link.href = url;
  const said = [`It opens the form on ${forge}, filled in. You look it over and send it there, or not.`];
  if (again.length) said.push(`${forge} does not take over what is ticked or chosen. Choose once more: ${again.join("; ")}.`);
  if (left.length) said.push(`Too long for a link, so please copy it over: ${left.join("; ")}.`);
  if (whole.length) said.push(`Goals in ${whole.join(" and ")} are compared word by word here; the matching reads them a little more closely.`);
  part(root, "[data-again]").textContent = said.join(" ");
}

/** The skills that most mentors of the cohort offer, to be tapped. */
function offered(root: HTMLElement, finder: Finder, wanted: readonly string[], toggle: (key: string) => void): void {
  const field = part(root, ".pl-find-offered");
  const most = Object.entries(finder.offers)
    .filter(([key, [exactly]]) => exactly && key in finder.skills && !wanted.includes(key))
    .sort(([one, [many]], [other, [more]]) => more - many || (one < other ? -1 : 1))
    .slice(0, OFFERED);
  const buttons = most.map(([key]) => {
    const button = element("button", "pl-chip", finder.skills[key]?.[0] ?? key);
    button.type = "button";
    button.addEventListener("click", () => toggle(key));
    return button;
  });
  const place = [...field.querySelectorAll("button")].findIndex((button) => button === document.activeElement);
  field.hidden = !most.length;
  part(field, "ul").replaceChildren(...buttons.map((button) => element("li", "", button)));
  // What was pressed is gone: the keyboard stays at its place.
  if (place >= 0) (buttons[Math.min(place, buttons.length - 1)] ?? part<HTMLElement>(root, "#find-wants")).focus();
}

function fits(many: number): string {
  return many === 1 ? "the mentor who fits" : `the ${many} mentors who fit`;
}

function inputs(root: HTMLElement) {
  const field = <Kind extends HTMLElement>(id: string): Kind => part<Kind>(root, `#find-${id}`);
  return {
    form: part<HTMLFormElement>(root, "form"),
    cohort: field<HTMLSelectElement>("cohort"),
    goals: field<HTMLTextAreaElement>("goals"),
    zone: field<HTMLSelectElement>("zone"),
    stage: field<HTMLSelectElement>("stage"),
    hours: field<HTMLInputElement>("hours"),
    keep: field<HTMLInputElement>("keep"),
    organisation: root.querySelector<HTMLInputElement>("#find-organisation"),
    background: root.querySelector<HTMLInputElement>("#find-background"),
    ways: () => [...root.querySelectorAll<HTMLInputElement>('input[name="ways"]')],
  };
}

async function loaded<Kind>(address: string): Promise<Kind> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} could not be loaded: ${answer.status}`);
  return (await answer.json()) as Kind;
}
