// Times the report of a whole year, 182 assignments of 37 units: node bench/report.mjs [RUNS]
// From what was read to the bytes of the file. Processor time of this process, garbage collection included, since others
// may use the machine too. Budget: 1 s.
import { loadModule } from "../scripts/load-module.mjs";

const RUNS = Number(process.argv[2] ?? 5);
const { yearsReturns, report } = await loadModule("./bench/yearReport.ts");

const files = yearsReturns();
const times = [];
let size = 0;
for (let run = 0; run < RUNS; run++) {
  const start = process.cpuUsage();
  size = (await report(files)).length;
  const { user, system } = process.cpuUsage(start);
  times.push((user + system) / 1000);
}
const median = [...times].sort((a, b) => a - b)[Math.floor(RUNS / 2)];
console.log(
  `report of a year: ${Math.round(median)} ms (median of ${RUNS}, the first, not warmed up, ${Math.round(times[0])} ms), ${Math.round(size / 1000)} KB`,
);
