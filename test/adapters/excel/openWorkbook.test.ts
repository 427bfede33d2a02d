import { describe, expect, test } from "@jest/globals";
import { openWorkbook } from "../../../src/adapters/excel/openWorkbook";
import { planMaster } from "../../../src/core/matrix/planWorkbooks";
import { reportingRound } from "../../../src/core/matrix/round";
import { bundledNotice } from "../../../src/core/notice/bundled";
import { withExcel } from "../../support/excel";
import { asInExcel, describeHost } from "../../support/readHost";
import { samplePlan } from "../../support/samplePlan";
import { describePlan } from "../../support/workbookDescription";

const round = reportingRound(bundledNotice(), { period: 2017, deadline: "2017-12-20", contact: null });
const master = planMaster(round);

describe("addSheets", () => {
  test.each([
    ["everything that a plan can say", samplePlan],
    ["the master", master],
  ])("builds %s as planned", (_, plan) =>
    withExcel(async (host) => {
      await openWorkbook().addSheets(plan);
      const built = describeHost(
        host.workbook,
        plan.sheets.map(({ name }) => name),
      );
      expect(built).toEqual(asInExcel(describePlan(plan)));
    }),
  );
});
