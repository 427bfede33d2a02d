// Times reading returns, against other readers and against the least that reading can cost, in one run side by side:
//   (cd bench && npm install)    # once, for SheetJS and exceljs; left out where they are not there
//   node bench/read.mjs [RETURNS] [ROWS]
// Milliseconds of processor time, so that other programs on the machine do not count. Goals: at most 3 times what it
// takes to inflate the archive and to look at each of its bytes once; 8 times as fast as each library. The libraries take
// 7 to 10 times that bound, so that the second goal would be one of about the bound itself.
import { inflateRawSync } from "node:zlib";
import { readXlsx } from "hucre/xlsx";
import { loadModule } from "../scripts/load-module.mjs";

const RETURNS = Number(process.argv[2] ?? 1000);
const ROWS = Number(process.argv[3] ?? 50_000);
/** The readers take turns with so many returns each, so that what else the machine does falls on all of them. */
const TURN = 25;

const { returnFiles, largeFile, readGrid, returnReader, largeFileReader, packedParts } =
  await loadModule("./bench/readReturns.ts");

/** The lower bound. */
function inflateAndScan(bytes) {
  let tags = 0;
  for (const packed of packedParts(bytes))
    for (const byte of inflateRawSync(packed)) if (byte === 0x3c) tags += 1;
  return tags;
}

async function otherReaders() {
  const readers = { "hucre 1.0.0": (bytes) => readXlsx(bytes) };
  try {
    const { read } = await import("@e965/xlsx");
    readers["SheetJS 0.20.3"] = (bytes) => read(bytes);
    readers["SheetJS 0.20.3, dense, values only"] = (bytes) =>
      read(bytes, { dense: true, cellFormula: false, cellHTML: false, cellText: false });
    const { default: ExcelJs } = await import("exceljs");
    readers["exceljs 4.4.0"] = (bytes) => new ExcelJs.Workbook().xlsx.load(bytes);
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    console.log("SheetJS and exceljs are not installed: (cd bench && npm install)");
  }
  return readers;
}

/** The processor time that this process has taken, ms. */
function taken() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** @returns ms a file: the median of all turns */
async function timeInTurns(readers, files, turn) {
  const times = Object.fromEntries(Object.keys(readers).map((name) => [name, []]));
  for (const read of Object.values(readers)) for (const bytes of files.slice(0, turn)) await read(bytes);
  for (let first = 0; first < files.length; first += turn) {
    for (const [name, read] of Object.entries(readers)) {
      const some = files.slice(first, first + turn);
      const start = taken();
      for (const bytes of some) await read(bytes);
      times[name].push((taken() - start) / some.length);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

function tell(times, digits) {
  const bound = times["inflate and scan the bytes"];
  const own = times["own reader"];
  for (const [name, ms] of Object.entries(times)) {
    const ratios = `${(ms / bound).toFixed(1).padStart(8)} ${(ms / own).toFixed(1).padStart(8)}`;
    console.log(`  ${name.padEnd(36)}${ms.toFixed(digits).padStart(9)} ${ratios}`);
  }
}

const others = await otherReaders();
const returns = [];
for await (const bytes of returnFiles(RETURNS, 1)) returns.push(bytes);
const size = returns.reduce((sum, { length }) => sum + length, 0) / returns.length / 1024;
console.log(`${RETURNS} returns of ${size.toFixed(0)} KB, ms each (median)    ÷ bound    ÷ own`);
tell(
  await timeInTurns(
    {
      "inflate and scan the bytes": inflateAndScan,
      "own reader": readGrid,
      "own reader, rows matched": returnReader(),
      ...others,
    },
    returns,
    TURN,
  ),
  2,
);
const readReturn = returnReader();
const start = taken();
let matched = 0;
for (const bytes of returns) matched += await readReturn(bytes);
console.log(`  all of them read and matched: ${Math.round(taken() - start)} ms, ${matched} rows`);

const large = await largeFile(ROWS);
console.log(`1 workbook of ${ROWS} rows, ${(large.length / 1024 / 1024).toFixed(1)} MB, ms (median of 3)`);
tell(
  await timeInTurns(
    {
      "inflate and scan the bytes": inflateAndScan,
      "own reader": readGrid,
      "own reader, rows matched": largeFileReader(ROWS),
      ...others,
    },
    [large, large, large],
    1,
  ),
  0,
);
