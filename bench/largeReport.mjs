// Consolidates hundreds of thousands of rows on the command line: node bench/largeReport.mjs [ROWS…]
// Every row stands for an assignment of its own and comes into 进展明细: as a return from each of a hundred units, and as
// ten workbooks. The files are made first, in a folder that is gone afterwards. Prints the peak memory and the processor
// time of the whole process. Budget: 200,000 rows in 1 GB. KEEP=folder keeps what was made and written.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadModule } from "../scripts/load-module.mjs";

const ROWS = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [20_000, 200_000];
const UNITS_OF_A_WORKBOOK = 10;
const PROGRAM = new URL("../bin/task-matrix.js", import.meta.url).pathname;
/** Said by the process itself when it ends. */
const TELL_USAGE = `data:text/javascript,process.on("exit", () => console.error(JSON.stringify(process.resourceUsage())));`;
const { largeNoticeText, largeReturns, largeWorkbooks } = await loadModule("./bench/largeRound.ts");

const kept = process.env.KEEP;
const folder = kept ?? mkdtempSync(join(tmpdir(), "task-matrix-large-"));
try {
  for (const rows of ROWS) {
    const notice = join(folder, `${rows}.txt`);
    const text = largeNoticeText(rows);
    mkdirSync(folder, { recursive: true });
    writeFileSync(notice, text);
    for (const [name, make] of [
      ["returns", () => largeReturns(text)],
      ["workbooks", () => largeWorkbooks(text, UNITS_OF_A_WORKBOOK)],
    ]) {
      const given = join(folder, `${rows}-${name}`);
      if (!existsSync(given)) await makeFiles(given, make());
      consolidate(rows, name, { given, notice, out: join(folder, `${rows}-${name}.xlsx`) });
    }
  }
} finally {
  if (!kept) rmSync(folder, { recursive: true });
}

async function makeFiles(given, files) {
  mkdirSync(given);
  let count = 0;
  for await (const bytes of files) writeFileSync(join(given, `${(count += 1)}.xlsx`), bytes);
}

function consolidate(rows, name, { given, notice, out }) {
  const options = ["--notice", notice, "--as-of", "2017-12-25", "--out", out];
  const run = spawnSync(
    process.execPath,
    ["--import", TELL_USAGE, PROGRAM, "consolidate", given, ...options],
    { encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
  );
  // 1: done, and the check found mistakes.
  if (run.status !== 0 && run.status !== 1)
    throw new Error(`The command line ended with ${run.status}: ${run.stderr.slice(-2000)}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(run.stderr.trim().split("\n").at(-1));
  const seconds = (userCPUTime + systemCPUTime) / 1e6;
  console.log(
    `${rows} rows as ${name}: ${seconds.toFixed(1)} s (${((1000 * seconds) / rows).toFixed(2)} ms a row), at most ${Math.round(maxRSS / 1024)} MiB, report of ${(statSync(out).size / 1e6).toFixed(1)} MB`,
  );
}
