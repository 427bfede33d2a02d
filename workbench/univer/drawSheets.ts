import type { ICommand, Workbook as GridWorkbook, Worksheet } from "@univerjs/core";
import { AddDataValidationMutation, RemoveDataValidationMutation } from "@univerjs/data-validation";
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { RemoveSheetsFilterMutation, SetSheetsFilterRangeMutation } from "@univerjs/sheets-filter";
import { type ISheetNote, RemoveNoteMutation, UpdateNoteMutation } from "@univerjs/sheets-note";
import { type Area, boundingArea, isWholeColumns, isWholeRows } from "../../host/model/area";
import type { SheetPart } from "../../host/model/changes";
import type { Note } from "../../host/model/notes";
import type { Sheet } from "../../host/model/sheet";
import type { Workbook } from "../../host/model/workbook";
import { yesNo } from "./cellStyle";
import type { PendingChanges, PendingSheet } from "./pendingChanges";
import { cellMatrix, columnData, gridFreeze, gridRange, gridSize, rowData, sheetData } from "./sheetData";
import { gridConditionalFormats, gridValidations } from "./sheetRules";

/** Runs one of the grid's own steps, past a person's undo. */
export type Run = <P extends object>(step: ICommand<P>, params: P) => void;

/** What the grid keeps beside the cells. */
const RULES = ["validations", "conditionalFormats", "filter", "notes"] as const;

/** Brings the sheets of the grid up to date with the model: only what changed is drawn again. */
export class SheetDrawing {
  /** Which rules of each sheet the grid does not know yet. */
  private readonly stale = new Map<string, Set<SheetPart>>();
  /** The rules that the grid has of each sheet, so that they can be taken away. */
  private readonly validations = new Map<string, string[]>();
  private readonly formats = new Map<string, string[]>();
  private readonly notes = new Map<string, string[]>();
  private readonly filtered = new Set<string>();

  constructor(
    private readonly workbook: Workbook,
    private readonly grid: GridWorkbook,
    private readonly run: Run,
  ) {}

  /**
   * Draws what is pending. Of a sheet that is not in view, rules wait until it is.
   * @param show brings the model's active sheet into view: before another one goes, since the grid needs one
   */
  draw(pending: PendingChanges, show: () => void): void {
    const added = pending.list ? this.addSheets() : new Set<Sheet>();
    if (pending.view || pending.list) show();
    if (pending.list) this.drawTabs();
    for (const sheet of this.workbook.sheets) {
      const changes = pending.ofSheet(sheet);
      if (!changes) continue;
      for (const rule of RULES) if (changes.parts.has(rule)) this.staleRules(sheet).add(rule);
      // What was added just now is there as it is.
      if (!added.has(sheet)) this.drawSheet(sheet, changes);
    }
    this.drawRules(this.workbook.active);
  }

  /** Tells the grid the rules of a sheet that it does not know yet: they are asked for only where they are seen. */
  drawRules(sheet: Sheet): void {
    const stale = this.staleRules(sheet);
    if (stale.has("validations")) this.drawValidations(sheet);
    if (stale.has("conditionalFormats")) this.drawConditionalFormats(sheet);
    if (stale.has("filter")) this.drawFilter(sheet);
    if (stale.has("notes")) this.drawNotes(sheet);
    stale.clear();
  }

  private staleRules(sheet: Sheet): Set<SheetPart> {
    const known = this.stale.get(sheet.id);
    if (known) return known;
    const stale = new Set<SheetPart>(RULES);
    this.stale.set(sheet.id, stale);
    return stale;
  }

  /** @returns the sheets that were added */
  private addSheets(): Set<Sheet> {
    const { workbook, grid } = this;
    const missing = workbook.sheets.filter(({ id }) => !grid.getSheetBySheetId(id));
    for (const sheet of missing) {
      const place = { unitId: grid.getUnitId(), index: grid.getSheetSize() };
      this.run(InsertSheetMutation, { ...place, sheet: sheetData(sheet) });
    }
    return new Set(missing);
  }

  private drawTabs(): void {
    const { workbook, grid } = this;
    const unitId = grid.getUnitId();
    for (const drawn of [...grid.getSheets()]) {
      if (workbook.sheets.some(({ id }) => id === drawn.getSheetId())) continue;
      this.run(RemoveSheetMutation, { unitId, subUnitId: drawn.getSheetId(), subUnitName: drawn.getName() });
    }
    for (const [position, sheet] of workbook.sheets.entries()) this.drawTab(sheet, position);
  }

  private drawTab(sheet: Sheet, position: number): void {
    const { grid } = this;
    const drawn = grid.getSheetBySheetId(sheet.id);
    if (!drawn) return;
    const target = { unitId: grid.getUnitId(), subUnitId: sheet.id };
    if (drawn.getName() !== sheet.name) this.run(SetWorksheetNameMutation, { ...target, name: sheet.name });
    const hidden = yesNo(sheet.visibility !== "Visible");
    if (drawn.isSheetHidden() !== hidden) this.run(SetWorksheetHideMutation, { ...target, hidden });
    const order = grid.getSheetOrders().indexOf(sheet.id);
    if (order !== position) {
      this.run(SetWorksheetOrderMutation, { ...target, fromOrder: order, toOrder: position });
    }
  }

  private drawSheet(sheet: Sheet, { cells, rows, columns, parts }: PendingSheet): void {
    const drawn = this.grid.getSheetBySheetId(sheet.id);
    if (!drawn) return;
    const target = { unitId: this.grid.getUnitId(), subUnitId: sheet.id };
    this.grow(sheet, drawn);
    this.drawCells(sheet, cells);
    if (rows.size > 0) {
      this.run(SetRowDataMutation, { ...target, rowData: linesOf(rows, (row) => rowData(sheet, row)) });
    }
    if (columns.size > 0) {
      const data = linesOf(columns, (column) => columnData(sheet, column));
      this.run(SetColDataMutation, { ...target, columnData: data });
    }
    if (parts.has("merges")) this.drawMerges(sheet, drawn);
    if (parts.has("freeze")) this.run(SetFrozenMutation, { ...target, ...gridFreeze(sheet) });
    if (parts.has("tabColor")) this.run(SetTabColorMutation, { ...target, color: sheet.tabColor });
    if (parts.has("gridlines")) {
      this.run(ToggleGridlinesMutation, { ...target, showGridlines: yesNo(sheet.showGridlines) });
    }
    if (parts.has("tables"))
      this.drawCells(
        sheet,
        sheet.tables.all().map(({ area }) => area),
      );
  }

  /** More rows and columns, where the model came to use more than the grid has. */
  private grow(sheet: Sheet, drawn: Worksheet): void {
    const target = { unitId: this.grid.getUnitId(), subUnitId: sheet.id };
    const { rows, columns } = gridSize(sheet);
    if (rows > drawn.getRowCount()) this.run(SetWorksheetRowCountMutation, { ...target, rowCount: rows });
    if (columns > drawn.getColumnCount()) {
      this.run(SetWorksheetColumnCountMutation, { ...target, columnCount: columns });
    }
  }

  private drawCells(sheet: Sheet, changed: readonly Area[]): void {
    const target = { unitId: this.grid.getUnitId(), subUnitId: sheet.id };
    const { rows, columns } = gridSize(sheet);
    for (const area of joined(changed)) {
      if (isWholeColumns(area)) {
        const lines = indices(area.column, Math.min(area.columns, columns - area.column));
        const data = linesOf(lines, (column) => columnData(sheet, column));
        this.run(SetColDataMutation, { ...target, columnData: data });
      }
      const within = {
        ...area,
        rows: Math.min(area.rows, rows - area.row),
        columns: Math.min(area.columns, columns - area.column),
      };
      if (within.rows < 1 || within.columns < 1) continue;
      this.run(SetRangeValuesMutation, { ...target, cellValue: cellMatrix(sheet, within) });
    }
  }

  private drawMerges(sheet: Sheet, drawn: Worksheet): void {
    const target = { unitId: this.grid.getUnitId(), subUnitId: sheet.id };
    const before = drawn.getMergeData();
    const after = sheet.merges.map(gridRange);
    if (before.length > 0) this.run(RemoveWorksheetMergeMutation, { ...target, ranges: [...before] });
    if (after.length > 0) this.run(AddWorksheetMergeMutation, { ...target, ranges: after });
  }

  private drawValidations(sheet: Sheet): void {
    const target = { unitId: this.grid.getUnitId(), subUnitId: sheet.id };
    const before = this.validations.get(sheet.id) ?? [];
    const after = gridValidations(sheet);
    if (before.length > 0) this.run(RemoveDataValidationMutation, { ...target, ruleId: before });
    if (after.length > 0) this.run(AddDataValidationMutation, { ...target, rule: after });
    this.validations.set(
      sheet.id,
      after.map(({ uid }) => uid),
    );
  }

  /** Added from the last to the first, since the grid puts each new one before the others. */
  private drawConditionalFormats(sheet: Sheet): void {
    const target = { unitId: this.grid.getUnitId(), subUnitId: sheet.id };
    for (const cfId of this.formats.get(sheet.id) ?? []) {
      this.run(DeleteConditionalRuleMutation, { ...target, cfId });
    }
    const after = gridConditionalFormats(sheet);
    for (const rule of after.toReversed()) this.run(AddConditionalRuleMutation, { ...target, rule });
    this.formats.set(
      sheet.id,
      after.map(({ cfId }) => cfId),
    );
  }

  private drawNotes(sheet: Sheet): void {
    const target = { unitId: this.grid.getUnitId(), sheetId: sheet.id };
    for (const noteId of this.notes.get(sheet.id) ?? []) this.run(RemoveNoteMutation, { ...target, noteId });
    const after = sheet.notes.all().map(({ row, column, note }) => gridNote(row, column, note));
    for (const note of after) {
      this.run(UpdateNoteMutation, { ...target, row: note.row, col: note.col, note });
    }
    this.notes.set(
      sheet.id,
      after.map(({ id }) => id),
    );
  }

  private drawFilter(sheet: Sheet): void {
    const target = { unitId: this.grid.getUnitId(), subUnitId: sheet.id };
    if (this.filtered.delete(sheet.id)) this.run(RemoveSheetsFilterMutation, target);
    if (!sheet.filter) return;
    this.run(SetSheetsFilterRangeMutation, { ...target, range: gridRange(sheet.filter) });
    this.filtered.add(sheet.id);
  }
}

/** A note in the box that the grid opens beside its cell, as high as its text needs. */
function gridNote(row: number, column: number, { text }: Note): ISheetNote {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.ceil((line.length + 1) / 14), 0);
  return {
    id: `note ${row} ${column}`,
    row,
    col: column,
    width: 200,
    height: Math.min(Math.max(lines * 20, 60), 300),
    note: text,
  };
}

/** One area around many small ones: drawing a few cells too many costs less than hundreds of steps. */
function joined(areas: readonly Area[]): readonly Area[] {
  const whole = areas.filter((area) => isWholeColumns(area) || isWholeRows(area));
  const others = areas.filter((area) => !whole.includes(area));
  return others.length < FEW ? areas : [...whole, others.reduce(boundingArea)];
}

const FEW = 8;

function indices(first: number, count: number): number[] {
  return Array.from({ length: Math.max(count, 0) }, (_, index) => first + index);
}

function linesOf<T>(lines: Iterable<number>, make: (line: number) => T): Record<number, T> {
  return Object.fromEntries([...lines].map((line) => [line, make(line)]));
}
