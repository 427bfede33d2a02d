import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../src/core/rules/finding";
import { filterFindings, NO_FILTER } from "../../src/taskpane/check/filterFindings";

function finding(severity: Finding["severity"], cell: string, zh: string, en: string): Finding {
  return { rule: "r", severity, sheet: "进展填报", cell, taskId: null, message: { zh, en }, fix: null };
}

const missing = finding("error", "L5", "未选进展状态", "The status is missing");
const late = finding("warning", "N6", "日期无法识别", "The date cannot be read");
const blank = finding("info", "L7", "整行空白", "The row is blank");
const ALL = [missing, late, blank];

describe("filterFindings", () => {
  test("without a filter all are shown, in their order", () => {
    expect(filterFindings(ALL, NO_FILTER)).toEqual(ALL);
  });

  test.each([
    ["L", [missing, blank]],
    ["l5", [missing]],
    ["进展填报!N6", [late]],
    ["状态", [missing]],
    ["STATUS", [missing]],
    ["无法 日期", [late]],
    ["日期 空白", []],
    ["  ", ALL],
  ])("the words %p", (words, shown) => {
    expect(filterFindings(ALL, { ...NO_FILTER, words })).toEqual(shown);
  });

  test("severities and words have to fit both", () => {
    expect(filterFindings(ALL, { severities: ["info"], words: "" })).toEqual([blank]);
    expect(filterFindings(ALL, { severities: ["info"], words: "L5" })).toEqual([]);
    expect(filterFindings(ALL, { severities: [], words: "" })).toEqual([]);
  });
});
