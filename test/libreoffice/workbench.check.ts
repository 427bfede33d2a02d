import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { NEVER_SAVED } from "../../src/adapters/xlsx/neverSaved";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { planMaster } from "../../src/core/matrix/planWorkbooks";
import { changeStyle } from "../../host/model/style";
import { NO_VALIDATION } from "../../host/model/validation";
import { Workbook } from "../../host/model/workbook";
import { readWorkbookFile } from "../../workbench/files/readWorkbookFile";
import { writeWorkbookFile } from "../../workbench/files/writeWorkbookFile";
import type { WorkbookGrid } from "../../src/core/sheet/grid";
import { filledReturnPlan, ROUND } from "../support/filledReturn";
import { formulaCount, formulaDifferences } from "./formulaDifferences";
import { recalculate } from "./recalculate";
import { programsAreThere } from "./spreadsheetPrograms";

const whereInstalled = programsAreThere() ? describe : describe.skip;

async function grid(bytes: Uint8Array): Promise<WorkbookGrid> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.workbook;
}

/** A workbook with what a plan cannot say. */
function ownWorkbook(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.active;
  sheet.write(sheet.area("A1:B4"), [
    ["名称", "数量"],
    ["甲", 1],
    ["乙", 2],
    ["合计", "=SUM(B2:B3)"],
  ]);
  sheet.setResult(3, 1, 3);
  const plain = { totalsLabel: null, totalsFunction: null, totalsFormula: null, formula: null };
  sheet.addTable({
    name: "数量表",
    area: sheet.area("A1:B3"),
    headerRow: true,
    totalsRow: false,
    styleName: "TableStyleMedium2",
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    filter: true,
    columns: [
      { ...plain, name: "名称" },
      { ...plain, name: "数量" },
    ],
  });
  sheet.setNote(1, 0, { author: "张三", text: "请核对\n第二行" });
  sheet.setHyperlink(
    sheet.area("D1"),
    { address: null, documentReference: "'隐 藏'!A1", screenTip: null },
    "到隐藏表",
  );
  sheet.restyle(sheet.area("F:F"), (style) => changeStyle(style, { fill: "#FFF2CC" }));
  sheet.restyle(sheet.area("G1"), (style) => changeStyle(style, { textOrientation: 180, locked: false }));
  const rule = { type: "List", source: "已完成,未启动", inCellDropDown: true } as const;
  sheet.changeValidation(sheet.area("G2:G9"), () => ({ ...NO_VALIDATION, rule }));
  sheet.load({
    conditionalFormats: [
      {
        areas: [sheet.area("A2:B3")],
        formula: "=$B2>1",
        stopIfTrue: false,
        style: {
          fillColor: "#FFC7CE",
          fontColor: "#9C0006",
          bold: true,
          italic: null,
          strikethrough: null,
          underline: null,
          numberFormat: null,
        },
      },
    ],
  });
  sheet.freeze = { rows: 1, columns: 1 };
  sheet.protect({ allowSort: true }, null);
  workbook.addSheet("隐 藏");
  workbook.setVisibility(workbook.sheet("隐 藏"), "Hidden");
  return workbook;
}

whereInstalled("workbooks that the workbench saves, opened and saved by LibreOffice", () => {
  let files: Uint8Array[] = [];
  let saved: Uint8Array[] = [];

  beforeAll(async () => {
    const plans = [planMaster(ROUND), filledReturnPlan("区教委", {})];
    const opened = await Promise.all(plans.map(async (plan) => readWorkbookFile(await writeWorkbook(plan))));
    const workbooks = [...opened.map(({ workbook }) => workbook), ownWorkbook()];
    files = await Promise.all(
      workbooks.map((workbook) => writeWorkbookFile(workbook, { modified: NEVER_SAVED })),
    );
    const folder = mkdtempSync(join(tmpdir(), "workbench-"));
    try {
      const paths = files.map((file, index) => {
        const path = join(folder, `${index}.xlsx`);
        writeFileSync(path, file);
        return path;
      });
      saved = recalculate(paths);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 300_000);

  test("carry the results that LibreOffice computes", async () => {
    let formulas = 0;
    for (const [index, file] of files.entries()) {
      const carried = await grid(file);
      const computed = await grid(saved[index] ?? new Uint8Array());
      expect(formulaDifferences(carried, computed)).toEqual([]);
      formulas += formulaCount(carried);
    }
    expect(formulas).toBeGreaterThan(182);
  });

  test("keep drop-downs, locks, hidden sheets, conditional formats and print set-up", async () => {
    for (const [index, file] of files.entries()) {
      const { workbook: before } = await readWorkbookFile(file);
      const { workbook: after } = await readWorkbookFile(saved[index] ?? new Uint8Array());
      expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
      for (const sheet of before.sheets) {
        const other = after.sheet(sheet.name);
        // LibreOffice knows hidden sheets only, not very hidden ones.
        expect(other.visibility === "Visible").toBe(sheet.visibility === "Visible");
        expect(other.protection === null).toBe(sheet.protection === null);
        // Without a window it saves no panes, of whatever file.
        expect(other.merges).toHaveLength(sheet.merges.length);
        expect(drawnRules(other)).toEqual(drawnRules(sheet));
        expect(dropDowns(other)).toEqual(dropDowns(sheet));
        expect(openCells(other)).toEqual(openCells(sheet));
        expect(other.pageLayout.orientation).toBe(sheet.pageLayout.orientation);
        expect(other.pageLayout.titleRows).toEqual(sheet.pageLayout.titleRows);
      }
    }
  });

  test("keep notes, tables, links and columns' styles", async () => {
    const { active } = (await readWorkbookFile(saved[2] ?? new Uint8Array())).workbook;
    expect(active.notes.at(1, 0)?.text).toContain("请核对\n第二行");
    expect(active.tables.find("数量表")?.columns.map(({ name }) => name)).toEqual(["名称", "数量"]);
    expect(active.cell("D1").hyperlink?.documentReference).toMatch(/隐 藏/);
    expect(active.style(500, 5).fill).toBe("#FFF2CC");
    expect(active.style(0, 6).textOrientation).toBe(180);
  });
});

type Sheet = Workbook["active"];

function drawnRules(sheet: Sheet) {
  return sheet.conditionalFormats.all().map(({ areas, formula, style }) => ({
    areas,
    formula,
    fill: style.fillColor,
    font: style.fontColor,
    bold: style.bold === true,
  }));
}

function dropDowns(sheet: Sheet): string[] {
  return sheet.validations
    .all()
    .flatMap(({ area, validation: { rule } }) =>
      rule.type === "List" ? [`${area.row},${area.column},${area.rows},${area.columns} ${rule.source}`] : [],
    )
    .sort();
}

/** The addresses of cells within what is used that a protected sheet leaves open. */
function openCells(sheet: Sheet): string[] {
  const used = sheet.usedArea();
  const found: string[] = [];
  for (let row = 0; used && row < Math.min(used.row + used.rows, 300); row++) {
    for (let column = 0; column < used.column + used.columns; column++) {
      if (!sheet.style(row, column).locked) found.push(`${row},${column}`);
    }
  }
  return found;
}
