// Times checking many rows: node bench/check.mjs [ROWS] [RUNS]
// Medians, on one core. Budgets: 50,000 rows in 1 s; a changed row in 5 ms.
import { performance } from "node:perf_hooks";
import { loadModule } from "../scripts/load-module.mjs";

const ROWS = Number(process.argv[2] ?? 50_000);
const RUNS = Number(process.argv[3] ?? 5);
const { manyRows, checkAll, follower } = await loadModule("./bench/checkRows.ts");

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

const given = manyRows(ROWS);
const whole = [];
let findings = 0;
for (let run = 0; run < RUNS; run++) {
  const start = performance.now();
  findings = checkAll(given);
  whole.push(performance.now() - start);
}
console.log(
  `read and check ${ROWS} rows: ${Math.round(median(whole))} ms (median of ${RUNS}, first ${Math.round(whole[0])} ms), ${findings} findings`,
);

for (const rows of [182, ROWS]) {
  const { follow, settle } = await follower(manyRows(rows));
  const changed = [];
  const settled = [];
  for (let row = 0; row < 100; row++) {
    const start = performance.now();
    await follow(row);
    const end = performance.now();
    changed.push(end - start);
    if (await settle()) settled.push(performance.now() - end);
  }
  const longest = Math.max(...changed);
  console.log(
    `follow a changed row of ${rows}: ${median(changed).toFixed(2)} ms (median of 100, longest ${longest.toFixed(1)} ms)`,
  );
  if (settled.length > 0)
    console.log(`look at all ${rows} rows again, in slices: ${median(settled).toFixed(1)} ms (median)`);
}
