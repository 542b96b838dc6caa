// A mentor -> the card that stands in the list.

import type { Finder, Option, Reader } from "../match/data.ts";
import { duration } from "../match/english.ts";
import { meetings } from "../match/hours.ts";
import { mondaysFrom, offsetsOf } from "../zones/clock.ts";
import { minutesOf, shownWeek, slotsOf, type Slot } from "../zones/week.ts";
import { element, heard } from "../elements/elements.ts";
import { inTerms, type Words } from "./terms.ts";
import { toYou } from "./voice.ts";

/** What a card needs to know besides the mentor. */
export interface Page {
  readonly finder: Finder;
  readonly reader: Reader;
  readonly words: Words;
  readonly titles: Readonly<Record<string, string>>;
  /** Whether the reader has said when they are free. */
  readonly free: boolean;
  /** The address of the site's first page. */
  readonly root: string;
  /** The joining form with a wish for that mentor. */
  readonly ask: (handle: string) => string;
}

const REASONS = 3;
const TIMES = 4;
const DAYS: Readonly<Record<Slot["day"], string>> = {
  mon: "Mon",
  tue: "Tue",
  wed: "Wed",
  thu: "Thu",
  fri: "Fri",
  sat: "Sat",
  sun: "Sun",
};

/** Makes cards for mentors who can be the reader's. */
export function cards(page: Page): (option: Option) => HTMLElement {
  const most = Object.values(page.finder.weights).reduce((sum, weight) => sum + weight, 0);
  const together = meetings(page.finder, page.reader);
  return (option) => {
    const { mentor } = option;
    const best = ranked(option).filter(([, { points }]) => points).slice(0, REASONS);
    return element(
      "li",
      "pl-card pl-find-card",
      top(option, page),
      meter(option.points, most),
      element("ul", "pl-find-why", ...best.map(([, { reason }]) => element("li", "", said(reason, page)))),
      element("p", "pl-card-foot pl-quiet", facts(option)),
      shared(together(mentor).each, page),
      points(option, page),
      element("p", "pl-actions", ask(option, page), profile(option, page)),
    );
  };
}

/** A mentor who cannot be the reader's, with the sentence that says why. */
export function other(option: Option, page: Page): HTMLElement {
  const name = element("bdi", "", option.mentor.name);
  const link = element("a", "pl-name", name);
  link.href = page.root + option.mentor.card.path;
  return element("li", "", link, element("br", ""), element("span", "pl-quiet", said(option.vetoes.join(" "), page)));
}

function top({ mentor }: Option, page: Page): HTMLElement {
  const { card } = mentor;
  const badge = element("span", `pl-badge pl-tint-${card.tint}`, card.initials);
  badge.setAttribute("aria-hidden", "true");
  const link = element("a", "pl-name", element("bdi", "", mentor.name));
  link.href = page.root + card.path;
  const title = element("p", "pl-card-title", link);
  if (card.pronouns) {
    const pronouns = element("span", "pl-quiet", card.pronouns);
    pronouns.dir = "auto";
    title.append(" ", pronouns);
  }
  return element("div", "pl-person-top", badge, element("div", "", title, element("p", "pl-quiet", card.place)));
}

function meter(value: number, most: number): HTMLElement {
  const bar = element("span", "pl-find-bar", element("span", ""));
  bar.setAttribute("aria-hidden", "true");
  (bar.firstElementChild as HTMLElement).style.inlineSize = `${most ? Math.round((100 * value) / most) : 0}%`;
  return element("p", "pl-find-points", element("strong", "", String(value)), ` of ${most} points`, bar);
}

function facts({ mentor }: Option): string {
  const seats = `${mentor.seats} ${mentor.seats === 1 ? "seat" : "seats"} free`;
  return [mentor.card.languages.join(", "), seats].join(" · ");
}

/** When both are free, on the reader's clock, in the first week of the mentoring phase. */
function shared(weeks: ReturnType<ReturnType<typeof meetings>>["each"], { finder, reader, free }: Page): HTMLElement {
  const [first = []] = weeks;
  const monday = mondaysFrom(finder.weeks[0], 1)[0] ?? 0;
  const slots = slotsOf(shownWeek(first, offsetsOf(reader.zone, monday)));
  if (!slots.length) return element("span", "");
  const times = slots.slice(0, TIMES).map(({ day, from, to }) => `${DAYS[day]} ${from}–${to}`);
  const more = slots.length > TIMES ? ` and ${slots.length - TIMES} more` : "";
  const length = duration(Math.min(...weeks.map(minutesOf)) || minutesOf(first));
  const who = free ? "Both free" : "Free";
  return element("p", "pl-find-shared", `${who} on your clock: ${times.join(", ")}${more}`, heard(`; ${length} a week`));
}

/** All criteria with what each gives, folded. */
function points(option: Option, page: Page): HTMLElement {
  const rows = ranked(option).map(([name, given]) =>
    element(
      "div",
      "",
      element("dt", "", said(page.titles[name] ?? name, page), " ", element("span", "pl-quiet", worth(given.points, page, name))),
      element("dd", "", said(given.reason, page)),
    ),
  );
  const summary = element("summary", "", "How the points add up", heard(` for ${option.mentor.name}`));
  return element("details", "pl-find-all", summary, element("dl", "", ...rows));
}

function worth(points: number, page: Page, name: string): string {
  return `${points} of ${page.finder.weights[name] ?? 0}`;
}

function ask({ mentor }: Option, page: Page): HTMLElement {
  const label = inTerms("Ask this mentor", page.words);
  const link = element("a", "pl-button pl-button-first", label, heard(`: ${mentor.name}`));
  link.href = page.ask(mentor.handle);
  link.rel = "noopener";
  return link;
}

function profile({ mentor }: Option, page: Page): HTMLElement {
  const link = element("a", "pl-button", "Profile", heard(` of ${mentor.name}`));
  link.href = page.root + mentor.card.path;
  return link;
}

function said(reason: string, page: Page): string {
  return toYou(inTerms(reason, page.words));
}

/** The criteria, what gave most first; equals in order of name. */
function ranked({ criteria }: Option) {
  return Object.entries(criteria).sort(
    ([one, given], [other, more]) => more.points - given.points || (one < other ? -1 : 1),
  );
}
