import { describe, expect, test } from "@jest/globals";
import { conformingExcel } from "./conformingExcel";

// These members are told by what runs the library, not by a request; which of them a script uses is read from its
// source.

describe("Office.context", () => {
  test.each(["zh-CN", "en-US"])("tells the language %s in the form of RFC 5646", (language) => {
    const { Office } = conformingExcel({ language });
    expect(Office.context.displayLanguage).toBe(language);
  });

  test("a requirement set without a version is asked for as 1.1", () => {
    const { Office } = conformingExcel();
    expect(Office.context.requirements.isSetSupported("ExcelApi")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.99")).toBe(false);
    expect(Office.context.requirements.isSetSupported("NoSuchApi")).toBe(false);
  });
});
