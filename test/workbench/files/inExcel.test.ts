import { describe, expect, test } from "@jest/globals";
import { openWorkbook } from "../../../src/adapters/excel/openWorkbook";
import { planMaster } from "../../../src/core/matrix/planWorkbooks";
import type { WorkbookPlan } from "../../../src/core/sheet/plan";
import { readWorkbookFile } from "../../../workbench/files/readWorkbookFile";
import { resultsOf, withExcel } from "../../support/excel";
import { ROUND } from "../../support/filledReturn";
import { asInExcel, describeHost } from "../../support/readHost";
import { samplePlan } from "../../support/samplePlan";
import { describePlan } from "../../support/workbookDescription";
import { gridOf, saved } from "./support/throughFile";

const PLANS: readonly (readonly [string, WorkbookPlan])[] = [
  ["everything that a plan can say", samplePlan],
  ["the master", planMaster(ROUND)],
];

describe.each(PLANS)("%s, made by the add-in in the workbench and saved", (_, plan) => {
  const names = plan.sheets.map(({ name }) => name);

  test("is in the file as the add-in made it", () =>
    withExcel(
      async (host) => {
        await openWorkbook().addSheets(plan);
        const { workbook, notKept } = await readWorkbookFile(await saved(host.workbook));
        expect(notKept).toEqual([]);
        expect(describeHost(workbook, names)).toEqual(asInExcel(describePlan(plan)));
      },
      { calculate: resultsOf(plan) },
    ));

  test("carries the results that the workbench worked out", () =>
    withExcel(
      async (host) => {
        await openWorkbook().addSheets(plan);
        const { sheets } = await gridOf(await saved(host.workbook));
        for (const sheet of plan.sheets) {
          const found = sheets.find(({ name }) => name === sheet.name);
          const results = sheet.rows.flatMap(({ cells }, row) =>
            cells.flatMap((cell, column) =>
              cell?.formula === undefined ? [] : [{ row, column, value: cell.value ?? "" }],
            ),
          );
          for (const { row, column, value } of results)
            expect(found?.cells.get(row)?.get(column)).toMatchObject({ value });
        }
      },
      { calculate: resultsOf(plan) },
    ));
});
