export { GreekStemmer as Stemmer } from "../../match/snowball/greek.js";
