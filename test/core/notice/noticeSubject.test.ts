import { expect, test } from "@jest/globals";
import { roundSubject } from "../../../src/core/matrix/roundSubject";
import { reportingRound } from "../../../src/core/matrix/round";
import { bundledNotice } from "../../../src/core/notice/bundled";
import { noticeName, noticeReference } from "../../../src/core/notice/noticeName";
import { noticeFileTag } from "../../../src/core/notice/noticeFileTag";
import { noticeSubject } from "../../../src/core/notice/noticeSubject";
import { noticeOf, taskOf } from "../../support/noticeOf";

test.each([
  [
    "重庆市万州区人民政府办公室关于促进我区少数民族乡发展规划重点任务分工的通知",
    "少数民族乡发展规划重点任务",
  ],
  [
    "北京市人民政府办公厅关于印发本市中长期教育改革和发展规划纲要任务分工的通知",
    "中长期教育改革和发展规划纲要任务",
  ],
  ["关于推进人才集聚工程的实施意见", "人才集聚工程"],
  ["国务院关于做好当前和今后一个时期促进就业工作的若干意见", "当前和今后一个时期促进就业工作"],
  ["关于支持“双招双引”的十条意见", "支持“双招双引”"],
  ["关于进一步优化营商环境的若干政策措施", "进一步优化营商环境"],
  ["关于优化营商环境的意见", "优化营商环境"],
  ["厦门市人民政府办公室关于印发优化营商环境若干措施的通知", "优化营商环境若干措施"],
  ["关于印发污染防治实施方案的通知", "污染防治实施方案"],
  ["省政府印发2020年政府工作报告重点工作责任分解通知", "2020年政府工作报告重点工作"],
  ["2023年政府工作报告重点任务分解表", "2023年政府工作报告重点任务"],
  ["某县人民政府关于落实《政府工作报告》重点工作分工的意见", "《政府工作报告》重点工作"],
  ["乡村振兴三年行动计划", "乡村振兴三年行动计划"],
  ["关于印发的通知", "关于印发的通知"],
  ["通知", "通知"],
  ["", "重点任务"],
])("%s is about %s", (title, subject) => {
  expect(noticeSubject(noticeOf({ title }))).toBe(subject);
});

test.each([
  ["关于印发区政府2023年重点工作任务分工的通知", "2023年度区政府重点工作任务"],
  ["关于2023年度重点工作分工的通知", "2023年度重点工作"],
  ["关于印发年度重点工作分工的通知", "2023年度重点工作"],
  ["关于2020年重点工作分工的通知", "2023年度2020年重点工作"],
  ["", "2023年度重点任务"],
])("the sheets of %s are of %s", (title, subject) => {
  const settings = { period: 2023, deadline: null, contact: null };
  expect(roundSubject(reportingRound(noticeOf({ title }), settings))).toBe(subject);
});

test("files are named by number, title, or content, without what a file name cannot hold", () => {
  const tagOf = (notice: Parameters<typeof noticeOf>[0]) => noticeFileTag(noticeOf(notice));
  expect(tagOf({ docNumber: bundledNotice().docNumber, title: "另一个标题" })).toBe("");
  expect(tagOf({ docNumber: "某府办发〔2025〕7号", title: "通知" })).toBe("某府办发〔2025〕7号-");
  expect(tagOf({ title: "关于《甲/乙》：“丙”?的通知" })).toBe("关于《甲乙》：“丙”的通知-");
  expect(tagOf({ title: "𠮷".repeat(40) })).toBe(`${"𠮷".repeat(30)}-`);
  const unnamed = [tagOf({}), tagOf({ tasks: [taskOf({ content: "甲" })] })];
  expect(unnamed).toEqual([
    expect.stringMatching(/^通知[0-9a-f]{8}-$/),
    expect.stringMatching(/^通知[0-9a-f]{8}-$/),
  ]);
  expect(new Set(unnamed).size).toBe(2);
});

test.each([
  ["1号", "甲", "1号", "《甲》（1号）"],
  ["", "甲", "甲", "《甲》"],
  ["1号", "", "1号", "1号"],
  ["", "", "未标明文号和标题的通知", "未标明文号和标题的通知"],
])("a notice of number %j and title %j is %s, and %s in full", (docNumber, title, name, reference) => {
  expect([noticeName({ docNumber, title }), noticeReference({ docNumber, title })]).toEqual([
    name,
    reference,
  ]);
});
