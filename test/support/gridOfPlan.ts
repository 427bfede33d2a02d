import { displayText } from "../../src/adapters/xlsx/displayText";
import type { Attachment, GridCell, SheetGrid, WorkbookGrid } from "../../src/core/sheet/grid";
import type { PlanCell, SheetPlan, WorkbookPlan } from "../../src/core/sheet/plan";
import { styleOf } from "../../src/core/sheet/styles";

/**
 * A plan as reading the written file back would give it, without the detour over bytes. That both ways agree is
 * tested in gridOfPlan.test.ts.
 * @param modified when the file says it was saved (ISO 8601)
 */
export function gridOfPlan(plan: WorkbookPlan, modified: string | null = null): WorkbookGrid {
  return { sheets: plan.sheets.map(gridOfSheet), date1904: false, modified };
}

function gridOfSheet(plan: SheetPlan): SheetGrid {
  const cells = new Map<number, Map<number, GridCell>>();
  plan.rows.forEach((planRow, row) =>
    planRow.cells.forEach((planned, column) => {
      const cell = planned && gridCellOf(planned);
      if (cell) cells.set(row, (cells.get(row) ?? new Map<number, GridCell>()).set(column, cell));
    }),
  );
  const attached = plan.charts
    .map(({ name, place: { row, column } }): Attachment => ({
      row,
      column,
      kind: "picture",
      text: "",
      chart: name,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    name: plan.name,
    visibility: plan.visibility,
    cells,
    merges: plan.merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(plan.columns.flatMap(({ hidden }, column) => (hidden ? [column] : []))),
    protected: plan.protection !== null,
    validated: plan.validations.map(({ range }) => range),
    ...(attached.length === 0 ? {} : { attached }),
  };
}

function gridCellOf({ value, formula, style }: PlanCell): GridCell | null {
  const { numberFormat } = styleOf(style);
  if (formula === undefined && (value === null || value === "")) return null;
  const content = { value, text: textOf(value, numberFormat), numberFormat };
  return formula === undefined ? content : { ...content, formula };
}

function textOf(value: PlanCell["value"], numberFormat: string): string {
  if (typeof value === "number") return displayText(value, numberFormat, false);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value ?? "";
}
