import { describe, expect, test } from "@jest/globals";
import { conformingExcel } from "./conformingExcel";

describe("formats", () => {
  test("a cell that was never formatted has no fill, line or wrapping and is locked (fonts and alignments are not documented)", async () => {
    const { run } = conformingExcel();
    const format = await run(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.load(
        "format/fill/color,format/font/name,format/font/size,format/font/bold,format/font/color,format/font/underline," +
          "format/wrapText,format/horizontalAlignment,format/verticalAlignment,format/textOrientation," +
          "format/protection/locked,format/protection/formulaHidden",
      );
      const line = range.format.borders.getItem("EdgeTop").load("style");
      await context.sync();
      const { font, fill, protection, borders, ...own } = range.format.toJSON();
      expect(borders).toBeDefined();
      return { ...own, ...font, fill: fill?.color, ...protection, line: line.style };
    });
    expect(format).toEqual({
      horizontalAlignment: "General",
      verticalAlignment: expect.stringMatching(/^(Bottom|Center)$/),
      textOrientation: 0,
      wrapText: false,
      name: expect.any(String),
      size: 11,
      bold: false,
      color: "#000000",
      underline: "None",
      fill: "#FFFFFF",
      locked: true,
      formulaHidden: false,
      line: "None",
    });
  });

  test("are written and read", async () => {
    const { run } = conformingExcel();
    const format = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.format.font.set({ name: "宋体", size: 10.5, bold: true, color: "#595959", underline: "Single" });
      range.format.fill.color = "orange";
      range.format.horizontalAlignment = "Center";
      range.format.verticalAlignment = "Top";
      range.format.wrapText = true;
      range.format.textOrientation = 180;
      range.format.protection.locked = false;
      range.format.load("horizontalAlignment,verticalAlignment,wrapText,textOrientation");
      range.format.font.load("name,size,bold,color,underline");
      range.format.fill.load("color");
      range.format.protection.load("locked");
      await context.sync();
      const { horizontalAlignment, verticalAlignment, wrapText, textOrientation, font, fill, protection } =
        range.format;
      const { name, size, bold, color, underline } = font;
      return [
        [horizontalAlignment, verticalAlignment, wrapText, textOrientation],
        [name, size, bold, color, underline],
        [fill.color, protection.locked],
      ];
    });
    expect(format).toEqual([
      ["Center", "Top", true, 180],
      ["宋体", 10.5, true, "#595959", "Single"],
      // A colour by its name is read in the form #RRGGBB.
      ["#FFA500", false],
    ]);
  });

  test("that differ within a range read null", async () => {
    const { run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      sheet
        .getRange("A1")
        .format.set({ wrapText: true, columnWidth: 100, rowHeight: 30, textOrientation: 90 });
      sheet.getRange("A1").format.protection.locked = false;
      const { format } = sheet.getRange("A1:B2");
      format.load("wrapText,columnWidth,rowHeight,textOrientation");
      format.protection.load("locked");
      await context.sync();
      return [
        format.wrapText,
        format.columnWidth,
        format.rowHeight,
        format.textOrientation,
        format.protection.locked,
      ];
    });
    expect(read).toEqual([null, null, null, null, null]);
  });

  test.each([-90, 0, 90, 180])("a text orientation of %d is taken", async (degrees) => {
    const { refusal } = conformingExcel();
    expect(await refusal((sheet) => (sheet.getRange("A1").format.textOrientation = degrees))).toBeNull();
  });

  test.each<readonly [string, (format: Excel.RangeFormat) => unknown]>([
    ["a text orientation of 255", (format) => (format.textOrientation = 255)],
    ["a text orientation of 91", (format) => (format.textOrientation = 91)],
    ["an alignment that is none", (format) => Object.assign(format, { horizontalAlignment: "Middle" })],
    ["a colour that is none", (format) => (format.fill.color = "#12345")],
  ])("%s is refused (that it is InvalidArgument is not documented)", async (_what, write) => {
    const { refusal } = conformingExcel();
    expect(await refusal((sheet) => write(sheet.getRange("A1").format))).toBe("InvalidArgument");
  });

  test("lines run around a range and between its cells", async () => {
    const { run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      const { borders } = sheet.getRange("B2:C3").format;
      for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal"] as const)
        borders.getItem(side).set({ style: "Continuous", weight: "Thin", color: "#A6A6A6" });
      const lines = [
        sheet.getRange("B2").format.borders.getItem("EdgeTop"),
        sheet.getRange("C2").format.borders.getItem("EdgeBottom"),
        sheet.getRange("B3").format.borders.getItem("EdgeRight"),
      ].map((line) => line.load("style,weight,color"));
      await context.sync();
      return lines.map(({ style, weight, color }) => (style === "None" ? style : [style, weight, color]));
    });
    const drawn = ["Continuous", "Thin", "#A6A6A6"];
    expect(read).toEqual([drawn, drawn, "None"]);
  });

  test("columns and rows have sizes in points; rows that fit their content have none of their own", async () => {
    const { run, host } = conformingExcel();
    const sizes = await run(async (sheet, context) => {
      const { format } = sheet.getRange("A1:B3");
      format.columnWidth = 45.75;
      format.rowHeight = 30;
      sheet.getRange("A2").format.autofitRows();
      format.load("columnWidth");
      const high = sheet.getRange("A1").format.load("rowHeight");
      await context.sync();
      return [format.columnWidth, high.rowHeight];
    });
    expect(sizes).toEqual([45.75, 30]);
    expect(host.workbook.sheet("Sheet1").rows.ownSize(1)).toBeNull();
  });

  test("of several ranges are written at once", async () => {
    const { run, host } = conformingExcel();
    await run((sheet) => {
      const { format } = sheet.getRanges("A1:B2, D4; F6");
      format.fill.color = "#00FF00";
      format.font.bold = true;
    });
    const sheet = host.workbook.sheet("Sheet1");
    expect(["B2", "C3", "D4", "F6"].map((address) => sheet.cell(address).style.fill)).toEqual([
      "#00FF00",
      null,
      "#00FF00",
      "#00FF00",
    ]);
  });

  test("areas of several ranges are told one after the other", async () => {
    const { run } = conformingExcel();
    const told = await run(async (sheet, context) => {
      const areas = sheet.getRanges("A1:B4, D1:D4").load("areaCount,cellCount");
      areas.areas.load("items/address");
      await context.sync();
      return [areas.areaCount, areas.cellCount, areas.areas.items.map(({ address }) => address)];
    });
    expect(told).toEqual([2, 12, ["Sheet1!A1:B4", "Sheet1!D1:D4"]]);
  });
});
