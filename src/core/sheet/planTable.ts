import { buildSheet, cell, GUARDED, printed, row } from "./buildSheet";
import { fitCell } from "./cellText";
import { itemRows } from "./itemRows";
import type { PlanCell, PlanRow, PrintSetup, SheetPlan, Validation } from "./plan";
import type { StyleName } from "./styles";

/** A column of a plain table: its heading, and the cell that an item has there. */
export interface TableColumn<Item> {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** Filled in by people: an open cell below a heading of another colour. */
  readonly open?: boolean;
  /** For formulas on other sheets. */
  readonly hidden?: boolean;
  readonly cell: (item: Item, index: number) => PlanCell;
}

export interface TablePlan<Item> {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly TableColumn<Item>[];
  readonly items: readonly Item[];
  /** Rows below the items, such as totals. */
  readonly foot?: readonly PlanRow[];
  readonly frozenColumns?: number;
  readonly paper?: PrintSetup["paper"];
  /** Printed over two pages side by side, with the frozen columns on both, where one would be too small to read. */
  readonly twoPagesWide?: boolean;
  /** So many columns are printed, from the first one on; those behind them are for the screen. */
  readonly printedColumns?: number;
  /** Printed on a single page. */
  readonly onePage?: boolean;
  readonly validations?: readonly Validation[];
}

/** Where the heading row of such a sheet stands, and its first item; counted from 0. */
export const TABLE_HEADING_ROW = 2;
export const TABLE_FIRST_ROW = TABLE_HEADING_ROW + 1;

/** A sheet that is a table: title, note, heading row, an item a row; filtered, frozen and printable. */
export function planTable<Item>(table: TablePlan<Item>): SheetPlan {
  const { items } = table;
  return buildSheet({
    name: table.name,
    columns: table.columns.map(({ width, hidden = false }) => ({ width, hidden })),
    rows: [
      row([cell(table.title, "sheetTitle")], 30),
      row([cell(table.note, "sheetNote")], 20),
      row(
        table.columns.map(({ heading, open }) => cell(heading, open ? "entryHeading" : "heading")),
        30,
      ),
      ...itemRows(table.columns, items),
      ...(table.foot ?? []),
    ],
    validations: items.length === 0 ? [] : (table.validations ?? []),
    protection: GUARDED,
    freeze: { rows: TABLE_FIRST_ROW, columns: table.frozenColumns ?? 1 },
    filter: { row: TABLE_HEADING_ROW, column: 0, rows: items.length + 1, columns: table.columns.length },
    print: printed(table.paper ?? "a4", "landscape", {
      fitToWidth: table.twoPagesWide ? 2 : 1,
      onePage: table.onePage ?? false,
      columns: table.printedColumns ?? null,
      titleColumns: table.twoPagesWide ? [0, (table.frozenColumns ?? 1) - 1] : null,
      titleRows: [TABLE_HEADING_ROW, TABLE_HEADING_ROW],
    }),
  });
}

/** A column of texts, as much of each as a cell holds; nothing is written where the text is empty. */
export function textColumn<Item>(
  heading: string,
  width: number,
  text: (item: Item) => string | null,
  style: StyleName = "text",
): TableColumn<Item> {
  return { heading, width, cell: (item) => cell(fitCell(text(item) ?? "") || null, style) };
}

/** A column of whole numbers. */
export function countColumn<Item>(
  heading: string,
  width: number,
  count: (item: Item, index: number) => number,
): TableColumn<Item> {
  return { heading, width, cell: (item, index) => cell(count(item, index), "number") };
}

/** A column that is empty when it is sent out and filled in by people. */
export function openColumn<Item>(
  heading: string,
  width: number,
  style: StyleName = "entryText",
): TableColumn<Item> {
  return { heading, width, open: true, cell: () => cell(null, style) };
}
