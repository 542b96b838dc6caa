export { FrenchStemmer as Stemmer } from "../../match/snowball/french.js";
