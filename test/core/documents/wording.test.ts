import { describe, expect, test } from "@jest/globals";
import { reportingRound } from "../../../src/core/matrix/round";
import { estimateLines, paragraphLines } from "../../../src/core/documents/estimateLines";
import { dateRemark } from "../../../src/core/documents/dateRemark";
import { DOCUMENT_TEMPLATES } from "../../../src/core/documents/documentTemplates";
import { fillFields } from "../../../src/core/documents/fillFields";
import { issuingOffice } from "../../../src/core/documents/issuingOffice";
import { makesRequest, statedPart } from "../../../src/core/documents/progressReport/statedPart";
import { periodSubject } from "../../../src/core/documents/periodSubject";
import { firstSentences } from "../../../src/core/documents/quote";
import { taskName } from "../../../src/core/documents/taskName";
import { withoutPhones } from "../../../src/core/documents/withoutPhones";
import { noticeOf, taskOf } from "../../support/noticeOf";

describe("withoutPhones", () => {
  test.each([
    ["联系13800000000。", "联系（电话略）。"],
    ["手机138-0000-0000、13900000000", "手机（电话略）、（电话略）"],
    ["（023）58220000转801", "（电话略）"],
    ["咨询023-5822 0000。", "咨询（电话略）。"],
    ["电话：58220000", "电话：（电话略）"],
    ["联系人：张三 58220000", "联系人：张三 （电话略）"],
    ["短号668812", "短号（电话略）"],
    ["ＱＱ群；手机１３８００００００００", "ＱＱ群；手机（电话略）"],
    ["热线400-800-1234", "热线（电话略）"],
    ["+86 13800000000", "（电话略）"],
  ])("%s", (text, shown) => {
    expect(withoutPhones(text).text).toBe(shown);
  });

  test.each([
    "投资15000000000元",
    "2016-2020年",
    "万州府办发〔2017〕83号",
    "完成4000800123亩",
    "2017.12.31",
    "12345人次、1380户",
    "开通电话咨询3次",
    "咨询电话2017年开通",
    "",
  ])("%s stays", (text) => {
    expect(withoutPhones(text)).toEqual({ text, omitted: 0 });
  });
});

test.each([
  ["地宝乡出境公路涉及林地占用，请协调加快林地手续办理。", "地宝乡出境公路涉及林地占用"],
  ["恳请协调供电部门尽快增容。", ""],
  ["资金缺口120万元；建议区财政予以支持。", "资金缺口120万元"],
  ["设备不足。", "设备不足"],
  ["已邀请专家论证，申请调整时间，方案待批。", "已邀请专家论证，申请调整时间，方案待批"],
  ["希望给予支持", ""],
])("%s states “%s”", (text, stated) => {
  expect(statedPart(text)).toBe(stated);
  expect(makesRequest(text)).toBe(stated !== text.replace(/。$/, ""));
});

test.each([
  ["重庆市万州区人民政府办公室", undefined, "区政府", true, true],
  ["国务院办公厅", undefined, "国务院", true, true],
  ["北京市人民政府办公厅", undefined, "市政府", true, true],
  ["某自治区人民政府办公厅", undefined, "自治区政府", true, true],
  ["某自治县人民政府办公室", undefined, "县政府", true, true],
  ["中共重庆市万州区委办公室", undefined, "区委", true, true],
  ["中共某县委员会办公室", undefined, "县委", true, true],
  ["区委民族宗教工作领导小组办公室", undefined, "区委民族宗教工作领导小组", true, false],
  ["重庆市万州区人民政府", undefined, null, true, true],
  ["中共重庆市万州区委", undefined, null, true, true],
  ["区民族宗教委", undefined, null, false, false],
  ["区民族宗教委", "区政府", "区政府", true, true],
  ["某乡人民政府", undefined, null, false, false],
  ["", undefined, null, false, false],
])("%s with %s speaks for %s", (issuer, consent, serves, tells, directsTownships) => {
  expect(issuingOffice(issuer, consent)).toEqual({ consent: serves, tells, directsTownships });
});

test.each([
  ["建成2所。新增3处。", 0, "建成2所。"],
  ["建成2所。新增3处。", 10, "建成2所。新增3处。"],
  ["建成2所。新增3处。", 9, "建成2所。"],
  ["建成“示范点。”验收合格。", 0, "建成“示范点。”"],
  ["没有句号", 3, "没有句号"],
  ["", 9, ""],
])("%s from its start, up to %i characters", (text, most, shown) => {
  expect(firstSentences(text, most)).toBe(shown);
});

test.each([
  [{ title: "办学", path: ["教育", "学校"] }, "办学"],
  [{ path: ["教育", "学校"] }, "学校"],
  [{ path: ["教育"], content: "整治河道，年底前完成。" }, "整治河道"],
  [{ content: "很长".repeat(20) }, `${"很长".repeat(12)}……`],
  [{ content: "完善长效机制和基础性制度建设,规范实施" }, "完善长效机制和基础性制度建设"],
  [{ content: "新增1,200个岗位，年底完成" }, "新增1,200个岗位"],
  [
    { content: "对防范化解金融风险、营造诚实守信金融生态环境、维护良好金融秩序成效好的地方" },
    "对防范化解金融风险、营造诚实守信金融生态环境……",
  ],
])("%j is called %s", (task, name) => {
  expect(taskName(taskOf(task))).toBe(name);
});

test.each([
  ["某区人民政府办公室关于促进我区乡村振兴重点任务分工的通知", "2023年度乡村振兴重点任务"],
  ["某区人民政府关于印发区政府2023年重点工作任务分解和责任分工方案的通知", "区政府2023年重点工作任务"],
  ["某市人民政府关于2023年市政府重点工作及责任分解的通知", "2023年市政府重点工作"],
  ["某市人民政府关于2020年市政府重点工作及责任分解的通知", "2023年度2020年市政府重点工作"],
  ["关于印发营商环境若干措施的通知", "2023年度营商环境若干措施"],
  ["关于印发污染防治实施方案的通知", "2023年度污染防治实施方案"],
  ["关于促进就业工作分工的通知", "2023年度就业工作"],
])("%s is about %s", (title, subject) => {
  const settings = { period: 2023, deadline: null, contact: null };
  expect(periodSubject(reportingRound(noticeOf({ title }), settings))).toBe(subject);
});

test.each([
  [undefined, 0],
  ["2017-12-22", 0],
  ["2017-12-23", 0],
  ["2017-12-21", 1],
])("a date of %s with figures of 2017-12-22: %i remarks", (date, count) => {
  const remarks = dateRemark({ asOf: "2017-12-22", ...(date === undefined ? {} : { date }) });
  expect(remarks).toHaveLength(count);
});

describe("lines", () => {
  test.each([
    ["body", "一", 1],
    ["body", "一".repeat(25), 1],
    ["body", "一".repeat(26), 2],
    ["body", "1".repeat(50), 1],
    ["heading1", "一、总体情况", 1],
    ["addressee", "各单位：", 2],
    ["title", "甲\n乙", 5],
  ] as const)("%s %s takes %i", (style, text, lines) => {
    expect(paragraphLines(style, text)).toBe(lines);
  });

  test("of a template: what is empty and what is attached takes none", () => {
    const plan = {
      kind: "reminder",
      title: "",
      texts: new Map([["标题", "甲"]]),
      blocks: new Map(),
    } as const;
    const bare = { ...DOCUMENT_TEMPLATES.reminder, sections: DOCUMENT_TEMPLATES.circular.sections.slice(1) };
    expect(estimateLines(bare, plan)).toBe(0);
    const texts = new Map([...DOCUMENT_TEMPLATES.reminder.sections].map(() => ["催报内容", ""]));
    expect(estimateLines(DOCUMENT_TEMPLATES.reminder, { ...plan, texts })).toBeGreaterThan(0);
  });
});

test("a field that is not known stays, so that it can be seen", () => {
  expect(
    fillFields(
      "{{甲}}和{{ 乙 }}、{{丙}}",
      new Map([
        ["甲", "1"],
        ["乙", "2"],
      ]),
    ),
  ).toBe("1和2、{{丙}}");
});
