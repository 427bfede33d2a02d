import { describe, expect, test } from "@jest/globals";
import type { Change } from "../../../host/model/changes";
import { BLANK } from "../../../host/model/cellStore";
import { STRICTEST } from "../../../host/model/protection";
import { changeStyle, DEFAULT_STYLE } from "../../../host/model/style";
import type { Table } from "../../../host/model/tables";
import { Workbook } from "../../../host/model/workbook";

function listen(workbook: Workbook): Change[] {
  const changes: Change[] = [];
  workbook.onChange((change) => changes.push(change));
  return changes;
}

const plain = { totalsLabel: null, totalsFunction: null, totalsFormula: null, formula: null };

function table(name: string, address: string, workbook: Workbook): Table {
  const area = workbook.active.area(address);
  const columns = Array.from({ length: area.columns }, (_, index) => ({ ...plain, name: `列${index + 1}` }));
  const look = {
    styleName: null,
    bandedRows: false,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
  };
  return { name, area, headerRow: true, totalsRow: false, filter: true, ...look, columns };
}

describe("loading a sheet", () => {
  test("takes contents as they are, on a locked sheet too, and tells nobody", () => {
    const workbook = new Workbook();
    const sheet = workbook.active;
    sheet.protect({}, null);
    const changes = listen(workbook);
    const locked = changeStyle(DEFAULT_STYLE, { bold: true });
    sheet.load({
      cells: {
        rows: new Map([[2, new Map([[1, { content: { ...BLANK, value: "0012" }, style: locked }]])]]),
        rowStyles: new Map(),
        columnStyles: new Map([[5, locked]]),
        defaultStyle: DEFAULT_STYLE,
      },
    });
    expect(sheet.cell("B3")).toMatchObject({ value: "0012", text: "0012", style: locked });
    expect(sheet.style(99, 5)).toBe(locked);
    expect(sheet.usedArea(true)).toEqual(sheet.area("B3"));
    expect(changes).toEqual([]);
  });

  test("leaves what it is not given, and keeps Excel's rules afterwards", () => {
    const sheet = new Workbook().active;
    sheet.freeze = { rows: 1, columns: 0 };
    sheet.load({
      protection: { options: STRICTEST, password: null },
      merges: [sheet.area("A1:B2")],
    });
    expect(sheet.freeze).toEqual({ rows: 1, columns: 0 });
    expect(() => sheet.write(sheet.area("A1"), 1)).toThrow("You cannot perform");
  });

  test("gives back what another sheet held", () => {
    const from = new Workbook();
    const sheet = from.active;
    sheet.write(sheet.area("A1:B2"), [
      ["甲", "=B2*2"],
      [true, 5],
    ]);
    sheet.setResult(0, 1, 10);
    sheet.restyle(sheet.area("2:2"), (style) => changeStyle(style, { fill: "#FFFF00" }));
    sheet.resizeColumns(0, 2, 99);
    sheet.merge(sheet.area("D1:E2"), false);
    sheet.setNote(3, 3, { author: "甲", text: "注" });
    const copy = new Workbook().active;
    copy.load(sheet.save());
    expect(copy.save()).toEqual(sheet.save());
    copy.write(copy.area("A1"), "改");
    expect(sheet.cell("A1").value).toBe("甲");
  });

  test("a workbook takes sheets of any visibility, of which one must be visible", () => {
    const workbook = new Workbook();
    const sheets = workbook.load([
      { name: "_stamp", visibility: "VeryHidden" },
      { name: "填报说明", visibility: "Hidden" },
      { name: "进展填报", visibility: "Visible" },
    ]);
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["_stamp", "VeryHidden"],
      ["填报说明", "Hidden"],
      ["进展填报", "Visible"],
    ]);
    expect(workbook.active.name).toBe("进展填报");
    expect(new Set(sheets.map(({ id }) => id)).size).toBe(3);
    expect(() => workbook.load([{ name: "甲", visibility: "Hidden" }])).toThrow("at least one visible");
    const twice = ["甲", "甲"].map((name) => ({ name, visibility: "Visible" as const }));
    expect(() => workbook.load(twice)).toThrow("already exists");
  });
});

describe("notes", () => {
  test("are told of, replaced and taken away", () => {
    const workbook = new Workbook();
    const changes = listen(workbook);
    const sheet = workbook.active;
    sheet.setNote(1, 2, { author: "张三", text: "一" });
    sheet.setNote(1, 2, { author: "张三", text: "二" });
    sheet.setNote(0, 9, { author: "", text: "三" });
    expect(sheet.notes.all().map(({ row, column, note }) => [row, column, note.text])).toEqual([
      [0, 9, "三"],
      [1, 2, "二"],
    ]);
    sheet.setNote(1, 2, null);
    expect(sheet.notes.at(1, 2)).toBeNull();
    expect(sheet.notes.all()).toHaveLength(1);
    expect(changes).toHaveLength(4);
    expect(changes[0]).toEqual({ kind: "sheet", sheet, part: "notes" });
  });

  test("are objects, which a protected sheet locks unless it allows them", () => {
    const sheet = new Workbook().active;
    sheet.protect({}, null);
    expect(() => sheet.setNote(0, 0, { author: "", text: "注" })).toThrow("You cannot perform");
    sheet.unprotect(null);
    sheet.protect({ allowEditObjects: true }, null);
    sheet.setNote(0, 0, { author: "", text: "注" });
    expect(sheet.notes.at(0, 0)?.text).toBe("注");
  });
});

describe("tables", () => {
  test("are told of, found without regard to case, and taken away", () => {
    const workbook = new Workbook();
    const changes = listen(workbook);
    const sheet = workbook.active;
    const added = table("Table1", "A1:C4", workbook);
    sheet.addTable(added);
    expect(sheet.tables.find("TABLE1")).toBe(added);
    expect(sheet.tables.within(sheet.area("C4:D9"))).toEqual([added]);
    sheet.removeTable(added);
    expect(sheet.tables.all()).toEqual([]);
    expect(changes).toEqual([
      { kind: "sheet", sheet, part: "tables" },
      { kind: "sheet", sheet, part: "tables" },
    ]);
  });

  test("overlap neither each other nor merged cells, and no two have the same name", () => {
    const workbook = new Workbook();
    const sheet = workbook.active;
    sheet.merge(sheet.area("H1:I1"), false);
    sheet.addTable(table("一", "A1:C4", workbook));
    expect(() => sheet.addTable(table("二", "C4:D9", workbook))).toThrow("overlaps another");
    expect(() => sheet.addTable(table("二", "G1:H3", workbook))).toThrow("merged cells");
    expect(() => workbook.addSheet("乙").addTable(table("一", "A1:B2", workbook))).toThrow("already exists");
    expect(() => sheet.addTable({ ...table("二", "E1:F2", workbook), columns: [] })).toThrow("0 names of 2");
    expect(sheet.tables.all()).toHaveLength(1);
  });
});

describe("rows that grow", () => {
  test("show the height to which they were fitted, until something is written into them", () => {
    const { rows } = new Workbook().active;
    rows.fit(2, 40.5);
    expect([rows.ownSize(2), rows.shownSize(2), rows.shownSize(3)]).toEqual([null, 40.5, 15]);
    rows.resize(2, 1, 20);
    rows.fit(2, 99);
    expect([rows.ownSize(2), rows.shownSize(2)]).toEqual([20, 20]);
    rows.resize(2, 1, null);
    expect(rows.shownSize(2)).toBe(15);
  });
});
