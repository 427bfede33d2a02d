import { quoteSheetName } from "./address";
import type { ChartCells, ChartPlan, SheetPlan, WorkbookPlan } from "./plan";

/**
 * The same plan with its sheets under other names, to be renamed back later; formulas, drop-downs and names follow.
 * Links do not: Excel leaves them as they are when it renames a sheet, so they have to be right in the end.
 * Plans write references as `quoteSheetName` does, so a reference is found by its text.
 */
export function renameSheets(plan: WorkbookPlan, rename: (name: string) => string): WorkbookPlan {
  const references = plan.sheets.map(
    ({ name }) => [`${quoteSheetName(name)}!`, `${quoteSheetName(rename(name))}!`] as const,
  );
  const rewrite = (text: string) => rewriteReferences(text, references);
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => renameSheet(sheet, rename, rewrite)),
    names: plan.names.map((name) => ({ ...name, sheet: rename(name.sheet) })),
  };
}

function renameSheet(
  sheet: SheetPlan,
  rename: (name: string) => string,
  rewrite: (text: string) => string,
): SheetPlan {
  return {
    ...sheet,
    name: rename(sheet.name),
    rows: sheet.rows.map((row) => ({
      height: row.height,
      cells: row.cells.map(
        (cell) =>
          cell && {
            ...cell,
            ...(cell.formula === undefined ? {} : { formula: rewrite(cell.formula) }),
          },
      ),
    })),
    validations: sheet.validations.map((validation) =>
      validation.rule.kind === "list"
        ? { ...validation, rule: { ...validation.rule, sheet: rename(validation.rule.sheet) } }
        : validation,
    ),
    charts: sheet.charts.map((chart) => renameChart(chart, rename)),
  };
}

function renameChart(chart: ChartPlan, rename: (name: string) => string): ChartPlan {
  const renamed = (cells: ChartCells): ChartCells => ({ ...cells, sheet: rename(cells.sheet) });
  return {
    ...chart,
    categories: renamed(chart.categories),
    series: chart.series.map((series) => ({
      ...series,
      name: renamed(series.name),
      values: renamed(series.values),
    })),
  };
}

/** Replaces references outside of texts in double quotes; a reference begins where no longer name could end in it. */
function rewriteReferences(text: string, references: readonly (readonly [string, string])[]): string {
  return text
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : rewritePart(part, references)))
    .join("");
}

function rewritePart(part: string, references: readonly (readonly [string, string])[]): string {
  let result = "";
  for (let at = 0; at < part.length;) {
    const reference =
      at > 0 && /[\p{L}\p{N}_'.]/u.test(part[at - 1] ?? "")
        ? undefined
        : references.find(([from]) => part.startsWith(from, at));
    result += reference ? reference[1] : part.charAt(at);
    at += reference ? reference[0].length : 1;
  }
  return result;
}
