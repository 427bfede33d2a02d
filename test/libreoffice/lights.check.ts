import { expect, test } from "@jest/globals";
import { lightFormula, lightOf, type LightBasis, type LightFacts } from "../../src/core/report/lights";
import { buildSheet, cell, columns, formulaCell, row } from "../../src/core/sheet/buildSheet";
import type { WorkbookPlan } from "../../src/core/sheet/plan";
import { formulaCount, formulaDifferences } from "./formulaDifferences";
import { recalculatedPlan } from "./recalculatedPlan";
import { programsAreThere } from "./spreadsheetPrograms";

const check = programsAreThere() ? test : test.skip;

/** Every share of ten, fifteen and forty around the thresholds, rates on them and beside them, with and without the rest. */
function everyFact(): LightFacts[] {
  return [0, 10, 15, 40].flatMap((comparable) =>
    [0, 0.1, 0.3, 0.301, 1].flatMap((behind) =>
      [null, 0, 0.2014, 0.2013, 0.4014, 0.4015, 1].flatMap((meanRate) =>
        [0, 2].map((overdue) => ({
          ...{ returned: comparable + (behind === 0 ? 0 : 1), comparable, meanRate, overdue },
          onSchedule: Math.floor(comparable * (1 - behind)),
        })),
      ),
    ),
  );
}

const BASES: readonly LightBasis[] = [
  { passed: 0.5014, yellowFrom: 0.1, redBeyond: 0.3 },
  { passed: null, yellowFrom: 0.1, redBeyond: 0.3 },
  { passed: null, yellowFrom: 0, redBeyond: 1 / 3 },
];

function workbookOf(facts: readonly LightFacts[]): WorkbookPlan {
  const rows = facts.map((one, index) => {
    const [returned, onSchedule, comparable, meanRate, overdue] = ["A", "B", "C", "D", "E"].map(
      (column) => `${column}${index + 1}`,
    ) as [string, string, string, string, string];
    return row([
      ...[one.returned, one.onSchedule, one.comparable].map((count) => cell(count, "number")),
      ...[one.meanRate, one.overdue].map((value) => cell(value, "figure")),
      ...BASES.map((basis) =>
        formulaCell(
          lightFormula({ returned, onSchedule, comparable, meanRate, overdue }, basis),
          lightOf(one, basis) ?? "",
          "light",
        ),
      ),
    ]);
  });
  const sheet = buildSheet({ name: "亮灯", columns: columns(Array(8).fill(10)), rows });
  return { title: "亮灯", sheets: [sheet], names: [] };
}

check("LibreOffice computes the same lights", async () => {
  const { carried, computed } = await recalculatedPlan(workbookOf(everyFact()));
  expect(formulaCount(computed)).toBe(everyFact().length * BASES.length);
  expect(formulaDifferences(carried, computed)).toEqual([]);
});
