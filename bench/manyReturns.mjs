// Consolidates thousands of returns on the command line: node bench/manyReturns.mjs [COUNT…]
// Makes the returns first, as many as the largest count, in a folder that is gone afterwards: 13 ms each. Prints the
// processor time and the peak memory of the whole process.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadModule } from "../scripts/load-module.mjs";

const COUNTS = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [2000, 5000, 10_000];
const PROGRAM = new URL("../bin/task-matrix.js", import.meta.url).pathname;
/** Said by the process itself when it ends. */
const TELL_USAGE = `data:text/javascript,process.on("exit", () => console.error(JSON.stringify(process.resourceUsage())));`;
const { returnFiles } = await loadModule("./bench/returnFiles.ts");

const counts = [...COUNTS].sort((a, b) => a - b);
const folder = mkdtempSync(join(tmpdir(), "task-matrix-many-"));
try {
  const made = join(folder, "made");
  const given = join(folder, "given");
  mkdirSync(made);
  mkdirSync(given);
  let count = 0;
  for await (const bytes of returnFiles(counts.at(-1), 1)) {
    writeFileSync(join(made, `${count}.xlsx`), bytes);
    count += 1;
  }
  let there = 0;
  for (const wanted of counts) {
    for (; there < wanted; there += 1) renameSync(join(made, `${there}.xlsx`), join(given, `${there}.xlsx`));
    const run = spawnSync(
      process.execPath,
      ["--import", TELL_USAGE, PROGRAM, "consolidate", given, "--out", join(folder, `${wanted}.xlsx`)],
      { encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
    );
    if (run.status !== 0) throw new Error(`The command line ended with ${run.status}: ${run.stderr}`);
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(run.stderr.trim().split("\n").at(-1));
    const seconds = (userCPUTime + systemCPUTime) / 1e6;
    console.log(
      `${wanted} returns: ${seconds.toFixed(1)} s (${((1000 * seconds) / wanted).toFixed(1)} ms each), at most ${Math.round(maxRSS / 1024)} MB`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
