import { describe, expect, test } from "@jest/globals";
import { conformingExcel } from "./conformingExcel";

// As much of an .xlsx file as tells that it is one: the beginning of a zip archive.
const FILE = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0xff]);
const BASE64 = Buffer.from(FILE).toString("base64");

describe("new workbooks", () => {
  test.each(["OfficeOnline", "PC", "Mac"] as const)("createWorkbook opens a file on %s", async (platform) => {
    const opened: Uint8Array[] = [];
    const { Excel } = conformingExcel({ platform, openWorkbook: (bytes) => opened.push(bytes) });
    await Excel.createWorkbook(BASE64);
    expect(opened).toEqual([FILE]);
  });

  test.each(["OfficeOnline", "PC"] as const)(
    "createWorkbook on %s leaves the open workbook alone",
    async (platform) => {
      const { Excel, host, run } = conformingExcel({ platform, openWorkbook: () => undefined });
      await run((sheet) => (sheet.getRange("A1").values = [["甲"]]));
      await Excel.createWorkbook(BASE64);
      expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
      expect(host.workbook.sheet("Sheet1").cell("A1").value).toBe("甲");
    },
  );

  test.each(["OfficeOnline", "PC"] as const)(
    "createWorkbook on %s is not there below 1.8",
    async (platform) => {
      const { Excel } = conformingExcel({ platform, level: "1.7", openWorkbook: () => undefined });
      await expect(Excel.createWorkbook(BASE64)).rejects.toMatchObject({ code: "ApiNotFound" });
    },
  );

  test.each(["OfficeOnline", "PC"] as const)(
    "createWorkbook on %s fails by its name where nobody opens workbooks (the stand-in alone)",
    async (platform) => {
      const { Excel } = conformingExcel({ platform });
      await expect(Excel.createWorkbook(BASE64)).rejects.toMatchObject({
        code: "NotImplemented",
        message: expect.stringContaining("Excel.createWorkbook"),
      });
    },
  );

  test.each([
    ["no base64", "甲"],
    ["no .xlsx file", Buffer.from("<html>").toString("base64")],
  ])("createWorkbook refuses %s (not documented)", async (_what, content) => {
    const opened: Uint8Array[] = [];
    const { Excel } = conformingExcel({ openWorkbook: (bytes) => opened.push(bytes) });
    await expect(Excel.createWorkbook(content)).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(opened).toEqual([]);
  });
});
