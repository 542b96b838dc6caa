// All stemmers that the browser has, at once, for tests.
import { ArabicStemmer } from "../../src/match/snowball/arabic.js";
import { ArmenianStemmer } from "../../src/match/snowball/armenian.js";
import { BasqueStemmer } from "../../src/match/snowball/basque.js";
import { CatalanStemmer } from "../../src/match/snowball/catalan.js";
import { DutchStemmer } from "../../src/match/snowball/dutch.js";
import { EnglishStemmer } from "../../src/match/snowball/english.js";
import { EsperantoStemmer } from "../../src/match/snowball/esperanto.js";
import { EstonianStemmer } from "../../src/match/snowball/estonian.js";
import { FrenchStemmer } from "../../src/match/snowball/french.js";
import { GermanStemmer } from "../../src/match/snowball/german.js";
import { GreekStemmer } from "../../src/match/snowball/greek.js";
import { HindiStemmer } from "../../src/match/snowball/hindi.js";
import { HungarianStemmer } from "../../src/match/snowball/hungarian.js";
import { IndonesianStemmer } from "../../src/match/snowball/indonesian.js";
import { IrishStemmer } from "../../src/match/snowball/irish.js";
import { ItalianStemmer } from "../../src/match/snowball/italian.js";
import { NepaliStemmer } from "../../src/match/snowball/nepali.js";
import { NorwegianStemmer } from "../../src/match/snowball/norwegian.js";
import { PortugueseStemmer } from "../../src/match/snowball/portuguese.js";
import { RomanianStemmer } from "../../src/match/snowball/romanian.js";
import { RussianStemmer } from "../../src/match/snowball/russian.js";
import { SerbianStemmer } from "../../src/match/snowball/serbian.js";
import { SpanishStemmer } from "../../src/match/snowball/spanish.js";
import { SwedishStemmer } from "../../src/match/snowball/swedish.js";
import { TamilStemmer } from "../../src/match/snowball/tamil.js";
import { TurkishStemmer } from "../../src/match/snowball/turkish.js";
import { YiddishStemmer } from "../../src/match/snowball/yiddish.js";
import { stemming, type Stemmer } from "../../src/match/stemming.ts";
import type { Stemmers } from "../../src/match/stems.ts";

const classes: Readonly<Record<string, new () => Stemmer>> = {
  arabic: ArabicStemmer,
  armenian: ArmenianStemmer,
  basque: BasqueStemmer,
  catalan: CatalanStemmer,
  dutch: DutchStemmer,
  english: EnglishStemmer,
  esperanto: EsperantoStemmer,
  estonian: EstonianStemmer,
  french: FrenchStemmer,
  german: GermanStemmer,
  greek: GreekStemmer,
  hindi: HindiStemmer,
  hungarian: HungarianStemmer,
  indonesian: IndonesianStemmer,
  irish: IrishStemmer,
  italian: ItalianStemmer,
  nepali: NepaliStemmer,
  norwegian: NorwegianStemmer,
  portuguese: PortugueseStemmer,
  romanian: RomanianStemmer,
  russian: RussianStemmer,
  serbian: SerbianStemmer,
  spanish: SpanishStemmer,
  swedish: SwedishStemmer,
  tamil: TamilStemmer,
  turkish: TurkishStemmer,
  yiddish: YiddishStemmer,
};

export const all: Stemmers = new Map(Object.entries(classes).map(([name, one]) => [name, stemming(one)]));
