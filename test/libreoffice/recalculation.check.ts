import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import type { WorkbookGrid } from "../../src/core/sheet/grid";
import { cell, plainSheet, plainWorkbook } from "../support/samplePlan";
import { formulaCount, formulaDifferences } from "./formulaDifferences";
import { recalculate } from "./recalculate";
import { programsAreThere, PYTHON } from "./spreadsheetPrograms";

/** Workbooks to look at, from scripts/check-recalculation.mjs; none where all checks run together. */
const files = (JSON.parse(process.env["WORKBOOKS"] ?? "[]") as unknown[]).map(String);

async function read(bytes: Uint8Array): Promise<WorkbookGrid> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.workbook;
}

/** A workbook that carries a wrong result, so that the check is known to compute and to notice. */
async function writeWrongResult(folder: string): Promise<string> {
  const path = join(folder, "wrong.xlsx");
  const cells = [cell(3, "number", { formula: "1+1" }), cell(2, "number", { formula: "1+1" })];
  const plan = plainWorkbook(plainSheet("表", { rows: [{ height: null, cells }] }));
  writeFileSync(path, await writeWorkbook(plan));
  return path;
}

let computed: Uint8Array[] = [];
let wrong: { carried: Uint8Array; computed: Uint8Array } = {
  carried: new Uint8Array(),
  computed: new Uint8Array(),
};

const whereInstalled = programsAreThere() ? describe : describe.skip;

whereInstalled("results that files carry are those that LibreOffice computes", () => {
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "wrong-result-"));
    try {
      const path = await writeWrongResult(folder);
      const [first = new Uint8Array(), ...rest] = recalculate([path, ...files]);
      wrong = { carried: readFileSync(path), computed: first };
      computed = rest;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 300_000);

  test("and a wrong one is noticed", async () => {
    expect(formulaDifferences(await read(wrong.carried), await read(wrong.computed))).toEqual([
      "表!A1 carries 3, computed 2: =1+1",
    ]);
  });

  for (const [index, file] of files.entries()) {
    test(basename(file), async () => {
      const carried = await read(readFileSync(file));
      const anew = await read(computed[index] ?? new Uint8Array());
      expect(formulaDifferences(carried, anew)).toEqual([]);
      expect(formulaCount(anew)).toBeGreaterThanOrEqual(formulaCount(carried));
    });
  }
});

whereInstalled("openpyxl", () => {
  test("opens every workbook that was given without a warning", () => {
    const script =
      "import sys, warnings, openpyxl\nwarnings.simplefilter('error')\nfor f in sys.argv[1:]: openpyxl.load_workbook(f)";
    const run = spawnSync(PYTHON ?? "", ["-c", script, ...files], { encoding: "utf8" });
    expect([run.status, run.stderr]).toEqual([0, ""]);
  });
});
