// Consolidates returns with random faults and looks for every value: node bench/faultyReturns.mjs [FILES] [SEED] [FILES_IN_A_YEAR]
// Exit status 1 where a value is lost, invented or in the wrong place, or an equation does not hold. A year that failed is
// made again with: node bench/faultyReturns.mjs FILES_IN_A_YEAR ITS_SEED FILES_IN_A_YEAR
import { performance } from "node:perf_hooks";
import { loadModule } from "../scripts/load-module.mjs";

const FILES = Number(process.argv[2] ?? 1000);
const SEED = Number(process.argv[3] ?? 1);
const IN_A_YEAR = Number(process.argv[4] ?? 50);
const { checkYear, consolidateInGroups } = await loadModule("./bench/faultyReturns.ts");

const FAILURES = ["lost", "invented", "misplaced", "unrecognised", "wrong"];
const FIGURES = ["put", "inDetails", "aside", "signedRefused", "unmatched"];
const sums = Object.fromEntries([...FIGURES, ...FAILURES].map((name) => [name, 0]));
const failed = [];
const failedInGroups = [];
let unbalanced = 0;
const start = performance.now();
for (let made = 0; made < FILES; made += IN_A_YEAR) {
  const seed = SEED + made / IN_A_YEAR;
  const { year, comparison } = await checkYear(seed, Math.min(IN_A_YEAR, FILES - made));
  for (const name of FIGURES) sums[name] += comparison[name];
  for (const name of FAILURES) sums[name] += comparison[name].length;
  if (!year.reconciliation.balanced) unbalanced += 1;
  if (tell(seed, failuresIn(comparison))) failed.push(seed);
  const inGroups = await checkYear(seed, Math.min(IN_A_YEAR, FILES - made), consolidateInGroups);
  const differing = Object.entries(inGroups.year.reconciliation).flatMap(([name, value]) =>
    value === year.reconciliation[name] ? [] : [`${name}: ${year.reconciliation[name]}, in groups ${value}`],
  );
  if (tell(`${seed} in two groups`, [...failuresIn(inGroups.comparison), ...differing]))
    failedInGroups.push(seed);
}

function failuresIn(comparison) {
  return FAILURES.flatMap((name) => comparison[name].map((what) => `${name}: ${what}`));
}

/** @returns whether there was something to tell */
function tell(title, failures) {
  if (failures.length > 0) console.error(`seed ${title}:\n  ${failures.slice(0, 20).join("\n  ")}`);
  return failures.length > 0;
}
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(
  `${FILES} files in years of ${IN_A_YEAR}, seeds from ${SEED}, in ${seconds} s (making the files and consolidating them a second time in two groups included)`,
);
console.log(`values put in: ${sums.put}; in the details: ${sums.inDetails}; aside: ${sums.aside}`);
console.log(
  `signatures of refused files: ${sums.signedRefused}; rows that nobody could match: ${sums.unmatched}`,
);
console.log(
  `lost: ${sums.lost}; invented: ${sums.invented}; misplaced: ${sums.misplaced}; not recognised: ${sums.unrecognised}; otherwise wrong: ${sums.wrong}`,
);
console.log(`equations: ${unbalanced === 0 ? "all hold" : `${unbalanced} years do not balance`}`);
console.log(`failing seeds: ${failed.join(", ") || "none"}`);
console.log(`failing seeds where two reports are consolidated: ${failedInGroups.join(", ") || "none"}`);
process.exitCode = failed.length + failedInGroups.length + unbalanced > 0 ? 1 : 0;
