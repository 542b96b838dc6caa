// What the site publishes for finding a mentor, and what the reader enters.

import type { Offsets, Slot, Span } from "../zones/week.ts";

/** Points and the reason of a criterion. */
export interface Given {
  readonly points: number;
  readonly reason: string;
}

/** A mentor who takes part in the cohort and agreed to be shown. */
export interface Mentor {
  readonly handle: string;
  readonly name: string;
  /** Primary tags, best first. */
  readonly languages: readonly string[];
  readonly zone: string;
  /** Minutes of a week on the wall clock of the zone. */
  readonly wall: readonly Span[];
  readonly ways: readonly string[];
  readonly stage: string | null;
  readonly skills: readonly string[];
  /** Hours a month that other cohorts leave. */
  readonly hours: number;
  readonly seats: number;
  readonly organisation: string | null;
  readonly background: readonly string[];
  /** Stems as places in `Finder.stems`, and how often each is used. */
  readonly words: readonly (readonly [stem: number, times: number])[];
  /** What the criteria give that do not look at the reader. */
  readonly fixed: Readonly<Record<string, Given>>;
  /** Their vetoes, by name of the criterion. */
  readonly vetoes: Readonly<Record<string, string>>;
  /** Why the mentor has no seat, if so. */
  readonly full: readonly string[];
  /** How the person looks on the site. */
  readonly card: Card;
}

export interface Card {
  readonly path: string;
  readonly initials: string;
  readonly tint: number;
  readonly pronouns: string | null;
  readonly place: string;
  readonly languages: readonly string[];
}

/** What the matcher knows of a cohort. */
export interface Finder {
  readonly cohort: string;
  readonly name: string;
  readonly open: boolean;
  readonly format: string;
  /** Hours a month that a pair needs. */
  readonly need: number;
  readonly minSharedHours: number;
  readonly stageGap: number;
  readonly sameOrganisation: boolean;
  /** Most points of each criterion, in order of name. */
  readonly weights: Readonly<Record<string, number>>;
  /** The mentoring phase: its first Monday, and how many weeks are looked at. */
  readonly weeks: readonly [first: string, count: number];
  /** What the clocks of the mentors' zones do: from which week on, the offsets of each week. */
  readonly clocks: Readonly<Record<string, readonly (readonly [week: number, clock: Offsets])[]>>;
  readonly mentors: readonly Mentor[];
  /** How many people the rarity of words is counted over, and how many of them use each stem. */
  readonly people: number;
  readonly stems: readonly (readonly [stem: string, users: number])[];
  /** How many mentors offer each skill itself, and what each weighs for being rare, in sixteenths. */
  readonly offers: Readonly<Record<string, readonly [exactly: number, weight: number]>>;
  /** The vocabulary: name, other names, the broader skill. */
  readonly skills: Readonly<Record<string, readonly [name: string, aliases: readonly string[], broader: string | null]>>;
}

/** What is the same for all cohorts: how texts are read. */
export interface Reading {
  /** English names of languages by tag, and whether they are written in Latin letters. */
  readonly languages: Readonly<Record<string, readonly [name: string, latin: boolean]>>;
  /** Function words by language. */
  readonly words: Readonly<Record<string, string>>;
  readonly unspaced: readonly string[];
  /** Languages that are read as another. */
  readonly same: Readonly<Record<string, string>>;
  /** The Snowball algorithm of each language that has one. */
  readonly stemmers: Readonly<Record<string, string>>;
}

export interface Goal {
  readonly title: string;
  readonly measure?: string;
  readonly by?: string;
}

/** Who asks: a mentee, as a profile has one. */
export interface Reader {
  readonly handle: string;
  readonly name: string;
  readonly languages: readonly string[];
  readonly zone: string;
  readonly slots: readonly Slot[];
  readonly ways: readonly string[];
  readonly stage: string | null;
  /** Wanted skills, most wanted first. */
  readonly wants: readonly string[];
  readonly hours: number;
  readonly goals: readonly Goal[];
  readonly organisation: string | null;
  readonly background: readonly string[];
}

/** What a criterion says: a share of its weight with the reason, or a veto. */
export type Verdict =
  | { readonly above: number; readonly below: number; readonly reason: string }
  | { readonly veto: string };

/** A mentor, as the matcher would rank them for the reader. */
export interface Option {
  readonly mentor: Mentor;
  readonly points: number;
  readonly feasible: boolean;
  readonly criteria: Readonly<Record<string, Given>>;
  readonly vetoes: readonly string[];
}
