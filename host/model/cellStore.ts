import { type Area, boundingArea, isWholeColumns, isWholeRows } from "./area";
import { ExcelError } from "./errors";
import type { CellValue, Content } from "./input";
import { DEFAULT_STYLE, type Style } from "./style";

export interface Hyperlink {
  readonly address: string | null;
  readonly documentReference: string | null;
  readonly screenTip: string | null;
}

/** What a cell holds, whether or not anything was ever put into it. */
export interface CellContent {
  readonly value: CellValue;
  readonly isError: boolean;
  /** With its leading `=`, or null. */
  readonly formula: string | null;
  readonly quoted: boolean;
  readonly hyperlink: Hyperlink | null;
}

interface StoredCell {
  content: CellContent;
  style: Style;
}

/** The cells of a sheet with the styles that stand behind them: a cell's own, else its row's, its column's, the sheet's. */
export interface CellGrid {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, StyledCell>>;
  readonly rowStyles: ReadonlyMap<number, Style>;
  readonly columnStyles: ReadonlyMap<number, Style>;
  readonly defaultStyle: Style;
}

export interface StyledCell {
  readonly content: CellContent;
  readonly style: Style;
}

/** What a cell holds into which nothing was ever put. */
export const BLANK: CellContent = {
  value: null,
  isError: false,
  formula: null,
  quoted: false,
  hyperlink: null,
};

// More cells than any sheet of ours has; formatting more than these one by one is a mistake of the caller's.
const MOST_CELLS = 2_000_000;

/** The cells of a sheet that hold something or look different, with the styles of whole rows and columns. */
export class CellStore {
  private readonly rows = new Map<number, Map<number, StoredCell>>();
  private readonly rowStyles = new Map<number, Style>();
  private readonly columnStyles = new Map<number, Style>();
  private defaultStyle: Style = DEFAULT_STYLE;

  content(row: number, column: number): CellContent {
    return this.rows.get(row)?.get(column)?.content ?? BLANK;
  }

  style(row: number, column: number): Style {
    return this.rows.get(row)?.get(column)?.style ?? this.baseStyle(row, column);
  }

  private baseStyle(row: number, column: number): Style {
    return this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? this.defaultStyle;
  }

  setContent(row: number, column: number, content: Content): void {
    const { value, isError, formula, quoted } = content;
    const existing = this.rows.get(row)?.get(column);
    if (!existing && value === null) return;
    const cell = existing ?? this.create(row, column);
    const hyperlink = value === null ? null : cell.content.hyperlink;
    cell.content = { value, isError, formula, quoted, hyperlink };
  }

  /** Gives a cell's formula another text or its result another value; the rest stays. */
  amend(row: number, column: number, change: Partial<CellContent>): void {
    const cell = this.rows.get(row)?.get(column) ?? this.create(row, column);
    cell.content = { ...cell.content, ...change };
  }

  private create(row: number, column: number): StoredCell {
    const cell: StoredCell = { content: BLANK, style: this.baseStyle(row, column) };
    const cells = this.rows.get(row) ?? new Map<number, StoredCell>();
    cells.set(column, cell);
    this.rows.set(row, cells);
    return cell;
  }

  /** Changes the look of an area. Whole rows and columns keep their style for cells still to come. */
  restyle(area: Area, change: (style: Style) => Style): void {
    const changed = remember(change);
    if (isWholeRows(area) && isWholeColumns(area)) this.restyleSheet(changed);
    else if (isWholeRows(area)) this.restyleRows(area, changed);
    else if (isWholeColumns(area)) this.restyleColumns(area, changed);
    else this.restyleCells(area, changed);
  }

  private restyleSheet(change: (style: Style) => Style): void {
    this.defaultStyle = change(this.defaultStyle);
    for (const [row, style] of this.rowStyles) this.rowStyles.set(row, change(style));
    for (const [column, style] of this.columnStyles) this.columnStyles.set(column, change(style));
    for (const cells of this.rows.values())
      for (const cell of cells.values()) cell.style = change(cell.style);
  }

  private restyleRows(area: Area, change: (style: Style) => Style): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (const column of this.columnStyles.keys()) this.ensure(row, column);
      for (const cell of this.rows.get(row)?.values() ?? []) cell.style = change(cell.style);
      this.rowStyles.set(row, change(this.rowStyles.get(row) ?? this.defaultStyle));
    }
  }

  private restyleColumns(area: Area, change: (style: Style) => Style): void {
    const end = area.column + area.columns;
    for (const row of this.rowStyles.keys()) {
      for (let column = area.column; column < end; column++) this.ensure(row, column);
    }
    for (const cells of this.rows.values()) {
      for (const [column, cell] of cells) {
        if (column >= area.column && column < end) cell.style = change(cell.style);
      }
    }
    for (let column = area.column; column < end; column++) {
      this.columnStyles.set(column, change(this.columnStyles.get(column) ?? this.defaultStyle));
    }
  }

  private restyleCells(area: Area, change: (style: Style) => Style): void {
    if (area.rows * area.columns > MOST_CELLS)
      throw new ExcelError("NotImplemented", "more than 2,000,000 cells");
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = this.ensure(row, column);
        cell.style = change(cell.style);
      }
    }
  }

  /** Changes the look of each cell by its place. */
  restyleEach(area: Area, change: (style: Style, row: number, column: number) => Style): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = this.ensure(row, column);
        cell.style = change(cell.style, row, column);
      }
    }
  }

  private ensure(row: number, column: number): StoredCell {
    return this.rows.get(row)?.get(column) ?? this.create(row, column);
  }

  /** The different styles of an area, one of each. */
  stylesIn(area: Area): Set<Style> {
    const found = new Set<Style>();
    if (area.rows * area.columns <= MOST_CELLS) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++)
          found.add(this.style(row, column));
      }
      return found;
    }
    this.eachStored(area, (_row, _column, cell) => found.add(cell.style));
    for (const [row, style] of this.rowStyles)
      if (row >= area.row && row < area.row + area.rows) found.add(style);
    const bare = this.addColumnStyles(area, found);
    return bare ? found.add(this.defaultStyle) : found;
  }

  /** Adds the styles of an area's columns and says whether one of them has none. */
  private addColumnStyles(area: Area, found: Set<Style>): boolean {
    let styled = 0;
    for (const [column, style] of this.columnStyles) {
      if (column < area.column || column >= area.column + area.columns) continue;
      found.add(style);
      styled++;
    }
    return styled < area.columns;
  }

  private eachStored(area: Area, visit: (row: number, column: number, cell: StoredCell) => void): void {
    for (const [row, cells] of this.rows) {
      if (row < area.row || row >= area.row + area.rows) continue;
      for (const [column, cell] of cells) {
        if (column >= area.column && column < area.column + area.columns) visit(row, column, cell);
      }
    }
  }

  /** Visits the cells of an area that hold something, in no particular order. */
  eachContent(area: Area, visit: (row: number, column: number, content: CellContent) => void): void {
    this.eachStored(area, (row, column, cell) => {
      if (cell.content !== BLANK) visit(row, column, cell.content);
    });
  }

  clearContent(area: Area): void {
    this.eachStored(area, (_row, _column, cell) => {
      cell.content = { ...BLANK, hyperlink: cell.content.hyperlink };
    });
  }

  clearHyperlinks(area: Area): void {
    this.eachStored(area, (_row, _column, cell) => {
      cell.content = { ...cell.content, hyperlink: null };
    });
  }

  /** All cells that hold something or look different, rows and columns in their order; `load` takes it back. */
  save(): CellGrid {
    const byPlace = <T>(map: ReadonlyMap<number, T>): [number, T][] => [...map].sort(([a], [b]) => a - b);
    const rows = byPlace(this.rows).map(([row, cells]): [number, ReadonlyMap<number, StyledCell>] => {
      const kept = byPlace(cells).filter(
        ([column, cell]) => !isBlank(cell.content) || cell.style !== this.baseStyle(row, column),
      );
      return [row, new Map(kept.map(([column, cell]) => [column, { ...cell }]))];
    });
    return {
      rows: new Map(rows.filter(([, cells]) => cells.size > 0)),
      rowStyles: new Map(byPlace(this.rowStyles)),
      columnStyles: new Map(byPlace(this.columnStyles)),
      defaultStyle: this.defaultStyle,
    };
  }

  load({ rows, rowStyles, columnStyles, defaultStyle }: CellGrid): void {
    this.rows.clear();
    for (const [row, cells] of rows) {
      this.rows.set(row, new Map([...cells].map(([column, cell]) => [column, { ...cell }])));
    }
    replaceAll(this.rowStyles, rowStyles);
    replaceAll(this.columnStyles, columnStyles);
    this.defaultStyle = defaultStyle;
  }

  /** The smallest area around what is used; with `valuesOnly`, around what holds a value. */
  usedArea(within: Area, valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    this.eachStored(within, (row, column, cell) => {
      const filled = cell.content.value !== null || cell.content.formula !== null;
      const formatted = !valuesOnly && cell.style !== this.baseStyle(row, column);
      if (!filled && !formatted) return;
      const area = { row, column, rows: 1, columns: 1 };
      used = used === null ? area : boundingArea(used, area);
    });
    return used;
  }
}

function isBlank({ value, formula, hyperlink }: CellContent): boolean {
  return value === null && formula === null && hyperlink === null;
}

function replaceAll<K, V>(map: Map<K, V>, by: ReadonlyMap<K, V>): void {
  map.clear();
  for (const [key, value] of by) map.set(key, value);
}

/** Does the same work for the same style once only. */
function remember(change: (style: Style) => Style): (style: Style) => Style {
  const made = new Map<Style, Style>();
  return (style) => {
    const known = made.get(style);
    if (known) return known;
    const next = change(style);
    made.set(style, next);
    return next;
  };
}
