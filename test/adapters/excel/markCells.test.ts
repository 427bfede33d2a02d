import { describe, expect, test } from "@jest/globals";
import type { Sheet } from "../../../host/model/sheet";
import { Workbook } from "../../../host/model/workbook";
import { changeStyle } from "../../../host/model/style";
import { openWorkbook } from "../../../src/adapters/excel/openWorkbook";
import { cellAddress, parseRange } from "../../../src/core/sheet/address";
import type { CellMark } from "../../../src/core/sheet/change";
import { withExcel, type Host } from "../../support/excel";

const WITH_NOTES = { level: "1.18" };

function mark(
  address: string,
  severity: CellMark["severity"] = "error",
  more: Partial<CellMark> = {},
): CellMark {
  const range = parseRange(address);
  if (!range) throw new Error(address);
  return { sheet: "Sheet1", range, severity, note: `${address}有问题`, ...more };
}

/** A sheet as an office has it: filled, coloured, with rules, a filter, notes and comments of people's. */
function lived(host: Host, sheet: Sheet = host.workbook.sheet("Sheet1")): Sheet {
  sheet.write(sheet.area("A1:C3"), [
    ["序号", "状态", "完成率"],
    [1, "已完成", 1],
    [2, "", 0.5],
  ]);
  sheet.restyle(sheet.area("B2:B3"), (style) => changeStyle(style, { fill: "#00FF00", locked: false }));
  for (const [formula, fillColor] of [
    ["=$B2=1", "#FFFF00"],
    ['=LEN("自己的")>0', "#0000FF"],
  ] as const) {
    const format = sheet.conditionalFormats.add([sheet.area("A1:C3")]);
    Object.assign(format, { formula, style: { ...format.style, fillColor } });
  }
  sheet.setNote(1, 1, { author: "张三", text: "张三:\n请核实" });
  sheet.setNote(2, 2, { author: "李四", text: "【校验】李四自己写的" });
  sheet.setComment(2, 1, { author: "王五", text: "？" });
  sheet.filter = sheet.area("A1:C3");
  return sheet;
}

/** How marked cells look, by the first that counts. */
function lookOf(sheet: Sheet, address: string): string | null {
  const { row, column } = sheet.area(address);
  return sheet.conditionalFormats.at(row, column)[0]?.style.fillColor ?? null;
}

const notesOf = (sheet: Sheet): string[] =>
  sheet.notes.all().map(({ row, column, note }) => `${cellAddress(row, column)} ${note.text}`);

const [RED, AMBER, BLUE] = ["#FFC7CE", "#FFE699", "#D6DCE4"];
const TAIL = "（清除标记时，本批注一并删除）";

describe("mark", () => {
  test("colours ranges by severity, the worst where several meet, before all rules of a person's", () =>
    withExcel(async (host) => {
      const sheet = lived(host);
      await openWorkbook().mark([
        mark("B2:C3", "warning"),
        mark("C3", "error"),
        mark("C3", "info"),
        mark("A2", "info"),
      ]);
      expect(["B2", "C2", "C3", "A2", "A3"].map((address) => lookOf(sheet, address))).toEqual([
        ...[AMBER, AMBER, RED, BLUE, "#0000FF"],
      ]);
      expect(sheet.conditionalFormats.all()).toHaveLength(5);
      expect(sheet.cell("B2").style.fill).toBe("#00FF00");
      expect(host.keptObjects).toBe(0);
    }));

  test("writes so that it can be read: contrast above 7 to 1", () =>
    withExcel(async (host) => {
      await openWorkbook().mark([mark("A1", "info"), mark("A2", "warning"), mark("A3", "error")]);
      const formats = host.workbook.sheet("Sheet1").conditionalFormats.all();
      expect(formats).toHaveLength(3);
      for (const { style } of formats)
        expect(contrast(style.fillColor ?? "", style.fontColor ?? "")).toBeGreaterThan(7);
    }));

  test("puts marks in place of those that were there", () =>
    withExcel(async (host) => {
      const sheet = lived(host);
      await openWorkbook().mark([mark("A1"), mark("B3", "warning")]);
      await openWorkbook().mark([mark("A2", "info")]);
      expect(["A1", "A2", "B3"].map((address) => lookOf(sheet, address))).toEqual([
        "#0000FF",
        BLUE,
        "#0000FF",
      ]);
    }, WITH_NOTES));

  test("leaves out sheets that are gone", () =>
    withExcel(async (host) => {
      await openWorkbook().mark([mark("A1", "error", { sheet: "没有" }), mark("A1")]);
      expect(lookOf(host.workbook.sheet("Sheet1"), "A1")).toBe(RED);
    }));

  test("splits what is too long for one list of addresses", () =>
    withExcel(async (host) => {
      await openWorkbook().mark(Array.from({ length: 1500 }, (_, row) => mark(`B${row * 2 + 1}`)));
      const formats = host.workbook.sheet("Sheet1").conditionalFormats.all();
      expect(formats.length).toBeGreaterThan(1);
      expect(formats.flatMap(({ areas }) => areas)).toHaveLength(1500);
      for (const { areas } of formats) expect(areas.length * "Sheet1!B1000,".length).toBeLessThan(8192);
    }));
});

describe("notes", () => {
  test("explain marks at the first cell of each, the worst first, where Excel has notes for add-ins", () =>
    withExcel(async (host) => {
      const sheet = host.workbook.sheet("Sheet1");
      await openWorkbook().mark([
        mark("B2:C3", "info", { note: "请核对" }),
        mark("B2", "error", { note: "完成率超过100%" }),
        mark("B2", "warning", { note: "请核对" }),
        mark("D5", "warning", { note: "日期缺失" }),
      ]);
      expect(notesOf(sheet)).toEqual([
        `B2 【校验】\n完成率超过100%\n请核对\n${TAIL}`,
        `D5 【校验】\n日期缺失\n${TAIL}`,
      ]);
    }, WITH_NOTES));

  test("do not stand where a person's note or comment stands; the colour does", () =>
    withExcel(async (host) => {
      const sheet = lived(host);
      const before = notesOf(sheet);
      await openWorkbook().mark(["B2", "C3", "B3"].map((address) => mark(address)));
      expect(notesOf(sheet)).toEqual(before);
      expect(["B2", "C3", "B3"].map((address) => lookOf(sheet, address))).toEqual([RED, RED, RED]);
    }, WITH_NOTES));

  test.each([
    ["before ExcelApi 1.18", { level: "1.17" }],
    ["with a library that is older than Excel", { level: "1.18", notesInLibrary: false }],
  ])("are left out %s", (_, options) =>
    withExcel(async (host) => {
      const sheet = host.workbook.sheet("Sheet1");
      await openWorkbook().mark([mark("A1")]);
      expect([lookOf(sheet, "A1"), notesOf(sheet)]).toEqual([RED, []]);
      await openWorkbook().clearMarks();
      expect(sheet.conditionalFormats.all()).toEqual([]);
    }, options),
  );

  test("go but for what a person wrote behind them, and stay where a person rewrote them", () =>
    withExcel(async (host) => {
      const sheet = host.workbook.sheet("Sheet1");
      await openWorkbook().mark([mark("A1"), mark("A2"), mark("A3")]);
      sheet.setNote(0, 0, { author: "张三", text: `${sheet.notes.at(0, 0)?.text ?? ""}\r\n已核实，张三` });
      sheet.setNote(1, 0, { author: "张三", text: "【校验】\n已核实" });
      await openWorkbook().clearMarks();
      expect(notesOf(sheet)).toEqual(["A1 已核实，张三", "A2 【校验】\n已核实"]);
      await openWorkbook().mark([mark("A1")]);
      expect(notesOf(sheet)).toEqual(["A1 已核实，张三", "A2 【校验】\n已核实"]);
    }, WITH_NOTES));
});

describe("clearMarks after mark leaves no trace", () => {
  const marks = [mark("A1:B2"), mark("B2", "warning"), mark("C3", "info"), mark("Z99", "error")];

  test.each(["1.14", "1.18"])("at level %s, with what people coloured and noted", (level) =>
    withExcel(
      async (host) => {
        const sheet = lived(host);
        const before = sheet.save();
        await openWorkbook().mark(marks);
        expect(sheet.save()).not.toEqual(before);
        await openWorkbook().clearMarks();
        expect(sheet.save()).toEqual(before);
      },
      { level },
    ),
  );

  test.each(["1.14", "1.18"])("at level %s, on protected and hidden sheets", (level) =>
    withExcel(
      async (host) => {
        const sheets = [lived(host), lived(host, host.workbook.addSheet("藏")), host.workbook.addSheet("空")];
        sheets[0]?.protect({ allowAutoFilter: true, allowFormatRows: true, selectionMode: "Unlocked" }, null);
        sheets[1]?.protect({ allowSort: true }, null);
        host.workbook.setVisibility(host.workbook.sheet("藏"), "VeryHidden");
        const before = sheets.map((sheet) => sheet.save());
        await openWorkbook().mark([...marks, mark("A1", "info", { sheet: "藏" })]);
        expect(sheets.map(({ protection }) => protection)).toEqual(
          before.map(({ protection }) => protection),
        );
        await openWorkbook().clearMarks();
        expect(sheets.map((sheet) => sheet.save())).toEqual(before);
      },
      { level },
    ),
  );

  test("also of a workbook that was saved, closed and opened again", async () => {
    const saved = await withExcel(async (host) => {
      const sheet = lived(host);
      const before = sheet.save();
      await openWorkbook().mark(marks);
      return { before, marked: sheet.save() };
    }, WITH_NOTES);
    const workbook = new Workbook();
    workbook.sheet("Sheet1").load(saved.marked);
    await withExcel(async () => openWorkbook().clearMarks(), { ...WITH_NOTES, workbook });
    expect(workbook.sheet("Sheet1").save()).toEqual(saved.before);
  });
});

describe("protection", () => {
  const unprotects = (host: Host) => host.usedMembers.has("WorksheetProtection.unprotect");

  test.each<[string, object, object]>([
    ["there is nothing to clear", {}, WITH_NOTES],
    ["formats are allowed and Excel has no notes", { allowFormatCells: true }, { level: "1.14" }],
    ["formats and objects are allowed", { allowFormatCells: true, allowEditObjects: true }, WITH_NOTES],
  ])("stays on where %s", (what, allowed, options) =>
    withExcel(async (host) => {
      const sheet = host.workbook.sheet("Sheet1");
      sheet.protect(allowed, null);
      await openWorkbook().clearMarks();
      if (!what.includes("nothing")) {
        await openWorkbook().mark([mark("A1")]);
        await openWorkbook().clearMarks();
      }
      expect(unprotects(host)).toBe(false);
      expect(sheet.conditionalFormats.all()).toEqual([]);
    }, options),
  );

  test("of a sheet without marks stays on where another is marked", () =>
    withExcel(async (host) => {
      host.workbook.addSheet("密").protect({}, "1234");
      host.workbook.sheet("Sheet1").protect({}, null);
      await openWorkbook().mark([mark("A1")]);
      expect(lookOf(host.workbook.sheet("Sheet1"), "A1")).toBe(RED);
    }));

  test("by a password refuses the marks, and no sheet is marked", () =>
    withExcel(async (host) => {
      const sheets = [lived(host), host.workbook.addSheet("密"), host.workbook.addSheet("后")];
      sheets[0]?.protect({ allowSort: true }, null);
      sheets[1]?.protect({}, "1234");
      const before = sheets.map((sheet) => sheet.save());
      const marks = sheets.map(({ name }) => mark("A1", "error", { sheet: name }));
      await expect(openWorkbook().mark(marks)).rejects.toMatchObject({
        name: "Refusal",
        sentence: { zh: expect.stringContaining("工作表“密”有密码保护") },
      });
      expect(sheets.map((sheet) => sheet.save())).toEqual(before);
    }, WITH_NOTES));

  test.each(["ConditionalFormatCollection.add", "NoteCollection.add", "WorksheetProtection.protect"])(
    "comes on again where %s fails",
    (member) =>
      withExcel(async (host) => {
        const sheet = lived(host);
        sheet.protect({ allowSort: true }, null);
        const before = sheet.protection;
        host.failMember(member);
        await expect(openWorkbook().mark([mark("A1")])).rejects.toMatchObject({ code: "GeneralException" });
        expect(sheet.protection).toEqual(before);
      }, WITH_NOTES),
  );
});

/** How far two colours are apart by WCAG 2.2, from 1 to 21. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b].map(luminance).sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
