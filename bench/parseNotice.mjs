// Times reading notices: node bench/parseNotice.mjs [RUNS]
// Medians of processor time. Budgets: 500 tasks in 100 ms; the time for a line stays the same up to 50,000 lines.
import { loadModule } from "../scripts/load-module.mjs";

const RUNS = Number(process.argv[2] ?? 9);
const { parseNotice, taskText, taskTable, linesOfText } = await loadModule("./bench/noticeTexts.ts");

function timeOf(text) {
  const times = [];
  let tasks = 0;
  for (let run = 0; run < RUNS; run++) {
    const start = process.cpuUsage();
    tasks = parseNotice(text).tasks.length;
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  const [first] = times;
  return { first, median: times.sort((a, b) => a - b)[Math.floor(times.length / 2)], tasks };
}

const cold = timeOf(taskText(500));
console.log(`${cold.tasks} tasks in a text, read first of all: ${cold.first.toFixed(0)} ms`);
timeOf(linesOfText(3000));
for (const [kind, text] of [
  ["text", taskText(500)],
  ["table", taskTable(500)],
]) {
  const { median, tasks } = timeOf(text);
  console.log(`${tasks} tasks in a ${kind}: ${median.toFixed(0)} ms (median of ${RUNS})`);
}
for (const lines of [1000, 2000, 5000, 10_000, 20_000, 50_000]) {
  const { median, tasks } = timeOf(linesOfText(lines));
  const each = ((median / lines) * 1000).toFixed(1);
  console.log(`${lines} lines, ${tasks} tasks: ${median.toFixed(0)} ms, ${each} µs a line`);
}
