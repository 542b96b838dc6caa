export { EsperantoStemmer as Stemmer } from "../../match/snowball/esperanto.js";
