import { cellAddress, rangeAddress, type CellRange } from "../../core/sheet/address";
import type { CellChange } from "../../core/sheet/change";
import { isDateFormat } from "../../core/values/readDate";
import { Refusal } from "../../core/values/refusal";
import { DAYS_FROM_1900_TO_1904 } from "../../core/values/serialDate";
import { cellXml } from "./cellXml";
import type { CellFormats } from "./editStyles";
import {
  locateCells,
  type CellPlace,
  type CellPosition,
  type RowPlace,
  type SheetPlaces,
} from "./locateCells";
import { appended, openingTag, prefixOf, spliceXml, withAttribute, type Splice } from "../package/spliceXml";

/** A change with the place of its cell; row and column count from 0. */
export interface CellEdit extends CellPosition {
  readonly change: CellChange;
}

/** What changing a sheet needs to know of the workbook. */
interface EditContext {
  /** Of the sheet's part, for what is thrown. */
  readonly path: string;
  readonly formats: CellFormats;
  readonly date1904: boolean;
}

interface EditedSheet {
  readonly xml: string;
  /** A cell has got or lost a formula. */
  readonly formulasChanged: boolean;
}

/**
 * A worksheet part in which cells hold something else; the rest of its text stays as it is.
 * @param edits at most one for each cell
 * @throws Refusal where cells that keep their formula share it with a changed one, or an array is changed in part; Error
 * where a cell cannot hold the value; ReadFailure and NotWellFormed where the part is damaged
 */
export function editSheet(xml: string, edits: readonly CellEdit[], context: EditContext): EditedSheet {
  const rows = new Map<number, CellEdit[]>();
  for (const edit of [...edits].sort((a, b) => a.row - b.row || a.column - b.column)) {
    rows.set(edit.row, [...(rows.get(edit.row) ?? []), edit]);
  }
  const places = locateCells(xml, context.path, new Set(rows.keys()));
  const editor = new SheetEditor(xml, places, context, edits);
  for (const [row, ofRow] of rows) editor.editRow(row, ofRow);
  return { xml: spliceXml(xml, editor.finish()), formulasChanged: editor.formulasChanged };
}

class SheetEditor {
  formulasChanged = false;

  private readonly splices: Splice[] = [];
  /** New rows behind all others. */
  private readonly lastRows: string[] = [];
  private readonly newCells: CellEdit[] = [];
  private readonly rows: ReadonlyMap<number, RowPlace>;

  constructor(
    private readonly xml: string,
    private readonly places: SheetPlaces,
    private readonly context: EditContext,
    private readonly all: readonly CellEdit[],
  ) {
    this.rows = new Map(places.rows.map((place) => [place.row, place]));
  }

  /** @param edits of the row, by column */
  editRow(row: number, edits: readonly CellEdit[]): void {
    for (const edit of edits) this.refusePartOfArray(edit);
    const place = this.rows.get(row);
    if (place) this.editOldRow(place, edits);
    else this.addRow(row, edits);
  }

  /** All that is to be replaced in the part. */
  finish(): readonly Splice[] {
    const { data } = this.places;
    if (this.lastRows.length > 0) this.splices.push(appended(this.xml, data, this.lastRows.join("")));
    this.widenDimension();
    return this.splices;
  }

  private editOldRow(row: RowPlace, edits: readonly CellEdit[]): void {
    const last: string[] = [];
    let isWider = false;
    for (const edit of edits) {
      const cell = row.cells.find(({ column }) => column === edit.column);
      if (cell) {
        this.splices.push({ start: cell.start, end: cell.end, text: this.changedCell(cell, edit) });
        continue;
      }
      const added = this.newCell(edit, row.style);
      if (added === null) continue;
      isWider = true;
      const next = row.cells.find(({ column }) => column > edit.column);
      if (next) this.splices.push({ start: next.start, end: next.start, text: added });
      else last.push(added);
    }
    if (isWider) this.addToRow(row, last.join(""));
  }

  /** `spans` says between which columns a row has cells, and may be left out (ECMA-376 18.3.1.73). */
  private addToRow(row: RowPlace, cells: string): void {
    const tag = openingTag(this.xml, row);
    const free = withAttribute(tag, "spans", null);
    const added = appended(this.xml, row, cells);
    if (added.start === row.start) this.splices.push({ ...added, text: free + added.text.slice(tag.length) });
    else {
      if (free !== tag) this.splices.push({ start: row.start, end: row.contentStart, text: free });
      if (cells !== "") this.splices.push(added);
    }
  }

  private addRow(row: number, edits: readonly CellEdit[]): void {
    const cells = edits.map((edit) => this.newCell(edit, null)).filter((cell) => cell !== null);
    if (cells.length === 0) return;
    const text = `<${this.prefix}row r="${row + 1}">${cells.join("")}</${this.prefix}row>`;
    const next = this.places.rows.find((place) => place.row > row);
    if (next) this.splices.push({ start: next.start, end: next.start, text });
    else this.lastRows.push(text);
  }

  /** Everything in the cell that does not say what it holds stays. */
  private changedCell(cell: CellPlace, { change, column, row }: CellEdit): string {
    const place = placeName(change, row, column);
    this.refuseLender(cell, place);
    this.formulasChanged ||= cell.hasFormula || change.formula !== undefined;
    const tag = openingTag(this.xml, cell);
    const { type, content, style } = this.written(change, cell.style, prefixOf(tag), place);
    // Metadata would go on saying that the cell holds a picture or spills its result.
    let changed = ["cm", "vm"].reduce((text, name) => withAttribute(text, name, null), tag);
    changed = withAttribute(changed, "t", type);
    if (style !== cell.style) changed = withAttribute(changed, "s", String(style));
    const left = spliceXml(
      this.xml.slice(cell.contentStart, cell.contentEnd),
      cell.content.map(({ start, end }) => ({
        start: start - cell.contentStart,
        end: end - cell.contentStart,
        text: "",
      })),
    );
    return `${changed}${content}${left}</${prefixOf(tag)}c>`;
  }

  /** A cell that was not there; null where it need not be. */
  private newCell(edit: CellEdit, rowStyle: number | null): string | null {
    const { change, row, column } = edit;
    const isEmpty = change.formula === undefined && (change.value === null || change.value === "");
    const ofColumn = this.places.columnStyles.find(({ first, last }) => first <= column && column <= last);
    const own = rowStyle ?? ofColumn?.style ?? 0;
    const { type, content, style } = this.written(change, own, this.prefix, placeName(change, row, column));
    if (isEmpty && style === own) return null;
    this.newCells.push(edit);
    this.formulasChanged ||= change.formula !== undefined;
    const tag = `<${this.prefix}c r="${cellAddress(row, column)}">`;
    const styled = style === 0 ? tag : withAttribute(tag, "s", String(style));
    return `${withAttribute(styled, "t", type)}${content}</${this.prefix}c>`;
  }

  private written(change: CellChange, ownStyle: number, prefix: string, place: string) {
    const { formats, date1904 } = this.context;
    const { value, numberFormat } = change;
    const style =
      numberFormat === null
        ? ownStyle
        : formats.withNumberFormat(ownStyle, numberFormat, typeof value === "string");
    const isDate = typeof value === "number" && isDateFormat(numberFormat ?? formats.codeOf(ownStyle));
    const stored = isDate && date1904 ? value - DAYS_FROM_1900_TO_1904 : value;
    return { style, ...cellXml({ ...change, value: stored }, prefix, place) };
  }

  /** The cells that share a formula would lose it, unless they are changed with it. */
  private refuseLender({ lends }: CellPlace, place: string): void {
    const borrowers = lends === null ? undefined : this.places.borrowers.get(lends);
    if (borrowers === undefined) return;
    const changed = new Set(this.all.map(({ row, column }) => cellAddress(row, column)));
    const left = borrowers.find(({ row, column }) => !changed.has(cellAddress(row, column)));
    if (left === undefined) return;
    const other = cellAddress(left.row, left.column);
    throw new Refusal({
      zh: `${place}的公式由${other}等单元格共用，单独修改会使它们出错，因此没有修改；请在Excel中一并修改。`,
      en: `${place} holds the formula that ${other} shares, so nothing was changed; change both in Excel.`,
    });
  }

  /** One cell of an array is worked out again with the others, so that what is written there would be lost. */
  private refusePartOfArray({ change, row, column }: CellEdit): void {
    for (const range of this.places.arrays.filter((array) => isInside({ row, column }, array))) {
      if (this.all.filter((edit) => isInside(edit, range)).length === range.rows * range.columns) continue;
      const place = placeName(change, row, column);
      throw new Refusal({
        zh: `${place}属于数组公式或模拟运算表，不能单独修改，因此没有修改；请在Excel中修改。`,
        en: `${place} is part of an array formula or of a data table, so nothing was changed; change it in Excel.`,
      });
    }
  }

  private widenDimension(): void {
    const { dimension } = this.places;
    if (dimension === null) return;
    const range = this.newCells.reduce<CellRange>(including, dimension.range);
    if (range === dimension.range) return;
    const tag = this.xml.slice(dimension.start, dimension.end);
    const text = withAttribute(tag, "ref", rangeAddress(range));
    this.splices.push({ start: dimension.start, end: dimension.end, text });
  }

  /** Of the elements in `<sheetData>`. */
  private get prefix(): string {
    return prefixOf(openingTag(this.xml, this.places.data));
  }
}

function isInside({ row, column }: CellPosition, range: CellRange): boolean {
  return (
    row >= range.row &&
    row < range.row + range.rows &&
    column >= range.column &&
    column < range.column + range.columns
  );
}

/** The range itself where the cell lies in it, else one that holds both. */
function including(range: CellRange, cell: CellPosition): CellRange {
  const row = Math.min(range.row, cell.row);
  const column = Math.min(range.column, cell.column);
  const rows = Math.max(range.row + range.rows, cell.row + 1) - row;
  const columns = Math.max(range.column + range.columns, cell.column + 1) - column;
  return rows === range.rows && columns === range.columns ? range : { row, column, rows, columns };
}

/** A cell as messages name it. */
function placeName({ sheet }: CellChange, row: number, column: number): string {
  return `${sheet}!${cellAddress(row, column)}`;
}
