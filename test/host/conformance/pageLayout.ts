import { describe, expect, test } from "@jest/globals";
import { conformingExcel } from "./conformingExcel";

describe("page layout", () => {
  test("of a new sheet has no print area, titles, header or footer (paper and margins are not documented)", async () => {
    const { run, refusal } = conformingExcel();
    const read = await run(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.load("orientation,headersFooters/defaultForAllPages/centerFooter,headersFooters/state");
      const nothing = [
        pageLayout.getPrintAreaOrNullObject(),
        pageLayout.getPrintTitleRowsOrNullObject(),
        pageLayout.getPrintTitleColumnsOrNullObject(),
      ];
      await context.sync();
      const { orientation, headersFooters } = pageLayout;
      return [
        orientation,
        headersFooters.state,
        headersFooters.defaultForAllPages.centerFooter,
        nothing.map(({ isNullObject }) => isNullObject),
      ];
    });
    expect(read).toEqual(["Portrait", "Default", "", [true, true, true]]);
    expect(await refusal((sheet) => sheet.pageLayout.getPrintArea().load("address"))).toBe("ItemNotFound");
  });

  test("is written and read, with margins in points", async () => {
    const { run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A3";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.leftMargin = 36;
      pageLayout.rightMargin = 36;
      pageLayout.topMargin = 54;
      pageLayout.bottomMargin = 54;
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "第&P页，共&N页";
      pageLayout.load("orientation,paperSize,zoom,leftMargin,rightMargin,topMargin,bottomMargin");
      const footer = pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
      await context.sync();
      const { orientation, paperSize, zoom, leftMargin, rightMargin, topMargin, bottomMargin } = pageLayout;
      const margins = [leftMargin, rightMargin, topMargin, bottomMargin];
      return [orientation, paperSize, zoom.horizontalFitToPages, margins, footer.centerFooter];
    });
    expect(read).toEqual(["Landscape", "A3", 1, [36, 36, 54, 54], "第&P页，共&N页"]);
  });

  test("a print area is a range of the sheet", async () => {
    const { run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      sheet.pageLayout.setPrintArea("A:D");
      const area = sheet.pageLayout.getPrintArea().load("address");
      await context.sync();
      return area.address;
    });
    expect(read).toBe("Sheet1!A:D");
  });

  test("titles are whole rows and whole columns", async () => {
    const { run, refusal } = conformingExcel();
    const read = await run(async (sheet, context) => {
      sheet.pageLayout.setPrintTitleRows("$1:$4");
      sheet.pageLayout.setPrintTitleColumns("$A:$B");
      const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("rowIndex,rowCount,isEntireRow");
      const columns = sheet.pageLayout
        .getPrintTitleColumnsOrNullObject()
        .load("columnIndex,columnCount,isEntireColumn");
      await context.sync();
      return [
        [rows.rowIndex, rows.rowCount, rows.isEntireRow],
        [columns.columnIndex, columns.columnCount, columns.isEntireColumn],
      ];
    });
    expect(read).toEqual([
      [0, 4, true],
      [0, 2, true],
    ]);
    // That others are InvalidArgument is not documented.
    expect(await refusal((sheet) => sheet.pageLayout.setPrintTitleRows("A1:B4"))).toBe("InvalidArgument");
    expect(await refusal((sheet) => sheet.pageLayout.setPrintTitleColumns("A1:B4"))).toBe("InvalidArgument");
  });

  test.each([
    [10, null],
    [400, null],
    [9, "InvalidArgument"],
    [401, "InvalidArgument"],
  ])("a scale of %d: %s (the code is not documented)", async (scale, code) => {
    const { refusal } = conformingExcel();
    expect(await refusal((sheet) => (sheet.pageLayout.zoom = { scale }))).toBe(code);
  });
});
