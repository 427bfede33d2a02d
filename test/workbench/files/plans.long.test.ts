import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import type { WorkbookPlan } from "../../../src/core/sheet/plan";
import { readWorkbookFile } from "../../../workbench/files/readWorkbookFile";
import { arbitraryPlan } from "../../support/arbitraryPlan";
import { planFromFile } from "../../support/readPlan";
import { samplePlan } from "../../support/samplePlan";
import { describePlan } from "../../support/workbookDescription";
import { describeBook } from "./support/describeBook";
import { gridOf, saved, throughFile } from "./support/throughFile";

/** Excel opens no workbook without a visible sheet, so the first one is shown. */
function visible(plan: WorkbookPlan): WorkbookPlan {
  const [first, ...rest] = plan.sheets;
  if (!first || plan.sheets.some(({ visibility }) => visibility === "visible")) return plan;
  return { ...plan, sheets: [{ ...first, visibility: "visible" }, ...rest] };
}

async function checkPlan(plan: WorkbookPlan): Promise<void> {
  const file = await writeWorkbook(plan);
  const { workbook, notKept } = await readWorkbookFile(file);
  expect(notKept).toEqual([]);
  const again = await saved(workbook);
  expect(await planFromFile(again)).toEqual(describePlan(plan));
  expect(await gridOf(again)).toEqual(await gridOf(file));
  expect(describeBook(await throughFile(workbook))).toEqual(describeBook(workbook));
}

describe("a file of the product, opened in the workbench and saved", () => {
  test("says everything that its plan said", async () => {
    await checkPlan(samplePlan);
  });

  test("says everything that any plan says", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, async (plan) => checkPlan(visible(plan))),
      { numRuns: 150 },
    );
  });
});
