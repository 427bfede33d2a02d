import { describe, expect, test } from "@jest/globals";
import { reportingRound } from "../../../src/core/matrix/round";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import { behindText, type BehindItem } from "../../../src/core/report/behindText";
import { consolidate } from "../../../src/core/report/consolidate";
import type { AssignmentState, Consolidation } from "../../../src/core/report/consolidation";
import { JUDGED_COLUMNS } from "../../../src/core/report/countedColumns";
import { planReport } from "../../../src/core/report/planReport";
import { FORMULA_ROWS } from "../../../src/core/report/tableReference";
import { unitRanks } from "../../../src/core/report/unitRanks";
import { textHeight } from "../../../src/core/sheet/naturalHeight";
import { shortenedText } from "../../../src/core/values/shortenedText";
import { consolidated } from "../../support/consolidated";
import { complete, filledReturn, forEachTask, ownAssignments, ROUND } from "../../support/filledReturn";
import { noticeOf, taskOf } from "../../support/noticeOf";
import { plannedSheet, plannedTable } from "../../support/plannedTable";

describe("a text is shortened at the end of a sentence only", () => {
  test.each([
    ["资金未到位。", 60, "资金未到位。"],
    ["  资金未到位。\n正在协调。", 60, "资金未到位。 正在协调。"],
    ["资金未到位。正在协调。", 8, "资金未到位。…"],
    ["因汛期延误，工程尚未开工", 8, "…"],
    ["（一）征地；（二）拆迁；（三）绿化。", 12, "（一）征地；（二）拆迁；…"],
  ])("%j in %i characters", (text, most, expected) => {
    expect(shortenedText(text, most)).toBe(expected);
  });
});

describe("ranks among units with about as many assignments", () => {
  test.each<[string, [assignments: number, onSchedule: number | null][], (number | null)[]]>([
    [
      "ties share a rank",
      [
        [3, 1],
        [5, 0.5],
        [4, 1],
        [3, 0],
      ],
      [1, 3, 1, 4],
    ],
    [
      "one or two assignments are not ranked",
      [
        [1, 1],
        [2, 0],
        [3, 0],
      ],
      [null, null, 1],
    ],
    [
      "classes are ranked apart",
      [
        [5, 0.2],
        [6, 0.1],
        [9, 0.3],
        [10, 0],
        [22, 0.9],
      ],
      [1, 2, 1, 2, 1],
    ],
    [
      "what returned nothing is not ranked",
      [
        [4, null],
        [4, 0],
      ],
      [null, 1],
    ],
    [
      "thirds are the same however they were worked out",
      [
        [3, 1 / 3],
        [3, 1 - 2 / 3],
      ],
      [1, 1],
    ],
  ])("%s", (_, units, ranks) => {
    expect(unitRanks(units.map(([assignments, onSchedule]) => ({ assignments, onSchedule })))).toEqual(ranks);
  });
});

describe("滞后、超期情况", () => {
  const { details, plan } = consolidated({
    "区科委.xlsx": filledReturn(
      "区科委",
      forEachTask("区科委", () => complete("慢于序时进度", { 时间节点: "10月底" })),
    ),
    "区教委.xlsx": filledReturn(
      "区教委",
      forEachTask("区教委", () => complete("达到序时进度")),
    ),
  });

  test("names tasks and units with what the unit wrote as its reason, and nothing that is on schedule", () => {
    const { index, task } = ownAssignments("区科委")[0] ?? { index: 0, task: null };
    const ofUnits = plannedTable(plan, SHEETS.unitTotals);
    const ofTask = plannedTable(plan, SHEETS.taskTotals).find((row) => row["序号"] === index);
    expect(details.length).toBeGreaterThan(0);
    expect(ofTask?.[JUDGED_COLUMNS.behind]).toBe("区科委（慢于序时进度，时间节点10月31日已过）：资金未到位");
    const science = ofUnits.find((row) => row["责任单位"] === "区科委");
    expect(String(science?.[JUDGED_COLUMNS.behind]).split("\n")[0]).toBe(
      `第${index}项“${task?.title ?? ""}”（慢于序时进度，时间节点10月31日已过）：资金未到位`,
    );
    expect(science).toMatchObject({ 超期项次: ownAssignments("区科委").length, 亮灯: "红" });
    const education = ofUnits.find((row) => row["责任单位"] === "区教委");
    expect(education).toMatchObject({ 按序时占比: 1, 亮灯: "绿" });
    expect(education?.[JUDGED_COLUMNS.behind]).toBeUndefined();
  });

  test("never needs more than a row may be high, and then says how many there are", () => {
    const [item] = details;
    expect(item).toBeDefined();
    const many = Array.from({ length: 500 }, (): BehindItem => {
      const placed = { assignment: ownAssignments("区科委")[0] } as unknown as BehindItem["placed"];
      return { placed, state: "未启动", reason: "资金不足，正在协调。".repeat(3) };
    });
    for (const count of [1, 20, 40, 500]) {
      const text = behindText(many.slice(0, count), () => "区科委");
      expect(textHeight(text, 64, "middleText")).toBeLessThan(409);
      expect(text.includes(`共${count}项次`)).toBe(count > 27);
    }
  });
});

describe("signs of the matrix", () => {
  const { plan } = consolidated({
    "区教委.xlsx": filledReturn(
      "区教委",
      forEachTask("区教委", () => complete("已完成")),
    ),
    "区科委.xlsx": filledReturn("区科委", {}),
  });
  const details = plannedTable(plan, SHEETS.details);
  const { rows } = plannedSheet(plan, SHEETS.matrix);
  const units = rows[3]?.cells.map((cell) => cell?.value) ?? [];
  const signs = rows
    .slice(4, 4 + ROUND.notice.tasks.length)
    .flatMap(({ cells }, task) =>
      cells
        .slice(3, -3)
        .flatMap((cell, at) => (cell?.value ? [{ cell, index: task + 1, unit: units[at + 3] }] : [])),
    );

  test("are formulas that find their row by its key", () => {
    expect(signs).toHaveLength(ROUND.assignments.length);
    for (const { cell, index, unit } of signs) {
      expect(cell.formula).toContain(
        cell.value === "√" ? `MATCH("${index}|${String(unit)}",` : `MATCH("${String(unit)}",`,
      );
    }
  });

  test("lead to their row, where there is one", () => {
    const linked = signs.filter(({ cell }) => cell.link !== undefined);
    expect(linked).toHaveLength(details.length);
    for (const { cell, index, unit } of linked) {
      const row = Number(/^进展明细!A(\d+)$/.exec(cell.link ?? "")?.[1]);
      expect(details[row - 4]).toMatchObject({ 序号: index, 责任单位: unit });
    }
  });
});

describe("a report with more rows than formulas count", () => {
  const units = Array.from({ length: 120 }, (_, at) => ({
    ...{ name: `单位${at}`, role: "responsible" as const, collective: false },
  }));
  const tasks = Array.from({ length: 50 }, (_, at) =>
    taskOf({ id: String(at), content: `第${at}项工作。`, units }),
  );
  const round = reportingRound(noticeOf({ title: "关于许多工作的通知", tasks }), {
    ...{ period: 2017, deadline: null, contact: null },
  });
  const empty = consolidate(round, [], { asOf: "2017-12-31" });
  const entry = { sheet: "进展填报", address: "L5", value: "已完成", text: "已完成", numberFormat: "@" };
  const row = {
    sheet: "进展填报",
    row: 4,
    range: "A5:T5",
    issued: new Map(),
    key: "",
    prefilled: new Set<never>(),
  };
  const states = new Map(
    [...empty.states.keys()].map((assignment): [typeof assignment, AssignmentState] => [
      assignment,
      {
        kind: "returned",
        placed: {
          ...{ assignment, file: "a.xlsx", matchedBy: "text", keyedInBy: "", excerpt: "" },
          row: { ...row, entries: new Map([["进展状态", entry]]) },
        },
      },
    ]),
  );
  const full: Consolidation = { ...empty, states };

  test("has the program's numbers instead", () => {
    expect(states.size).toBeGreaterThan(FORMULA_ROWS);
    const plan = planReport(full, "2017-12-31");
    const formulas = (name: string) =>
      plannedSheet(plan, name).rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.formula ?? []));
    expect(formulas(SHEETS.details)).toEqual([]);
    expect(formulas(SHEETS.matrix).filter((formula) => !formula.startsWith("SUM("))).toEqual([]);
    expect(formulas(SHEETS.unitTotals).filter((formula) => formula.includes(SHEETS.details))).toEqual([]);
    expect(plannedTable(plan, SHEETS.unitTotals)[0]).toMatchObject({ 已填报: 50, 已完成: 50, 亮灯: "绿" });
  });
});
