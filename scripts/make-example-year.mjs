// Writes the example year of the workbench as files: node scripts/make-example-year.mjs --out DIR
// Files of the same names in DIR are replaced.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import webpack from "webpack";
import configurations from "../webpack.config.js";

const ROOT = join(import.meta.dirname, "..");

/** Bundles the maker as the command line is bundled, and loads it. */
async function loadMaker(folder) {
  const commandLine = configurations({}, { mode: "development" }).find(({ name }) => name === "cli");
  const stats = await promisedRun({
    ...commandLine,
    context: ROOT,
    devtool: false,
    entry: { maker: "./workbench/exampleYear/makeExampleYear.ts" },
    output: { ...commandLine.output, path: folder, library: { type: "module" }, clean: false },
  });
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  return import(pathToFileURL(join(folder, "maker.mjs")).href);
}

function promisedRun(configuration) {
  const compiler = webpack(configuration);
  return new Promise((resolve, reject) => {
    compiler.run((failure, stats) => compiler.close(() => (failure ? reject(failure) : resolve(stats))));
  });
}

const { out } = parseArgs({ options: { out: { type: "string" } } }).values;
if (out === undefined) {
  console.error("Usage: node scripts/make-example-year.mjs --out DIR");
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "example-year-"));
try {
  const { makeExampleYear } = await loadMaker(folder);
  const files = await makeExampleYear();
  mkdirSync(out, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(out, name), bytes);
  console.log(`${files.length} files in ${out}`);
} finally {
  rmSync(folder, { recursive: true });
}
