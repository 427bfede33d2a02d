// Times reading notices: node bench/parseNotice.mjs [RUNS]
// Medians of processor time. Budgets: 500 tasks in 100 ms; the time for a line stays the same up to 50,000 lines.
import { loadModule } from "../scripts/load-module.mjs";

const RUNS = Number(process.argv[2] ?? 9);
const { parseNotice, taskText, taskTable, linesOfText } = await loadModule("./bench/noticeTexts.ts");

/** One reading in milliseconds, and how many tasks it found. */
function readOnce(text) {
  const start = process.cpuUsage();
  const tasks = parseNotice(text).tasks.length;
  const { user, system } = process.cpuUsage(start);
  return { time: (user + system) / 1000, tasks };
}

/** The median, where readings before have made the program warm. */
function timeOf(text) {
  for (let run = 0; run < RUNS; run++) readOnce(text);
  const readings = Array.from({ length: RUNS }, () => readOnce(text));
  const times = readings.map(({ time }) => time).sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)], tasks: readings[0].tasks };
}

const cold = readOnce(taskText(500));
console.log(`${cold.tasks} tasks in a text, read first of all: ${cold.time.toFixed(0)} ms`);
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
