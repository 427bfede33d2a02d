import {
  type IRange,
  type ISelectionCell,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  RedoCommand,
  UndoCommand,
  UniverInstanceType,
  type Workbook as GridWorkbook,
} from "@univerjs/core";
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { IRenderManagerService } from "@univerjs/engine-render";
import {
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetRowAutoHeightMutation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import {
  getCoordByCell,
  getViewportByCell,
  IEditorBridgeService,
  SheetSkeletonManagerService,
} from "@univerjs/sheets-ui";
import { type Area, containsCell } from "../../host/model/area";
import type { Hyperlink } from "../../host/model/cellStore";
import type { ExcelHost } from "../../host/excelHost";
import { DEFAULT_STYLE } from "../../host/model/style";
import type { Sheet } from "../../host/model/sheet";
import { gridStyle } from "./cellStyle";
import { type Run, SheetDrawing } from "./drawSheets";
import { PersonFollower, type Refusal } from "./followPerson";
import { FormulaResults } from "./formulaResults";
import { PendingChanges } from "./pendingChanges";
import { plainText } from "./personEdit";
import { gridRange, points, sheetData } from "./sheetData";
import { type RunningUniver, startUniver } from "./startUniver";

export interface GridOptions {
  readonly container: HTMLElement;
  /** `zh-CN` or `en-US`. */
  readonly language: string;
  /** Told when the grid does not do what the person wanted. */
  readonly refused: (reason: Refusal) => void;
  /** Told when the person clicked a cell with a link. */
  readonly linkClicked: (link: Hyperlink) => void;
}

/** What the grid shows of one workbook. */
interface Shown {
  readonly host: ExcelHost;
  readonly grid: GridWorkbook;
  readonly pending: PendingChanges;
  readonly drawing: SheetDrawing;
  readonly person: PersonFollower;
  readonly results: FormulaResults;
  readonly stop: () => void;
}

/** How long nothing may change before the grid is drawn, and how long it may wait at most. */
const QUIET_MILLISECONDS = 250;
const LATEST_MILLISECONDS = 3000;

/** A spreadsheet that shows a host's workbook, lets a person edit it, and works out its formulas. */
export class UniverGrid {
  private readonly running: RunningUniver;
  private shown: Shown | null = null;
  private scheduled = 0;
  /** Since when something waits to be drawn. */
  private firstPending: number | null = null;
  private shows = 0;

  constructor(private readonly options: GridOptions) {
    this.running = startUniver(options.container, options.language);
    this.guardEditing();
    this.followLinks();
  }

  /** Shows another workbook in place of the present one. */
  show(host: ExcelHost): void {
    const { univer, commands, injector } = this.running;
    if (this.shown) {
      this.shown.stop();
      injector.get(IUniverInstanceService).disposeUnit(this.shown.grid.getUnitId());
    }
    const { workbook } = host;
    const unitId = `workbook ${++this.shows}`;
    const grid = univer.createUnit<object, GridWorkbook>(UniverInstanceType.UNIVER_SHEET, {
      id: unitId,
      name: "",
      appVersion: "",
      locale: LocaleType.ZH_CN,
      styles: {},
      defaultStyle: gridStyle(DEFAULT_STYLE),
      sheetOrder: workbook.sheets.map(({ id }) => id),
      sheets: Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, sheetData(sheet)])),
    });
    const pending = new PendingChanges();
    const person = new PersonFollower(host, grid, pending, this.options.refused, () => {
      if (pending.any) this.schedule();
    });
    const results = new FormulaResults(workbook, unitId, commands);
    const listening = commands.onCommandExecuted(({ id, params }) => results.hear(id, params));
    const unfollow = person.follow(commands);
    const unwatch = workbook.onChange((change) => {
      if (results.taking) return;
      pending.add(change);
      if (pending.any) this.schedule();
    });
    const stop = () => {
      listening.dispose();
      unfollow();
      unwatch();
    };
    const shown = {
      host,
      grid,
      pending,
      drawing: new SheetDrawing(workbook, grid, this.run),
      person,
      results,
      stop,
    };
    this.shown = shown;
    this.asOwn(shown, () => {
      shown.drawing.drawRules(workbook.active);
      this.drawNames(shown);
      this.drawView(shown);
      this.fitRows(shown, workbook.active, null);
    });
  }

  /**
   * Shows what is still pending and waits until all formulas have their results. While a person types into a cell they
   * keep their last ones, as in Excel.
   */
  async settle(): Promise<void> {
    const { shown } = this;
    if (!shown || this.isTyping() || !(shown.pending.contents || shown.results.isDue())) return;
    this.draw();
    await shown.results.settle();
  }

  /** Where a cell of the sheet in view stands in the window, for whoever wants to point at it; null outside of the view. */
  cellBox(row: number, column: number): DOMRect | null {
    const { grid } = this.shown ?? {};
    const render =
      grid && this.running.injector.get(IRenderManagerService).getRenderUnitById(grid.getUnitId());
    const sheet = grid?.getActiveSheet();
    const skeleton = sheet && render?.with(SheetSkeletonManagerService).getSkeleton(sheet.getSheetId());
    if (!render || !skeleton) return null;
    const { startX, startY, endX, endY } = getCoordByCell(row, column, render.scene, skeleton);
    const viewport = getViewportByCell(row, column, render.scene, sheet);
    const { left, top } = render.engine.getCanvasElement().getBoundingClientRect();
    const x = left + startX - (viewport?.viewportScrollX ?? 0);
    const y = top + startY - (viewport?.viewportScrollY ?? 0);
    return new DOMRect(x, y, endX - startX, endY - startY);
  }

  undo(): void {
    void this.running.commands.executeCommand(UndoCommand.id);
  }

  redo(): void {
    void this.running.commands.executeCommand(RedoCommand.id);
  }

  /**
   * Once for all that changes in quick succession: an add-in's job is many requests, and painting holds up the pane, which
   * shares the browser's thread. Where the cursor goes is shown at once.
   */
  private schedule(): void {
    window.clearTimeout(this.scheduled);
    const now = performance.now();
    this.firstPending ??= now;
    const latest = this.shown?.pending.onlyView ? now : this.firstPending + LATEST_MILLISECONDS;
    const wait = Math.max(0, Math.min(QUIET_MILLISECONDS, latest - now));
    this.scheduled = window.setTimeout(() => this.draw(), wait);
  }

  private draw(): void {
    window.clearTimeout(this.scheduled);
    const { shown } = this;
    if (!shown?.pending.any) return;
    if (this.isTyping()) {
      this.scheduled = window.setTimeout(() => this.draw(), QUIET_MILLISECONDS);
      return;
    }
    this.firstPending = null;
    const pending = shown.pending.take();
    if (pending.contents) shown.results.expect();
    this.asOwn(shown, () => {
      shown.person.showing = null;
      shown.drawing.draw(pending, () => this.drawView(shown));
      if (pending.names || pending.list) this.drawNames(shown);
      this.fitRows(shown, shown.host.workbook.active, pending);
    });
    if (pending.final) this.running.injector.get(IUndoRedoService).clearUndoRedo(shown.grid.getUnitId());
  }

  /** A cell is open for typing: drawing would begin it anew, and what was typed so far would be lost. */
  private isTyping(): boolean {
    return this.running.injector.get(IEditorBridgeService).isVisible().visible;
  }

  private asOwn(shown: Shown, step: () => void): void {
    shown.person.drawing = true;
    try {
      step();
    } finally {
      shown.person.drawing = false;
    }
  }

  private readonly run: Run = (step, params) => {
    this.running.commands.syncExecuteCommand(step.id, params);
  };

  // ---- names, the sheet in view, the cursor

  private readonly namesDrawn = new Map<string, string>();

  private drawNames({ host: { workbook }, grid }: Shown): void {
    const unitId = grid.getUnitId();
    for (const [id, name] of this.namesDrawn) {
      this.run(RemoveDefinedNameMutation, { unitId, id, name, formulaOrRefString: "" });
    }
    this.namesDrawn.clear();
    for (const { name, formula, visible } of workbook.names.all()) {
      const id = `name ${name}`;
      const formulaOrRefString = formula.replace(/^=/, "");
      this.run(SetDefinedNameMutation, { unitId, id, name, formulaOrRefString, hidden: !visible });
      this.namesDrawn.set(id, name);
    }
  }

  private drawView({ host: { workbook }, grid, person }: Shown): void {
    const { active } = workbook;
    person.showing = active.id;
    const target = { unitId: grid.getUnitId(), subUnitId: active.id };
    if (grid.getActiveSheet().getSheetId() !== active.id) this.run(SetWorksheetActiveOperation, target);
    const ranges = active.selection.map((area) => gridRange(withMerge(active, area)));
    const present = this.running.injector.get(SheetsSelectionsService).getCurrentSelections();
    const same =
      JSON.stringify(present.map(({ range }) => corners(range))) === JSON.stringify(ranges.map(corners));
    if (same) return;
    const selections = ranges.map((range, index) => ({
      range,
      primary: index === ranges.length - 1 ? primaryCell(range) : null,
      style: null,
    }));
    this.run(SetSelectionsOperation, { ...target, selections, reveal: true });
  }

  // ---- rows that grow with their text

  private readonly fitted = new Set<string>();

  /** Fits the rows of the sheet in view: all of them when it is first shown, then those that changed. */
  private fitRows({ grid }: Shown, sheet: Sheet, pending: PendingChanges | null): void {
    const unitId = grid.getUnitId();
    const first = !this.fitted.has(`${unitId} ${sheet.id}`);
    const changed = pending?.ofSheet(sheet);
    const areas = first || changed?.columns.size ? [sheet.usedArea()] : [...(changed?.cells ?? [])];
    const rows = growingRows(sheet, areas);
    if (rows.length === 0) return;
    const render = this.running.injector.get(IRenderManagerService).getRenderUnitById(unitId);
    const skeleton = render?.with(SheetSkeletonManagerService).ensureSkeleton(sheet.id);
    if (!skeleton) return;
    this.fitted.add(`${unitId} ${sheet.id}`);
    const ranges = rows.map((row) => gridRange({ row, column: 0, rows: 1, columns: 1 }));
    const rowsAutoHeightInfo = skeleton.calculateAutoHeightInRange(ranges);
    this.run(SetWorksheetRowAutoHeightMutation, { unitId, subUnitId: sheet.id, rowsAutoHeightInfo });
    for (const { row, autoHeight } of rowsAutoHeightInfo) {
      if (autoHeight !== undefined) sheet.rows.fit(row, Math.min(points(autoHeight), MOST_HEIGHT));
    }
  }

  // ---- typing and links

  /** Locked cells do not open for typing; what is typed is kept as it was, for the model to read as Excel does. */
  private guardEditing(): void {
    const { api, injector } = this.running;
    api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
      const { worksheet, row, column } = event;
      if (this.shown?.person.mayEdit(worksheet.getSheetId(), row, column) !== false) return;
      event.cancel = true;
      // The key that was pressed comes to stand in the line above the sheet none the less.
      window.setTimeout(() => injector.get(IEditorBridgeService).refreshEditCellState(), 0);
    });
    api.addEvent(api.Event.BeforeSheetEditEnd, ({ worksheet, row, column, value, isConfirm }) => {
      if (!this.shown) return;
      const text = plainText(value.toPlainText());
      this.shown.person.typed = isConfirm ? { sheetId: worksheet.getSheetId(), row, column, text } : null;
    });
  }

  /** A click on a link goes where it leads, inside the workbook. */
  private followLinks(): void {
    const { api } = this.running;
    api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
      const workbook = this.shown?.host.workbook;
      const link = workbook?.find(worksheet.getSheetId())?.content(row, column).hyperlink;
      if (!workbook || !link) return;
      this.options.linkClicked(link);
    });
  }
}

/** One cell of a merged area stands for the whole of it. */
function withMerge(sheet: Sheet, area: Area): Area {
  const single = area.rows === 1 && area.columns === 1;
  return (single && sheet.merges.find((merge) => containsCell(merge, area.row, area.column))) || area;
}

function corners({ startRow, startColumn, endRow, endColumn }: IRange): number[] {
  return [startRow, startColumn, endRow, endColumn];
}

function primaryCell({ startRow, startColumn, endRow, endColumn }: IRange): ISelectionCell {
  return {
    startRow,
    startColumn,
    endRow: startRow,
    endColumn: startColumn,
    actualRow: startRow,
    actualColumn: startColumn,
    isMerged: endRow > startRow || endColumn > startColumn,
    isMergedMainCell: true,
  };
}

const MOST_FITTED = 2000;
/** Excel's highest row, in points. */
const MOST_HEIGHT = 409;

function growingRows(sheet: Sheet, areas: readonly (Area | null)[]): number[] {
  const rows = new Set<number>();
  for (const area of areas) {
    const end = area ? Math.min(area.row + area.rows, area.row + MOST_FITTED) : 0;
    for (let row = area?.row ?? 0; row < end; row++) {
      if (sheet.rows.ownSize(row) === null && !sheet.rows.isHidden(row)) rows.add(row);
    }
  }
  return [...rows];
}
