import { CellValueType, type ICellData, type ICommandService, type Nullable } from "@univerjs/core";
import {
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { WHOLE_SHEET } from "../../host/model/area";
import type { Workbook } from "../../host/model/workbook";

/** In milliseconds: the grid begins a tenth of a second after the last change, and a calculation that takes this long is stuck. */
const LATEST_START = 300;
const LONGEST = 10_000;

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;

/** Lends the grid's formula engine to the model: what it works out becomes the results of the model's formulas. */
export class FormulaResults {
  /** What changes in the model comes from here; the grid shows it already. */
  taking = false;
  private waiting: (() => void)[] = [];
  private running = false;
  /** How often something changed; how often when the last calculation began; and when the last one ended began. */
  private changes = 0;
  private begun = 0;
  private done = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly unitId: string,
    private readonly commands: ICommandService,
  ) {}

  /** Hears what the grid worked out. */
  hear(id: string, params: object | undefined): void {
    if (id === SetFormulaCalculationStartMutation.id) {
      this.running = true;
      this.begun = this.changes;
    }
    if (id === SetFormulaCalculationResultMutation.id) {
      this.taking = true;
      this.take((params as ISetFormulaCalculationResultMutation).unitData[this.unitId] ?? {});
      this.taking = false;
    }
    if (id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState !== undefined) this.end();
    }
  }

  /** Something changed that formulas may look at. */
  expect(): void {
    this.changes++;
  }

  /** Something changed that formulas may look at, and they were not worked out since. */
  isDue(): boolean {
    return this.done < this.changes;
  }

  /**
   * Waits for the results of what changed since the last time. The grid begins by itself; where it does not, since it
   * sees nothing that formulas look at, all formulas are worked out to be sure.
   */
  async settle(): Promise<void> {
    if (!this.isDue() || !hasFormulas(this.workbook)) return;
    const finished = new Promise<void>((resolve) => this.waiting.push(resolve));
    await Promise.race([finished, pause(LATEST_START)]);
    if (!this.running && this.isDue()) {
      void this.commands.executeCommand(SetFormulaCalculationStartMutation.id, EVERYTHING, {
        onlyLocal: true,
      });
    }
    await Promise.race([finished, pause(LONGEST)]);
  }

  private end(): void {
    this.running = false;
    this.done = this.begun;
    // Something changed meanwhile: the grid begins once more.
    if (this.isDue()) return;
    for (const tell of this.waiting.splice(0)) tell();
  }

  private take(sheets: Results): void {
    for (const [sheetId, rows] of Object.entries(sheets)) {
      const sheet = this.workbook.find(sheetId);
      if (!sheet) continue;
      for (const [row, cells] of Object.entries(rows as ResultRows)) {
        for (const [column, data] of Object.entries(cells ?? {})) {
          const { value, isError } = resultOf(data);
          sheet.setResult(Number(row), Number(column), value, isError);
        }
      }
    }
  }
}

type ResultRows = Record<string, Record<string, Nullable<ICellData>> | undefined>;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function hasFormulas(workbook: Workbook): boolean {
  return workbook.sheets.some((sheet) => {
    let found = false;
    sheet.eachContent(WHOLE_SHEET, (_row, _column, { formula }) => {
      found ||= formula !== null;
    });
    return found;
  });
}

type Results = NonNullable<ISetFormulaCalculationResultMutation["unitData"][string]>;

const EVERYTHING = {
  forceCalculation: true,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

/** A formula that gives nothing shows 0 in Excel, and an empty text where it looks at one. */
function resultOf(data: Nullable<ICellData>): { value: string | number | boolean; isError: boolean } {
  const value = data?.v ?? "";
  if (data?.t === CellValueType.BOOLEAN)
    return { value: value === 1 || value === true || value === "TRUE", isError: false };
  return { value, isError: typeof value === "string" && ERROR.test(value) };
}
