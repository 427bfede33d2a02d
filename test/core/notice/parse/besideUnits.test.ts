import { describe, expect, test } from "@jest/globals";
import { parseNotice } from "../../../../src/core/notice/parseNotice";

const doubts = (...lines: string[]): string[] =>
  parseNotice(lines.join("\n")).warnings.map(({ message }) => message.zh.replace(/[（，].*/, ""));

describe("persons beside units are told, once", () => {
  test.each<[string, string[]]>([
    ["第1行写有负责人员", ["1．办学。", "责任领导：张三", "责任单位：区教委"]],
    ["第1行写有负责人员", ["1．办学。（牵头领导：张三；责任单位：区教委）"]],
    ["第1行写有负责人员", ["1．办学。责任单位及责任人：区教委 张三"]],
    ["第1行写有负责人员", ["一、教育（责任领导：张三）", "1．办学。（区教委负责）"]],
    [
      "第1、2行写有负责人员",
      ["1．办学。（区教委负责；责任人：张三）", "2．就业。（区人社局负责；责任人：李四）"],
    ],
  ])("%s: %j", (told, lines) => {
    expect(doubts(...lines)).toEqual([told]);
  });

  test("but not where a table's row keeps them as content", () => {
    const { tasks, warnings } = parseNotice("任务\t责任单位\t责任人\n办学\t区教委\t张三");
    expect(tasks[0]?.content).toBe("责任人：张三");
    expect(warnings).toEqual([]);
  });
});

describe("a deadline beside the one that was taken is told", () => {
  test.each<[string, string[]]>([
    ["第1行的任务另有时限“9月底”", ["1．办学。", "责任单位：区教委", "完成时限：6月底", "办结时限：9月底"]],
    [
      "第1行的任务另有时限“9月底前完成”",
      ["1．办学。（区教委负责，6月底前完成）（区财政局负责，9月底前完成）"],
    ],
    [
      "第1行的任务有几个时限",
      ["1．建校舍（区教委负责，6月底前完成），添设备（区财政局负责，9月底前完成）。"],
    ],
  ])("%s: %j", (told, lines) => {
    expect(doubts(...lines)).toContain(told);
  });

  test.each([
    ["1．办学。", "责任单位：区教委", "完成时限：6月底", "责任单位：区财政局", "完成时限：6月底"],
    ["1．办学。", "完成时限：6月底", "整改时限：无", "责任单位：区教委"],
  ])("silent where it says the same, or none: %s", (...lines) => {
    expect(doubts(...lines)).toEqual([]);
  });
});
