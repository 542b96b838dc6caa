export { RussianStemmer as Stemmer } from "../../match/snowball/russian.js";
