import type { CellRange } from "./address";
import type { StyleName } from "./styles";

/**
 * What a workbook shall be. A plan knows neither Excel nor files: one writer turns it into an .xlsx file, another
 * builds it in the open workbook, and both must give the same.
 */
export interface WorkbookPlan {
  readonly title: string;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly DefinedName[];
}

/** A workbook-wide name for a range of one of the plan's sheets. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
}

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** What one sheet shall be. Rows and columns count from 0, everything starts at A1. */
export interface SheetPlan {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly PlanRow[];
  readonly merges: readonly CellRange[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** null: the sheet is not protected. Never with a password: the locks guard against slips, not against people. */
  readonly protection: ProtectionOptions | null;
  /** How many rows at the top and columns at the left stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** The range of the filter, heading row included. */
  readonly filter: CellRange | null;
  readonly print: PrintSetup | null;
  readonly charts: readonly ChartPlan[];
}

/**
 * How the names of planned charts begin. Programs show a chart's name in their list of objects and keep it; by it a
 * reader tells a planned chart from one that a person added, which Excel calls 图表 1.
 */
export const CHART_PREFIX = "图_";

/** A native chart over cells of the plan's workbook: whoever corrects a cell sees it in the chart. */
export interface ChartPlan {
  /** Unique within its sheet; it begins with `CHART_PREFIX`. */
  readonly name: `${typeof CHART_PREFIX}${string}`;
  readonly kind: "column" | "bar" | "stackedColumn" | "stackedBar" | "doughnut";
  readonly title: string;
  /** What it shows, in words, for whoever does not see it (the alternative text). */
  readonly description: string;
  /** The texts along the axis, or those of a doughnut's legend: one row or one column of cells. */
  readonly categories: ChartCells;
  readonly series: readonly ChartSeries[];
  /** The cells that it covers. */
  readonly place: CellRange;
  readonly legend: "bottom" | "right" | null;
  /** Whether each point shows its value; then there is no axis with values. */
  readonly showValues: boolean;
  /** Excel's code for values and their axis: `0`, `0%`. */
  readonly numberFormat: string;
}

export interface ChartSeries {
  /** The cell with its name, as the legend shows it. */
  readonly name: ChartCells;
  /** As many cells as there are categories, in the same direction. */
  readonly values: ChartCells;
  /** `#RRGGBB`: one for all points, or one for each of them, as a doughnut needs it. */
  readonly colors: readonly string[];
}

/** One row or one column of cells, or a single cell. */
export interface ChartCells {
  readonly sheet: string;
  readonly range: CellRange;
}

export interface PlanColumn {
  /** In characters of the default font, as Excel shows it. */
  readonly width: number;
  readonly hidden: boolean;
}

export interface PlanRow {
  /** In points, at most 409; null lets the row grow with its text, from `naturalHeight` on. */
  readonly height: number | null;
  /** From column A; null is a cell that the plan does not touch. */
  readonly cells: readonly (PlanCell | null)[];
}

/** A text is always written as text, whatever it begins with; a date is a serial number in a style with a date format. */
export type PlanValue = string | number | boolean | null;

export interface PlanCell {
  /** null: empty, but styled. With a formula: its result, which a file carries beside it. */
  readonly value: PlanValue;
  /** Without the leading `=`. No function newer than Excel 2010. */
  readonly formula?: string;
  readonly style: StyleName;
  /** A jump inside the workbook, as `进展明细!A5`. */
  readonly link?: string;
}

export interface Validation {
  readonly range: CellRange;
  readonly rule: ValidationRule;
  /** The hint that shows while the cell is selected: title up to 32, message up to 255 characters. */
  readonly prompt: ValidationText | null;
  /** What happens to an entry that does not fit; null: nothing. */
  readonly error: (ValidationText & { readonly style: "stop" | "warning" | "information" }) | null;
}

export interface ValidationText {
  readonly title: string;
  readonly message: string;
}

export type ValidationRule =
  /** Always a range: an inline list breaks at 255 characters and at commas. */
  | { readonly kind: "list"; readonly sheet: string; readonly source: CellRange }
  | { readonly kind: "decimal"; readonly minimum: number; readonly maximum: number }
  /** Both ends are Excel serial numbers. */
  | { readonly kind: "date"; readonly minimum: number; readonly maximum: number }
  | { readonly kind: "textLength"; readonly maximum: number };

export interface ConditionalFormat {
  readonly range: CellRange;
  /** Without `=`, written for the range's top-left cell; it looks at another sheet through a name only. */
  readonly formula: string;
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean;
}

export interface ProtectionOptions {
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowAutoFilter: boolean;
}

export interface PrintSetup {
  readonly paper: "a3" | "a4";
  readonly orientation: "portrait" | "landscape";
  /** How many pages wide; the height is as many as needed, or one page where `onePage` is set. */
  readonly fitToWidth: 1 | 2;
  readonly onePage: boolean;
  /** How many rows at the top, counted from 0, are repeated on every page: [first, last], or null. */
  readonly titleRows: readonly [number, number] | null;
  readonly titleColumns: readonly [number, number] | null;
  /** How many columns, from the first one on, are printed, with all their rows; null: everything. */
  readonly columns: number | null;
  /** In inches. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** In Excel's codes, for the middle of the foot: `第 &P 页，共 &N 页`. */
  readonly footer: string | null;
}

/** One cell of a plan, or null outside of what the plan touches. */
export function planCell(sheet: SheetPlan, row: number, column: number): PlanCell | null {
  return sheet.rows[row]?.cells[column] ?? null;
}
