// Times the command line on the bundled notice: node bench/commandLine.mjs [RUNS]
// Medians of whole processes, start-up included. Budgets: generate 5 s, consolidate 3 s on two cores.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

const RUNS = Number(process.argv[2] ?? 5);
const PROGRAM = new URL("../bin/task-matrix.js", import.meta.url).pathname;

function time(args) {
  const start = performance.now();
  execFileSync(process.execPath, [PROGRAM, ...args], { stdio: "ignore" });
  return performance.now() - start;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

const generate = [];
const consolidate = [];
for (let run = 0; run < RUNS; run++) {
  const folder = mkdtempSync(join(tmpdir(), "task-matrix-bench-"));
  generate.push(time(["generate", "--out", folder, "--period", "2017"]));
  consolidate.push(time(["consolidate", join(folder, "填报表"), "--out", join(folder, "report.xlsx")]));
  rmSync(folder, { recursive: true });
}
console.log(`generate 1 + 37 workbooks: ${Math.round(median(generate))} ms (median of ${RUNS})`);
console.log(`consolidate 37 returns:    ${Math.round(median(consolidate))} ms (median of ${RUNS})`);
