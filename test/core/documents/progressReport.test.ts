import { beforeAll, describe, expect, test } from "@jest/globals";
import type { DraftedDocument } from "../../../src/core/documents/documentPlan";
import { planProgressReport } from "../../../src/core/documents/progressReport/planProgressReport";
import { reportingRound } from "../../../src/core/matrix/round";
import type { Consolidation, PlacedRow } from "../../../src/core/report/consolidation";
import { placedRows } from "../../../src/core/report/planDetails";
import { planReport } from "../../../src/core/report/planReport";
import { FIGURE_NAMES, shareText } from "../../../src/core/report/reportFigures";
import { consolidated } from "../../support/consolidated";
import { documentCells, documentLines } from "../../support/documentLines";
import { EXAMPLE_AS_OF, exampleConsolidation } from "../../support/exampleYear";
import { complete, filledReturn, ROUND, type RowEntries } from "../../support/filledReturn";
import { noticeOf, taskOf } from "../../support/noticeOf";
import { overviewCells } from "../../support/overviewCells";
import { masterWithChanges } from "../../support/unitChanges";

const OPTIONS = { asOf: EXAMPLE_AS_OF };
/** Words that ask for something; 申请调整 is a status. */
const REQUEST = /(?<!申)请|恳|建议|希望/;
const PHONE = /1[3-9]\d{9}|0\d{2,3}-?\d{4} ?\d{4}|5822 ?0000/;

/** A consolidation of one return of 区教委, whose tasks are 3.1.1, 3.1.2 and others. */
function returned(entries: Readonly<Record<string, RowEntries>>): Consolidation {
  return consolidated({ "甲.xlsx": filledReturn("区教委", entries) }).result;
}

/** The same with marks in 摘用, by task id. */
function marked(consolidation: Consolidation, marks: Readonly<Record<string, string>>): Consolidation {
  const withMark = (placed: PlacedRow) => ({ ...placed, excerpt: marks[placed.assignment.task.id] ?? "" });
  return {
    ...consolidation,
    states: new Map(
      [...consolidation.states].map(([assignment, state]) => [
        assignment,
        state.kind === "returned" ? { ...state, placed: withMark(state.placed) } : state,
      ]),
    ),
  };
}

function linesOf(consolidation: Consolidation): string[] {
  return documentLines(planProgressReport(consolidation, OPTIONS).plan);
}

function remarksOf(consolidation: Consolidation): string {
  return planProgressReport(consolidation, OPTIONS)
    .remarks.map(({ zh }) => zh)
    .join("\n");
}

describe("the example year", () => {
  let year: Consolidation;
  let draft: DraftedDocument;
  let lines: string[];
  beforeAll(() => {
    year = exampleConsolidation();
    draft = planProgressReport(year, OPTIONS);
    lines = documentLines(draft.plan);
  });

  test("has 3 to 5 pages", () => {
    expect(draft.pages).toBeGreaterThanOrEqual(3);
    expect(draft.pages).toBeLessThanOrEqual(5);
  });

  test("goes to the leading group, with the parts of a 报告 in their order", () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        "区委民族宗教工作领导小组：",
        "特此报告。",
        "附件：1. 各项任务进展情况\n　　　2. 存在问题和需协调解决的问题",
      ]),
    );
    expect(draft.plan.title).toBe(
      "重庆市万州区人民政府办公室关于2017年度少数民族乡发展规划重点任务落实情况的报告",
    );
    expect(lines.filter((line) => /^[一二三四五]、/.test(line))).toEqual([
      "一、总体情况",
      "二、主要工作及成效",
      "三、存在问题",
      "四、下一步打算",
    ]);
    expect(lines.join("\n")).toMatch(/（七）创新民族事务治理体系/);
    expect(lines.join("\n")).not.toContain("{{");
  });

  test("every main figure reads as 总览 shows it", () => {
    const overview = overviewCells(planReport(year, EXAMPLE_AS_OF));
    const shown = FIGURE_NAMES.filter((name) => overview.has(name)).map((name) => {
      const value = overview.get(name)?.value;
      const text = draft.plan.texts.get(name) ?? "";
      return [name, text.endsWith("%") && typeof value === "number" ? shareText(value) : String(value), text];
    });
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.map(([name, inWorkbook]) => [name, inWorkbook])).toEqual(
      shown.map(([name, , inText]) => [name, inText]),
    );
    const text = lines.join("\n");
    expect(text).toContain(`到期尚未完成的共${String(overview.get("超期项次")?.value)}项次`);
    expect(text).toContain("填报176项次，填报率96.7%");
    expect(draft.plan.texts.get("各类完成情况")).toContain("全面打赢脱贫攻坚战89.2%、促进经济跨越发展90.0%");
  });

  test("asks for nothing in words of its own, and of units' requests prints what is stated before", () => {
    const words = placedRows(year)
      .flatMap(({ row }) => [...row.entries.values()].map(({ text }) => text.trim().replace(/。$/, "")))
      .filter((text) => text.length > 4)
      .sort((a, b) => b.length - a.length);
    const own = lines.map((line) => words.reduce((rest, word) => rest.replaceAll(word, ""), line));
    expect(own.filter((line) => REQUEST.test(line.replaceAll("申请调整", "")))).toEqual([]);
    expect(lines.join("\n")).toContain("地宝乡出境公路涉及林地占用（区交委）；");
    expect(lines.join("\n")).not.toContain("请协调");
  });

  test("quotes units word for word, with their names behind", () => {
    const written = placedRows(year).flatMap(({ row }) => [...row.entries.values()].map(({ text }) => text));
    const from = lines.indexOf("二、主要工作及成效");
    const work = lines.slice(from + 1, lines.indexOf("三、存在问题")).filter((line) => !/^（.）/.test(line));
    expect(work.length).toBeGreaterThanOrEqual(7);
    for (const line of work) {
      const [, quote = ""] = /^(?:\d\. )?(?:[^，。；]+。)?(.+。)（[^（）]+）$/.exec(line) ?? [];
      expect([line, written.some((text) => text.includes(quote))]).toEqual([line, true]);
    }
  });

  test("passes over rows that say nothing of their own, and says what it chose", () => {
    expect(draft.remarks[0]?.zh).toMatch(/“摘用”没有标注.*第1项区扶贫办、第2项区环保局、第6项区教委/);
    expect(lines.join("\n")).not.toContain("按要求推进");
  });

  test("prints no telephone number, and everything that units wrote in the attachments", () => {
    expect([...lines, ...documentCells(draft.plan)].filter((text) => PHONE.test(text))).toEqual([]);
    const cells = new Set(documentCells(draft.plan).map((text) => text.replace(/\s/g, "")));
    const lost = placedRows(year)
      .map(({ row }) => (row.entries.get("进展情况")?.text ?? "").replace(/[\s\u200b\ufeff\u00a0]/g, ""))
      .filter((text) => !cells.has(text));
    expect(lost).toEqual([]);
  });
});

test("a short notice has room for a quote of each task, and for reasons and plans", () => {
  const units = [{ name: "县教育局", role: "responsible", collective: false } as const];
  const tasks = ["办学", "培训", "资助", "支教"].map((title, at) =>
    taskOf({ id: `1.${at + 1}`, title, path: ["教育"], content: `做好${title}。`, units }),
  );
  const round = reportingRound(noticeOf({ title: "关于教育的通知", tasks }), {
    ...{ period: 2017, deadline: null, contact: null },
  });
  const rows = ["已完成", "达到序时进度", "已完成", "慢于序时进度"].map((status, at) => [
    `1.${at + 1}`,
    complete(status, { 进展情况: `全年${tasks[at]?.title ?? ""}投入${at + 2}万元，惠及学生${at + 5}00人。` }),
  ]);
  const file = filledReturn("县教育局", Object.fromEntries(rows) as Record<string, RowEntries>, { round });
  const text = linesOf(consolidated({ "甲.xlsx": file }, round).result).join("\n");
  expect(text).toContain("1. 办学。全年办学投入2万元，惠及学生500人。（县教育局）");
  expect(text).toContain("2. 培训。全年培训投入3万元");
  expect(text).toContain("3. 资助。全年资助投入4万元");
  expect(text).not.toContain("全年支教");
  expect(text).toContain("有关单位填报的原因详见附件2，包括：资金未到位（县教育局）。");
  expect(text).toContain("有关单位的打算详见附件2，包括：抓紧落实资金（县教育局）。");
});

describe("摘用", () => {
  const WORK = "建成公办中心幼儿园2所。毛入园率达到87%。";
  const year = returned({
    "3.1.1": complete("已完成", { 进展情况: WORK }),
    "3.1.2": complete("慢于序时进度", { 下一步打算: "3月底前招聘到位；请支持编制。" }),
    "6.2": complete("达到序时进度", { 进展情况: "创建示范校2所，均通过区级验收。" }),
  });

  test.each([
    ["nothing: the text from its start", {}, `${WORK}（区教委）`],
    ["是: the whole text", { "3.1.1": "是" }, `${WORK}（区教委）`],
    ["a passage", { "3.1.1": "毛入园率达到87%" }, "办好各级各类教育。毛入园率达到87%。（区教委）"],
  ])("%s", (_, marks, printed) => {
    expect(linesOf(marked(year, marks)).join("\n")).toContain(printed);
  });

  test("a marked section stays as it was marked, the others get what is proposed", () => {
    const text = linesOf(marked(year, { "3.1.1": "毛入园率达到87%" })).join("\n");
    expect(text).not.toContain("建成公办中心幼儿园2所");
    expect(text).toContain("创建示范校2所");
    expect(remarksOf(marked(year, { "3.1.1": "是" }))).toContain("“摘用”中有6类任务没有标注");
  });

  test("what is not their words is not printed, and said", () => {
    const other = marked(year, { "3.1.1": "成绩突出，值得肯定" });
    expect(linesOf(other).join("\n")).not.toContain("成绩突出");
    expect(remarksOf(other)).toContain("“摘用”有1处不是该行单位的原文，未印入报告：第6项区教委");
  });

  test("a passage of another column stands in its part, and a request is said", () => {
    const plans = marked(year, { "3.1.2": "3月底前招聘到位；请支持编制。" });
    expect(linesOf(plans).join("\n")).toContain(
      "有关单位的打算详见附件2，包括：3月底前招聘到位；请支持编制（区教委）。",
    );
    expect(remarksOf(plans)).toContain("摘用的原文中有1处似有请求事项：第7项区教委");
    const reasons = marked(year, { "3.1.2": "资金未到位" });
    expect(linesOf(reasons).join("\n")).toContain(
      "有关单位填报的原因详见附件2，包括：资金未到位（区教委）。",
    );
  });

  test("more than five pages are said", () => {
    const long = "建成公办中心幼儿园2所，".repeat(400);
    expect(
      remarksOf(marked(returned({ "3.1.1": complete("已完成", { 进展情况: long }) }), { "3.1.1": "是" })),
    ).toMatch(/正文约\d+页/);
  });
});

describe("cases", () => {
  test("telephone numbers in units' words are left out everywhere, and said", () => {
    const year = returned({
      "3.1.1": complete("已完成", { 进展情况: "已完成选址，联系人张三，电话58220000，手机13800000000。" }),
      "3.1.2": complete("慢于序时进度", { 下一步打算: "请联系023-5822 0000落实。" }),
    });
    const { plan } = planProgressReport(year, OPTIONS);
    const all = [...documentLines(plan), ...documentCells(plan)];
    expect(all.filter((text) => PHONE.test(text) || text.includes("58220000"))).toEqual([]);
    expect(all.join("\n")).toContain("电话（电话略），手机（电话略）。（区教委）");
    expect(remarksOf(year)).toContain(
      "有2行填报中写有电话号码，文件中以“（电话略）”代替：第6项区教委、第7项区教委",
    );
  });

  test("nothing returned at all", () => {
    const lines = linesOf(consolidated({}).result);
    expect(lines).toContain("尚未收到各单位填报。");
    expect(lines.join("\n")).toContain("已报送的单位0个，填报0项次，填报率0.0%（未收到182项次）。");
    expect(lines.join("\n")).not.toMatch(/—|占，|NaN|null|undefined/);
  });

  test("a unit without a register is not named as missing; a person's word names it", () => {
    const year = returned({ "3.1.1": complete("已完成") });
    expect(linesOf(year).join("\n")).toContain(
      "35个单位的报送情况待核，相关扶贫帮扶集团（报送主体待明确）尚无填报。",
    );
    const confirmed = planProgressReport(year, { ...OPTIONS, confirmed: new Set(["区司法局", "区商务局"]) });
    expect(documentLines(confirmed.plan).join("\n")).toContain(
      "区司法局、区商务局等2个单位尚未报送，33个单位的报送情况待核",
    );
  });

  test.each([
    [["慢于序时进度"], "对慢于序时进度的1项次逐项跟踪"],
    [["未启动"], "对未启动的1项次逐项跟踪"],
    [["慢于序时进度", "未启动"], "对慢于序时进度和未启动的2项次逐项跟踪"],
    [["达到序时进度"], "对达到序时进度的任务，督促"],
    [["快于序时进度"], "对快于序时进度的任务，督促"],
  ] as const)("next steps name no status that nothing has: %j", ([first, second], words) => {
    const entries = {
      "3.1.1": complete(first),
      ...(second === undefined ? {} : { "3.1.2": complete(second) }),
    };
    expect(linesOf(returned(entries)).join("\n")).toContain(words);
  });

  test("everything completed: nothing behind, nothing to coordinate", () => {
    const text = linesOf(returned({ "3.1.1": complete("已完成并长期坚持") })).join("\n");
    expect(text).toContain("各单位填报中未反映存在问题。");
    expect(text).not.toContain("滞后任务");
    expect(text).toContain("对已完成并长期坚持的1项次，巩固成效、长期坚持。");
  });

  test("another notice without sections, number or issuer leaves blanks and says so", () => {
    const units = [{ name: "县教育局", role: "responsible", collective: false } as const];
    const notice = noticeOf({
      title: "关于整治河道的意见",
      tasks: [taskOf({ content: "整治河道，年底前完成。", units })],
    });
    const round = reportingRound(notice, { period: 2017, deadline: null, contact: null });
    const { plan, remarks } = planProgressReport(consolidated({}, round).result, OPTIONS);
    const lines = documentLines(plan);
    expect(lines).toContain("　　　　　　　　：");
    expect(lines).toContain(
      "按照《关于整治河道的意见》（以下简称《意见》）要求，现将2017年度任务落实情况报告如下。",
    );
    expect(lines.some((line) => line.includes("文件"))).toBe(false);
    expect(remarks.map(({ zh }) => zh)).toEqual(["没有指定主送机关，报告中留空；请填写后再送签。"]);
  });

  test("what a person decides stands in its place", () => {
    const { plan } = planProgressReport(returned({ "3.1.1": complete("已完成") }), {
      ...OPTIONS,
      ...{ issuer: "区民宗委", signer: "李四", docNumber: "万州民宗文〔2017〕12号", addressee: "区委" },
      ...{ date: "2017-12-25", copyTo: "区委办公室" },
    });
    expect(documentLines(plan)).toEqual(
      expect.arrayContaining([
        "区民宗委文件",
        "万州民宗文〔2017〕12号\t签发人：李四",
        "区委：",
        "区民宗委",
        "2017年12月25日",
        "抄送：区委办公室。",
      ]),
    );
  });

  test("units are called as they are by now", () => {
    const master = masterWithChanges(["区旅游局", "区文化旅游委", "更名"]);
    const files = { "甲.xlsx": filledReturn("区旅游局", { "2.3": complete("慢于序时进度") }) };
    const text = linesOf(consolidated(files, ROUND, master).result).join("\n");
    expect(text).toContain("推进新型城镇化（区文化旅游委）");
    expect(text).not.toContain("区旅游局");
  });
});
