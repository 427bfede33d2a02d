import { describe, expect, test } from "@jest/globals";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { planMaster } from "../../src/core/matrix/planWorkbooks";
import type { WorkbookGrid } from "../../src/core/sheet/grid";
import type { WorkbookPlan } from "../../src/core/sheet/plan";
import { complete, filledReturnPlan, ROUND } from "./filledReturn";
import { gridOfPlan } from "./gridOfPlan";
import { samplePlan } from "./samplePlan";

async function readBack(plan: WorkbookPlan): Promise<WorkbookGrid> {
  const outcome = await readWorkbook(await writeWorkbook(plan));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.workbook;
}

describe("gridOfPlan gives what reading the written file gives", () => {
  test.each([
    ["a master", planMaster(ROUND)],
    [
      "a filled return",
      filledReturnPlan(
        "区教委",
        { "3.1.1": complete("已完成", { 完成率: 1 }), "3.1.2": complete("未启动") },
        { signOff: { 填报日期: 43089 }, declared: "是" },
      ),
    ],
    ["charts", samplePlan],
  ])("%s", async (_, plan) => {
    const read = await readBack(plan);
    expect(gridOfPlan(plan, read.modified)).toEqual(read);
  });
});
