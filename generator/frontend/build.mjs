// Bundles each program, src/<name>/main.ts, to <folder>/<name>.js; the folder is the first argument. What a program
// loads only when it needs it, src/<name>/parts/<part>.ts, becomes <folder>/<name>-<part>.js.
// The same input gives the same bytes: CI builds again and compares with what is committed.
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const names = readdirSync(join(here, "src")).filter((name) => existsSync(join(here, "src", name, "main.ts")));

function partsOf(name) {
  const folder = join(here, "src", name, "parts");
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  return files.map((file) => ({ in: `src/${name}/parts/${file}`, out: `${name}-${file.replace(/\.ts$/, "")}` }));
}

await build({
  absWorkingDir: here,
  entryPoints: names.flatMap((name) => [{ in: `src/${name}/main.ts`, out: name }, ...partsOf(name)]),
  outdir: process.argv[2],
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  charset: "utf8",
  legalComments: "inline",
  logLevel: "warning",
});
