import { expect, test } from "@jest/globals";
import { withMasterSettings } from "../../src/app/withMasterSettings";
import { planMaster, planReturn } from "../../src/core/matrix/planWorkbooks";
import { reportingRound } from "../../src/core/matrix/round";
import { SHEETS } from "../../src/core/matrix/sheetNames";
import { ROUND } from "../support/filledReturn";
import { editSheet, putCell } from "../support/gridEdits";
import { gridOfPlan } from "../support/gridOfPlan";

const { notice, settings } = ROUND;
const CHANGED = reportingRound(notice, { ...settings, check: { ...settings.check, minimumLength: 20 } });

const UNNUMBERED = reportingRound({ ...notice, docNumber: "" }, settings);

test("the open master's settings count for its own notice and period, with deadline and contact as given", () => {
  const given = reportingRound(notice, { period: settings.period, deadline: "2017-12-31", contact: "李四" });
  expect(withMasterSettings(given, gridOfPlan(planMaster(CHANGED)))).toEqual({
    round: reportingRound(notice, { ...CHANGED.settings, deadline: "2017-12-31", contact: "李四" }),
    problems: [],
  });
});

test("what is not understood of the open master's settings is told, with what counts instead", () => {
  const master = editSheet(gridOfPlan(planMaster(CHANGED)), SHEETS.checkSettings, (sheet) =>
    putCell(sheet, "B6", "很多"),
  );
  const { round, problems } = withMasterSettings(ROUND, master);
  expect(round.settings.check.minimumLength).toBe(20);
  expect(problems.map(({ zh }) => zh)).toEqual([
    "“校验设置”B6填的是“很多”，应填0至1000的整数；现按20字校验。",
  ]);
});

test.each([
  ["of another period", ROUND, planMaster(reportingRound(notice, { ...CHANGED.settings, period: 2018 }))],
  [
    "of another notice",
    ROUND,
    planMaster(reportingRound({ ...notice, docNumber: "另一份" }, CHANGED.settings)),
  ],
  [
    "of another notice where neither has a number",
    UNNUMBERED,
    planMaster(reportingRound({ ...UNNUMBERED.notice, title: "另一份" }, CHANGED.settings)),
  ],
  ["that is a return", ROUND, planReturn(CHANGED, "区教委")],
])("those of a workbook %s do not", (_, round, plan) => {
  expect(withMasterSettings(round, gridOfPlan(plan))).toEqual({ round, problems: [] });
});
