import { describe, expect, test } from "@jest/globals";
import { planMaster, planReturn, returnUnits } from "../../../src/core/matrix/planWorkbooks";
import { PREFILLED_HEADINGS } from "../../../src/core/matrix/prefills";
import { assignmentKey, reportingRound, type ReportingRound } from "../../../src/core/matrix/round";
import { parseNotice } from "../../../src/core/notice/parseNotice";
import { unitsOf } from "../../../src/core/notice/units";
import { consolidate } from "../../../src/core/report/consolidate";
import { planReport } from "../../../src/core/report/planReport";
import { readReturn } from "../../../src/core/returns/readReturn";
import { parseRange } from "../../../src/core/sheet/address";
import type { PlanCell, SheetPlan, WorkbookPlan } from "../../../src/core/sheet/plan";
import { planCell } from "../../../src/core/sheet/plan";
import { styleOf } from "../../../src/core/sheet/styles";
import { complete, filledReturn, forEachTask, ROUND } from "../../support/filledReturn";

const UNITS = returnUnits(ROUND);
const MASTER = planMaster(ROUND);

/** A report with something on every sheet. */
function reportPlan(round: ReportingRound): WorkbookPlan {
  const [unit = ""] = returnUnits(round);
  const entries = forEachTask("区教委", (index) =>
    complete(index % 2 ? "已完成" : "滞后", { 存在问题: "缺资金" }),
  );
  const returned = readReturn(
    round === ROUND ? filledReturn("区教委", entries) : filledReturn(unit, {}, { round }),
  );
  const file = { name: "甲.xlsx", sha256: "00", content: { returned } };
  return planReport(
    consolidate(round, [file, { ...file, name: "乙.xlsx" }], { asOf: "2017-12-31" }),
    "2017-12-31",
  );
}

/** A notice of another shape: two tasks, names with marks of formulas and quotes, one very long. */
const OTHER_ROUND = reportingRound(
  parseNotice(
    [
      "某某市人民政府办公室关于加强安全生产重点任务分工的通知",
      "各区县人民政府：",
      "一、强化监管",
      `（一）“双随机”检查。${"落实'双随机、一公开'检查。".repeat(60)}（市应急局牵头，市公安局、市市场监管局配合）`,
      "（二）=1+1专项行动。开展@专项行动。（市公安局负责，2020年6月底前完成）",
      "某某市人民政府办公室",
    ].join("\n"),
  ),
  { period: 2020, deadline: null, contact: null },
);

const PLANS: readonly (readonly [string, WorkbookPlan])[] = [
  ["the master", MASTER],
  ...UNITS.map((unit) => [`the return of ${unit}`, planReturn(ROUND, unit)] as const),
  ["the report", reportPlan(ROUND)],
  ["another notice's master", planMaster(OTHER_ROUND)],
  ["another notice's return", planReturn(OTHER_ROUND, returnUnits(OTHER_ROUND)[0] ?? "")],
  ["another notice's report", reportPlan(OTHER_ROUND)],
];

const PLANNED = { 具体措施: "1．建教学楼", 时间节点: "=6月底", 下一步打算: "继续推进".repeat(200) } as const;
/** A return that is sent out with texts of the period before, in all of its rows. */
const PREFILLED = planReturn(
  ROUND,
  "区教委",
  new Map(
    ROUND.assignments.map(({ task, unit }) => [
      assignmentKey(ROUND, task.id, unit.name),
      new Map(PREFILLED_HEADINGS.map((heading) => [heading, PLANNED[heading]])),
    ]),
  ),
);
const WITH_PREFILLED: typeof PLANS = [...PLANS, ["a prefilled return", PREFILLED]];

function sheetOf(plan: WorkbookPlan, name: string): SheetPlan {
  const sheet = plan.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function cellsOf({ rows }: SheetPlan): PlanCell[] {
  return rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));
}

function textsIn(sheet: SheetPlan, row: number): unknown[] {
  return (sheet.rows[row]?.cells ?? []).map((cell) => cell?.value ?? null);
}

test("the other notice has what its tests need", () => {
  expect(OTHER_ROUND.notice.tasks).toHaveLength(2);
  expect(returnUnits(OTHER_ROUND)).toEqual(["市应急局", "市公安局", "市市场监管局"]);
});

describe("sheets stand in the order that others rely on", () => {
  const visible = (plan: WorkbookPlan) =>
    plan.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
  const hidden = (plan: WorkbookPlan) =>
    plan.sheets
      .filter(({ visibility }) => visibility !== "visible")
      .map(({ name, visibility }) => [name, visibility]);

  test("master", () => {
    const fixed = ["填报说明", "任务矩阵", "进展填报", "发展目标", "报送登记", "单位沿革"];
    expect(visible(MASTER)).toEqual([...fixed, "校验设置"]);
  });
  test.each(UNITS)("return of %s", (unit) => {
    expect(visible(planReturn(ROUND, unit))).toEqual(["填报说明", "进展填报", "报送审签表"]);
  });
  test("report", () => {
    expect(visible(reportPlan(ROUND))).toEqual(
      "总览, 任务矩阵, 任务汇总, 单位汇总, 进展明细, 问题清单, 填报核查清单, 报送情况, 未报事项, 数据核对, 发展目标, 来源, 未并入内容, 督查清单".split(
        ", ",
      ),
    );
  });
  test.each(PLANS)("%s has its two hidden sheets", (_, plan) => {
    expect(hidden(plan)).toEqual([
      ["_lists", "veryHidden"],
      ["_stamp", "veryHidden"],
    ]);
  });
  test("a prefilled return has one more, with its own rows' texts", () => {
    expect(visible(PREFILLED)).toEqual(["填报说明", "进展填报", "报送审签表"]);
    expect(hidden(PREFILLED)).toEqual([
      ["_lists", "veryHidden"],
      ["_prefilled", "veryHidden"],
      ["_stamp", "veryHidden"],
    ]);
    expect(sheetOf(PREFILLED, "_prefilled").rows).toHaveLength(1 + 9);
  });
});

const ISSUED = "序号, 任务类别, 重点任务, 主要内容, 责任单位, 责任类型, 原文责任单位, 完成时限".split(", ");
const ENTRY =
  "具体措施, 时间节点, 进展情况, 进展状态, 完成率, 实际完成日期, 存在问题, 未达进度原因, 下一步打算, 争取市级支持情况, 需区级协调事项, 佐证材料".split(
    ", ",
  );

/** The row of a sheet that begins with these headings. */
function headingRow(sheet: SheetPlan, headings: readonly string[]): number {
  const at = sheet.rows.findIndex((_, row) =>
    headings.every((heading, column) => textsIn(sheet, row)[column] === heading),
  );
  if (at < 0) throw new Error(`${sheet.name} has no row ${headings.join()}`);
  return at;
}

describe("headings stand in the order that others rely on", () => {
  test.each([
    [
      "报送登记",
      "单位, 联系人, 电话, 发出日期, 电子版收到日期, 盖章件收到日期, 报送形式, 报送状态, 退回日期, 修改期限, 重报日期, 催报记录, 录入人",
    ],
    ["单位沿革", "原单位, 现单位, 类型, 起始年度, 涉及任务, 依据"],
    [
      "发展目标",
      "指标, 范围, 目标值, 单位, 目标年份, 限定, 基期值, 本年值, 数据口径, 数据来源, 填报单位, 完成情况, 原文, 完成比例, 距目标年份",
    ],
  ])("%s", (name, headings) => {
    const wanted = headings.split(", ");
    const sheet = sheetOf(MASTER, name);
    expect(textsIn(sheet, headingRow(sheet, wanted))).toEqual(wanted);
  });

  test("进展明细 of the report", () => {
    const further = "统计标识, 统计单位, 认定状态, 认定完成率, 是否超期, 摘用".split(", ");
    const wanted = [...ISSUED, ...ENTRY, "来源文件", "来源工作表", "来源单元格", ...further];
    const sheet = sheetOf(reportPlan(ROUND), "进展明细");
    expect(textsIn(sheet, headingRow(sheet, wanted))).toEqual(wanted);
  });

  test("报送审签表 of a return", () => {
    const wanted = "序号, 重点任务, 进展状态, 进展情况, 存在问题, 下一步打算".split(", ");
    const sheet = sheetOf(planReturn(ROUND, "区教委"), "报送审签表");
    expect(textsIn(sheet, headingRow(sheet, wanted))).toEqual(wanted);
    expect(textsIn(sheet, 0)[0]).toBe("2017年度少数民族乡发展规划重点任务落实情况填报表");
    const said = cellsOf(sheet).map(({ value }) => String(value ?? "").replace(/：$/, ""));
    const labels = "主要负责人（签字）, 分管负责人（签字）, 审核人, 填报人, 联系电话, 填报日期".split(", ");
    expect(labels.filter((label) => !said.includes(label))).toEqual([]);
    expect(said.some((text) => text.startsWith("填报单位（盖章）"))).toBe(true);
  });
});

describe("进展填报", () => {
  const progress = sheetOf(MASTER, "进展填报");
  const at = headingRow(progress, ISSUED);
  const rows = progress.rows.slice(at + 1);

  test.each(PLANS.filter(([name]) => !name.includes("report")))(
    "of %s has the headings, and a key behind them",
    (_, plan) => {
      const sheet = sheetOf(plan, "进展填报");
      expect(textsIn(sheet, headingRow(sheet, ISSUED)).slice(0, 20)).toEqual([...ISSUED, ...ENTRY]);
      expect(sheet.columns.map(({ hidden }) => hidden)).toEqual([...Array<boolean>(20).fill(false), true]);
    },
  );

  test("of the master has a row for each of the 182 assignments, in the notice's order", () => {
    expect(rows).toHaveLength(182);
    const keys = rows.map(({ cells }) => String(cells[20]?.value));
    expect(new Set(keys).size).toBe(182);
    const numbers = rows.map(({ cells }) => Number(cells[0]?.value));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers)).toEqual(new Set(Array.from({ length: 29 }, (_, index) => index + 1)));
  });

  test("each row's key names the notice, the period, its task and its unit", () => {
    const expected = ROUND.assignments.map(
      ({ task, unit }) => `${ROUND.noticeHash}-2017|${task.id}|${unit.name}`,
    );
    expect(rows.map(({ cells }) => cells[20]?.value)).toEqual(expected);
    expect(ROUND.noticeHash).toMatch(/^[0-9a-f]{8}$/);
  });

  test("each row says what was issued", () => {
    const issued = rows.map(({ cells }) => cells.slice(0, 8).map((cell) => cell?.value ?? null));
    expect(issued).toEqual(
      ROUND.assignments.map(({ task, unit, index }) => [
        index,
        task.path.join(" / "),
        task.title,
        `${task.no}${task.content}`,
        unit.name,
        "责任",
        task.units.map(({ name }) => name).join("、"),
        "通知未明确",
      ]),
    );
    expect(issued.filter(([, , title]) => title === null).map(([number]) => number)).toEqual(
      Array(8).fill(27),
    );
  });

  test.each(PLANS.filter(([name]) => !name.includes("report")))(
    "of %s: issued cells are locked, entries open and empty",
    (_, plan) => {
      const sheet = sheetOf(plan, "进展填报");
      const first = headingRow(sheet, ISSUED) + 1;
      expect(sheet.protection).not.toBeNull();
      for (const { cells } of sheet.rows.slice(first)) {
        expect(cells.slice(0, 8).every((cell) => cell && styleOf(cell.style).locked)).toBe(true);
        expect(cells.slice(8, 20).every((cell) => cell?.value === null && !styleOf(cell.style).locked)).toBe(
          true,
        );
        expect(cells[20] && styleOf(cells[20].style).locked).toBe(true);
      }
      expect(cellsOf(sheet).filter(({ formula }) => formula !== undefined)).toEqual([]);
    },
  );

  test("of a prefilled return: its texts stand in open cells under their headings, and no formula", () => {
    const sheet = sheetOf(PREFILLED, "进展填报");
    for (const { cells } of sheet.rows.slice(headingRow(sheet, ISSUED) + 1)) {
      const entries = ENTRY.map((heading, place) => [heading, cells[8 + place]?.value ?? null] as const);
      const written = Object.fromEntries(entries.filter(([, value]) => value !== null));
      expect(written).toEqual(PLANNED);
      expect(cells.slice(8, 20).every((cell) => cell && !styleOf(cell.style).locked)).toBe(true);
    }
    expect(cellsOf(sheet).filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  test("roles of another notice are its own", () => {
    const other = sheetOf(planMaster(OTHER_ROUND), "进展填报");
    const first = headingRow(other, ISSUED) + 1;
    const shown = other.rows.slice(first).map(({ cells }) => [cells[4]?.value, cells[5]?.value]);
    expect(shown).toEqual([
      ["市应急局", "牵头"],
      ["市公安局", "配合"],
      ["市市场监管局", "配合"],
      ["市公安局", "责任"],
    ]);
  });

  test.each(UNITS)("the return of %s has its own rows only", (unit) => {
    const sheet = sheetOf(planReturn(ROUND, unit), "进展填报");
    const own = sheet.rows.slice(headingRow(sheet, ISSUED) + 1).map(({ cells }) => cells[20]?.value);
    const expected = ROUND.assignments
      .filter((assignment) => assignment.unit.name === unit)
      .map(({ task }) => `${ROUND.noticeHash}-2017|${task.id}|${unit}`);
    expect(own).toEqual(expected);
  });

  test("the returns of all units together have all rows", () => {
    expect(UNITS).toHaveLength(37);
    expect(unitsOf(ROUND.notice).reduce((sum, { tasks }) => sum + tasks, 0)).toBe(182);
  });

  test("a wrong status is stopped, a strange rate or date only warned of", () => {
    const styles = new Map(
      progress.validations.map(({ range, error }) => [[...ISSUED, ...ENTRY][range.column], error?.style]),
    );
    expect(styles.get("进展状态")).toBe("stop");
    expect(styles.get("完成率")).toBe("warning");
    expect(styles.get("实际完成日期")).toBe("warning");
  });
});

describe("任务矩阵 of the master", () => {
  const matrix = sheetOf(MASTER, "任务矩阵");
  const at = headingRow(matrix, ["序号", "任务类别", "重点任务"]);
  const tasks = matrix.rows.slice(at + 1, at + 30);

  test("has 29 tasks, 37 units in order, 182 marks by formula", () => {
    expect(textsIn(matrix, at).slice(3, 40)).toEqual(UNITS);
    expect(tasks.map(({ cells }) => cells[0]?.value)).toEqual(
      Array.from({ length: 29 }, (_, index) => index + 1),
    );
    const marks = tasks.flatMap(({ cells }) => cells.slice(3, 40));
    const marked = marks.filter((cell) => cell?.formula !== undefined);
    expect(marked).toHaveLength(182);
    expect(new Set(marked.map((cell) => cell?.value))).toEqual(new Set(["●"]));
    expect(marks.filter((cell) => cell?.formula === undefined).every((cell) => cell?.value === null)).toBe(
      true,
    );
  });

  test("a mark stands where the notice makes the unit responsible, and nowhere else", () => {
    const shown = tasks.map(({ cells }) => UNITS.filter((_, column) => cells[3 + column]?.value === "●"));
    expect(shown.map((units) => new Set(units))).toEqual(
      ROUND.notice.tasks.map(({ units }) => new Set(units.map(({ name }) => name))),
    );
  });

  test("its totals by row and by column carry the right results", () => {
    expect(tasks.map(({ cells }) => cells[40]?.value)).toEqual(
      ROUND.notice.tasks.map(({ units }) => units.length),
    );
    expect(textsIn(matrix, at + 30).slice(3, 41)).toEqual([
      ...unitsOf(ROUND.notice).map((unit) => unit.tasks),
      182,
    ]);
  });

  test("lead and support have marks of their own", () => {
    const other = sheetOf(planMaster(OTHER_ROUND), "任务矩阵");
    const first = headingRow(other, ["序号", "任务类别", "重点任务"]) + 1;
    expect(textsIn(other, first).slice(3, 6)).toEqual(["★", "○", "○"]);
    expect(textsIn(other, first + 1).slice(3, 6)).toEqual([null, "●", null]);
  });

  test("two names of one unit, as 单位沿革 says, have one column with the signs of both", () => {
    const place = { zh: "“单位沿革”第4行", en: "单位沿革 row 4" };
    const names = { former: "区食药监分局", present: "区质监局", since: null, tasks: null, place };
    const round = {
      ...ROUND,
      settings: { ...ROUND.settings, unitChanges: [{ ...names, kind: "简称" as const }] },
    };
    const joined = sheetOf(planMaster(round), "任务矩阵");
    const columns = textsIn(joined, at).slice(3, 39);
    expect(columns).toEqual(UNITS.filter((unit) => unit !== "区食药监分局"));
    const column = 3 + columns.indexOf("区质监局");
    // Task 27 names both.
    const cell = joined.rows[at + 27]?.cells[column];
    expect([cell?.value, cell?.formula?.match(/VLOOKUP/g)?.length]).toEqual(["●", 2]);
    expect(joined.rows[at + 27]?.cells[39]?.value).toBe((ROUND.notice.tasks[26]?.units.length ?? 0) - 1);
    expect(textsIn(joined, at + 30).slice(column, column + 1)).toEqual([1]);
    expect(textsIn(joined, at + 30)[39]).toBe(181);
  });
});

/** Functions of Excel 2007 and earlier that the plans use; WPS and LibreOffice have them too. */
const ALLOWED = new Set(
  "AND AVERAGEIFS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS EXACT FALSE FIND IF IFERROR INDEX ISNUMBER LEFT LEN MATCH MID N NOT OR ROUND SUBSTITUTE SUM SUMIFS SUMPRODUCT TEXT TRIM VALUE VLOOKUP".split(
    " ",
  ),
);

function functionsIn(formula: string): string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return [...bare.matchAll(/([A-Z][A-Z0-9.]*)\s*\(/gi)].map(([, name = ""]) => name.toUpperCase());
}

describe.each(WITH_PREFILLED)("%s keeps within Excel's limits", (_, plan) => {
  const sheets = plan.sheets;
  const names = new Set(sheets.map(({ name }) => name));

  test("formulas use no function newer than Excel 2010 and name no sheet that is not there", () => {
    const formulas = sheets.flatMap((sheet) => [
      ...cellsOf(sheet).flatMap(({ formula }) => formula ?? []),
      ...sheet.conditionalFormats.map(({ formula }) => formula),
    ]);
    expect(formulas.flatMap(functionsIn).filter((name) => !ALLOWED.has(name))).toEqual([]);
    for (const formula of formulas) {
      expect(formula.startsWith("=")).toBe(false);
      expect(formula.length).toBeLessThanOrEqual(8192);
      const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
      for (const [, sheet = ""] of bare.matchAll(/([\p{L}_][\p{L}\p{N}_]*)!/gu))
        expect(names).toContain(sheet);
    }
  });

  test("every formula carries its result", () => {
    const without = sheets.flatMap((sheet) =>
      cellsOf(sheet).filter(({ formula, value }) => formula !== undefined && value === null),
    );
    expect(without).toEqual([]);
  });

  test("conditional formats look at no other sheet and stay on cells that are there", () => {
    for (const { conditionalFormats, rows, columns } of sheets) {
      for (const { formula, range } of conditionalFormats) {
        expect(formula.replace(/"(?:[^"]|"")*"/g, "")).not.toContain("!");
        expect(formula.length).toBeLessThanOrEqual(255);
        expect(range.row + range.rows).toBeLessThanOrEqual(rows.length);
        expect(range.column + range.columns).toBeLessThanOrEqual(columns.length);
      }
    }
  });

  test("every list comes from _lists and is what stands there", () => {
    const lists = sheetOf(plan, "_lists");
    for (const { rule } of sheets.flatMap(({ validations }) => validations)) {
      if (rule.kind !== "list") continue;
      expect(rule.sheet).toBe("_lists");
      const items = Array.from(
        { length: rule.source.rows },
        (_item, index) => planCell(lists, rule.source.row + index, rule.source.column)?.value,
      );
      expect(items.every((item) => typeof item === "string" && item !== "")).toBe(true);
      expect(
        planCell(lists, rule.source.row + rule.source.rows, rule.source.column)?.value ?? null,
      ).toBeNull();
    }
  });

  test("texts, hints and names are not too long", () => {
    for (const { name, validations, print } of sheets) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/);
      expect((print?.footer ?? "").length).toBeLessThanOrEqual(255);
      for (const { prompt, error } of validations) {
        expect((prompt?.title ?? "").length).toBeLessThanOrEqual(32);
        expect((prompt?.message ?? "").length).toBeLessThanOrEqual(255);
        expect((error?.title ?? "").length).toBeLessThanOrEqual(32);
        expect((error?.message ?? "").length).toBeLessThanOrEqual(225);
      }
    }
    const lengths = sheets
      .flatMap(cellsOf)
      .map(({ value }) => (typeof value === "string" ? value.length : 0));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32767);
    expect(new Set([...names].map((name) => name.toLowerCase())).size).toBe(sheets.length);
  });

  test("rows, columns, merges and names lie where Excel takes them", () => {
    for (const { rows, columns, merges, filter } of sheets) {
      expect(Math.max(0, ...rows.map(({ height }) => height ?? 0))).toBeLessThanOrEqual(409);
      expect(Math.max(...columns.map(({ width }) => width))).toBeLessThanOrEqual(255);
      const taken = new Set<string>();
      for (const merge of merges) {
        for (let row = merge.row; row < merge.row + merge.rows; row += 1) {
          for (let column = merge.column; column < merge.column + merge.columns; column += 1) {
            expect(taken.has(`${row},${column}`)).toBe(false);
            taken.add(`${row},${column}`);
          }
        }
      }
      if (filter) expect(filter.row + filter.rows).toBeLessThanOrEqual(rows.length);
    }
    for (const { sheet, range } of plan.names) {
      expect(names).toContain(sheet);
      expect(range.rows).toBeGreaterThan(0);
    }
  });

  test("links lead to sheets that are there", () => {
    for (const { link } of sheets.flatMap(cellsOf)) {
      if (link === undefined) continue;
      const [sheet = "", address = ""] = link.split("!");
      expect(names).toContain(sheet);
      expect(parseRange(address)).not.toBeNull();
    }
  });
});
