import { gridText, type GridCell, type SheetGrid } from "../sheet/grid";
import { planCell, type PlanCell, type PlanValue, type SheetPlan } from "../sheet/plan";
import { styleOf, type StyleName } from "../sheet/styles";
import { isDateFormat } from "../values/readDate";
import { cellAddress } from "../sheet/address";
import { comparableHeading, comparableText } from "../values/text";
import { isBlank } from "../values/typedCell";

/** A sheet's plan with what people had filled in before, and what found no place in it. */
export interface CarriedSheet {
  readonly plan: SheetPlan;
  /** The new addresses of what was carried, with the old cell. */
  readonly carried: readonly { readonly address: string; readonly cell: GridCell }[];
  /** Old addresses of entries that no row and column of the new sheet could take. */
  readonly leftBehind: readonly string[];
  /** Old addresses of formulas that people put into open cells; at most their results were carried. */
  readonly formulas: readonly string[];
}

/**
 * Carries what was filled into the open cells of an old sheet over to the plan of the new one: to the row whose locked
 * cells read the same and the column with the same heading. A row without locked cells is known by its place.
 */
export function carryEntries(old: SheetGrid, oldPlan: SheetPlan, plan: SheetPlan): CarriedSheet {
  const target = rowIndex(plan);
  const headings = headingIndex(plan);
  const placed = new Map<string, GridCell>();
  const leftBehind: string[] = [];
  for (const [row, cells] of old.cells) {
    const rowInPlan = target.get(gridRowIdentity(old, oldPlan, row));
    for (const [column, cell] of cells) {
      if (!isOpen(oldPlan, row, column) || isBlank(cell)) continue;
      const heading = headingAbove(oldPlan, row, column);
      const columnInPlan = heading === null ? column : headings.get(heading);
      const free =
        rowInPlan !== undefined && columnInPlan !== undefined && isOpen(plan, rowInPlan, columnInPlan);
      if (free && cell.error === undefined) placed.set(cellAddress(rowInPlan, columnInPlan), cell);
      else leftBehind.push(cellAddress(row, column));
    }
  }
  return {
    plan: withEntries(plan, placed),
    carried: [...placed].map(([address, cell]) => ({ address, cell })),
    leftBehind,
    formulas: typedFormulas(old, oldPlan),
  };
}

/** Where people put formulas into cells that were open to them, and none was planned. */
export function typedFormulas(old: SheetGrid, oldPlan: SheetPlan): string[] {
  return [...old.cells].flatMap(([row, cells]) =>
    [...cells]
      .filter(([column, { formula }]) => {
        const isPlanned = planCell(oldPlan, row, column)?.formula !== undefined;
        return formula !== undefined && !isPlanned && isOpen(oldPlan, row, column);
      })
      .map(([column]) => cellAddress(row, column)),
  );
}

function isOpen(plan: SheetPlan, row: number, column: number): boolean {
  const planned = planCell(plan, row, column);
  return planned !== null && !styleOf(planned.style).locked;
}

/** The rows of a plan that have open cells, by what their locked cells say. */
function rowIndex(plan: SheetPlan): Map<string, number> {
  const rows = new Map<string, number>();
  plan.rows.forEach(({ cells }, row) => {
    const locked = cells.map((cell) => (isFixed(cell) ? String(cell?.value ?? "") : ""));
    if (cells.some((cell) => cell && !styleOf(cell.style).locked)) rows.set(identity(row, locked), row);
  });
  return rows;
}

function gridRowIdentity(old: SheetGrid, oldPlan: SheetPlan, row: number): string {
  const planned = oldPlan.rows[row]?.cells ?? [];
  const locked = planned.map((cell, column) => (isFixed(cell) ? gridText(old, row, column) : ""));
  return identity(row, locked);
}

/** The same whatever was typed beside it, which a formula's result is not. */
function isFixed(planned: PlanCell | null): boolean {
  return planned !== null && planned.formula === undefined && styleOf(planned.style).locked;
}

function identity(row: number, locked: readonly string[]): string {
  const texts = locked.map(comparableText).filter((text) => text !== "");
  return texts.length === 0 ? `row ${row}` : texts.join("|");
}

/** Where each heading over open cells stands. */
function headingIndex(plan: SheetPlan): Map<string, number> {
  const headings = new Map<string, number>();
  plan.rows.forEach(({ cells }, row) =>
    cells.forEach((_, column) => {
      const heading = isOpen(plan, row, column) ? headingAbove(plan, row, column) : null;
      if (heading !== null) headings.set(heading, column);
    }),
  );
  return headings;
}

/** The heading of an entry column, or null where an open cell stands outside a table. */
function headingAbove(plan: SheetPlan, row: number, column: number): string | null {
  for (let above = row - 1; above >= 0; above--) {
    const planned = planCell(plan, above, column);
    if (planned?.style === "entryHeading") return comparableHeading(String(planned.value ?? ""));
  }
  return null;
}

function withEntries(plan: SheetPlan, placed: ReadonlyMap<string, GridCell>): SheetPlan {
  if (placed.size === 0) return plan;
  return {
    ...plan,
    rows: plan.rows.map((planRow, row) => ({
      height: planRow.height,
      cells: planRow.cells.map((planned, column) => {
        const entry = placed.get(cellAddress(row, column));
        return planned && entry ? entryCell(planned, entry) : planned;
      }),
    })),
  };
}

function entryCell(planned: PlanCell, entry: GridCell): PlanCell {
  return {
    ...planned,
    value: entry.value ?? entry.text,
    style: styleForEntry(planned.style, entry.value, entry.numberFormat),
  };
}

/** A number keeps its kind: a day typed into a text column must not turn into 43089. */
function styleForEntry(style: StyleName, value: PlanValue, numberFormat: string): StyleName {
  if (typeof value !== "number") return style;
  if (isDateFormat(numberFormat)) return "entryDate";
  if (numberFormat.includes("%")) return "entryPercent";
  return "entryNumber";
}
