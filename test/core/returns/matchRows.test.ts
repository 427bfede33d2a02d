import { describe, expect, test } from "@jest/globals";
import { planReturn } from "../../../src/core/matrix/planWorkbooks";
import { reportingRound } from "../../../src/core/matrix/round";
import { rowMatcher } from "../../../src/core/returns/matchRows";
import { readReturn } from "../../../src/core/returns/readReturn";
import type { GridCell, SheetGrid, WorkbookGrid } from "../../../src/core/sheet/grid";
import { cellIn, filledReturn, ownAssignments, ROUND, rowIn } from "../../support/filledReturn";
import { deleteColumn, dropSheet, editSheet, putCell } from "../../support/gridEdits";
import { gridOfPlan } from "../../support/gridOfPlan";
import { returnedRows } from "../../support/returnedRows";

const UNIT = "区教委";
const BLANK = filledReturn(UNIT, {});
const progress = (edit: (sheet: SheetGrid) => SheetGrid, workbook: WorkbookGrid = BLANK) =>
  editSheet(workbook, "进展填报", edit);
const put = (taskId: string, heading: Parameters<typeof cellIn>[2], text: string | null, unit = UNIT) =>
  progress((s) => putCell(s, cellIn(unit, taskId, heading), text), filledReturn(unit, {}));
const withoutKeys = (workbook: WorkbookGrid) => progress((s) => deleteColumn(s, 20), workbook);

/** How the row of a task is recognised; null where it is not. */
function matched(workbook: WorkbookGrid, unit: string, taskId: string) {
  const returned = readReturn(workbook);
  const row = returned.tables[0]?.rows.find((candidate) => candidate.row === rowIn(unit, taskId));
  const found = row && rowMatcher(ROUND)(row, returned.stamp?.unit ?? null);
  return found ? [found.assignment.task.id, found.assignment.unit.name, found.matchedBy] : null;
}

function changed(workbook: WorkbookGrid, unit: string, taskId: string): string[] {
  const returned = readReturn(workbook);
  const row = returned.tables[0]?.rows.find((candidate) => candidate.row === rowIn(unit, taskId));
  const found = row && rowMatcher(ROUND)(row, returned.stamp?.unit ?? null);
  return (found?.changed ?? []).map(({ heading }) => heading);
}

test("every row of every unit is known by its key, and by its text without one; nothing has changed", () => {
  const wrong: unknown[] = [];
  for (const unit of new Set(ROUND.assignments.map((assignment) => assignment.unit.name))) {
    const blank = gridOfPlan(planReturn(ROUND, unit));
    for (const [workbook, by] of [
      [blank, "key"],
      [withoutKeys(blank), "text"],
      [dropSheet(withoutKeys(blank), "_stamp"), "text"],
    ] as const) {
      const expected = ownAssignments(unit).map(({ task }) => ({ task: task.id, unit, by, entries: {} }));
      const found = returnedRows(workbook);
      if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push([unit, by, found]);
    }
  }
  expect(wrong).toEqual([]);
});

describe("a row is still known where its issued text was changed in one cell", () => {
  test.each<[Parameters<typeof cellIn>[2], string, string]>([
    ["序号", "99", "key"],
    ["任务类别", "别的", "key"],
    ["重点任务", "改了标题", "key"],
    ["主要内容", "改了内容", "number"],
    ["责任类型", "牵头", "key"],
    ["原文责任单位", "区教委", "key"],
    ["完成时限", "2017年底", "key"],
    ["责任单位", "万州区教育委员会", "key"],
  ])("%s", (heading, text, by) => {
    const workbook = put("3.1.1", heading, text);
    expect(matched(workbook, UNIT, "3.1.1")).toEqual(["3.1.1", UNIT, by]);
    expect(changed(workbook, UNIT, "3.1.1")).toEqual([heading]);
  });

  test("the content of a task without a title", () => {
    const workbook = put("7.2.1", "主要内容", "改了内容", "区委统战部");
    expect(matched(workbook, "区委统战部", "7.2.1")).toEqual(["7.2.1", "区委统战部", "number"]);
    expect(changed(workbook, "区委统战部", "7.2.1")).toEqual(["主要内容"]);
  });

  test("spaces, widths and line breaks are no change", () => {
    const content = ROUND.notice.tasks.find(({ id }) => id === "3.1.1");
    const text = `${content?.no ?? ""}${content?.content ?? ""}`;
    const loose = text.replaceAll("，", ",\n").replaceAll("．", ". ").replaceAll("。", "。 ");
    const workbook = put("3.1.1", "主要内容", loose);
    expect(matched(workbook, UNIT, "3.1.1")).toEqual(["3.1.1", UNIT, "key"]);
    expect(changed(workbook, UNIT, "3.1.1")).toEqual([]);
  });

  test("a number that became a text, or was shown otherwise, is no change", () => {
    const as = (cell: GridCell) => progress((s) => putCell(s, cellIn(UNIT, "3.1.1", "序号"), cell));
    expect(changed(as({ value: "6", text: "6", numberFormat: "@" }), UNIT, "3.1.1")).toEqual([]);
    expect(changed(as({ value: 6, text: "6.00", numberFormat: "0.00" }), UNIT, "3.1.1")).toEqual([]);
    expect(changed(as({ value: 7, text: "7", numberFormat: "0" }), UNIT, "3.1.1")).toEqual(["序号"]);
  });
});

describe("what is not certain is not matched", () => {
  test("title and content are both others", () => {
    const workbook = progress(
      (s) => putCell(s, cellIn(UNIT, "3.1.1", "重点任务"), "改了标题"),
      put("3.1.1", "主要内容", "改了内容"),
    );
    expect(matched(workbook, UNIT, "3.1.1")).toBeNull();
  });

  test("the unit is one that has no part in the task", () => {
    expect(matched(put("3.1.1", "责任单位", "区司法局"), UNIT, "3.1.1")).toBeNull();
  });

  test("the unit is none of the notice's and no key says whose the row was", () => {
    expect(matched(withoutKeys(put("3.1.1", "责任单位", "某公司")), UNIT, "3.1.1")).toBeNull();
  });

  test("the text is another task's: the text counts, not the key", () => {
    const other = ROUND.notice.tasks.find(({ id }) => id === "6.3");
    const workbook = progress(
      (s) => putCell(s, cellIn(UNIT, "3.1.1", "重点任务"), other?.title ?? ""),
      put("3.1.1", "主要内容", `${other?.no ?? ""}${other?.content ?? ""}`),
    );
    expect(matched(workbook, UNIT, "3.1.1")).toEqual(["6.3", UNIT, "text"]);
  });

  test("the unit's name is another of the task's units: the name counts, not the key", () => {
    expect(matched(put("3.1.1", "责任单位", "区财政局"), UNIT, "3.1.1")).toEqual([
      "3.1.1",
      "区财政局",
      "text",
    ]);
  });

  test("a row that was added", () => {
    const workbook = progress((s) => putCell(putCell(s, "D30", "本单位新增任务"), "K30", "已开展"));
    expect(returnedRows(workbook).at(-1)).toEqual({
      task: null,
      unit: null,
      by: null,
      entries: { 进展情况: "已开展" },
    });
  });
});

test.each(["", "乱写", "|||", "00000000-2017|3.1.1|区财政局", "zzzzzzzz-2017|3.1.1|区教委"])(
  "a key of %j leads nowhere",
  (key) => {
    const workbook = progress((s) => putCell(s, `U${rowIn(UNIT, "3.1.1") + 1}`, key));
    expect(matched(workbook, UNIT, "3.1.1")).toEqual(["3.1.1", UNIT, "text"]);
  },
);

test("a key of another period or edition counts as text", () => {
  const last = reportingRound(ROUND.notice, { ...ROUND.settings, period: 2016 });
  const row = readReturn(gridOfPlan(planReturn(last, UNIT))).tables[0]?.rows[0];
  expect(row && rowMatcher(ROUND)(row, UNIT)?.matchedBy).toBe("text");
});
