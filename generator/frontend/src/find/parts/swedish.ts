export { SwedishStemmer as Stemmer } from "../../match/snowball/swedish.js";
