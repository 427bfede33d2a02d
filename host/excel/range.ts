import {
  type Area,
  MAX_COLUMNS,
  MAX_ROWS,
  WHOLE_SHEET,
  areaAddress,
  areaOf,
  boundingArea,
  intersect,
  isBounded,
  isWholeColumns,
  isWholeRows,
} from "../model/area";
import type { CellContent } from "../model/cellStore";
import { ExcelError } from "../model/errors";
import { type Sheet, shownText } from "../model/sheet";
import { type Style, changeStyle } from "../model/style";
import { type HostObject, type Members, hostClass } from "../protocol/hostObject";
import {
  blockOf,
  isMissing,
  toArea,
  toBoolean,
  toCount,
  toInput,
  toInteger,
  toRecord,
  toRows,
  toText,
  toWord,
} from "./arguments";
import { Block } from "./block";
import { cellPropertyMethods } from "./cellProperties";
import type { Objects } from "./objects";

const CLEARED = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

/** The class Range. */
export function rangeClass(objects: Objects): (block: Block) => HostObject {
  const range: MakeRange = (block, area) => objects.range(block.with(area));
  return hostClass<Block>("Range", {
    get: { ...CONTENT.get, ...PLACE, ...LINES.get },
    set: { ...CONTENT.set, ...LINES.set },
    objects: {
      Format: objects.format,
      DataValidation: objects.dataValidation,
      ConditionalFormats: objects.conditionalFormats,
      Worksheet: (block) => objects.worksheet(block.sheet),
    },
    call: {
      ...neighbours(range),
      ...cellPropertyMethods(range),
      GetUsedRange: (block, [valuesOnly]) => range(block, present(usedArea(block, valuesOnly))),
      GetUsedRangeOrNullObject: (block, [valuesOnly]) => {
        const used = usedArea(block, valuesOnly);
        return used && range(block, used);
      },
      GetIntersection: (block, [other]) => range(block, present(intersection(block, other))),
      GetIntersectionOrNullObject: (block, [other]) => {
        const common = intersection(block, other);
        return common && range(block, common);
      },
      GetMergedAreasOrNullObject: (block) => {
        const merged = mergedAreas(block);
        return merged && objects.rangeAreas(merged);
      },
      GetSpecialCells: (block, [type]) => {
        const special = specialCells(block, type);
        if (!special) throw new ExcelError("ItemNotFound", `no cells of ${String(type)}`);
        return objects.rangeAreas(special);
      },
      GetSpecialCellsOrNullObject: (block, [type]) => {
        const special = specialCells(block, type);
        return special && objects.rangeAreas(special);
      },
      Merge: (block, [across]) =>
        block.sheet.merge(block.area, isMissing(across) ? false : toBoolean(across)),
      Unmerge: (block) => block.sheet.unmerge(block.area),
      Clear: clearBlock,
      Select: (block) => block.sheet.select(block.areas),
      Calculate: () => undefined,
      _ValidateArraySize: ({ area }, [rows, columns]) => {
        if (rows !== area.rows || columns !== area.columns)
          throw new ExcelError("InvalidArgument", shapeOf(area));
      },
    },
  });
}

/** `clear`, for ranges and range areas alike. */
export function clearBlock(block: Block, [what]: readonly unknown[]): void {
  for (const area of block.areas) block.sheet.clear(area, isMissing(what) ? "All" : toWord(what, CLEARED));
}

/** Where a block is and how large. */
export const PLACE: NonNullable<Members<Block>["get"]> = {
  Address: (block) => block.address,
  AddressLocal: (block) => block.address,
  RowIndex: ({ area }) => area.row,
  ColumnIndex: ({ area }) => area.column,
  RowCount: ({ area }) => area.rows,
  ColumnCount: ({ area }) => area.columns,
  // Beyond 2 ^ 31 - 1 Excel gives -1.
  CellCount: ({ areas }) => {
    const count = areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
    return count > 2 ** 31 - 1 ? -1 : count;
  },
  IsEntireColumn: ({ areas }) => areas.every(isWholeColumns),
  IsEntireRow: ({ areas }) => areas.every(isWholeRows),
};

const CONTENT: Pick<Members<Block>, "get" | "set"> = {
  get: {
    Values: (block) => matrix(block, (content) => content.value ?? ""),
    Formulas: (block) => matrix(block, formulaOf),
    FormulasLocal: (block) => matrix(block, formulaOf),
    Text: (block) => matrix(block, shownText),
    ValueTypes: (block) => matrix(block, valueType),
    NumberFormat: (block) => matrix(block, (_content, style) => style.numberFormat),
    NumberFormatLocal: (block) => matrix(block, (_content, style) => style.numberFormat),
    Hyperlink: readHyperlink,
  },
  set: {
    Values: (block, value) => block.sheet.write(block.area, toInput(value)),
    Formulas: (block, value) => block.sheet.write(block.area, toInput(value)),
    FormulasLocal: (block, value) => block.sheet.write(block.area, toInput(value)),
    NumberFormat: writeNumberFormat,
    NumberFormatLocal: writeNumberFormat,
    Hyperlink: writeHyperlink,
  },
};

function formulaOf(content: CellContent): unknown {
  return content.formula ?? content.value ?? "";
}

/** The kind of a cell's value, in Excel's words. */
export function valueType({ value, isError }: CellContent): string {
  if (isError) return "Error";
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

// Excel's own limit for one range.
const MOST_CELLS = 5_000_000;

/** Rows of what is read of each cell; null for whole rows and columns, as Excel gives it. */
function matrix(block: Block, read: (content: CellContent, style: Style) => unknown): unknown[][] | null {
  const { area, sheet } = block;
  if (!isBounded(area)) return null;
  if (area.rows * area.columns > MOST_CELLS) throw new ExcelError("RangeExceedsLimit");
  const readAt = (row: number, column: number): unknown =>
    read(sheet.content(row, column), sheet.style(row, column));
  return Array.from({ length: area.rows }, (_row, row) =>
    Array.from({ length: area.columns }, (_column, column) => readAt(area.row + row, area.column + column)),
  );
}

function writeNumberFormat(block: Block, value: unknown): void {
  const { area, sheet } = block;
  if (!Array.isArray(value)) {
    const numberFormat = toFormat(value);
    sheet.restyle(area, (style) => changeStyle(style, { numberFormat }));
    return;
  }
  const rows = toRows(value);
  const fits = rows.length === area.rows && rows.every((row) => row.length === area.columns);
  if (!fits) throw new ExcelError("InvalidArgument", shapeOf(area));
  sheet.restyleEach(area, (style, row, column) => {
    const code = rows[row - area.row]?.[column - area.column];
    return isMissing(code) ? style : changeStyle(style, { numberFormat: toFormat(code) });
  });
}

/** An empty code gives the format General. */
function toFormat(value: unknown): string {
  return toText(value) || "General";
}

function shapeOf(area: Area): string {
  return `the range has ${area.rows} × ${area.columns} cells`;
}

function readHyperlink({ sheet, area }: Block): unknown {
  const { hyperlink, text } = sheet.cell(area.row, area.column);
  if (!hyperlink) return null;
  const entries = Object.entries({ ...hyperlink, textToDisplay: text }).filter(([, value]) => value !== null);
  return Object.fromEntries(entries);
}

function writeHyperlink({ sheet, area }: Block, value: unknown): void {
  const link = toRecord(value);
  const optional = (name: string): string | null => (isMissing(link[name]) ? null : toText(link[name]));
  const target = { address: optional("address"), documentReference: optional("documentReference") };
  if (target.address === null && target.documentReference === null)
    throw new ExcelError("InvalidArgument", "no target");
  sheet.setHyperlink(area, { ...target, screenTip: optional("screenTip") }, optional("textToDisplay"));
}

/** Hidden rows and columns. */
const LINES: Pick<Members<Block>, "get" | "set"> = {
  get: {
    RowHidden: ({ sheet, area }) => sheet.rows.common(area.row, area.rows, (row) => sheet.rows.isHidden(row)),
    ColumnHidden: ({ sheet, area }) =>
      sheet.columns.common(area.column, area.columns, (column) => sheet.columns.isHidden(column)),
    Hidden: ({ sheet, area }) => {
      const rows = sheet.rows.common(area.row, area.rows, (row) => sheet.rows.isHidden(row));
      const columns = sheet.columns.common(area.column, area.columns, (column) =>
        sheet.columns.isHidden(column),
      );
      return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
    },
  },
  set: {
    RowHidden: ({ sheet, area }, value) => sheet.hideRows(area.row, area.rows, toBoolean(value)),
    ColumnHidden: ({ sheet, area }, value) => sheet.hideColumns(area.column, area.columns, toBoolean(value)),
  },
};

type MakeRange = (block: Block, area: Area) => HostObject;

/** The methods that give another range by counting from this one. */
function neighbours(range: MakeRange): NonNullable<Members<Block>["call"]> {
  const moved = (
    block: Block,
    change: (area: Area) => { row?: number; column?: number; rows?: number; columns?: number },
  ): HostObject => {
    const next = { ...block.area, ...change(block.area) };
    return range(block, areaOf(next.row, next.column, next.rows, next.columns));
  };
  return {
    GetCell: (block, [row, column]) =>
      moved(block, (area) => ({
        row: area.row + toInteger(row),
        column: area.column + toInteger(column),
        rows: 1,
        columns: 1,
      })),
    GetRow: (block, [row]) =>
      moved(block, (area) => ({ row: area.row + within(toInteger(row), area.rows), rows: 1 })),
    GetColumn: (block, [column]) =>
      moved(block, (area) => ({ column: area.column + within(toInteger(column), area.columns), columns: 1 })),
    GetEntireRow: (block) => moved(block, () => ({ column: 0, columns: MAX_COLUMNS })),
    GetEntireColumn: (block) => moved(block, () => ({ row: 0, rows: MAX_ROWS })),
    GetOffsetRange: (block, [rows, columns]) =>
      moved(block, (area) => ({ row: area.row + toInteger(rows), column: area.column + toInteger(columns) })),
    GetResizedRange: (block, [rows, columns]) =>
      moved(block, (area) => ({
        rows: area.rows + toInteger(rows),
        columns: area.columns + toInteger(columns),
      })),
    GetAbsoluteResizedRange: (block, [rows, columns]) =>
      moved(block, () => ({ rows: toInteger(rows), columns: toInteger(columns) })),
    GetLastCell: (block) =>
      moved(block, (area) => ({
        row: area.row + area.rows - 1,
        column: area.column + area.columns - 1,
        rows: 1,
        columns: 1,
      })),
    GetLastRow: (block) => moved(block, (area) => ({ row: area.row + area.rows - 1, rows: 1 })),
    GetLastColumn: (block) =>
      moved(block, (area) => ({ column: area.column + area.columns - 1, columns: 1 })),
    GetRowsBelow: (block, [count]) => rowsBeside(block, toCount(count, 1), range),
    GetRowsAbove: (block, [count]) => rowsBeside(block, -toCount(count, 1), range),
    GetColumnsAfter: (block, [count]) => columnsBeside(block, toCount(count, 1), range),
    GetColumnsBefore: (block, [count]) => columnsBeside(block, -toCount(count, 1), range),
    GetBoundingRect: (block, [other]) => range(block, boundingArea(block.area, toArea(other, block.sheet))),
  };
}

function within(index: number, count: number): number {
  if (index < 0 || index >= count) throw new ExcelError("InvalidArgument", `index ${index} of ${count}`);
  return index;
}

/** Rows below for a positive count, above for a negative one. */
function rowsBeside(block: Block, count: number, range: MakeRange): HostObject {
  const { row, column, rows, columns } = block.area;
  return range(block, areaOf(count > 0 ? row + rows : row + count, column, Math.abs(count), columns));
}

function columnsBeside(block: Block, count: number, range: MakeRange): HostObject {
  const { row, column, rows, columns } = block.area;
  return range(block, areaOf(row, count > 0 ? column + columns : column + count, rows, Math.abs(count)));
}

function usedArea({ sheet, area }: Block, valuesOnly: unknown): Area | null {
  return sheet.usedArea(isMissing(valuesOnly) ? false : toBoolean(valuesOnly), area);
}

function intersection(block: Block, other: unknown): Area | null {
  const otherBlock = blockOf(other);
  if (otherBlock && otherBlock.sheet !== block.sheet) return null;
  return intersect(block.area, otherBlock?.area ?? toArea(other, block.sheet));
}

function mergedAreas(block: Block): Block | null {
  const merged = block.sheet.merges.filter((area) => intersect(area, block.area));
  if (merged.length > 512) throw new ExcelError("GeneralException", "more than 512 merged areas");
  return merged.length === 0 ? null : new Block(block.sheet, merged);
}

/** The cells of a block with a validation; other kinds of special cells are not here. */
function specialCells({ sheet, areas }: Block, type: unknown): Block | null {
  if (type !== "DataValidations")
    throw new ExcelError("NotImplemented", `Range.getSpecialCells("${String(type)}")`);
  const found = areas.flatMap((area) =>
    sheet.validations.all().flatMap((placed) => intersect(placed.area, area) ?? []),
  );
  return found.length === 0 ? null : new Block(sheet, found);
}

function present(area: Area | null): Area {
  if (!area) throw new ExcelError("ItemNotFound");
  return area;
}

/** The areas of `A1:B2, C3` or `A1:B2; C3`; the whole sheet where nothing is given. */
export function areasOf(sheet: Sheet, address: unknown): Area[] {
  if (isMissing(address)) return [WHOLE_SHEET];
  return toText(address)
    .split(/[,;]/)
    .map((part) => toArea(part, sheet));
}

/** An address without the sheet's name, as events give it. */
export function localAddress(areas: readonly Area[]): string {
  return areas.map((area) => areaAddress(area)).join(",");
}
