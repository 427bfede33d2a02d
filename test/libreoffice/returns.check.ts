import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readXlsx } from "hucre";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { ENTRY_HEADINGS, type EntryHeading } from "../../src/core/matrix/progressColumns";
import { returnUnits } from "../../src/core/matrix/planWorkbooks";
import { findSheet, gridCell, type GridCell, type WorkbookGrid } from "../../src/core/sheet/grid";
import { readReturn } from "../../src/core/returns/readReturn";
import { isCompleted, STATUSES, type Status } from "../../src/core/values/status";
import { SIGNED } from "../core/rules/faults/faultCase";
import { progressSentence } from "../support/cleanReturn";
import { taskMatrix } from "../support/commandLine";
import { cellIn, complete, ownAssignments, ROUND, serial, type RowEntries } from "../support/filledReturn";
import { readingDifferences } from "../support/readingDifferences";
import { formulaCount, formulaDifferences } from "./formulaDifferences";
import { recalculate } from "./recalculate";
import { programsAreThere, PYTHON } from "./spreadsheetPrograms";

const whereInstalled = programsAreThere() ? describe : describe.skip;
const UNITS = returnUnits(ROUND);
/** With 21 tasks together: fewer than there are different sentences. */
const FILLED_UNITS = ["区教委", "区文化委", "区司法局"];
const DAY = "2017-12-01";

interface TypedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly value?: string | number;
  readonly date?: string;
}

/** An entry of a unit's task under a heading, as it has to stand in 进展明细. */
interface Filled {
  readonly unit: string;
  readonly task: number;
  readonly heading: EntryHeading;
  readonly value: string | number;
}

let sentences = 0;
const filled: Filled[] = FILLED_UNITS.flatMap((unit) =>
  ownAssignments(unit).flatMap(({ task, index }, turn) => {
    const status = STATUSES[turn % STATUSES.length] ?? "未启动";
    const row = complete(status, {
      进展情况: progressSentence(sentences++, index),
      具体措施: `=${unit}${task.id}`,
      时间节点: "6月底；12月底\n另行安排",
      存在问题: `“引号”<&>'${task.id}`,
      需区级协调事项: "  前后有空格  ",
      佐证材料: "𠮷（附件1）",
      ...rateOf(status),
    });
    return ENTRY_HEADINGS.flatMap((heading): Filled[] => {
      const value = row[heading];
      return typeof value === "string" || typeof value === "number"
        ? [{ unit, task: index, heading, value }]
        : [];
    });
  }),
);

function rateOf(status: Status): RowEntries {
  if (status === "未启动" || status === "本年度无相关任务") return {};
  return { 完成率: isCompleted(status) ? 1 : 0.285 };
}

/** Who filled in the return, typed where its sign-off sheet asks for it. */
async function signed(path: string): Promise<TypedCell[]> {
  const { signOffPlaces } = readReturn(await read(path));
  return [...signOffPlaces].map(([field, { sheet, address }]) => ({
    sheet,
    cell: address,
    ...(field === "填报日期" ? { date: "2017-12-18" } : { value: SIGNED[field] }),
  }));
}

function typed({ unit, task, heading, value }: Filled): TypedCell {
  const id = ROUND.notice.tasks[task - 1]?.id ?? "";
  const place = { sheet: "进展填报", cell: cellIn(unit, id, heading) };
  return heading === "实际完成日期" && value === serial(DAY) ? { ...place, date: DAY } : { ...place, value };
}

let folder = "";
const at = (...names: string[]) => join(folder, ...names);
const returnName = (unit: string) => `2017-${unit}-填报表.xlsx`;

async function read(path: string): Promise<WorkbookGrid> {
  const outcome = await readWorkbook(readFileSync(path));
  if (!outcome.ok) throw new Error(`${path}: ${outcome.problem.code}`);
  return outcome.workbook;
}

/** Each return in `from` as LibreOffice saves it, into `to`; whatever the format, under the same names. */
function savedByLibreOffice(
  from: string,
  to: string,
  extension = "xlsx",
  filter: string | null = null,
): void {
  mkdirSync(to);
  const names = readdirSync(from).sort();
  const paths = names.map((name) => join(from, name));
  recalculate(paths, extension, filter).forEach((bytes, index) =>
    writeFileSync(join(to, names[index] ?? ""), bytes),
  );
}

/** Comma, quotes, UTF-8; what the second sheet, 进展填报, shows. */
const CSV_AS_SHOWN = "Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2";

whereInstalled("returns that went through other programs", () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "task-matrix-programs-"));
    await taskMatrix(["generate", "--out", at("out"), "--period", "2017"]);
    mkdirSync(at("openpyxl"));
    const jobs = await Promise.all(
      FILLED_UNITS.map(async (unit) => ({
        from: at("out", "填报表", returnName(unit)),
        to: at("openpyxl", returnName(unit)),
        cells: [
          ...filled.filter((entry) => entry.unit === unit).map(typed),
          ...(await signed(at("out", "填报表", returnName(unit)))),
        ],
      })),
    );
    writeFileSync(at("jobs.json"), JSON.stringify(jobs));
    const script = join(import.meta.dirname, "fill.py");
    const run = spawnSync(PYTHON ?? "", [script, at("jobs.json")], { encoding: "utf8" });
    if (run.status !== 0) throw new Error(run.stderr);
    savedByLibreOffice(at("openpyxl"), at("libreoffice"));
    savedByLibreOffice(at("openpyxl"), at("xls"), "xls");
    savedByLibreOffice(at("openpyxl"), at("ods"), "ods");
    savedByLibreOffice(at("openpyxl"), at("csv"), "csv", CSV_AS_SHOWN);
    savedByLibreOffice(at("out", "填报表"), at("blank"));
  }, 600_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(["openpyxl", "libreoffice", "xls", "ods"])(
    "filled by openpyxl, saved by %s: every filled cell stands in 进展明细, and nothing is wrong",
    async (program) => {
      const { status, json } = await taskMatrix([
        "consolidate",
        at(program),
        "--out",
        at(`${program}.xlsx`),
        "--json",
      ]);
      const { files, reconciliation } = json as {
        files: { status: string; matchedBy: string; findings: Record<string, number> }[];
        reconciliation: Record<string, unknown>;
      };
      expect(files.map((file) => [file.status, file.matchedBy, file.findings])).toEqual(
        FILLED_UNITS.map(() => ["accepted", "stamp", { error: 0, warning: 0, info: 0 }]),
      );
      expect(status).toBe(0);
      const rows = new Set(filled.map(({ unit, task }) => `${unit}${task}`)).size;
      expect(reconciliation).toMatchObject({
        returned: rows,
        rowsRead: rows,
        cellsRead: filled.length,
        cellsPlaced: filled.length,
        cellsAside: 0,
        balanced: true,
      });
      expect(missingFrom(await read(at(`${program}.xlsx`)))).toEqual([]);
    },
    120_000,
  );

  test("saved by LibreOffice as text, without stamp and sign-off, each shown entry stands in its row", async () => {
    await taskMatrix(["consolidate", at("libreoffice"), "--out", at("saved.xlsx")]);
    const { json } = await taskMatrix(["consolidate", at("csv"), "--out", at("csv.xlsx"), "--json"]);
    const { files, reconciliation } = json as {
      files: { status: string; matchedBy: string }[];
      reconciliation: Record<string, unknown>;
    };
    expect(files.map(({ status, matchedBy }) => [status, matchedBy])).toEqual(
      FILLED_UNITS.map(() => ["accepted", "key"]),
    );
    expect(reconciliation).toMatchObject({
      cellsRead: filled.length,
      cellsPlaced: filled.length,
      cellsAside: 0,
      balanced: true,
    });
    const shown = shownEntries(await read(at("saved.xlsx")));
    expect(shown.filter((entry) => /: (?:no row)?$/.test(entry))).toEqual([]);
    expect(shownEntries(await read(at("csv.xlsx")))).toEqual(shown);
  }, 120_000);

  test.each(["openpyxl", "libreoffice", "blank"])(
    "saved by %s: hucre reads the same as the product's own reader",
    async (program) => {
      for (const name of readdirSync(at(program))) {
        const theirs = await readXlsx(readFileSync(at(program, name)), { readStyles: true });
        expect([name, readingDifferences(await read(at(program, name)), theirs)]).toEqual([name, []]);
      }
    },
    120_000,
  );

  test("blank returns saved by LibreOffice are recognised and clean of errors", async () => {
    const checked = await taskMatrix(["check", at("blank"), "--json"]);
    const { files } = checked.json as {
      files: {
        kind: string;
        units: string[];
        problem: unknown;
        findings: { rule: string; severity: string }[];
      }[];
    };
    expect(checked.status).toBe(0);
    expect(files.map(({ kind, problem }) => [kind, problem])).toEqual(UNITS.map(() => ["return", null]));
    expect(new Set(files.flatMap(({ units }) => units))).toEqual(new Set(UNITS));
    expect(new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))).toEqual(
      new Set(["row-blank"]),
    );
    const { status, json } = await taskMatrix([
      "consolidate",
      at("blank"),
      "--out",
      at("blank.xlsx"),
      "--json",
    ]);
    expect(status).toBe(0);
    expect(json).toMatchObject({
      missingUnits: [],
      reconciliation: {
        expected: 182,
        blank: 182,
        rowsRead: 182,
        unmatched: 0,
        cellsRead: 0,
        balanced: true,
      },
    });
  }, 120_000);

  test("every formula of master, returns and filled report is what LibreOffice computes", async () => {
    await taskMatrix(["consolidate", at("openpyxl"), "--out", at("report.xlsx")]);
    const paths = [
      at("out", "任务矩阵-2017.xlsx"),
      at("report.xlsx"),
      ...UNITS.map((unit) => at("out", "填报表", returnName(unit))),
    ];
    const computed = recalculate(paths);
    const differences: string[] = [];
    let formulas = 0;
    for (const [index, path] of paths.entries()) {
      const carried = await read(path);
      const anew = await readWorkbook(computed[index] ?? new Uint8Array());
      if (!anew.ok) throw new Error(anew.problem.code);
      differences.push(...formulaDifferences(carried, anew.workbook));
      formulas += formulaCount(carried);
    }
    expect(differences).toEqual([]);
    expect(formulas).toBeGreaterThan(182 * 5);
  }, 300_000);
});

/** The filled cells that do not stand in 进展明细 under their heading, in their unit's row of their task. */
function missingFrom(report: WorkbookGrid): string[] {
  const sheet = findSheet(report, "进展明细");
  if (!sheet) return ["no 进展明细"];
  const headings = new Map([...(sheet.cells.get(2) ?? [])].map(([column, { text }]) => [text, column]));
  const value = (row: number, heading: string) =>
    gridCell(sheet, row, headings.get(heading) ?? -1)?.value ?? null;
  return filled
    .filter(({ unit, task, heading, value: wanted }) => {
      const row = [...sheet.cells.keys()].find(
        (at) => value(at, "责任单位") === unit && value(at, "序号") === task,
      );
      return row === undefined || value(row, heading) !== wanted;
    })
    .map(({ unit, task, heading }) => `${unit} ${task} ${heading}`);
}

/** Every filled cell as 进展明细 shows it, in its unit's row of its task under its heading. */
function shownEntries(report: WorkbookGrid): string[] {
  const sheet = findSheet(report, "进展明细");
  const headings = new Map([...(sheet?.cells.get(2) ?? [])].map(([column, { text }]) => [text, column]));
  const text = (cells: ReadonlyMap<number, GridCell>, heading: string) =>
    cells.get(headings.get(heading) ?? -1)?.text ?? "";
  return filled.map(({ unit, task, heading }) => {
    const row = [...(sheet?.cells.values() ?? [])].find(
      (cells) => text(cells, "责任单位") === unit && text(cells, "序号") === String(task),
    );
    return `${unit} ${task} ${heading}: ${row ? text(row, heading) : "no row"}`;
  });
}
