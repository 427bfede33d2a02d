import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { checkFiles } from "../../src/app/check";
import { consolidateFiles } from "../../src/app/consolidateFiles";
import { generateFiles } from "../../src/app/generateFiles";
import { masterSettings } from "../../src/app/masterSettings";
import { draftDocuments, draftReportingNotice } from "../../src/app/makeDocuments";
import { planMaster, planReturn, returnUnits } from "../../src/core/matrix/planWorkbooks";
import { FIRST_ROW } from "../../src/core/matrix/planProgress";
import { progressColumn } from "../../src/core/matrix/progressColumns";
import { reportingRound, type ReportingRound } from "../../src/core/matrix/round";
import { serializeNotice } from "../../src/core/notice/noticeJson";
import type { Notice } from "../../src/core/notice/notice";
import { parseNotice } from "../../src/core/notice/parseNotice";
import { readContent } from "../../src/core/report/readContent";
import { cellAddress } from "../../src/core/sheet/address";
import { LONGEST_CELL_TEXT } from "../../src/core/sheet/cellText";
import { findSheet, gridText, type SheetGrid } from "../../src/core/sheet/grid";
import { editSheet, putCell } from "../support/gridEdits";
import { gridOfPlan } from "../support/gridOfPlan";
import { noticeOf, taskOf } from "../support/noticeOf";

const fixture = (name: string) =>
  parseNotice(readFileSync(join(__dirname, `../fixtures/notices/${name}.txt`), "utf8"));
const units = (names: readonly string[]) =>
  names.map((name) => ({ name, role: "responsible" as const, collective: false }));

/** More than a cell of the stamp holds, and more columns than a page shows. */
const LARGE = noticeOf({
  title: "年度重点工作责任分解表",
  tasks: Array.from({ length: 300 }, (_, index) =>
    taskOf({
      id: String(index + 1),
      no: `${index + 1}.`,
      content: `第${index + 1}项：${"抓好各项工作落实。".repeat(20)}`,
      units: units([`第${index % 120}局`, `第${(index * 7 + 1) % 120}局`]),
    }),
  ),
});
const SMALL = noticeOf({
  tasks: [
    taskOf({
      title: "只有标题",
      units: units(["甲/乙:丙*丁?局"]),
      deadline: "6月底前",
      deadlineDate: "2019-06-30",
    }),
  ],
});
const NAMES: readonly [string, Notice][] = [
  ["guangzhou-633", fixture("guangzhou-633")],
  ["guobanfa-2018-126", fixture("guobanfa-2018-126")],
  ["chuzhou-2020", fixture("chuzhou-2020")],
  ["one task of one unit, without number and title", SMALL],
];

const ROUNDS = NAMES.map(([name, notice]): [string, ReportingRound] => [
  name,
  reportingRound(notice, { period: 2019, deadline: "2019-12-20", contact: "区府办 李四" }),
]);

/** A unit's return with each row filled in. */
function filled(round: ReportingRound, unit: string) {
  const rows = round.assignments.length;
  const fill = (sheet: SheetGrid): SheetGrid =>
    Array.from({ length: rows }, (_, index) => FIRST_ROW + index).reduce((grid, row) => {
      if (gridText(grid, row, progressColumn("责任单位")) === "") return grid;
      const put = (one: SheetGrid, heading: "进展情况" | "进展状态", text: string) =>
        putCell(one, cellAddress(row, progressColumn(heading)), text);
      return put(
        put(grid, "进展情况", `${unit}第${row}项已按要求开展，完成二十处。`),
        "进展状态",
        "达到序时进度",
      );
    }, sheet);
  return editSheet(gridOfPlan(planReturn(round, unit)), "进展填报", fill);
}

describe.each(ROUNDS)("%s", (_, round) => {
  const { notice } = round;
  const asOf = "2020-01-05";
  const master = gridOfPlan(planMaster(round));
  const workbooks = returnUnits(round).map((unit) => ({ unit, grid: filled(round, unit) }));
  const files = workbooks.map(({ unit, grid }) => ({
    name: `${unit}.xlsx`,
    sha256: unit,
    content: readContent(grid),
  }));

  test("comes back from its master as it was", () => {
    const settings = masterSettings(master);
    expect(settings && serializeNotice(settings.notice)).toBe(serializeNotice(notice));
    expect(settings?.problems).toEqual([]);
  });

  test("is filled in, checked and consolidated without a row lost", () => {
    const results = checkFiles(files, { notice, master: null, previous: null, today: asOf });
    expect(results.map(({ problem }) => problem)).toEqual(files.map(() => null));
    expect(
      results.flatMap(({ findings }) => findings).filter(({ severity }) => severity === "error"),
    ).toEqual([]);
    const { consolidation, plan } = consolidateFiles(files, { notice, period: null, deadline: null, asOf });
    const { assignments } = round;
    expect(consolidation.reconciliation).toMatchObject({
      ...{ balanced: true, expected: assignments.length, returned: assignments.length },
      ...{ blank: 0, missing: 0, unmatched: 0, superseded: 0, cellsAside: 0 },
    });
    expect(plan.sheets.length).toBeGreaterThan(10);
  });

  test("says in each row what is to be done", () => {
    const sheet = findSheet(master, "进展填报");
    if (!sheet) throw new Error("There is no 进展填报.");
    const texts = round.assignments.map(({ task }, index) =>
      gridText(sheet, FIRST_ROW + index, progressColumn("主要内容")).slice(task.no.length),
    );
    expect(texts.filter((text) => text === "")).toEqual([]);
  });

  test("has documents without an empty title or a stray name", () => {
    const { consolidation } = consolidateFiles(files, { notice, period: null, deadline: null, asOf });
    const kinds = new Set(["progressReport", "circular"] as const);
    const { drafts } = draftDocuments(consolidation, kinds, { asOf });
    const { drafts: notices } = draftReportingNotice(round, { asOf });
    const texts = JSON.stringify([...drafts, ...notices].map(({ plan }) => [...plan.texts.values()]));
    expect(texts).not.toMatch(/《》|undefined|null|万州|民族宗教/);
  });
});

test("units whose names no file can have get a file each", async () => {
  const named = {
    ...SMALL,
    tasks: [taskOf({ title: "任务", units: units(["甲/乙局", "甲:乙局", "甲*乙局"]) })],
  };
  const wanted = { units: null, master: true };
  const write = () => Promise.resolve(new Uint8Array());
  const unused = () => Promise.reject(new Error("not used"));
  const round = reportingRound(named, { period: 2019, deadline: null, contact: null });
  const made = await generateFiles(round, wanted, { write, read: unused, unpack: unused, edit: unused });
  const paths = made.map(({ path }) => path);
  expect(new Set(paths).size).toBe(4);
  for (const path of paths) expect(path).toMatch(/^(?:填报表\/)?[^\\/:*?"<>|]+\.xlsx$/);
});

test("a deadline that has passed makes a row overdue", () => {
  const [, round] = ROUNDS.at(-1) ?? [];
  if (!round) throw new Error("There is no round.");
  const [unit = ""] = returnUnits(round);
  const file = { name: "a.xlsx", sha256: "1", content: readContent(filled(round, unit)) };
  const { plan } = consolidateFiles([file], {
    notice: round.notice,
    period: null,
    deadline: null,
    asOf: "2019-07-05",
  });
  const values = plan.sheets
    .find(({ name }) => name === "进展明细")
    ?.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value));
  expect(values).toContain("是");
});

test("a notice of 300 tasks and 120 units is kept in the stamp, in cells that Excel holds", () => {
  const round = reportingRound(LARGE, { period: 2019, deadline: null, contact: null });
  const plan = planMaster(round);
  const lengths = plan.sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? "").length)),
  );
  expect(lengths.reduce((most, length) => Math.max(most, length))).toBeLessThanOrEqual(LONGEST_CELL_TEXT);
  const settings = masterSettings(gridOfPlan(plan));
  expect(settings && serializeNotice(settings.notice)).toBe(serializeNotice(LARGE));
});
