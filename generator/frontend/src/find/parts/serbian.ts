export { SerbianStemmer as Stemmer } from "../../match/snowball/serbian.js";
