import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { testExcel } from "../inExcel";

describe("formats", () => {
  test("are written for all cells and read back where they agree", async () => {
    const { run, host } = testExcel();
    const read = await run(async (sheet, context) => {
      const { format } = sheet.getRange("A1:C3");
      format.font.set({
        name: "宋体",
        size: 10.5,
        bold: true,
        italic: true,
        color: "#595959",
        underline: "Single",
      });
      format.set({
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        wrapText: true,
        indentLevel: 1,
        shrinkToFit: false,
      });
      format.textOrientation = 180;
      format.fill.color = "orange";
      format.protection.locked = false;
      sheet.getRange("B2").format.fill.clear();
      const whole = sheet.getRange("A1:C3").load("format/fill/color,format/font/name,format/textOrientation");
      const cell = sheet.getRange("B2").load("format/fill/color,format/wrapText,format/protection/locked");
      await context.sync();
      return [
        [whole.format.fill.color, whole.format.font.name, whole.format.textOrientation],
        [cell.format.fill.color, cell.format.wrapText, cell.format.protection.locked],
      ];
    });
    expect(read).toEqual([
      [null, "宋体", 180],
      ["#FFFFFF", true, false],
    ]);
    expect(host.workbook.sheet("Sheet1").cell("C3").style).toMatchObject({
      ...{
        fontName: "宋体",
        fontSize: 10.5,
        bold: true,
        italic: true,
        fontColor: "#595959",
        underline: "Single",
      },
      ...{
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        wrapText: true,
        indentLevel: 1,
        textOrientation: 180,
      },
      ...{ fill: "#FFA500", locked: false },
    });
    expect(host.workbook.sheet("Sheet1").cell("B2").style.fill).toBeNull();
    expect(host.workbook.sheet("Sheet1").cell("D4").style.bold).toBe(false);
  });

  test.each<readonly [string, (format: Excel.RangeFormat) => unknown]>([
    ["an orientation of 255", (format) => (format.textOrientation = 255)],
    ["an orientation of 91", (format) => (format.textOrientation = 91)],
    ["an unknown alignment", (format) => (format.horizontalAlignment = "Middle" as "Center")],
    ["an unknown colour", (format) => (format.fill.color = "#12345")],
    ["no colour", (format) => Object.assign(format.font, { color: null })],
    ["a size of 0", (format) => (format.font.size = 0)],
    ["a height above 409.5", (format) => (format.rowHeight = 410)],
    ["a width below 0", (format) => (format.columnWidth = -1)],
    ["an unknown side", (format) => (format.borders.getItem("Left" as "EdgeLeft").style = "Continuous")],
    ["an unknown line", (format) => (format.borders.getItem("EdgeLeft").style = "Thin" as "Continuous")],
  ])("%s is refused", async (_what, steps) => {
    const { refusal } = testExcel();
    expect(await refusal((sheet) => steps(sheet.getRange("A1").format))).toBe("InvalidArgument");
  });

  test("of whole columns and rows hold for cells still to come, and meet where they cross", async () => {
    const { run, host } = testExcel();
    await run((sheet) => {
      sheet.getRange("A1").values = [["甲"]];
      sheet.getRange("B:B").format.font.bold = true;
      sheet.getRange("2:2").format.font.italic = true;
      sheet.getRange("B:C").format.fill.color = "#FF0000";
      sheet.getRange().format.protection.locked = false;
    });
    const sheet = host.workbook.sheet("Sheet1");
    const looks = ["A1", "A2", "B1", "B2", "C2", "C900", "XFD1048576"].map((address) => {
      const { bold, italic, fill, locked } = sheet.cell(address).style;
      return [bold, italic, fill, locked];
    });
    expect(looks).toEqual([
      [false, false, null, false],
      [false, true, null, false],
      [true, false, "#FF0000", false],
      [true, true, "#FF0000", false],
      [false, true, "#FF0000", false],
      [false, false, "#FF0000", false],
      [false, false, null, false],
    ]);
  });

  test("of several ranges are written in one go", async () => {
    const { run, host } = testExcel();
    const told = await run(async (sheet, context) => {
      const areas = sheet.getRanges("A1:B2, D4;F6:F7");
      areas.format.fill.color = "#00FF00";
      areas.format.font.bold = true;
      areas.load("address,areaCount,cellCount,format/fill/color");
      areas.areas.load("items/address");
      await context.sync();
      return [
        areas.address,
        areas.areaCount,
        areas.cellCount,
        areas.format.fill.color,
        areas.areas.items.map((area) => area.address),
      ];
    });
    expect(told).toEqual([
      "Sheet1!A1:B2,Sheet1!D4,Sheet1!F6:F7",
      3,
      7,
      "#00FF00",
      ["Sheet1!A1:B2", "Sheet1!D4", "Sheet1!F6:F7"],
    ]);
    const sheet = host.workbook.sheet("Sheet1");
    expect(["B2", "C3", "D4", "F7"].map((address) => sheet.cell(address).style.bold)).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  test("cost no more requests than the batch", async () => {
    const { run, host } = testExcel();
    const started = performance.now();
    await run((sheet) => {
      const range = sheet.getRange("A1:AN200");
      range.format.wrapText = true;
      for (const side of [
        "EdgeTop",
        "EdgeBottom",
        "EdgeLeft",
        "EdgeRight",
        "InsideHorizontal",
        "InsideVertical",
      ] as const) {
        range.format.borders.getItem(side).style = "Continuous";
        range.format.borders.getItem(side).color = "#A6A6A6";
      }
      for (let row = 1; row <= 200; row++) sheet.getRange(`C${row}:D${row}`).format.fill.color = "#FFFF00";
    });
    expect(host.requests).toBe(2);
    // 0.1 s; a model that walks all formats for each cell takes minutes.
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe("number formats", () => {
  test("are written cell by cell or for all; null leaves one and an empty code is General", async () => {
    const { run } = testExcel();
    const codes = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      Object.assign(range, { numberFormat: "0%" });
      range.numberFormat = [
        [null, "@"],
        ["", "yyyy-mm-dd"],
      ];
      range.load("numberFormat");
      await context.sync();
      return range.numberFormat;
    });
    expect(codes).toEqual([
      ["0%", "@"],
      ["General", "yyyy-mm-dd"],
    ]);
  });

  test("of another shape are refused", async () => {
    const { refusal } = testExcel();
    expect(await refusal((sheet) => (sheet.getRange("A1:B2").numberFormat = [["@"]]))).toBe(
      "InvalidArgument",
    );
  });
});

describe("lines", () => {
  test("run around a range and between its cells", async () => {
    const { run, host } = testExcel();
    await run((sheet) => {
      const { borders } = sheet.getRange("B2:C3").format;
      borders.getItem("EdgeTop").weight = "Medium";
      borders.getItem("InsideHorizontal").style = "Dash";
      borders.getItem("EdgeLeft").color = "#FF0000";
    });
    const sheet = host.workbook.sheet("Sheet1");
    const { top, bottom, left, right } = sheet.cell("B2").style;
    expect({ top, bottom, left, right }).toEqual({
      top: { style: "Continuous", color: "#000000", weight: "Medium" },
      bottom: { style: "Dash", color: "#000000", weight: "Thin" },
      left: { style: "Continuous", color: "#FF0000", weight: "Thin" },
      right: null,
    });
    expect(sheet.cell("C3").style).toMatchObject({ bottom: null, right: null, left: null });
    expect(sheet.cell("C3").style.top).toEqual(sheet.cell("B2").style.bottom);
  });

  test("belong to both cells that they part", async () => {
    const { run, host } = testExcel();
    const read = await run(async (sheet, context) => {
      const above = sheet.getRange("A1").format.borders.getItem("EdgeBottom");
      const below = sheet.getRange("A2").format.borders.getItem("EdgeTop");
      above.style = "Continuous";
      below.load("style");
      await context.sync();
      const shown = below.style;
      below.color = "#FF0000";
      above.load("color");
      await context.sync();
      const recoloured = above.color;
      below.style = "None";
      above.load("style");
      await context.sync();
      return [shown, recoloured, above.style];
    });
    expect(read).toEqual(["Continuous", "#FF0000", "None"]);
    expect(host.workbook.sheet("Sheet1").cell("A1").style.bottom).toBeNull();
  });

  test("that differ read as null", async () => {
    const { run } = testExcel();
    const style = await run(async (sheet, context) => {
      sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Continuous";
      const top = sheet.getRange("A1:B1").format.borders.getItem("EdgeTop").load("style");
      await context.sync();
      return top.style;
    });
    expect(style).toBeNull();
  });
});

describe("rows and columns", () => {
  test("have sizes in points; a hidden one measures 0 and one that gets a size shows", async () => {
    const { run, host } = testExcel();
    const read = await run(async (sheet, context) => {
      sheet.getRange("A:B").format.columnWidth = 45.75;
      sheet.getRange("B:B").columnHidden = true;
      sheet.getRange("C:C").columnHidden = true;
      sheet.getRange("C:C").format.columnWidth = 20;
      sheet.getRange("1:3").format.rowHeight = 30;
      sheet.getRange("2:2").format.autofitRows();
      sheet.getRange("3:3").rowHidden = true;
      const ranges = ["A1", "B1", "C1", "D1", "A1:B1"].map((address) =>
        sheet.getRange(address).load("format/columnWidth,columnHidden"),
      );
      const rows = ["A1", "A2", "A3"].map((address) =>
        sheet.getRange(address).load("format/rowHeight,rowHidden"),
      );
      await context.sync();
      return [
        ranges.map((range) => [range.format.columnWidth, range.columnHidden]),
        rows.map((range) => [range.format.rowHeight, range.rowHidden]),
      ];
    });
    expect(read).toEqual([
      [
        [45.75, false],
        [0, true],
        [20, false],
        [48, false],
        [null, null],
      ],
      [
        [30, false],
        [15, false],
        [0, true],
      ],
    ]);
    const sheet = host.workbook.sheet("Sheet1");
    expect([sheet.columns.ownSize(1), sheet.rows.ownSize(1), sheet.rows.ownSize(2)]).toEqual([
      45.75,
      null,
      30,
    ]);
  });

  test("widen to their longest text", async () => {
    const { run, host } = testExcel();
    await run((sheet) => {
      sheet.getRange("A1:A2").values = [["甲"], ["少数民族乡发展规划"]];
      sheet.getRange("A:B").format.autofitColumns();
    });
    expect(host.workbook.sheet("Sheet1").columns.ownSize(0)).toBe((9 * 14 + 5) * 0.75);
    expect(host.workbook.sheet("Sheet1").columns.ownSize(1)).toBeNull();
  });
});

describe("properties of many cells at once", () => {
  test("are read as trees", async () => {
    const { run } = testExcel();
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.format.fill.color = "#FF0000";
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("B:B").format.columnWidth = 30;
      sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Double";
      const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
      const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
      const cells = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, borders: { style: true } },
      });
      await context.sync();
      const { address, format } = cells.value[0]?.[0] ?? {};
      const { top, bottom } = format?.borders ?? {};
      return [rows.value, columns.value, [address, format?.fill?.color, top?.style, bottom?.style]];
    });
    expect(read).toEqual([
      [
        { rowHidden: false, rowIndex: 0 },
        { rowHidden: true, rowIndex: 1 },
      ],
      [
        { columnHidden: false, format: { columnWidth: 48 } },
        { columnHidden: false, format: { columnWidth: 30 } },
      ],
      ["Sheet1!A1", "#FF0000", "Double", "None"],
    ]);
  });

  test("are written as trees", async () => {
    const { run, host } = testExcel();
    await run((sheet) => {
      sheet
        .getRange("A1:B1")
        .setCellProperties([
          [{ format: { font: { bold: true } } }, { format: { borders: { top: { style: "Dot" } } } }],
        ]);
      sheet.getRange("A1:A2").setRowProperties([{ format: { rowHeight: 33 } }, { rowHidden: true }]);
      sheet.getRange("A1:B1").setColumnProperties([{ format: { columnWidth: 33 } }, { columnHidden: true }]);
    });
    const sheet = host.workbook.sheet("Sheet1");
    expect([sheet.cell("A1").style.bold, sheet.cell("B1").style.top?.style]).toEqual([true, "Dot"]);
    expect([sheet.rows.ownSize(0), sheet.rows.isHidden(1)]).toEqual([33, true]);
    expect([sheet.columns.ownSize(0), sheet.columns.isHidden(1)]).toEqual([33, true]);
  });
});

test("whatever areas are filled in whatever order, each cell has the colour that it got last", async () => {
  const { run, host } = testExcel();
  const area = fc.record({
    row: fc.nat(4),
    column: fc.nat(4),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
  });
  const kind = fc.constantFrom("cells", "rows", "columns");
  let made = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ area, kind }), { maxLength: 6 }), async (steps) => {
      const name = `s${++made}`;
      const expected = new Map<string, string>();
      await run((_sheet, context) => {
        const sheet = context.workbook.worksheets.add(name);
        steps.forEach(({ area: { row, column, rows, columns }, kind: wanted }, at) => {
          const range = sheet.getRangeByIndexes(row, column, rows, columns);
          const color = `#00000${at + 1}`;
          const target = { cells: range, rows: range.getEntireRow(), columns: range.getEntireColumn() }[
            wanted
          ];
          target.format.fill.color = color;
          for (let y = 0; y < 10; y++) {
            for (let x = 0; x < 10; x++) {
              const inRows = wanted === "columns" || (y >= row && y < row + rows);
              const inColumns = wanted === "rows" || (x >= column && x < column + columns);
              if (inRows && inColumns) expected.set(`${y} ${x}`, color);
            }
          }
        });
      });
      const sheet = host.workbook.sheet(name);
      for (let y = 0; y < 10; y++) {
        for (let x = 0; x < 10; x++) expect(sheet.style(y, x).fill).toBe(expected.get(`${y} ${x}`) ?? null);
      }
    }),
    { numRuns: 60 },
  );
});
