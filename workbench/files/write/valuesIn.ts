import { isBounded, parseAddress } from "../../../host/model/area";
import { referredSheets } from "../../../host/model/formula";
import type { Workbook } from "../../../host/model/workbook";
import type { PlanValue } from "../../../src/core/sheet/plan";

/** Charts of more points than Excel draws are none. */
const MOST_CELLS = 32_000;

/**
 * Reads what stands in the cells of a workbook that a formula refers to, row by row; an error is nothing. It gives null
 * where the formula is no reference to one area of a sheet.
 */
export function valuesIn(workbook: Workbook): (formula: string) => PlanValue[] | null {
  return (formula) => {
    const [sheetName, ...others] = referredSheets(formula);
    const sheet = sheetName === undefined || others.length > 0 ? null : workbook.find(sheetName);
    const area = parseAddress(formula.slice(formula.lastIndexOf("!") + 1));
    if (!sheet || !area || !isBounded(area) || area.rows * area.columns > MOST_CELLS) return null;
    return Array.from({ length: area.rows * area.columns }, (_, index) => {
      const row = area.row + Math.floor(index / area.columns);
      const { value, isError } = sheet.content(row, area.column + (index % area.columns));
      return isError ? null : value;
    });
  };
}
