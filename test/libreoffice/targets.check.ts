import { expect, test } from "@jest/globals";
import { attainmentFormula } from "../../src/core/matrix/targetAttainment";
import { buildSheet, cell, columns, formulaCell, row } from "../../src/core/sheet/buildSheet";
import { TARGET_CASES } from "../support/targetCases";
import { formulaCount, formulaDifferences } from "./formulaDifferences";
import { recalculatedPlan } from "./recalculatedPlan";
import { programsAreThere } from "./spreadsheetPrograms";

const check = programsAreThere() ? test : test.skip;

check("LibreOffice computes the same attainment of targets", async () => {
  const rows = TARGET_CASES.map(({ target, entries, attainment }, index) => {
    const at = index + 1;
    const formula = attainmentFormula(target, {
      ...{ target: `A${at}`, base: `B${at}` },
      ...{ actual: `C${at}`, kind: `D${at}` },
    });
    return row([
      cell(target.target, "figure"),
      cell(entries.base, "entryNumber"),
      cell(entries.actual, "entryNumber"),
      cell(entries.kind, "entryChoice"),
      formula === null ? null : formulaCell(formula, attainment, "attainment"),
    ]);
  });
  const sheet = buildSheet({ name: "目标", columns: columns(Array(5).fill(12)), rows });
  const { carried, computed } = await recalculatedPlan({ title: "目标", sheets: [sheet], names: [] });
  expect(formulaCount(computed)).toBe(TARGET_CASES.filter(({ target }) => target.target !== null).length);
  expect(formulaDifferences(carried, computed)).toEqual([]);
});
