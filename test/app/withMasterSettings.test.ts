import { expect, test } from "@jest/globals";
import { withMasterSettings } from "../../src/app/withMasterSettings";
import { planMaster, planReturn } from "../../src/core/matrix/planWorkbooks";
import { reportingRound } from "../../src/core/matrix/round";
import { ROUND } from "../support/filledReturn";
import { gridOfPlan } from "../support/gridOfPlan";

const { notice, settings } = ROUND;
const CHANGED = reportingRound(notice, { ...settings, check: { ...settings.check, minimumLength: 20 } });

test("the open master's settings count for its own notice and period, with deadline and contact as given", () => {
  const given = reportingRound(notice, { period: settings.period, deadline: "2017-12-31", contact: "李四" });
  expect(withMasterSettings(given, gridOfPlan(planMaster(CHANGED))).settings).toEqual({
    ...CHANGED.settings,
    deadline: "2017-12-31",
    contact: "李四",
  });
});

test.each([
  [
    "of another period",
    gridOfPlan(planMaster(reportingRound(notice, { ...CHANGED.settings, period: 2018 }))),
  ],
  [
    "of another notice",
    gridOfPlan(planMaster(reportingRound({ ...notice, docNumber: "另一份" }, CHANGED.settings))),
  ],
  ["that is a return", gridOfPlan(planReturn(CHANGED, "区教委"))],
])("those of a workbook %s do not", (_, workbook) => {
  expect(withMasterSettings(ROUND, workbook)).toBe(ROUND);
});
