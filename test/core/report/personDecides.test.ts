import { describe, expect, test } from "@jest/globals";
import { consolidate } from "../../../src/core/report/consolidate";
import type { Consolidation, GivenFile } from "../../../src/core/report/consolidation";
import { planReport } from "../../../src/core/report/planReport";
import { readContent } from "../../../src/core/report/readContent";
import type { RowDecision } from "../../../src/core/returns/withDecisions";
import type { WorkbookGrid } from "../../../src/core/sheet/grid";
import type { WorkbookPlan } from "../../../src/core/sheet/plan";
import {
  filledReturn,
  ownAssignments,
  ROUND,
  rowIn,
  serial,
  type RowEntries,
} from "../../support/filledReturn";
import { editSheet, putCell } from "../../support/gridEdits";
import { gridOfPlan } from "../../support/gridOfPlan";
import { plannedTable, type PlannedRow } from "../../support/plannedTable";

const UNIT = "区教委";
const TASK = "3.1.1";
const AS_OF = "2017-12-31";
const said = (text: string): RowEntries => ({ 进展情况: text, 进展状态: "达到序时进度" });
const day = (iso: string) => ({ signOff: { 填报日期: serial(iso) } });

function given(name: string, workbook: WorkbookGrid, more: Partial<GivenFile> = {}): GivenFile {
  return { name, sha256: `sha-${name}`, content: readContent(workbook), ...more };
}

function report(files: readonly GivenFile[], decisions: readonly RowDecision[] = []) {
  const result = consolidate(ROUND, files, { asOf: AS_OF, decisions });
  let made: WorkbookPlan | null = null;
  const plan = () => (made ??= planReport(result, AS_OF));
  return { result, plan, table: (name: string) => plannedTable(plan(), name) };
}

const texts = (rows: readonly PlannedRow[]) => rows.flatMap((row) => row["进展情况"] ?? []);

describe("a file that a person excludes", () => {
  const first = given("先报.xlsx", filledReturn(UNIT, { [TASK]: said("先报") }, day("2017-12-10")));
  const second = given("后报.xlsx", filledReturn(UNIT, { [TASK]: said("后报") }, day("2017-12-20")));

  test("leaves its place to the other one, stands in 来源 with the reason, and its rows in 未并入内容", () => {
    const { result, table } = report([first, { ...second, excluded: true }]);
    expect(texts(table("进展明细"))).toEqual(["先报"]);
    expect(table("来源").map((row) => [row["文件"], row["处理结果"], row["说明"]])).toEqual([
      ["先报.xlsx", "已并入", undefined],
      ["后报.xlsx", "未并入", "未采用（人工排除）。文件未并入，其各行列入“未并入内容”。"],
    ]);
    const kept = table("未并入内容").filter((row) => row["来源文件"] === "后报.xlsx");
    expect(kept.map((row) => row["原因"])).toEqual(Array.from({ length: 9 }, () => "文件未并入"));
    expect(texts(kept)).toEqual(["后报"]);
    expect(result.reconciliation).toMatchObject({
      returned: 1,
      rowsRead: 9,
      rejectedRows: 9,
      balanced: true,
    });
  });

  test("counts again once it is brought back", () => {
    const { result } = report([first, { ...second, excluded: false }]);
    expect(result.files.map(({ status, problem }) => [status, problem])).toEqual([
      ["superseded", null],
      ["accepted", null],
    ]);
  });

  test("keeps what else is wrong with it", () => {
    const broken: GivenFile = {
      ...{ name: "坏.xlsx", sha256: "", excluded: true },
      content: { problem: { code: "empty-file" } },
    };
    expect(report([first, broken]).result.files[1]?.problem).toEqual({ code: "empty-file" });
  });

  test("is no file whose text another one may have copied", () => {
    const text = "恒合土家族乡新建便民桥三座，硬化村道十二公里，惠及群众两千余户。";
    const copied = given("甲.xlsx", filledReturn(UNIT, { [TASK]: said(text) }));
    const other = given("乙.xlsx", filledReturn("区财政局", { [TASK]: said(text) }));
    const rules = ({ result }: { result: Consolidation }) =>
      result.files[0]?.findings.map(({ rule }) => rule);
    expect(rules(report([copied, other]))).toContain("copied-from-other");
    expect(rules(report([copied, { ...other, excluded: true }]))).not.toContain("copied-from-other");
  });

  test("takes a report out with all that it brings, and what it knows of units", () => {
    const below = report([given("先报.xlsx", filledReturn(UNIT, { [TASK]: said("先报") }))]);
    const up = given("下级.xlsx", gridOfPlan(below.plan()), { excluded: true });
    const { result, table } = report([up]);
    expect(table("进展明细")).toEqual([]);
    expect(texts(table("未并入内容"))).toEqual(["先报"]);
    expect(result.missingUnits).toContain(UNIT);
  });
});

describe("a row that matches nothing", () => {
  /** A return in which somebody wrote the title and the content of a task anew, and left 序号 empty. */
  const content = ROUND.notice.tasks.find(({ id }) => id === TASK)?.content.slice(0, 50) ?? "";
  const rewritten = (text: string) =>
    editSheet(filledReturn(UNIT, { [TASK]: said(text) }), "进展填报", (sheet) =>
      (["A", "C", "D"] as const).reduce(
        (edited, column) =>
          putCell(edited, `${column}${rowIn(UNIT, TASK) + 1}`, column === "D" ? content : "改写"),
        sheet,
      ),
    );
  const file = given("区教委.xlsx", rewritten("另写的"));
  const range = `A${rowIn(UNIT, TASK) + 1}:U${rowIn(UNIT, TASK) + 1}`;
  const place = { sha256: file.sha256, sheet: "进展填报", range };
  const decision: RowDecision = { ...place, taskId: TASK, unit: UNIT };

  test("is not placed by itself, and says what it is likeliest about", () => {
    const { result, table } = report([file]);
    expect(table("进展明细")).toEqual([]);
    const [row] = table("未并入内容").filter((item) => item["原因"] === "无法匹配");
    expect(row?.["说明"]).toMatch(
      /^对不上通知中的任务和单位；最可能是第6项“办好各级各类教育”（区教委），把握约\d\d%：主要内容100%相同，/,
    );
    const [unmatched] = result.files[0]?.unmatched ?? [];
    expect(unmatched?.row.range).toBe(range);
    expect(unmatched?.proposals[0]?.assignment).toMatchObject({ task: { id: TASK }, unit: { name: UNIT } });
  });

  test("is placed where a person said, with what was overtyped kept, and 来源 says who did it", () => {
    const { result, table } = report([file], [decision]);
    expect(texts(table("进展明细"))).toEqual(["另写的"]);
    expect(table("进展明细")[0]).toMatchObject({ 重点任务: "办好各级各类教育", 来源单元格: range });
    expect(table("来源")[0]?.["说明"]).toBe(`其中1行由人工对应到任务：进展填报!${range}`);
    expect(table("未并入内容").map((item) => item["表外内容"])).toEqual(["改写", "改写", content]);
    expect(
      [...result.states.values()].flatMap((s) => (s.kind === "returned" ? s.placed.matchedBy : [])),
    ).toEqual(["person"]);
    expect(result.reconciliation).toMatchObject({ returned: 1, blank: 8, unmatched: 0, balanced: true });
    expect(result.files[0]?.unmatched).toEqual([]);
  });

  test("a report that goes up still says that a person placed it", () => {
    const up = given("报告.xlsx", gridOfPlan(report([file], [decision]).plan()));
    const { table } = report([up]);
    expect(texts(table("进展明细"))).toEqual(["另写的"]);
    expect(table("来源").map((row) => row["说明"])).toContain(`其中1行由人工对应到任务：进展填报!${range}`);
  });

  test("gives way to a later row of the task, and takes the place of an earlier one, like any other", () => {
    const later = given("后报.xlsx", filledReturn(UNIT, { [TASK]: said("后报") }, day("2017-12-30")));
    const { result, table } = report([file, later], [decision]);
    expect(texts(table("进展明细"))).toEqual(["后报"]);
    expect(texts(table("未并入内容"))).toEqual(["另写的"]);
    expect(
      result.files[0]?.replaced.map(({ row, by, differences }) => [row.range, by.file, differences]),
    ).toEqual([[range, "后报.xlsx", [{ heading: "进展情况", was: "另写的", now: "后报" }]]]);
  });

  test("decisions about other files, rows, sheets, tasks and units change nothing", () => {
    const others: RowDecision[] = [
      { ...decision, sha256: "sha-别的" },
      { ...decision, range: "A30:U30" },
      { ...decision, sheet: "附件" },
      { ...decision, taskId: "9.9" },
      { ...decision, unit: "区司法局" },
    ];
    for (const other of others) {
      const { files } = report([file], [other]).result;
      expect([other, files[0]?.unmatched.length]).toEqual([other, 1]);
    }
  });

  test("a row that is certain stays where it is, whatever was decided", () => {
    const certain = given("区教委.xlsx", filledReturn(UNIT, { [TASK]: said("有") }));
    const elsewhere: RowDecision = { ...decision, taskId: "6.2" };
    const { states } = report([certain], [elsewhere]).result;
    const returned = [...states].filter(([, { kind }]) => kind === "returned");
    expect(returned.map(([{ task }]) => task.id)).toEqual([TASK]);
  });
});

test("a file of which no row fits is not called replaced", () => {
  const own = ownAssignments("区司法局").map(({ task }) => task.id);
  const strange = { 序号: 99, 重点任务: "另一件事", 主要内容: "另一件事", 进展情况: "做了" };
  const grid = filledReturn("区司法局", Object.fromEntries(own.map((id) => [id, strange])));
  const replaced = given("先报.xlsx", filledReturn(UNIT, { [TASK]: said("先报") }, day("2017-12-10")));
  const { result, table } = report([
    given("陌生.xlsx", grid),
    replaced,
    given("后报.xlsx", filledReturn(UNIT, { [TASK]: said("后报") }, day("2017-12-20"))),
  ]);
  expect(result.files.map(({ status }) => status)).toEqual(["superseded", "superseded", "accepted"]);
  expect(table("来源").map((row) => row["处理结果"])).toEqual(["无法匹配", "已被替代", "已并入"]);
});
