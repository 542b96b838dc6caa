// Training: choose from the catalogue, tick what is done, make a record of it, print the cards of a role-play.

import { openCatalogue } from "./catalogue.ts";
import { openPlaycards } from "./playcards.ts";
import { openTicks } from "./ticks.ts";

// Two sites of one address, in two folders, keep their ticks apart.
const site = new URL("../", import.meta.url).pathname;

openCatalogue();
openTicks(`pairloom training ${site}`);
openPlaycards();
