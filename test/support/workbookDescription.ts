import { cellAddress, rangeAddress, sheetReference } from "../../src/core/sheet/address";
import { chartValues } from "../../src/core/sheet/chartValues";
import type {
  ChartCells,
  ChartPlan,
  PlanCell,
  PlanValue,
  PrintSetup,
  ProtectionOptions,
  SheetPlan,
  SheetVisibility,
  Validation,
  ValidationRule,
  WorkbookPlan,
} from "../../src/core/sheet/plan";
import { styleOf, type CellStyle } from "../../src/core/sheet/styles";

/**
 * What a workbook is, as plain data: the same whether it was described from a plan, read back from a file, or read
 * back from Excel. What an empty list and an absent thing have in common is written in one way only.
 */
export interface WorkbookDescription {
  readonly sheets: readonly SheetDescription[];
  /** In the order of their names. */
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
}

export interface SheetDescription {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** `#RRGGBB` in capitals. */
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  readonly columns: readonly { readonly width: number; readonly hidden: boolean }[];
  /** Points by the row's number, counted from 1; only rows of a fixed height. */
  readonly heights: Readonly<Record<number, number>>;
  /** By address. */
  readonly cells: Readonly<Record<string, CellDescription>>;
  /** In the order of their addresses. */
  readonly merges: readonly string[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly filter: string | null;
  /** In the order of their addresses. */
  readonly validations: readonly ValidationDescription[];
  /** The first wins. */
  readonly conditionalFormats: readonly ConditionalFormatDescription[];
  readonly protection: ProtectionOptions | null;
  readonly print: PrintSetup | null;
  /** The first at the back. */
  readonly charts: readonly ChartDescription[];
}

export interface ChartDescription {
  readonly name: string;
  readonly kind: ChartPlan["kind"];
  readonly title: string;
  /** The alternative text; null where it cannot be told. */
  readonly description: string | null;
  readonly categories: string;
  readonly series: readonly {
    readonly name: string;
    /** null where it is only a text. */
    readonly nameCell: string | null;
    readonly values: string;
    readonly colors: readonly string[];
  }[];
  readonly place: string;
  readonly legend: ChartPlan["legend"];
  readonly showValues: boolean;
  /** null where no number shows. */
  readonly numberFormat: string | null;
  /** What it shows without looking at its cells: the categories, and the values of each series; null: nothing. */
  readonly carried: readonly (readonly PlanValue[])[] | null;
}

export interface CellDescription {
  /** An empty text and an empty cell are both null. */
  readonly value: PlanValue;
  /** Without the leading `=`. */
  readonly formula?: string;
  readonly link?: string;
  readonly style: CellStyle;
}

export interface ValidationDescription {
  readonly range: string;
  readonly rule: RuleDescription;
  readonly prompt: Validation["prompt"];
  readonly error: Validation["error"];
}

export type RuleDescription =
  { readonly kind: "list"; readonly source: string } | Exclude<ValidationRule, { readonly kind: "list" }>;

export interface ConditionalFormatDescription {
  readonly range: string;
  readonly formula: string;
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean;
}

/** What the workbook of a plan shall be. */
export function describePlan(plan: WorkbookPlan): WorkbookDescription {
  return {
    sheets: plan.sheets.map((sheet) => describeSheet(sheet, plan)),
    names: plan.names
      .map(({ name, sheet, range }) => ({ name, refersTo: sheetReference(sheet, range) }))
      .sort(byText((entry) => entry.name)),
  };
}

/** Sorts by a text, in the order of its UTF-16 codes. */
export function byText<T>(text: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0);
}

function describeSheet(sheet: SheetPlan, plan: WorkbookPlan): SheetDescription {
  const cells: Record<string, CellDescription> = {};
  const heights: Record<number, number> = {};
  sheet.rows.forEach((row, rowIndex) => {
    if (row.height !== null) heights[rowIndex + 1] = row.height;
    row.cells.forEach((cell, columnIndex) => {
      if (cell !== null) cells[cellAddress(rowIndex, columnIndex)] = describeCell(cell);
    });
  });
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor?.toUpperCase() ?? null,
    showGridlines: sheet.showGridlines,
    columns: sheet.columns,
    heights,
    cells,
    merges: sheet.merges.map(rangeAddress).sort(),
    freeze: sheet.freeze && (sheet.freeze.rows > 0 || sheet.freeze.columns > 0) ? sheet.freeze : null,
    filter: sheet.filter && rangeAddress(sheet.filter),
    validations: sheet.validations.map(describeValidation).sort(byText(({ range }) => range)),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({
      range: rangeAddress(format.range),
      formula: format.formula,
      fill: format.fill?.toUpperCase() ?? null,
      fontColor: format.fontColor?.toUpperCase() ?? null,
      bold: format.bold,
    })),
    protection: sheet.protection,
    print: sheet.print,
    charts: sheet.charts.map((chart) => describeChart(chart, plan)),
  };
}

function describeChart(chart: ChartPlan, plan: WorkbookPlan): ChartDescription {
  const { name, kind, title, description, categories, series, place, legend, showValues } = chart;
  const reference = ({ sheet, range }: ChartCells): string => sheetReference(sheet, range);
  const texts = (cells: ChartCells): PlanValue[] =>
    chartValues(plan, cells).map((value) =>
      value === null || value === ""
        ? null
        : typeof value === "boolean"
          ? value
            ? "TRUE"
            : "FALSE"
          : String(value),
    );
  const numbers = (cells: ChartCells): PlanValue[] =>
    chartValues(plan, cells).map((value) => (typeof value === "number" ? value : null));
  return {
    name,
    kind,
    title,
    description,
    categories: reference(categories),
    series: series.map((one) => ({
      name: String(texts(one.name)[0] ?? ""),
      nameCell: reference(one.name),
      values: reference(one.values),
      colors: one.colors.map((color) => color.toUpperCase()),
    })),
    place: rangeAddress(place),
    legend,
    showValues,
    numberFormat: kind === "doughnut" && !showValues ? null : chart.numberFormat,
    carried: [texts(categories), ...series.map(({ values }) => numbers(values))],
  };
}

function describeCell(cell: PlanCell): CellDescription {
  return {
    value: cell.value === "" ? null : cell.value,
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    ...(cell.link === undefined ? {} : { link: cell.link }),
    style: styleOf(cell.style),
  };
}

function describeValidation(validation: Validation): ValidationDescription {
  const { rule, prompt, error } = validation;
  return {
    range: rangeAddress(validation.range),
    rule: rule.kind === "list" ? { kind: "list", source: sheetReference(rule.sheet, rule.source) } : rule,
    prompt,
    error,
  };
}
