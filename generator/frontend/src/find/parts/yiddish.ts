export { YiddishStemmer as Stemmer } from "../../match/snowball/yiddish.js";
