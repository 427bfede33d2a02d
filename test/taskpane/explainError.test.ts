import { describe, expect, test } from "@jest/globals";
import { errorDetail, explainError } from "../../src/taskpane/explainError";
import { en } from "../../src/taskpane/texts/en";
import { zh } from "../../src/taskpane/texts/zh";

/** As office.js throws it: an Error with a code. */
function officeError(code: string, message = "Excel's own sentence."): Error {
  return Object.assign(new Error(message), { code });
}

describe("explainError", () => {
  test.each([
    ["InvalidOperationInCellEditMode", "cellEditing"],
    ["AccessDenied", "protectedWorkbook"],
    ["RequestPayloadSizeLimitExceeded", "tooLarge"],
    ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
    ["ApiNotFound", "notSupported"],
    ["NotImplemented", "notSupported"],
    ["ItemNotFound", "gone"],
    ["GeneralException", "busy"],
    ["NoSuchCode", "unexpected"],
  ] as const)("%s is told as %s", (code, kind) => {
    expect(explainError(officeError(code))).toBe(kind);
  });

  test("a picked file that was moved away is told as unreadable", () => {
    expect(explainError(new DOMException("gone", "NotReadableError"))).toBe("fileUnreadable");
    expect(explainError(new DOMException("gone", "NotFoundError"))).toBe("fileUnreadable");
  });

  test.each([
    [undefined],
    [null],
    ["text"],
    [{}],
    [new Error("bug")],
    [{ code: 5 }],
    [officeError("toString")],
  ])("%p is unexpected", (error) => {
    expect(explainError(error)).toBe("unexpected");
  });

  test("who edits a cell is asked to finish, in both languages", () => {
    expect(zh.failure.kinds.cellEditing).toContain("结束编辑");
    expect(en.failure.kinds.cellEditing).toContain("finish editing the cell");
  });
});

describe("errorDetail", () => {
  test.each([
    [officeError("AccessDenied", "No."), "AccessDenied: No."],
    [new Error("bug"), "bug"],
    ["thrown text", "thrown text"],
    [undefined, "undefined"],
  ])("%p gives %s", (error, detail) => {
    expect(errorDetail(error)).toBe(detail);
  });
});
