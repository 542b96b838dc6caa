export { ArmenianStemmer as Stemmer } from "../../match/snowball/armenian.js";
