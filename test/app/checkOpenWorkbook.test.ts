import { describe, expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/adapters/excel/openWorkbook";
import { checkReturn } from "../../src/app/check";
import { readReturn } from "../../src/core/returns/readReturn";
import { parseRange } from "../../src/core/sheet/address";
import { resultsOf, withExcel } from "../support/excel";
import { cellIn, complete, filledReturn, filledReturnPlan, ROUND } from "../support/filledReturn";

const UNIT = "区教委";
const ENTRIES = {
  "3.1.1": complete("推进中"),
  "3.1.2": complete("已完成", { 完成率: 1.2 }),
  "3.1.3": { 进展情况: "已启动" },
};

/** A return of 区教委 whose cells were typed in Excel. */
async function check() {
  const returned = readReturn(await openWorkbook().read());
  return checkReturn("当前工作簿", returned, ROUND.notice, 2017);
}

describe("checking the open workbook", () => {
  const tasks = ROUND.assignments.filter(({ unit }) => unit.name === UNIT).map(({ task }) => task.id);
  const entries = Object.fromEntries(Object.values(ENTRIES).map((row, index) => [tasks[index] ?? "", row]));
  const plan = filledReturnPlan(UNIT, entries);

  test("finds the same at the same cells as in the file", () =>
    withExcel(
      async () => {
        await openWorkbook().addSheets(plan);
        const inFile = checkReturn("当前工作簿", readReturn(filledReturn(UNIT, entries)), ROUND.notice, 2017);
        const result = await check();
        expect(result).toEqual(inFile);
        expect(result).toMatchObject({ kind: "return", units: [UNIT], period: 2017, problem: null });
        const places = result.findings.map(({ rule, cell }) => `${rule} ${cell}`);
        expect(places).toEqual(
          expect.arrayContaining([
            expect.stringContaining(cellIn(UNIT, tasks[0] ?? "", "进展状态")),
            expect.stringContaining(cellIn(UNIT, tasks[1] ?? "", "完成率")),
            expect.stringContaining(cellIn(UNIT, tasks[2] ?? "", "进展状态")),
          ]),
        );
      },
      { calculate: resultsOf(plan) },
    ));

  test("follows what a person types, and a finding leads to its cell", () =>
    withExcel(
      async (host) => {
        await openWorkbook().addSheets(plan);
        const cell = cellIn(UNIT, tasks[1] ?? "", "完成率");
        const of = (findings: Awaited<ReturnType<typeof check>>["findings"]) =>
          findings.filter((finding) => finding.cell === cell);
        const [finding] = of((await check()).findings);
        const range = finding && parseRange(finding.cell);
        if (!finding || !range) throw new Error("nothing was found");
        await openWorkbook().select(finding.sheet, range);
        expect(host.workbook.active.name).toBe("进展填报");
        expect(host.workbook.active.selection).toEqual([parseRange(cell)]);
        host.person.type(finding.sheet, cell, "100%");
        expect(of((await check()).findings)).toEqual([]);
      },
      { calculate: resultsOf(plan) },
    ));
});
