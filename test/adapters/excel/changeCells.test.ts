import { describe, expect, test } from "@jest/globals";
import { changeStyle } from "../../../host/model/style";
import { openWorkbook } from "../../../src/adapters/excel/openWorkbook";
import type { CellChange } from "../../../src/core/sheet/change";
import { withExcel, type Host } from "../../support/excel";

function change(address: string, value: CellChange["value"], more: Partial<CellChange> = {}): CellChange {
  return { sheet: "Sheet1", address, value, numberFormat: null, ...more };
}

function format(host: Host, address: string, style: { numberFormat?: string; locked?: boolean }): void {
  const sheet = host.workbook.sheet("Sheet1");
  sheet.restyle(sheet.area(address), (before) => changeStyle(before, style));
}

const cell = (host: Host, address: string) => host.workbook.sheet("Sheet1").cell(address);

const unprotects = (host: Host) => host.usedMembers.has("WorksheetProtection.unprotect");

describe("change writes", () => {
  const formats = ["General", "@", "0%", "yyyy-mm-dd"];
  const texts = [
    ...[
      "甲",
      "已完成",
      "完成80%",
      "12",
      "３",
      " 7 ",
      "1-2",
      "2017-12-31",
      "2017年底",
      "12月3日",
      "80%",
      "¥5",
      "1/2",
    ],
    ...["=1+1", "=", "-推进", "+86", "@甲", "TRUE", "false", "#N/A", "'甲", "\t甲", " =1", "第一行\n第二行"],
  ];
  test.each(texts.map((text) => [text]))(
    "the text %j as the text that it is, in cells of any format",
    (text) =>
      withExcel(async (host) => {
        formats.forEach((numberFormat, row) => format(host, `A${row + 1}`, { numberFormat }));
        await openWorkbook().change(formats.map((_, row) => change(`A${row + 1}`, text)));
        formats.forEach((numberFormat, row) =>
          expect(cell(host, `A${row + 1}`)).toMatchObject({
            value: text,
            formula: null,
            isError: false,
            style: { numberFormat },
          }),
        );
      }),
  );

  test.each<[string, string, CellChange, object]>([
    ["a number", "General", change("A1", 5), { value: 5, style: { numberFormat: "General" } }],
    ["a date", "yyyy-mm-dd", change("A1", 43089), { value: 43089, text: "2017-12-20" }],
    [
      "a number with a format into a cell of texts",
      "@",
      change("A1", 0.8, { numberFormat: "0%" }),
      { value: 0.8, text: "80%", style: { numberFormat: "0%" } },
    ],
    ["a number into a cell of texts", "@", change("A1", 8), { value: 8, style: { numberFormat: "@" } }],
    ["a truth into a cell of texts", "@", change("A1", true), { value: true, style: { numberFormat: "@" } }],
    [
      "a number that shall be in a cell of texts",
      "0%",
      change("A1", 8, { numberFormat: "@" }),
      { value: 8, style: { numberFormat: "@" } },
    ],
    [
      "a text with a format",
      "0%",
      change("A1", "12", { numberFormat: "@" }),
      { value: "12", style: { numberFormat: "@" } },
    ],
    ["nothing", "0%", change("A1", null), { value: null, style: { numberFormat: "0%" } }],
    [
      "a formula into a cell of texts",
      "@",
      change("A1", 2, { formula: "1+1" }),
      { formula: "=1+1", style: { numberFormat: "@" } },
    ],
    [
      "a formula with a format",
      "@",
      change("A1", 2, { formula: "1+1", numberFormat: "0%" }),
      { formula: "=1+1", style: { numberFormat: "0%" } },
    ],
  ])("%s", (_, numberFormat, wanted, expected) =>
    withExcel(async (host) => {
      format(host, "A1", { numberFormat });
      await openWorkbook().change([wanted]);
      expect(cell(host, "A1")).toMatchObject(expected);
      expect(host.keptObjects).toBe(0);
    }),
  );

  test("thousands of cells", () =>
    withExcel(async (host) => {
      const changes = Array.from({ length: 3000 }, (_, row) =>
        change(`C${row + 1}`, `第${row}行`.padEnd(200)),
      );
      host.workbook.sheet("Sheet1").protect({}, null);
      await openWorkbook().change(changes);
      expect(cell(host, "C3000").value).toBe("第2999行".padEnd(200));
      expect(host.workbook.sheet("Sheet1").protection).not.toBeNull();
    }));
});

describe("change and changing back", () => {
  test("leave a protected sheet exactly as it was", () =>
    withExcel(async (host) => {
      const sheet = host.workbook.sheet("Sheet1");
      sheet.write(sheet.area("A1:F1"), [["状态", 12, "2017-12-20", "80%", "=A1", true]]);
      format(host, "A2", { numberFormat: "@" });
      sheet.write(sheet.area("A2"), "八成");
      format(host, "A2:C9", { locked: false });
      sheet.filter = sheet.area("A1:F9");
      sheet.protect({ allowAutoFilter: true, allowFormatRows: true, selectionMode: "Unlocked" }, null);
      const before = sheet.save();
      await openWorkbook().change([
        change("A1", "12"),
        change("B1", "十二"),
        change("C1", null),
        change("D1", 0.5, { numberFormat: "0.0%" }),
        change("E1", "改"),
        change("F1", false),
        change("A2", 0.8, { numberFormat: "0%" }),
        change("B2", 7),
      ]);
      expect(["A1", "B1", "D1", "A2", "B2"].map((address) => cell(host, address).value)).toEqual([
        ...["12", "十二", 0.5, 0.8, 7],
      ]);
      expect(sheet.protection).toEqual(before.protection);
      await openWorkbook().change([
        change("A1", "状态"),
        change("B1", 12),
        change("C1", 43089),
        change("D1", 0.8, { numberFormat: "0%" }),
        change("E1", "状态", { formula: "A1" }),
        change("F1", true),
        change("A2", "八成", { numberFormat: "@" }),
        change("B2", null),
      ]);
      expect(sheet.save()).toEqual(before);
    }));
});

describe("change leaves protection alone", () => {
  test("where all cells are open, so that the person can still take back", () =>
    withExcel(async (host) => {
      format(host, "A1:B1", { locked: false, numberFormat: "0%" });
      host.workbook.sheet("Sheet1").protect({}, null);
      host.person.type("Sheet1", "B1", "5");
      await openWorkbook().change([change("A1", "12"), change("A1", 0.5, { numberFormat: "0%" })]);
      expect(cell(host, "A1").value).toBe(0.5);
      expect(unprotects(host)).toBe(false);
      expect([host.person.undo(), host.person.undo(), host.person.undo()]).toEqual([true, true, true]);
      expect(cell(host, "B1").value).toBeNull();
    }));

  test("where a format has to change and protection allows it", () =>
    withExcel(async (host) => {
      format(host, "A1", { locked: false });
      host.workbook.sheet("Sheet1").protect({ allowFormatCells: true }, null);
      await openWorkbook().change([change("A1", 0.5, { numberFormat: "0%" })]);
      expect(cell(host, "A1").text).toBe("50%");
      expect(unprotects(host)).toBe(false);
    }));

  test("of other sheets, and of a sheet with a password whose cells are open", () =>
    withExcel(async (host) => {
      format(host, "A1", { locked: false });
      host.workbook.sheet("Sheet1").protect({}, "1234");
      const other = host.workbook.addSheet("乙");
      other.protect({}, null);
      await openWorkbook().change([change("A1", "改"), change("A1", "改", { sheet: "乙" })]);
      expect([cell(host, "A1").value, other.cell("A1").value]).toEqual(["改", "改"]);
      expect(host.workbook.sheet("Sheet1").protection?.password).toBe("1234");
    }));
});

describe("change takes protection off and puts it on again", () => {
  test.each<[string, boolean, CellChange]>([
    ["for a locked cell", true, change("A1", "改")],
    ["for another format", false, change("A1", 0.5, { numberFormat: "0%" })],
  ])("%s, in the request that writes", (_, locked, wanted) =>
    withExcel(async (host) => {
      format(host, "A1", { locked });
      const sheet = host.workbook.sheet("Sheet1");
      sheet.protect({ allowSort: true, allowAutoFilter: true, selectionMode: "Unlocked" }, null);
      const before = sheet.protection;
      await openWorkbook().change([wanted]);
      expect(cell(host, "A1").value).toBe(wanted.value);
      expect(sheet.protection).toEqual(before);
      // Sheets, cells, writing, giving back.
      expect(host.requests).toBe(4);
    }),
  );

  test.each([
    ["Range.values", 2],
    ["Range.numberFormat", 4],
    ["WorksheetProtection.protect", 1],
    ["WorksheetProtection.protect", 2],
  ])("also where %s fails half-way", (member, nth) =>
    withExcel(async (host) => {
      const [first, second] = [host.workbook.sheet("Sheet1"), host.workbook.addSheet("乙")];
      first.protect({ allowSort: true }, null);
      second.protect({ allowFormatRows: true }, null);
      const before = [first.protection, second.protection];
      host.failMember(member, nth);
      const changes = ["Sheet1", "乙"].map((sheet) => change("A1", 0.5, { sheet, numberFormat: "0%" }));
      await expect(openWorkbook().change(changes)).rejects.toMatchObject({ code: "GeneralException" });
      expect([first.protection, second.protection]).toEqual(before);
    }),
  );

  test("and says where that did not succeed", () =>
    withExcel(async (host) => {
      host.workbook.sheet("Sheet1").protect({}, null);
      host.failMember("Range.values");
      // Sheets, cells, writing, looking at protection.
      host.failRequest(4);
      await expect(openWorkbook().change([change("A1", "改")])).rejects.toMatchObject({
        name: "Refusal",
        sentence: {
          zh: "操作中断，且未能恢复工作表保护，请在“审阅”中检查并重新保护：Sheet1。",
          en: expect.stringContaining("would not protect sheets again"),
        },
      });
    }));
});

describe("change refuses", () => {
  test("a sheet with a password, by its name, and changes nothing anywhere", () =>
    withExcel(async (host) => {
      const sheets = ["甲", "乙", "丙"].map((name) => host.workbook.addSheet(name));
      const [first, second, third] = sheets;
      first?.protect({ allowSort: true }, null);
      second?.protect({ allowAutoFilter: true }, "1234");
      third?.protect({}, null);
      const before = sheets.map((sheet) => sheet.save());
      const refused = openWorkbook().change(sheets.map(({ name }) => change("A1", "改", { sheet: name })));
      await expect(refused).rejects.toMatchObject({
        name: "Refusal",
        sentence: {
          zh: "工作表“乙”有密码保护，加载项无法撤销，未作任何改动。请先在“审阅”中点“撤销工作表保护”，然后重试。",
          en: expect.stringContaining("protects the sheet 乙"),
        },
      });
      expect(sheets.map((sheet) => sheet.save())).toEqual(before);
    }));

  test("a sheet that is gone, and changes nothing", () =>
    withExcel(async (host) => {
      const refused = openWorkbook().change([change("A1", "改"), change("A1", "改", { sheet: "没有" })]);
      await expect(refused).rejects.toMatchObject({
        sentence: { zh: "当前工作簿中没有工作表“没有”，可能已删除或改名。" },
      });
      expect(cell(host, "A1").value).toBeNull();
    }));
});
