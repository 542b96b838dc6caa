// Lighthouse in one browser: the program's path, categories with commas between, then addresses.
// Prints a JSON object: address -> {scores: {category: 0 to 100}, faults: [audits below their best]}.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [chromePath, categories, ...addresses] = process.argv.slice(2);
const chromeFlags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const chrome = await launch({ chromePath, chromeFlags });
const found = {};
try {
  for (const address of addresses) {
    const flags = { port: chrome.port, logLevel: "silent", onlyCategories: categories.split(",") };
    const { lhr } = await lighthouse(address, flags);
    const audits = Object.values(lhr.categories).flatMap((category) => category.auditRefs);
    const counted = new Set(audits.filter((ref) => ref.weight > 0).map((ref) => ref.id));
    found[address] = {
      scores: Object.fromEntries(
        Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
      ),
      faults: Object.values(lhr.audits)
        .filter(({ id, score }) => counted.has(id) && score !== null && score < 1)
        .map(({ id, title, displayValue }) => `${id}: ${title} ${displayValue ?? ""}`.trim()),
    };
  }
} finally {
  await chrome.kill();
}
console.log(JSON.stringify(found));
