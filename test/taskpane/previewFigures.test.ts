import { expect, test } from "@jest/globals";
import { figureText } from "../../src/core/report/reportFigures";
import { previewFigures } from "../../src/taskpane/consolidate/previewFigures";
import { consolidated } from "../support/consolidated";
import { complete, filledReturn, forEachTask, ROUND } from "../support/filledReturn";

const AS_OF = "2017-12-31";
const { result } = consolidated({
  "区教委.xlsx": filledReturn(
    "区教委",
    forEachTask("区教委", (index) =>
      complete(index === 0 ? "慢于序时进度" : index === 1 ? "差不多" : "已完成", { 实际完成日期: 43070 }),
    ),
  ),
  "区科协.xlsx": filledReturn("区科协", {}),
});
const shown = previewFigures(result, AS_OF);

test("the parts of the bar are all assignments, each counted once", () => {
  const counts = new Map(shown.statuses.map(({ status, count }) => [status, count]));
  expect(shown.statuses.reduce((sum, { count }) => sum + count, 0)).toBe(ROUND.assignments.length);
  expect(
    ["慢于序时进度", "已完成", "unclear", "notReturned"].map((status) => counts.get(status as never)),
  ).toEqual([1, 7, 1, 173]);
});

test("units by their states are all units, and states of which there are none are left out", () => {
  expect(shown.unitStates.reduce((sum, { count }) => sum + count, 0)).toBe(shown.figures.应报单位数);
  expect(shown.unitStates.every(({ count }) => count > 0)).toBe(true);
});

test("sections stand in the notice's order, and those of which nothing came have no share and no light", () => {
  const names = [...new Set(ROUND.notice.tasks.map(({ path }) => path[0]))];
  expect(shown.sections.map(({ name }) => name)).toEqual(names);
  const answered = new Set(
    [...result.states].flatMap(([{ task }, { kind }]) => (kind === "returned" ? [task.path[0]] : [])),
  );
  for (const { name, completedShare, light } of shown.sections) {
    expect([name, completedShare === null, light === null]).toEqual([
      name,
      !answered.has(name),
      !answered.has(name),
    ]);
  }
});

test("every task has a light or none", () => {
  const { 绿, 黄, 红, none } = shown.taskLights;
  expect(绿 + 黄 + 红 + none).toBe(ROUND.notice.tasks.length);
  // Seven of nine are completed, each another task; one is behind, of one the status is unclear.
  expect([绿, 黄, 红]).toEqual([7, 0, 1]);
  expect(figureText(shown.figures, "已完成占比")).toBe("87.5%");
});
