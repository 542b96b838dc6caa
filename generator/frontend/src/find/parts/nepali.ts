export { NepaliStemmer as Stemmer } from "../../match/snowball/nepali.js";
