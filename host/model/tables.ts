import { type Area, intersect } from "./area";
import { ExcelError } from "./errors";
import { sameName } from "./formula";

/** A column of a table. What its totals row shows is told as files tell it. */
export interface TableColumn {
  readonly name: string;
  readonly totalsLabel: string | null;
  /** `sum`, `count` and so on; `custom` goes with a formula. */
  readonly totalsFunction: string | null;
  /** Without the leading `=`. */
  readonly totalsFormula: string | null;
  /** The formula that new rows get, without the leading `=`. */
  readonly formula: string | null;
}

/** A list object: rows under headings with a style of their own. */
export interface Table {
  /** Unique in the workbook, as formulas use it. */
  readonly name: string;
  /** With its heading row and its totals row. */
  readonly area: Area;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  /** Null where the table has no style. */
  readonly styleName: string | null;
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  /** Its headings have filter buttons. */
  readonly filter: boolean;
  readonly columns: readonly TableColumn[];
}

/** The tables of a sheet. They do not overlap. */
export class TableStore {
  private list: readonly Table[] = [];

  all(): readonly Table[] {
    return this.list;
  }

  find(name: string): Table | null {
    return this.list.find((table) => sameName(table.name, name)) ?? null;
  }

  /** The tables that share cells with an area. */
  within(area: Area): readonly Table[] {
    return this.list.filter((table) => intersect(table.area, area));
  }

  /** @throws InvalidArgument where it overlaps another table or has not one name for each column. */
  add(table: Table): void {
    if (this.within(table.area).length > 0)
      throw new ExcelError("InvalidArgument", "a table overlaps another");
    if (table.columns.length !== table.area.columns)
      throw new ExcelError(
        "InvalidArgument",
        `${table.columns.length} names of ${table.area.columns} columns`,
      );
    this.list = [...this.list, table];
  }

  remove(table: Table): void {
    this.list = this.list.filter((other) => other !== table);
  }

  load(tables: readonly Table[]): void {
    this.list = tables;
  }
}
