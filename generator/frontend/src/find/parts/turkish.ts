export { TurkishStemmer as Stemmer } from "../../match/snowball/turkish.js";
