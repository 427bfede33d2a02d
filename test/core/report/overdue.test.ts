import { expect, test } from "@jest/globals";
import { isOverdue, passedDay, passedDayText } from "../../../src/core/report/overdue";
import type { ConsolidatedFile, PlacedRow } from "../../../src/core/report/consolidation";
import type { EntryHeading } from "../../../src/core/matrix/progressColumns";
import { ROUND } from "../../support/filledReturn";

interface Row {
  readonly status: string;
  readonly deadline?: string;
  readonly milestones?: string;
  readonly prefilled?: boolean;
}

function placed({ status, deadline, milestones, prefilled }: Row): PlacedRow {
  const [assignment] = ROUND.assignments;
  if (!assignment) throw new Error("no assignment");
  const entry = (heading: EntryHeading, text = "") =>
    [heading, { sheet: "进展填报", address: "K5", value: text, text, numberFormat: "@" }] as const;
  return {
    assignment: { ...assignment, task: { ...assignment.task, deadlineDate: deadline ?? null } },
    row: {
      ...{ sheet: "进展填报", row: 4, range: "A5:U5", issued: new Map(), key: "" },
      entries: new Map([entry("进展状态", status), entry("时间节点", milestones)]),
      ...(prefilled ? { prefilled: new Set(["时间节点"] as const) } : {}),
    },
    ...{ file: "甲.xlsx", matchedBy: "key", keyedInBy: "", excerpt: "" },
  };
}

/** A consolidation of the one file, with or without 填报日期. */
function reported(on = "") {
  const file: Pick<ConsolidatedFile, "name" | "reportedOn"> = { name: "甲.xlsx", reportedOn: on };
  return { round: ROUND, files: [file as ConsolidatedFile] };
}

const ON_SCHEDULE = "达到序时进度";
const BEHIND = "慢于序时进度";

test.each<readonly [string, Row, string, boolean]>([
  ["deadline passed, behind", { status: "慢于序时进度", deadline: "2017-10-31" }, "2017-11-20", true],
  ["deadline passed, on schedule", { status: ON_SCHEDULE, deadline: "2017-10-31" }, "2017-11-20", true],
  ["deadline passed long ago", { status: "未启动", deadline: "2016-10-31" }, "2017-11-20", true],
  ["the deadline's own day", { status: "未启动", deadline: "2017-11-20" }, "2017-11-20", false],
  ["deadline passed, completed", { status: "已完成", deadline: "2017-10-31" }, "2017-11-20", false],
  ["a synonym of completed", { status: "已办结", deadline: "2017-10-31" }, "2017-11-20", false],
  ["another deadline applied for", { status: "申请调整", deadline: "2017-10-31" }, "2017-11-20", false],
  ["no task this year", { status: "本年度无相关任务", deadline: "2017-10-31" }, "2017-11-20", false],
  ["a status to decide on", { status: "差不多", deadline: "2017-10-31" }, "2017-11-20", false],
  ["milestone passed within the year", { status: BEHIND, milestones: "6月底完成" }, "2017-11-20", false],
  ["milestone passed at its end", { status: BEHIND, milestones: "6月底完成" }, "2017-12-20", true],
  [
    "milestone passed, on schedule by its own word",
    { status: ON_SCHEDULE, milestones: "6月底完成" },
    "2017-12-20",
    false,
  ],
  ["the last of several", { status: BEHIND, milestones: "6月底开工；12月底完工" }, "2017-12-20", false],
  ["on into the next year", { status: BEHIND, milestones: "6月底开工；明年6月完工" }, "2017-12-20", false],
  ["years before only", { status: BEHIND, milestones: "2016年底完成规划" }, "2017-12-20", false],
  ["no day in it", { status: BEHIND, milestones: "长期坚持" }, "2017-12-20", false],
  [
    "the milestones of an earlier period",
    { status: BEHIND, milestones: "6月底", prefilled: true },
    "2017-12-20",
    false,
  ],
  [
    "reported in December, brought together in January",
    { status: BEHIND, milestones: "12月底完成" },
    "2018-01-10",
    false,
  ],
])("是否超期: %s", (_, row, asOf, expected) => {
  expect(isOverdue(placed(row), reported(), asOf)).toBe(expected);
});

test.each<readonly [Row, string | null]>([
  [{ status: "未启动", deadline: "2017-10-31", milestones: "6月底" }, "完成时限2017年10月31日"],
  [{ status: "未启动", milestones: "6月底" }, "时间节点2017年6月30日"],
  [{ status: "未启动" }, null],
])("is told with its day: %s", (row, text) => {
  const passed = passedDay(placed(row), reported(), "2017-12-20");
  expect(passed && passedDayText(passed)).toBe(text);
});

test.each<readonly [milestones: string, reportedOn: string, expected: boolean]>([
  ["11月底前验收", "2017-12-08", true],
  ["12月10日前归档", "2017-12-08", false],
  ["12月10日前归档", "", true],
  ["12月10日前归档", "2071-12-08", true],
])(
  "%s, reported on %s: a milestone that was still to come then is not overdue",
  (milestones, day, expected) => {
    const row = placed({ status: BEHIND, milestones });
    expect(isOverdue(row, reported(day), "2017-12-20")).toBe(expected);
  },
);

test("the notice's deadline is, whenever the unit reported", () => {
  const row = placed({ status: "慢于序时进度", deadline: "2017-12-15" });
  expect(isOverdue(row, reported("2017-12-08"), "2017-12-20")).toBe(true);
});
