export { EstonianStemmer as Stemmer } from "../../match/snowball/estonian.js";
