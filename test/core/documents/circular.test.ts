import { beforeAll, describe, expect, test } from "@jest/globals";
import { planCircular } from "../../../src/core/documents/circular/planCircular";
import type { DocumentOptions } from "../../../src/core/documents/documentOptions";
import type { DocumentTable } from "../../../src/core/documents/documentPlan";
import { reportingRound } from "../../../src/core/matrix/round";
import { DEFAULT_REPORT_SETTINGS } from "../../../src/core/matrix/reportSettings";
import type { Consolidation } from "../../../src/core/report/consolidation";
import { planReport } from "../../../src/core/report/planReport";
import { shareText } from "../../../src/core/report/reportFigures";
import type { WorkbookPlan } from "../../../src/core/sheet/plan";
import { consolidated } from "../../support/consolidated";
import { documentCells, documentLines } from "../../support/documentLines";
import { EXAMPLE_AS_OF, exampleConsolidation } from "../../support/exampleYear";
import { complete, filledReturn } from "../../support/filledReturn";
import { overviewCells } from "../../support/overviewCells";
import { plannedTable } from "../../support/plannedTable";
import { allButReceived, registeredDay, registeredReturns, type Registered } from "../../support/registered";
import { masterWithChanges } from "../../support/unitChanges";

function textOf(consolidation: Consolidation, options: Partial<DocumentOptions> = {}): string {
  return documentLines(planCircular(consolidation, { asOf: EXAMPLE_AS_OF, ...options }).plan).join("\n");
}

function remarksOf(consolidation: Consolidation, options: Partial<DocumentOptions> = {}): string {
  const { remarks } = planCircular(consolidation, { asOf: EXAMPLE_AS_OF, ...options });
  return remarks.map(({ zh }) => zh).join("\n");
}

/** The lines of an attachment: its cells row by row. */
function attached(consolidation: Consolidation, number: number): readonly (readonly string[])[] {
  const { plan } = planCircular(consolidation, { asOf: EXAMPLE_AS_OF });
  const tables = plan.blocks.get(`附件表${number}`) ?? [];
  return tables.flatMap((block) => (block.kind === "table" ? (block satisfies DocumentTable).rows : []));
}

describe("the example year", () => {
  let year: Consolidation;
  let text: string;
  let workbook: WorkbookPlan;
  beforeAll(() => {
    year = exampleConsolidation();
    text = textOf(year);
    workbook = planReport(year, EXAMPLE_AS_OF);
  });

  test("says how all stands, by status and section, and what is behind", () => {
    expect(text).toContain("已填报176项次，填报率96.7%（空白4项次、未收到2项次）。");
    expect(text).toContain("慢于序时进度11项次、未启动2项次，涉及");
    expect(text).toContain("加快重点基础设施建设（区交委、区水务局）、");
    const overdue = String(overviewCells(workbook).get("超期项次")?.value);
    expect(text).toContain(`到期尚未完成的共${overdue}项次。具体见附件2。`);
    expect(text).toContain("缺项、填报空白、进展状态不明确的单位要尽快补报、完善");
    expect(text).not.toContain("{{");
  });

  test("parts what was returned with a status into the two lists, and shows each unit", () => {
    const [units, behind, onSchedule] = [1, 2, 3].map((number) => attached(year, number));
    const totals = plannedTable(workbook, "单位汇总").slice(0, 37);
    const share = (value: unknown) => (typeof value === "number" ? shareText(value) : "—");
    expect(units?.map(([, unit, , count, returned, , , , , rate]) => [unit, count, returned, rate])).toEqual(
      totals.map((row) => [
        row["责任单位"],
        ...[String(row["应报项次"]), String(row["已填报"] ?? 0), share(row["平均完成率"])],
      ]),
    );
    // Of 176 returned two wait for a status, one has no task, two apply for another date.
    expect((behind?.length ?? 0) + (onSchedule?.length ?? 0)).toBe(176 - 2 - 1 - 2);
    const places = new Set([...(behind ?? []), ...(onSchedule ?? [])].map(([no, , unit]) => `${no}|${unit}`));
    expect(places.size).toBe(171);
  });

  test("names nobody as first or last unless units are ranked", () => {
    expect(text).not.toContain("居前");
    const ranked = { ...year.round.settings, report: { ...DEFAULT_REPORT_SETTINGS, ranksUnits: true } };
    expect(textOf({ ...year, round: { ...year.round, settings: ranked } })).toContain(
      "承担6至9项次的单位中，居前的是区环保局（100.0%）、区经济信息委（100.0%）、区教委（100.0%）、区人力社保局（100.0%）、区民政局（100.0%），居后的是区农委（71.4%）、区城乡建委（50.0%）。",
    );
  });

  test("prints no telephone number", () => {
    expect(documentCells(planCircular(year, { asOf: EXAMPLE_AS_OF }).plan).join("\n")).not.toMatch(
      /023-|1[3-9]\d{9}/,
    );
  });
});

describe("who issues it", () => {
  const year = consolidated({
    "甲.xlsx": filledReturn("区教委", { "3.1.1": complete("慢于序时进度") }),
  }).result;
  const TOWNSHIPS = "恒合、地宝土家族乡人民政府";

  test.each([
    ["the notice's office", {}, "经区政府同意，现将", "told", "townships"],
    ["the government", { issuer: "重庆市万州区人民政府" }, "要求，现将", "told", "townships"],
    [
      "the committee's office",
      { issuer: "中共重庆市万州区委办公室" },
      "经区委同意，现将",
      "told",
      "townships",
    ],
    [
      "the leading group's office",
      { issuer: "区委民族宗教工作领导小组办公室" },
      "经区委民族宗教工作领导小组同意，现将",
      ...["told", "no townships"],
    ],
    ["a department", { issuer: "区民族宗教委" }, "要求，现将", "asked", "no townships"],
    [
      "a department with consent",
      { issuer: "区民族宗教委", consent: "区政府" },
      "经区政府同意，现将",
      ...["told", "townships"],
    ],
  ] as const)("%s", (_, options, opening, manner, townships) => {
    const text = textOf(year, options);
    expect(text).toContain(opening);
    expect(text.includes("有关责任单位要对")).toBe(manner === "told");
    expect(text.includes("请有关责任单位对")).toBe(manner === "asked");
    expect(text.includes(`${TOWNSHIPS}，区政府各部门`)).toBe(townships === "townships");
    expect(text.includes(`${TOWNSHIPS}要`)).toBe(townships === "townships");
    expect(remarksOf(year, options).includes("不对乡镇人民政府提要求")).toBe(townships === "no townships");
  });

  test("bodies that answer to a higher level are asked, whoever issues it", () => {
    const asked = "商请万州检疫检验局按照任务分工";
    expect(textOf(year)).toContain(asked);
    expect(textOf(year, { issuer: "区民族宗教委" })).toContain(asked);
    const none = { ...year.round.settings, report: { ...DEFAULT_REPORT_SETTINGS, verticalBodies: [] } };
    expect(textOf({ ...year, round: { ...year.round, settings: none } })).not.toContain("商请");
  });
});

describe("who is named as late or missing", () => {
  const TWO = registeredReturns(allButReceived("区商务局", "区司法局"));
  const withEntry = (entry: Registered[string]) =>
    registeredReturns({ ...allButReceived("区商务局"), 区商务局: entry });

  test("a unit without a day of receipt or anybody's word is counted as 待核", () => {
    const text = textOf(TWO);
    expect(text).toContain("按时报送35个、未报送2个（待核）。");
    expect(text).toContain("报送情况待核的单位，核实后再作认定。");
    expect(text).toContain("尚未报送的单位要尽快补报、完善");
    expect(text).not.toMatch(/未报送的单位：|区商务局|区司法局/);
    expect(attached(TWO, 1).find(([, unit]) => unit === "区商务局")?.[2]).toBe("待核");
    expect(remarksOf(TWO)).toContain(
      "有2个单位没有收到日期，也未经确认，通报中不点名，按“待核”计：区司法局、区商务局",
    );
  });

  test("a person's word names it: for this document, or in the register", () => {
    const options = { confirmed: new Set(["区商务局"]) };
    expect(textOf(TWO, options)).toContain("未报送2个（其中待核1个）。\n未报送的单位：区商务局。");
    expect(textOf(withEntry({ state: "未报送" }))).toContain("未报送1个。\n未报送的单位：区商务局。");
  });

  test("a day of receipt behind the deadline does, one that cannot be read does not", () => {
    const late = withEntry({ received: registeredDay("2017-12-21") });
    expect(textOf(late)).toContain("迟报、补报的单位：区商务局（2017年12月21日收到）。");
    expect(textOf(withEntry({ received: { text: "下旬", day: null } }))).not.toContain("迟报");
  });

  test.each<[string, Registered[string]]>([
    ["its paper lies on the desk", { sealedReceived: registeredDay("2017-12-19") }],
    ["it came on paper", { form: "纸质", received: registeredDay("2017-12-19") }],
    ["it has an extension", { state: "已准予延期" }],
  ])("%s: it is not missing, whatever a person says", (_, entry) => {
    expect(textOf(withEntry(entry), { confirmed: new Set(["区商务局"]) })).not.toMatch(/未报送|待核/);
  });

  test("what a person put in words of their own is not published", () => {
    const year = withEntry({ state: "王五电话58220000说周五送" });
    const { plan } = planCircular(year, { asOf: EXAMPLE_AS_OF });
    expect([...documentLines(plan), ...documentCells(plan)].join("\n")).not.toMatch(/王五|58220000/);
    expect(attached(year, 1).find(([, unit]) => unit === "区商务局")?.[2]).toBe("其他情形");
  });

  test("a return without a day of receipt has come all the same", () => {
    const file = { "甲.xlsx": filledReturn("区教委", { "3.1.1": complete("已完成") }) };
    const undated = consolidated(file).result;
    expect(textOf(undated)).toContain("应报送的37个单位中，已报送1个、");
    expect(attached(undated, 1).find(([, unit]) => unit === "区教委")?.[2]).toBe("已报送");
    expect(remarksOf(undated)).toContain("有1个单位已报送，但是否按时无法判断");
    const mixed = registeredReturns(allButReceived("区教委"), file);
    expect(textOf(mixed)).toContain("按时报送36个、已报送（是否按时待核）1个。");
    expect(remarksOf(registeredReturns(allButReceived()))).not.toContain("无法判断");
  });

  test("a unit that is registered as missing though its return came is not called missing", () => {
    const file = { "甲.xlsx": filledReturn("区教委", { "3.1.1": complete("已完成") }) };
    const year = registeredReturns({ ...allButReceived("区教委"), 区教委: { state: "未报送" } }, file);
    expect(textOf(year)).toContain("未报送1个（待核）。");
    expect(textOf(year)).not.toContain("未报送的单位：");
    expect(attached(year, 1).find(([, unit]) => unit === "区教委")?.[2]).toBe("待核");
    expect(remarksOf(year)).toContain("区教委登记为“未报送”，但收到了它的填报表");
    expect(remarksOf(year)).not.toContain("没有收到日期");
  });

  test("nothing returned at all", () => {
    const text = textOf(consolidated({}).result);
    expect(text).toContain("应报送的37个单位中，未报送36个（待核）、报送主体待明确1个。");
    expect(text).toContain("尚未收到各单位填报。");
    expect(text).not.toMatch(/NaN|null|undefined|占—/);
  });
});

describe("what is asked for", () => {
  const wordsFor = (...entries: Parameters<typeof filledReturn>[1][string][]) =>
    textOf(
      consolidated({
        "甲.xlsx": filledReturn(
          "区教委",
          Object.fromEntries(entries.map((entry, index) => [`3.1.${index + 1}`, entry])),
        ),
      }).result,
    );

  test.each([
    ["behind", [complete("慢于序时进度")], "对慢于序时进度的任务，逐项分析"],
    ["not begun", [complete("未启动")], "对未启动的任务，逐项分析"],
    ["both", [complete("慢于序时进度"), complete("未启动")], "对慢于序时进度和未启动的任务，逐项分析"],
    [
      "late by its own milestone",
      [{ ...complete("慢于序时进度"), 时间节点: "2017年10月底前完成" }],
      "对慢于序时进度和到期未完成的任务，逐项分析",
    ],
  ])("of what is %s", (_, entries, words) => {
    expect(wordsFor(...entries)).toContain(words);
  });

  test("nothing, where nothing is behind", () => {
    expect(wordsFor(complete("已完成"))).not.toContain("逐项分析");
  });
});

test.each([
  ["0.8", "80%"],
  ["70%", "70%"],
  ["65.5", "65.5%"],
  ["过半", "过半"],
])("a rate of %s stands as %s beside others", (written, shown) => {
  const entries = { "3.1.1": { ...complete("慢于序时进度"), 完成率: written } };
  const year = consolidated({ "甲.xlsx": filledReturn("区教委", entries) }).result;
  expect(attached(year, 2)[0]?.[4]).toBe(shown);
});

test("a single section is not compared", () => {
  const rates = "分类看，平均完成率为";
  expect(textOf(exampleConsolidation())).toContain(rates);
  const entries = { "3.1.1": complete("已完成") };
  expect(textOf(consolidated({ "甲.xlsx": filledReturn("区教委", entries) }).result)).not.toContain(rates);
});

test("units are called as they are by now", () => {
  const files = { "甲.xlsx": filledReturn("区旅游局", { "2.3": complete("慢于序时进度") }) };
  const master = masterWithChanges(["区旅游局", "区文化旅游委", "更名"]);
  const year = consolidated(files, undefined, master).result;
  expect(textOf(year)).toContain("推进新型城镇化（区文化旅游委）");
  expect(attached(year, 1).map(([, unit]) => unit)).toContain("区文化旅游委");
});

test("a notice of a county, addressed to nobody, goes to its units", () => {
  const round = reportingRound(
    {
      ...consolidated({}).result.round.notice,
      ...{ issuer: "某自治县人民政府办公室", addressees: [] },
    },
    { period: 2017, deadline: null, contact: null },
  );
  const text = textOf(consolidated({}, round).result);
  expect(text).toContain("经县政府同意");
  expect(text).toMatch(/区扶贫办、区发展改革委、.*：/);
});
