import type { PlanValue, SheetPlan, WorkbookPlan } from "../../src/core/sheet/plan";
import { TABLE_FIRST_ROW, TABLE_HEADING_ROW } from "../../src/core/sheet/planTable";

/** A row of a planned table, by heading; what the plan leaves empty is not there. */
export type PlannedRow = Readonly<Record<string, Exclude<PlanValue, null>>>;

/** The rows of a sheet that is a table. */
export function plannedTable(plan: WorkbookPlan, name: string): PlannedRow[] {
  const { rows } = plannedSheet(plan, name);
  const headings = (rows[TABLE_HEADING_ROW]?.cells ?? []).map((cell) => String(cell?.value ?? ""));
  return rows.slice(TABLE_FIRST_ROW).map(({ cells }) =>
    Object.fromEntries(
      cells.flatMap((cell, column) => {
        const value = cell?.value ?? null;
        return value === null || value === "" ? [] : [[headings[column] ?? "", value] as const];
      }),
    ),
  );
}

export function plannedSheet(plan: WorkbookPlan, name: string): SheetPlan {
  const sheet = plan.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A two-column table such as 数据核对 as a record. */
export function plannedFigures(plan: WorkbookPlan, name: string): Record<string, PlanValue> {
  return Object.fromEntries(
    plannedTable(plan, name).map((row) => [String(row["项目"]), row["数值"] ?? null]),
  );
}
