import { beforeEach, describe, expect, test } from "@jest/globals";
import { ExcelHost } from "../../host/excelHost";
import { followLink } from "../../workbench/followLink";

let host: ExcelHost;

beforeEach(() => {
  host = new ExcelHost();
  for (const name of ["进展明细", "年度 汇总", "张三's"]) host.workbook.addSheet(name);
  host.workbook.setVisibility(host.workbook.addSheet("_stamp"), "VeryHidden");
});

const link = (documentReference: string) => ({ address: null, documentReference, screenTip: null });

describe("a link inside the workbook", () => {
  test.each([
    ["进展明细!A5", "进展明细", { row: 4, column: 0 }],
    ["#进展明细!B2:C3", "进展明细", { row: 1, column: 1 }],
    ["'年度 汇总'!$D$4", "年度 汇总", { row: 3, column: 3 }],
    ["'张三''s'!A1", "张三's", { row: 0, column: 0 }],
    ["C3", "Sheet1", { row: 2, column: 2 }],
  ])("%s is followed", (reference, sheet, place) => {
    expect(followLink(host, link(reference))).toBe(true);
    expect(host.workbook.active.name).toBe(sheet);
    expect(host.workbook.active.selection[0]).toMatchObject(place);
  });

  test.each(["没有!A1", "_stamp!A1", "进展明细!不是地址", ""])(
    "%s leads nowhere, and nothing moves",
    (reference) => {
      expect(followLink(host, link(reference))).toBe(false);
      expect(host.workbook.active.name).toBe("Sheet1");
    },
  );
});

test.each(["javascript:alert(1)", "file:///etc/passwd", "\\\\server\\share"])(
  "%s is not opened",
  (address) => {
    expect(followLink(host, { address, documentReference: null, screenTip: null })).toBe(false);
  },
);
