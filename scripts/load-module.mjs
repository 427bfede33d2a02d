import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import webpack from "webpack";
import configurations from "../webpack.config.js";

const ROOT = join(import.meta.dirname, "..");

/** Bundles a TypeScript module of this project as the command line is bundled, and loads it. @param entry `./bench/checkRows.ts` */
export async function loadModule(entry) {
  const folder = mkdtempSync(join(tmpdir(), "task-matrix-module-"));
  try {
    const commandLine = configurations({}, { mode: "production" }).find(({ name }) => name === "cli");
    const stats = await run({
      ...commandLine,
      context: ROOT,
      devtool: false,
      entry: { loaded: entry },
      output: { ...commandLine.output, path: folder, library: { type: "module" }, clean: false },
    });
    if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
    return await import(pathToFileURL(join(folder, "loaded.mjs")).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(configuration) {
  const compiler = webpack(configuration);
  return new Promise((resolve, reject) => {
    compiler.run((failure, stats) => compiler.close(() => (failure ? reject(failure) : resolve(stats))));
  });
}
