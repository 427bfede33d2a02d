import type { PlanCell, PlanRow, WorkbookPlan } from "./plan";

/** What a column shows of an item. */
interface ItemColumn<Item> {
  readonly cell: (item: Item, index: number) => PlanCell;
}

/** The cells of more items are not held: a row makes its own anew whenever it is asked. */
const MOST_HELD_ITEMS = 5000;

/** A row for each item, as tall as its text. */
export function itemRows<Item>(
  columns: readonly ItemColumn<Item>[],
  items: readonly Item[],
  mostHeld = MOST_HELD_ITEMS,
): readonly PlanRow[] {
  const rows = items.map((item, index) => new ItemRow(columns, item, index));
  return items.length > mostHeld ? rows : rows.map(heldRow);
}

/** A plan of which every cell is held: one that is sent to another thread, or whose cells are looked at again and again. */
export function heldPlan(plan: WorkbookPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(heldRow) })) };
}

function heldRow(row: PlanRow): PlanRow {
  return row instanceof ItemRow ? { height: row.height, cells: row.cells } : row;
}

class ItemRow<Item> implements PlanRow {
  readonly height = null;

  constructor(
    private readonly columns: readonly ItemColumn<Item>[],
    private readonly item: Item,
    private readonly index: number,
  ) {}

  get cells(): readonly PlanCell[] {
    return this.columns.map((column) => column.cell(this.item, this.index));
  }
}
