import { describe, expect, test } from "@jest/globals";
import { parseNotice } from "../../../src/core/notice/parseNotice";
import { planTargets } from "../../../src/core/matrix/planTargets";
import { reportingRound } from "../../../src/core/matrix/round";
import { plannedTable } from "../../support/plannedTable";

function sheetOf(goals: string) {
  const notice = parseNotice(
    `关于重点任务分工的通知\n一、主要目标\n${goals}\n二、任务\n1．办学。（责任单位：区教委）`,
  );
  return planTargets(reportingRound(notice, { period: 2024, deadline: "2024-12-20", contact: "" }));
}

function rowsOf(goals: string) {
  return plannedTable({ title: "", sheets: [sheetOf(goals)], names: [] }, "发展目标");
}

describe("发展目标 of a notice that is not the bundled one", () => {
  test("has a row for each of forty targets", () => {
    const years = Array.from(
      { length: 40 },
      (_, index) => `到2025年，第${index + 1}产业园区产值达到${index + 1}亿元。`,
    );
    const rows = rowsOf(years.join("\n"));
    expect(rows).toHaveLength(40);
    expect(rows[39]).toMatchObject({
      指标: "第40产业园区产值",
      目标值: 40,
      单位: "亿元",
      目标年份: 2025,
      限定: "达到",
      原文: "到2025年，第40产业园区产值达到40亿元",
      距目标年份: 1,
    });
  });

  test("asks for the base value of what is to fall, and for none where a time is to be shortened", () => {
    const rows = rowsOf("单位地区生产总值能耗比2020年下降13.5%，企业开办时间压缩至3个工作日以内。");
    expect(rows).toMatchObject([
      { 指标: "单位地区生产总值能耗下降", 目标值: 13.5, 完成比例: "请填基期值" },
      { 指标: "企业开办时间", 目标值: 3, 单位: "个工作日" },
    ]);
  });

  test("says so where there is none, and has no list to choose from", () => {
    const sheet = sheetOf("经济保持稳定增长。");
    expect(JSON.stringify(sheet.rows)).toContain("通知中未识别到发展目标");
    expect(sheet.validations).toEqual([]);
    expect(rowsOf("经济保持稳定增长。")).toEqual([]);
  });
});
