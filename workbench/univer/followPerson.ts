import {
  BooleanNumber,
  CanceledError,
  RANGE_TYPE,
  type ICellData,
  type ICommandInfo,
  type ICommandService,
  type IExecutionOptions,
  type Workbook as GridWorkbook,
} from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertSheetCommand,
  MoveRangeMutation,
  type IMoveRangeMutationParams,
  type ISetFrozenMutationParams,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  type ISetWorksheetColWidthMutationParams,
  type ISetWorksheetRowHeightMutationParams,
  RemoveSheetCommand,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetTabColorCommand,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  SetWorksheetShowCommand,
} from "@univerjs/sheets";
import {
  type IRemoveNoteMutationParams,
  type IUpdateNoteMutationParams,
  RemoveNoteMutation,
  ToggleNotePopupMutation,
  UpdateNoteMutation,
} from "@univerjs/sheets-note";
import { ReCalcSheetsFilterMutation, SetSheetsFilterCriteriaMutation } from "@univerjs/sheets-filter";
import type { ExcelHost } from "../../host/excelHost";
import { typedInto } from "../../host/keyboard";
import { ExcelError } from "../../host/model/errors";
import { changeStyle } from "../../host/model/style";
import type { Sheet } from "../../host/model/sheet";
import { changedStyle } from "./cellStyle";
import type { PendingChanges } from "./pendingChanges";
import { type EditedCell, editedAreas, exactInput } from "./personEdit";
import { areaOfRange, points } from "./sheetData";

/** Why the workbench does not do what a person wanted. */
export type Refusal = "locked" | "protected" | "notFormula" | "notInWorkbench" | "lastSheet" | "sheetName";

/** What the person typed into the open cell editor, kept until the grid writes it. */
export interface TypedText {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** How the grid's steps name the sheet that they are about. */
interface Target {
  readonly subUnitId: string;
  readonly sheetId: string;
}

/** Steps of the grid's that change nothing but the view. */
const VIEW_ONLY: ReadonlySet<string> = new Set([
  SetWorksheetRowAutoHeightMutation.id,
  SetSheetsFilterCriteriaMutation.id,
  ReCalcSheetsFilterMutation.id,
  ToggleNotePopupMutation.id,
]);

/**
 * Follows what a person does in the grid: what protection refuses is stopped before it happens, the rest goes to the
 * model, which tells the add-in. What the model cannot follow is refused too, so that both never differ.
 */
export class PersonFollower {
  /** The grid is being drawn; nothing of that is a person's. */
  drawing = false;
  /** The sheet that is drawn as the one in view. */
  showing: string | null = null;
  typed: TypedText | null = null;

  constructor(
    private readonly host: ExcelHost,
    private readonly grid: GridWorkbook,
    private readonly pending: PendingChanges,
    private readonly refused: (reason: Refusal) => void,
    /** Asks for what is pending to be drawn. */
    private readonly redraw: () => void,
  ) {}

  /** Listens to the grid until the function that comes back is called. */
  follow(commands: ICommandService): () => void {
    const before = commands.beforeCommandExecuted((command, options) => this.before(command, options));
    const after = commands.onCommandExecuted((command, options) => this.after(command, options));
    return () => {
      before.dispose();
      after.dispose();
    };
  }

  private isForeign(options: IExecutionOptions | undefined): boolean {
    return this.drawing || options?.fromFormula === true || options?.onlyLocal === true;
  }

  // ---- before: what is not allowed does not happen

  private before({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    // The grid would show each sheet that comes, which takes long and is not what the model says.
    const strays = this.drawing && id === SetWorksheetActiveOperation.id;
    if (strays && (params as Target).subUnitId !== this.showing) throw new CanceledError();
    if (this.isForeign(options)) return;
    const step = SHEET_STEPS[id];
    if (step) {
      this.attempt(() => step(this.host, this.sheetOf(params), params));
      throw new CanceledError();
    }
    const reason = this.reasonAgainst(id, params);
    if (reason === null) return;
    this.refused(reason);
    throw new CanceledError();
  }

  private reasonAgainst(id: string, params: object | undefined): Refusal | null {
    const sheet = this.sheetOf(params);
    switch (id) {
      case SetRangeValuesMutation.id:
        return this.reasonAgainstValues(sheet, params as ISetRangeValuesMutationParams);
      case MoveRangeMutation.id: {
        const { from, to } = params as IMoveRangeMutationParams;
        return (
          this.reasonAgainstValues(this.sheetOf(from), { cellValue: from.value }) ??
          this.reasonAgainstValues(this.sheetOf(to), { cellValue: to.value })
        );
      }
      case SetWorksheetRowHeightMutation.id:
      case SetWorksheetRowIsAutoHeightMutation.id:
      case SetRowHiddenMutation.id:
      case SetRowVisibleMutation.id:
        return sheet.allows("allowFormatRows") ? null : "protected";
      case SetWorksheetColWidthMutation.id:
      case SetColHiddenMutation.id:
      case SetColVisibleMutation.id:
        return sheet.allows("allowFormatColumns") ? null : "protected";
      case SetSheetsFilterCriteriaMutation.id:
        return sheet.allows("allowAutoFilter") ? null : "protected";
      case AddWorksheetMergeMutation.id:
      case RemoveWorksheetMergeMutation.id:
        return sheet.protection ? "protected" : null;
      case UpdateNoteMutation.id:
      case RemoveNoteMutation.id:
        return sheet.allows("allowEditObjects") ? null : "protected";
      case SetFrozenMutation.id:
        return null;
      default:
        return isModelStep(id) && !VIEW_ONLY.has(id) && rulesOf(id) === null ? "notInWorkbench" : null;
    }
  }

  /** A locked cell may neither get another content nor another look. */
  private reasonAgainstValues(
    sheet: Sheet,
    { cellValue = {} }: Pick<ISetRangeValuesMutationParams, "cellValue">,
  ): Refusal | null {
    if (!sheet.protection) return null;
    const locked = editedCells(cellValue).some(({ row, column }) => sheet.style(row, column).locked);
    return locked ? "locked" : null;
  }

  /** Whether typing into a cell may begin. */
  mayEdit(sheetId: string, row: number, column: number): boolean {
    const sheet = this.host.workbook.find(sheetId);
    if (!sheet?.protection || !sheet.style(row, column).locked) return true;
    this.refused("locked");
    return false;
  }

  // ---- after: the model follows

  private after({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (this.isForeign(options)) return;
    const sheet = this.sheetOf(params);
    switch (id) {
      case SetRangeValuesMutation.id:
        this.attempt(() => this.takeValues(sheet, params as ISetRangeValuesMutationParams));
        break;
      case MoveRangeMutation.id: {
        const { from, to } = params as IMoveRangeMutationParams;
        this.attempt(() => {
          this.takeValues(this.sheetOf(from), { cellValue: from.value });
          this.takeValues(this.sheetOf(to), { cellValue: to.value });
        });
        break;
      }
      case SetSelectionsOperation.id:
        this.takeSelection(sheet, params as ISetSelectionsOperationParams);
        break;
      case SetWorksheetActiveOperation.id:
        if (sheet.visibility === "Visible") this.host.workbook.activate(sheet);
        break;
      case SetWorksheetColWidthMutation.id:
      case SetWorksheetRowHeightMutation.id:
      case SetWorksheetRowIsAutoHeightMutation.id:
        this.attempt(() => this.takeSizes(sheet, params as ISetWorksheetRowHeightMutationParams));
        break;
      case SetRowHiddenMutation.id:
      case SetRowVisibleMutation.id:
      case SetColHiddenMutation.id:
      case SetColVisibleMutation.id:
        this.attempt(() => takeVisibility(sheet, id, params as ISetWorksheetColWidthMutationParams));
        break;
      case SetFrozenMutation.id:
        sheet.freeze = frozenPanes(params as ISetFrozenMutationParams);
        break;
      case AddWorksheetMergeMutation.id:
        for (const range of (params as ISetWorksheetColWidthMutationParams).ranges) {
          this.attempt(() => sheet.merge(areaOfRange(range), false));
        }
        break;
      case RemoveWorksheetMergeMutation.id:
        for (const range of (params as ISetWorksheetColWidthMutationParams).ranges) {
          this.attempt(() => sheet.unmerge(areaOfRange(range)));
        }
        break;
      case UpdateNoteMutation.id: {
        const { row, col, note } = params as IUpdateNoteMutationParams;
        this.attempt(() =>
          sheet.setNote(row, col, note.note === "" ? null : { author: "", text: note.note }),
        );
        break;
      }
      case RemoveNoteMutation.id: {
        const { row, col } = params as IRemoveNoteMutationParams;
        if (row !== undefined && col !== undefined) this.attempt(() => sheet.setNote(row, col, null));
        break;
      }
      default: {
        const rules = rulesOf(id);
        if (rules === null) return;
        this.pending.add({ kind: "sheet", sheet, part: rules });
      }
    }
    this.redraw();
    this.host.flush();
  }

  private takeValues(
    sheet: Sheet,
    { cellValue = {} }: Pick<ISetRangeValuesMutationParams, "cellValue">,
  ): void {
    const drawn = this.grid.getSheetBySheetId(sheet.id);
    const contents: EditedCell[] = [];
    for (const { row, column, change } of editedCells(cellValue)) {
      const data = drawn?.getCellRaw(row, column) ?? null;
      // Drawn again whatever comes of it, so that the grid shows what the model made of it.
      this.pending.touch(sheet, { row, column, rows: 1, columns: 1 });
      if (change?.s !== undefined || change === null) this.takeStyle(sheet, row, column, data?.s);
      const typed = this.typedInto(sheet, row, column);
      // As Excel does when a person begins a new line.
      if (typed?.includes("\n") && sheet.allows("allowFormatCells")) {
        sheet.restyle({ row, column, rows: 1, columns: 1 }, (style) =>
          changeStyle(style, { wrapText: true }),
        );
      }
      const input = typed ?? exactInput(sheet, row, column, data);
      if (!holds(sheet, row, column, input)) contents.push({ row, column, input });
    }
    this.typed = null;
    for (const { area, inputs } of editedAreas(contents)) sheet.write(area, inputs, "person");
  }

  private typedInto(sheet: Sheet, row: number, column: number): string | null {
    const { typed } = this;
    if (typed?.sheetId !== sheet.id || typed.row !== row || typed.column !== column) return null;
    return typedInto(sheet.style(row, column).numberFormat, typed.text);
  }

  private takeStyle(sheet: Sheet, row: number, column: number, style: unknown): void {
    if (!sheet.allows("allowFormatCells")) return;
    const given = this.grid.getStyles().get(style as string) ?? null;
    if (!given) return;
    const area = { row, column, rows: 1, columns: 1 };
    const before = sheet.style(row, column);
    if (changeStyle(before, changedStyle(given)) !== before) {
      sheet.restyle(area, (old) => changeStyle(old, changedStyle(given)));
    }
  }

  private takeSelection(sheet: Sheet, { selections }: ISetSelectionsOperationParams): void {
    if (sheet.visibility !== "Visible" || selections.length === 0) return;
    sheet.select(selections.map(({ range }) => areaOfRange(wholeNumbers(range))));
  }

  private takeSizes(sheet: Sheet, { ranges }: ISetWorksheetRowHeightMutationParams): void {
    const drawn = this.grid.getSheetBySheetId(sheet.id);
    if (!drawn) return;
    for (const { startRow, endRow, startColumn, endColumn, rangeType } of ranges) {
      if (rangeType === RANGE_TYPE.COLUMN || endRow - startRow > endColumn - startColumn) {
        for (let column = startColumn; column <= endColumn; column++) {
          sheet.resizeColumns(column, 1, points(drawn.getColumnWidth(column)));
        }
      } else {
        for (let row = startRow; row <= endRow; row++) {
          const grows = drawn.getRowManager().getRow(row)?.ia === BooleanNumber.TRUE;
          sheet.resizeRows(row, 1, grows ? null : points(drawn.getRowHeight(row)));
        }
      }
    }
  }

  private attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      this.refused(REASONS[error.code] ?? "notInWorkbench");
    }
    this.host.flush();
  }

  /** The sheet that a step is about; the one in view where the step does not say. */
  private sheetOf(params: object | undefined): Sheet {
    const { workbook } = this.host;
    const target = params as Partial<Target> | undefined;
    const id = target?.subUnitId ?? target?.sheetId;
    return (id === undefined ? null : workbook.find(id)) ?? workbook.active;
  }
}

const REASONS: Readonly<Record<string, Refusal>> = {
  AccessDenied: "locked",
  InvalidArgument: "notFormula",
  InvalidOperation: "lastSheet",
  ItemAlreadyExists: "sheetName",
};

/** The grid's steps that change what a workbook is, not what the screen shows. */
function isModelStep(id: string): boolean {
  return /^(?:sheet|sheets|data-validation)\.mutation\./.test(id);
}

/** Pasting and moving carry rules along in the grid; the model's stay where they are, and are drawn again. */
function rulesOf(id: string): "validations" | "conditionalFormats" | null {
  if (id.startsWith("data-validation.mutation.")) return "validations";
  return /^sheet\.mutation\..*conditional-rule/.test(id) ? "conditionalFormats" : null;
}

/** What a person does with sheets as a whole: done in the model, from where the grid is drawn again. */
const SHEET_STEPS: Readonly<Record<string, (host: ExcelHost, sheet: Sheet, params?: object) => void>> = {
  [InsertSheetCommand.id]: ({ workbook }) => workbook.activate(workbook.addSheet()),
  [RemoveSheetCommand.id]: ({ workbook }, sheet) => workbook.remove(sheet),
  [SetWorksheetHideCommand.id]: ({ workbook }, sheet) => workbook.setVisibility(sheet, "Hidden"),
  [SetWorksheetShowCommand.id]: ({ workbook }, sheet) => {
    // Excel's own menu shows hidden sheets only, never very hidden ones.
    if (sheet.visibility !== "Hidden") return;
    workbook.setVisibility(sheet, "Visible");
    workbook.activate(sheet);
  },
  [SetWorksheetNameCommand.id]: ({ workbook }, sheet, params) =>
    workbook.rename(sheet, (params as { readonly name: string }).name),
  [SetWorksheetOrderCommand.id]: ({ workbook }, sheet, params) =>
    workbook.move(sheet, (params as { readonly order: number }).order),
  [SetTabColorCommand.id]: (_host, sheet, params) => {
    sheet.tabColor = (params as { readonly value: string }).value;
  },
};

interface GridEdit {
  readonly row: number;
  readonly column: number;
  /** What the grid changes of the cell; null clears it. */
  readonly change: ICellData | null;
}

function editedCells(cellValue: NonNullable<ISetRangeValuesMutationParams["cellValue"]>): GridEdit[] {
  const rows = Object.entries(cellValue as Record<string, Record<string, ICellData | null> | undefined>);
  return rows.flatMap(([row, cells]) =>
    Object.entries(cells ?? {}).map(([column, change]) => ({
      row: Number(row),
      column: Number(column),
      change,
    })),
  );
}

/** The cell holds already what the input would make of it. */
function holds(sheet: Sheet, row: number, column: number, input: EditedCell["input"]): boolean {
  const { value, formula } = sheet.content(row, column);
  if (formula !== null) return input === formula;
  if (typeof input === "string" && input.startsWith("'")) return value === input.slice(1);
  return input === (value ?? "");
}

function takeVisibility(sheet: Sheet, id: string, { ranges }: ISetWorksheetColWidthMutationParams): void {
  for (const { startRow, endRow, startColumn, endColumn } of ranges) {
    if (id === SetRowHiddenMutation.id || id === SetRowVisibleMutation.id) {
      sheet.hideRows(startRow, endRow - startRow + 1, id === SetRowHiddenMutation.id);
    } else {
      sheet.hideColumns(startColumn, endColumn - startColumn + 1, id === SetColHiddenMutation.id);
    }
  }
}

function frozenPanes({ xSplit, ySplit }: ISetFrozenMutationParams): { rows: number; columns: number } | null {
  return xSplit > 0 || ySplit > 0 ? { rows: ySplit, columns: xSplit } : null;
}

/** The grid gives whole rows and columns without numbers where it may. */
function wholeNumbers<T extends { startRow: number; endRow: number; startColumn: number; endColumn: number }>(
  range: T,
): T {
  const number = (given: number, otherwise: number) => (Number.isFinite(given) ? given : otherwise);
  return {
    ...range,
    startRow: number(range.startRow, 0),
    endRow: number(range.endRow, 0),
    startColumn: number(range.startColumn, 0),
    endColumn: number(range.endColumn, 0),
  };
}
