import {
  type Area,
  MAX_COLUMNS,
  MAX_ROWS,
  WHOLE_SHEET,
  areaAddress,
  boundingArea,
  cellArea,
  containsArea,
  containsCell,
  intersect,
  isBounded,
  parseAddress,
  sameArea,
  subtractAll,
} from "./area";
import { Axis } from "./axis";
import { type CellContent, CellStore, type Hyperlink } from "./cellStore";
import type { Origin, SheetPart } from "./changes";
import { ChartStore } from "./charts";
import { ConditionalFormatStore } from "./conditionalFormat";
import { displayText } from "./displayText";
import { ExcelError } from "./errors";
import { shiftFormula } from "./formula";
import type { FormerCell } from "./history";
import { type Content, EMPTY, readInput } from "./input";
import { NameStore } from "./names";
import { type Note, NoteStore } from "./notes";
import { DEFAULT_LAYOUT, type PageLayout } from "./pageLayout";
import { type Protection, type ProtectionOptions, STRICTEST } from "./protection";
import type { SheetContent } from "./sheetContent";
import { DEFAULT_STYLE, type Style, changeStyle } from "./style";
import { type Table, TableStore } from "./tables";
import { type Validation, ValidationStore, checkValidation, ruleFormulas } from "./validation";
import type { Workbook } from "./workbook";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A cell with all that is known of it. */
export interface Cell extends CellContent {
  readonly style: Style;
  /** What a person sees. */
  readonly text: string;
  readonly validation: Validation | null;
}

/** What may be written to a cell; null leaves it as it is. */
export type Input = string | number | boolean | null;

/** What `clear` takes away. */
export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks";

// Of a new workbook with Calibri 11: 64 × 20 pixels at 96 to the inch.
const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;
const MOST_WIDTH = 1342.5;
const MOST_HEIGHT = 409.5;

/** A worksheet. Every change keeps Excel's rules or is refused as a whole, and is told to the workbook's listeners. */
export class Sheet {
  private readonly cells = new CellStore();
  private mergedAreas: Area[] = [];
  private protectedWith: Protection | null = null;
  private layout: PageLayout = DEFAULT_LAYOUT;
  private frozen: { readonly rows: number; readonly columns: number } | null = null;
  private filtered: Area | null = null;
  private color = "";
  private gridlines = true;
  private selected: readonly Area[] = [cellArea(0, 0)];
  readonly columns = new Axis(STANDARD_WIDTH, MAX_COLUMNS);
  readonly rows = new Axis(STANDARD_HEIGHT, MAX_ROWS);
  readonly validations = new ValidationStore();
  readonly conditionalFormats = new ConditionalFormatStore();
  readonly names = new NameStore();
  readonly notes = new NoteStore();
  /** Threaded comments, of which only the place, the author and the first text are kept; files do not hold them here. */
  readonly comments = new NoteStore();
  readonly tables = new TableStore();
  readonly charts = new ChartStore();
  readonly customProperties = new Map<string, string>();

  /** Only the workbook makes sheets and gives them names and visibility. */
  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    public name: string,
    public visibility: Visibility = "Visible",
  ) {}

  /** One cell, by row and column from 0 or by its address. */
  cell(row: number, column: number): Cell;
  cell(address: string): Cell;
  cell(at: number | string, column = 0): Cell {
    const place = typeof at === "string" ? this.area(at) : cellArea(at, column);
    const content = this.content(place.row, place.column);
    const style = this.cells.style(place.row, place.column);
    const validation = this.validations.at(place.row, place.column);
    return { ...content, style, text: shownText(content, style), validation };
  }

  /** What a cell holds, without its looks. */
  content(row: number, column: number): CellContent {
    this.workbook.settle();
    return this.cells.content(row, column);
  }

  /** An address on this sheet as an area. */
  area(address: string): Area {
    const area = parseAddress(address);
    if (!area) throw new ExcelError("InvalidArgument", `address ${address}`);
    return area;
  }

  /** Visits the cells of an area that hold something, in no particular order. */
  eachContent(area: Area, visit: (row: number, column: number, content: CellContent) => void): void {
    this.workbook.settle();
    this.cells.eachContent(area, visit);
  }

  style(row: number, column: number): Style {
    return this.cells.style(row, column);
  }

  stylesIn(area: Area): Set<Style> {
    return this.cells.stylesIn(area);
  }

  usedArea(valuesOnly = false, within: Area = WHOLE_SHEET): Area | null {
    return this.cells.usedArea(within, valuesOnly);
  }

  // ---- files

  /** All that the sheet holds, results of formulas included. */
  save(): SheetContent {
    this.workbook.settle();
    return {
      cells: this.cells.save(),
      columns: this.columns.save(),
      rows: this.rows.save(),
      merges: this.mergedAreas,
      validations: this.validations.all(),
      conditionalFormats: this.conditionalFormats
        .all()
        .map(({ areas, formula, style, stopIfTrue }) => ({ areas, formula, style, stopIfTrue })),
      notes: this.notes.all(),
      tables: this.tables.all(),
      charts: this.charts.save(),
      protection: this.protectedWith,
      freeze: this.frozen,
      filter: this.filtered,
      tabColor: this.color,
      showGridlines: this.gridlines,
      pageLayout: this.layout,
      selection: this.selected,
      customProperties: new Map(this.customProperties),
    };
  }

  /**
   * Puts these in place of what the sheet holds, as they are: no text is read as a number, no protection is asked and
   * nobody is told. For sheets that nobody has seen yet. What is not given stays.
   */
  load(content: Partial<SheetContent>): void {
    if (content.cells) this.cells.load(content.cells);
    if (content.columns) this.columns.load(content.columns);
    if (content.rows) this.rows.load(content.rows);
    if (content.validations) this.validations.load(content.validations);
    if (content.conditionalFormats) this.conditionalFormats.load(content.conditionalFormats);
    if (content.notes) this.notes.load(content.notes);
    if (content.tables) this.tables.load(content.tables);
    if (content.charts) this.charts.load(content.charts);
    for (const [key, value] of content.customProperties ?? []) this.customProperties.set(key, value);
    this.mergedAreas = [...(content.merges ?? this.mergedAreas)];
    this.protectedWith = content.protection === undefined ? this.protectedWith : content.protection;
    this.frozen = content.freeze === undefined ? this.frozen : content.freeze;
    this.filtered = content.filter === undefined ? this.filtered : content.filter;
    this.color = content.tabColor ?? this.color;
    this.gridlines = content.showGridlines ?? this.gridlines;
    this.layout = content.pageLayout ?? this.layout;
    this.selected = content.selection ?? this.selected;
  }

  // ---- contents

  /**
   * Writes values or formulas as Excel reads them. One value goes to all cells of the area, a formula's relative
   * references moving along.
   * @throws InvalidArgument where the shape differs, an area is not bounded or a formula is none; AccessDenied where a
   * cell is locked. Then nothing was written.
   */
  write(area: Area, input: Input | readonly (readonly Input[])[], origin: Origin = "addin"): void {
    if (!isBounded(area)) throw new ExcelError("InvalidArgument", "values of whole rows or columns");
    this.guardContent(area);
    const contents = this.read(area, input);
    const before = this.cells.content(area.row, area.column);
    if (contents.length === 0) return;
    this.remember(contents);
    for (const { row, column, content } of contents) this.put(row, column, content);
    this.workbook.changed({ kind: "values", sheet: this, area, origin, before });
  }

  private remember(places: readonly { readonly row: number; readonly column: number }[]): void {
    const before = places.map(({ row, column }) => ({
      row,
      column,
      content: this.cells.content(row, column),
      style: this.cells.style(row, column),
    }));
    this.workbook.history.add({ sheet: this, before });
  }

  /** Gives cells back what they held, as taking back a step does: nothing is read anew, no lock is asked. */
  putBack(cells: readonly FormerCell[], origin: Origin): void {
    const [first] = cells;
    if (!first) return;
    const before = this.cells.content(first.row, first.column);
    for (const { row, column, content, style } of cells) {
      this.cells.amend(row, column, content);
      this.cells.restyle(cellArea(row, column), () => style);
    }
    const area = cells.map(({ row, column }) => cellArea(row, column)).reduce(boundingArea);
    this.workbook.changed({ kind: "values", sheet: this, area, origin, before });
  }

  private read(area: Area, input: Input | readonly (readonly Input[])[]): PlacedContent[] {
    if (Array.isArray(input)) checkShape(area, input);
    const contents: PlacedContent[] = [];
    for (let row = 0; row < area.rows; row++) {
      for (let column = 0; column < area.columns; column++) {
        const value = inputAt(input, row, column);
        const place = { row: area.row + row, column: area.column + column };
        if (value === null || this.isCovered(place.row, place.column)) continue;
        contents.push({ ...place, content: this.readCell(place.row, place.column, value) });
      }
    }
    return contents;
  }

  private readCell(row: number, column: number, value: string | number | boolean): Content {
    const content = readInput(value, this.cells.style(row, column).numberFormat, this.workbook.year);
    if (content.formula !== null) this.workbook.checkReferences(content.formula);
    return content;
  }

  private put(row: number, column: number, content: Content): void {
    this.cells.setContent(row, column, content);
    this.rows.fit(row, null);
    if (content.numberFormat === null || this.cells.style(row, column).numberFormat !== "General") return;
    const { numberFormat } = content;
    this.cells.restyle(cellArea(row, column), (style) => changeStyle(style, { numberFormat }));
  }

  /** Gives formula cells their results; other cells are left alone. */
  setResult(row: number, column: number, value: string | number | boolean, isError = false): void {
    if (this.cells.content(row, column).formula === null) return;
    this.cells.amend(row, column, { value, isError });
    this.workbook.changed({ kind: "results", sheet: this, area: cellArea(row, column) });
  }

  /** Rewrites all formulas of the sheet: of cells, validations, conditional formats, names and charts. */
  rewriteFormulas(change: (formula: string) => string, broken: boolean): void {
    this.cells.eachContent(WHOLE_SHEET, (row, column, content) => {
      if (content.formula === null) return;
      const formula = change(content.formula);
      if (formula === content.formula) return;
      this.cells.amend(row, column, broken ? { formula, value: "#REF!", isError: true } : { formula });
      this.workbook.changed({ kind: "results", sheet: this, area: cellArea(row, column) });
    });
    if (this.validations.rewrite(change)) this.tell("validations");
    if (this.conditionalFormats.rewrite(change)) this.tell("conditionalFormats");
    if (this.names.rewrite(change)) this.workbook.changed({ kind: "names" });
    if (this.charts.rewrite(change)) this.tell("charts");
  }

  setHyperlink(area: Area, link: Hyperlink, text: string | null): void {
    if (!this.allows("allowInsertHyperlinks")) throw new ExcelError("AccessDenied");
    this.guardContent(area);
    const before = this.cells.content(area.row, area.column);
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (text !== null) this.put(row, column, { ...EMPTY, value: text });
        this.cells.amend(row, column, { hyperlink: link });
      }
    }
    // Excel gives a linked cell its style “Hyperlink”.
    this.cells.restyle(area, (style) => changeStyle(style, { fontColor: "#0563C1", underline: "Single" }));
    this.workbook.changed({ kind: "values", sheet: this, area, origin: "addin", before });
    this.workbook.changed({ kind: "styles", sheet: this, area });
  }

  clear(area: Area, what: ClearWhat, origin: Origin = "addin"): void {
    this.guardContent(area);
    if (what === "All" || what === "Contents") {
      const before = this.cells.content(area.row, area.column);
      const filled: { row: number; column: number }[] = [];
      this.cells.eachContent(area, (row, column) => filled.push({ row, column }));
      this.remember(filled);
      this.cells.clearContent(area);
      this.workbook.changed({ kind: "values", sheet: this, area, origin, before });
    }
    if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks")
      this.cells.clearHyperlinks(area);
    if (what === "All" || what === "Formats" || what === "RemoveHyperlinks") this.clearFormats(area);
    if (what === "All") this.changeValidation(area, () => null);
  }

  private clearFormats(area: Area): void {
    this.restyle(area, () => DEFAULT_STYLE);
    this.unmerge(area);
    this.conditionalFormats.clear([area]);
    this.tell("conditionalFormats");
  }

  // ---- looks

  /** Changes the look of an area. */
  restyle(area: Area, change: (style: Style) => Style): void {
    this.guard("allowFormatCells");
    this.cells.restyle(area, change);
    this.workbook.changed({ kind: "styles", sheet: this, area });
  }

  /** Changes the look of each cell of a bounded area by its place. */
  restyleEach(area: Area, change: (style: Style, row: number, column: number) => Style): void {
    this.guard("allowFormatCells");
    if (!isBounded(area)) throw new ExcelError("InvalidArgument", "cell by cell in whole rows or columns");
    this.cells.restyleEach(area, change);
    this.workbook.changed({ kind: "styles", sheet: this, area });
  }

  /** Sets the width of columns in points; 0 hides them, null gives the standard width. */
  resizeColumns(first: number, count: number, points: number | null): void {
    this.guard("allowFormatColumns");
    checkSize(points, MOST_WIDTH);
    this.columns.resize(first, count, points);
    this.workbook.changed({ kind: "columns", sheet: this, first, count });
  }

  /** Sets the height of rows in points; 0 hides them, null lets them grow with their text. */
  resizeRows(first: number, count: number, points: number | null): void {
    this.guard("allowFormatRows");
    checkSize(points, MOST_HEIGHT);
    this.rows.resize(first, count, points);
    this.workbook.changed({ kind: "rows", sheet: this, first, count });
  }

  hideColumns(first: number, count: number, hidden: boolean): void {
    this.guard("allowFormatColumns");
    this.columns.hide(first, count, hidden);
    this.workbook.changed({ kind: "columns", sheet: this, first, count });
  }

  hideRows(first: number, count: number, hidden: boolean): void {
    this.guard("allowFormatRows");
    this.rows.hide(first, count, hidden);
    this.workbook.changed({ kind: "rows", sheet: this, first, count });
  }

  get merges(): readonly Area[] {
    return this.mergedAreas;
  }

  /** Merges an area, or with `across` each of its rows. The first cell's value stays, the others' are lost. */
  merge(area: Area, across: boolean): void {
    this.guardStructure();
    const rows =
      across && area.columns > 1
        ? Array.from({ length: area.rows }, (_, at) => ({ ...area, row: area.row + at, rows: 1 }))
        : [area];
    for (const row of rows) this.mergeOne(row);
    this.tell("merges");
  }

  private mergeOne(area: Area): void {
    const touching = this.mergedAreas.filter((other) => intersect(other, area));
    if (touching.some((other) => !containsArea(area, other))) {
      throw new ExcelError("InvalidArgument", `${areaAddress(area)} overlaps a merged area`);
    }
    const rest = subtractAll([area], [cellArea(area.row, area.column)]);
    for (const piece of rest) this.cells.clearContent(piece);
    this.mergedAreas = this.mergedAreas.filter((other) => !touching.includes(other));
    if (area.rows * area.columns > 1) this.mergedAreas.push(area);
  }

  unmerge(area: Area): void {
    this.guardStructure();
    const rest = this.mergedAreas.filter((other) => !intersect(other, area));
    if (rest.length === this.mergedAreas.length) return;
    this.mergedAreas = rest;
    this.tell("merges");
  }

  /** It lies under a merged area, whose first cell shows instead. */
  private isCovered(row: number, column: number): boolean {
    return this.mergedAreas.some(
      (area) => containsCell(area, row, column) && (area.row !== row || area.column !== column),
    );
  }

  get tabColor(): string {
    return this.color;
  }

  set tabColor(color: string) {
    this.color = color;
    this.tell("tabColor");
  }

  get showGridlines(): boolean {
    return this.gridlines;
  }

  set showGridlines(show: boolean) {
    this.gridlines = show;
    this.tell("gridlines");
  }

  // ---- rules

  /** Changes what an area validates, keeping what different parts of it had. */
  changeValidation(area: Area, change: (validation: Validation | null) => Validation | null): void {
    this.guardStructure();
    this.validations.change(area, (before) => {
      const after = change(before);
      if (!after) return null;
      checkValidation(after);
      for (const formula of ruleFormulas(after.rule)) this.workbook.checkFormula(formula);
      return after;
    });
    this.tell("validations");
  }

  /** Says that a conditional format of this sheet was changed, after asking leave by `guard`. */
  conditionalFormatsChanged(): void {
    this.tell("conditionalFormats");
  }

  /** Puts a note on a cell instead of the one it has; null takes it away. */
  setNote(row: number, column: number, note: Note | null): void {
    this.guard("allowEditObjects");
    if (note && this.comments.at(row, column))
      throw new ExcelError("InvalidOperation", "a comment stands there");
    this.notes.set(row, column, note);
    this.tell("notes");
  }

  /** Begins a thread of comments on a cell; null takes it away. A cell with a note takes none. */
  setComment(row: number, column: number, comment: Note | null): void {
    this.guard("allowEditObjects");
    if (comment && this.notes.at(row, column))
      throw new ExcelError("InvalidOperation", "a note stands there");
    this.comments.set(row, column, comment);
    this.tell("comments");
  }

  /** @throws InvalidArgument where it overlaps another table or merged cells, or where its name is taken. */
  addTable(table: Table): void {
    this.guardStructure();
    if (this.mergedAreas.some((area) => intersect(area, table.area)))
      throw new ExcelError("InvalidArgument", "a table cannot overlap merged cells");
    if (this.workbook.sheets.some(({ tables }) => tables.find(table.name)))
      throw new ExcelError("ItemAlreadyExists", `the table ${table.name}`);
    this.tables.add(table);
    this.tell("tables");
  }

  /** Takes a table away; its cells stay as they are. */
  removeTable(table: Table): void {
    this.guardStructure();
    this.tables.remove(table);
    this.tell("tables");
  }

  /**
   * Does something to the charts of this sheet, and tells of it.
   * @throws AccessDenied where protection does not leave objects open.
   */
  changeCharts<T>(job: () => T): T {
    this.guard("allowEditObjects");
    const result = job();
    this.tell("charts");
    return result;
  }

  get protection(): Protection | null {
    return this.protectedWith;
  }

  /** @throws AccessDenied where the sheet is protected already. */
  protect(options: Partial<ProtectionOptions>, password: string | null): void {
    if (this.protectedWith) throw new ExcelError("AccessDenied", `${this.name} is protected already`);
    this.protectedWith = { options: { ...STRICTEST, ...options }, password };
    this.workbook.history.clear();
    this.tell("protection");
  }

  /**
   * @throws AccessDenied where the password differs, or where the sheet is not protected: some versions of Excel pass
   * over that, those of mid-2026 do not (OfficeDev/office-js#6784).
   */
  unprotect(password: string | null): void {
    if (!this.protectedWith) throw new ExcelError("AccessDenied", `${this.name} is not protected`);
    const { password: expected } = this.protectedWith;
    if (expected !== null && expected !== password) throw new ExcelError("AccessDenied", "another password");
    this.protectedWith = null;
    this.workbook.history.clear();
    this.tell("protection");
  }

  /** Whether protection leaves this open; an unprotected sheet leaves everything open. */
  allows(option: Exclude<keyof ProtectionOptions, "selectionMode">): boolean {
    return this.protectedWith === null || this.protectedWith.options[option];
  }

  /** @throws AccessDenied where protection does not leave this open. */
  guard(option: Exclude<keyof ProtectionOptions, "selectionMode">): void {
    if (!this.allows(option)) throw new ExcelError("AccessDenied", `${this.name} is protected`);
  }

  private guardStructure(): void {
    if (this.protectedWith) throw new ExcelError("AccessDenied", `${this.name} is protected`);
  }

  private guardContent(area: Area): void {
    if (!this.protectedWith) return;
    for (const style of this.cells.stylesIn(area)) {
      if (style.locked) throw new ExcelError("AccessDenied", `${this.name} is protected`);
    }
  }

  // ---- view and print

  /** How many rows at the top and columns at the left stay in view. */
  get freeze(): { readonly rows: number; readonly columns: number } | null {
    return this.frozen;
  }

  set freeze(panes: { readonly rows: number; readonly columns: number } | null) {
    this.frozen = panes && panes.rows + panes.columns > 0 ? panes : null;
    this.tell("freeze");
  }

  /** The range of the filter, heading row included. */
  get filter(): Area | null {
    return this.filtered;
  }

  set filter(area: Area | null) {
    this.guardStructure();
    this.filtered = area;
    this.tell("filter");
  }

  get pageLayout(): PageLayout {
    return this.layout;
  }

  changePageLayout(change: Partial<PageLayout>): void {
    this.layout = { ...this.layout, ...change };
    this.tell("pageLayout");
  }

  get selection(): readonly Area[] {
    return this.selected;
  }

  /** Selects areas of the sheet, which becomes the active one. */
  select(areas: readonly Area[]): void {
    this.workbook.activate(this);
    const same =
      areas.length === this.selected.length &&
      areas.every((area, at) => sameArea(area, this.selected[at] ?? area));
    this.selected = areas;
    if (!same) this.workbook.changed({ kind: "selection", sheet: this, areas });
  }

  private tell(part: Exclude<SheetPart, "name" | "position">): void {
    this.workbook.changed({ kind: "sheet", sheet: this, part });
  }
}

/** What a person sees of a cell. */
export function shownText({ value, isError }: CellContent, style: Style): string {
  return isError ? String(value) : displayText(value, style.numberFormat);
}

interface PlacedContent {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

function inputAt(input: Input | readonly (readonly Input[])[], row: number, column: number): Input {
  if (input === null || typeof input !== "object") {
    return typeof input === "string" && input.startsWith("=") ? shiftFormula(input, row, column) : input;
  }
  return input[row]?.[column] ?? null;
}

function checkShape(area: Area, input: readonly (readonly Input[])[]): void {
  const fits =
    input.length === area.rows && input.every((row) => Array.isArray(row) && row.length === area.columns);
  if (fits) return;
  const given = `${input.length} × ${input[0]?.length ?? 0}`;
  throw new ExcelError("InvalidArgument", `${given} values for ${area.rows} × ${area.columns} cells`);
}

function checkSize(points: number | null, most: number): void {
  if (points === null) return;
  if (!Number.isFinite(points) || points < 0 || points > most) {
    throw new ExcelError("InvalidArgument", `size of ${points} points`);
  }
}
