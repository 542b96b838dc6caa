// Runs tests/**/*.test.ts with Node's own test runner, after bundling each to a scratch folder.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

function testsBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? testsBelow(join(folder, entry.name))
      : entry.name.endsWith(".test.ts")
        ? [relative(here, join(folder, entry.name))]
        : [],
  );
}

const scratch = mkdtempSync(join(tmpdir(), "pairloom-frontend-"));
try {
  const entryPoints = testsBelow(join(here, "tests")).sort();
  const options = { bundle: true, format: "esm", platform: "node", target: "node18", logLevel: "warning" };
  await build({ absWorkingDir: here, entryPoints, outbase: "tests", outdir: scratch, ...options, outExtension: { ".js": ".mjs" } });
  const built = entryPoints.map((path) => join(scratch, relative("tests", path).replace(/\.ts$/, ".mjs")));
  const ended = spawnSync(process.execPath, ["--test", ...built], { stdio: "inherit" });
  process.exitCode = ended.status ?? 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
