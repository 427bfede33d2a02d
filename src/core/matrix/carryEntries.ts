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

/** Which row of an old sheet's plan stands for what a row of the new one does, though their locked cells read otherwise. */
export type Successors = ReadonlyMap<number, number>;

/**
 * Carries what was filled into the open cells of an old sheet over to the plan of the new one: to the row that succeeds
 * its own, else to the one whose locked cells read the same, and to the column with the same heading. A row without
 * locked cells is known by its place.
 */
export function carryEntries(
  old: SheetGrid,
  oldPlan: SheetPlan,
  plan: SheetPlan,
  successors: Successors = new Map(),
): CarriedSheet {
  const own = rowIndex(oldPlan);
  const target = rowIndex(plan);
  const headings = headingIndex(plan);
  const headingAbove = headingsOf(oldPlan);
  const placed = new Map<string, GridCell>();
  const leftBehind: string[] = [];
  const seen = counter();
  for (const row of [...old.cells.keys()].sort((a, b) => a - b)) {
    const cells = old.cells.get(row) ?? new Map<number, GridCell>();
    const identity = gridRowIdentity(old, oldPlan, row);
    const name = seen(identity);
    const planned = own.get(name);
    const successor = planned === undefined ? undefined : successors.get(planned);
    const rowInPlan = successor ?? target.get(name);
    for (const [column, cell] of cells) {
      if (!isOpen(oldPlan, row, column) || isBlank(cell)) continue;
      const heading = headingAbove(row, column);
      const columnInPlan = heading === null ? column : headings.get(heading);
      const free =
        rowInPlan !== undefined && columnInPlan !== undefined && isOpen(plan, rowInPlan, columnInPlan);
      const address = free ? cellAddress(rowInPlan, columnInPlan) : "";
      if (free && cell.error === undefined && !placed.has(address)) placed.set(address, cell);
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
  const seen = counter();
  plan.rows.forEach(({ cells }, row) => {
    const locked = cells.map((cell) => (isFixed(cell) ? String(cell?.value ?? "") : ""));
    if (cells.some((cell) => cell && !styleOf(cell.style).locked))
      rows.set(seen(identityOf(row, locked)), row);
  });
  return rows;
}

/** Rows that read the same are told apart by their order. */
function counter(): (identity: string) => string {
  const counts = new Map<string, number>();
  return (identity) => {
    const count = counts.get(identity) ?? 0;
    counts.set(identity, count + 1);
    return count === 0 ? identity : `${identity}|${count}`;
  };
}

function gridRowIdentity(old: SheetGrid, oldPlan: SheetPlan, row: number): string {
  const planned = oldPlan.rows[row]?.cells ?? [];
  const locked = planned.map((cell, column) => (isFixed(cell) ? gridText(old, row, column) : ""));
  return identityOf(row, locked);
}

/** The same whatever was typed beside it, which a formula's result is not. */
function isFixed(planned: PlanCell | null): boolean {
  return planned !== null && planned.formula === undefined && styleOf(planned.style).locked;
}

function identityOf(row: number, locked: readonly string[]): string {
  const texts = locked.map(comparableText).filter((text) => text !== "");
  return texts.length === 0 ? `row ${row}` : texts.join("|");
}

/** Where each heading over open cells stands. */
function headingIndex(plan: SheetPlan): Map<string, number> {
  const headings = new Map<string, number>();
  const headingAbove = headingsOf(plan);
  plan.rows.forEach(({ cells }, row) =>
    cells.forEach((_, column) => {
      const heading = isOpen(plan, row, column) ? headingAbove(row, column) : null;
      if (heading !== null) headings.set(heading, column);
    }),
  );
  return headings;
}

/** Tells the heading of an entry column, or null where an open cell stands outside a table. */
function headingsOf(plan: SheetPlan): (row: number, column: number) => string | null {
  const columns = new Map<number, { readonly row: number; readonly heading: string }[]>();
  plan.rows.forEach(({ cells }, row) =>
    cells.forEach((planned, column) => {
      if (planned?.style !== "entryHeading") return;
      const heading = comparableHeading(String(planned.value ?? ""));
      columns.set(column, [{ row, heading }, ...(columns.get(column) ?? [])]);
    }),
  );
  return (row, column) => columns.get(column)?.find((one) => one.row < row)?.heading ?? null;
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
