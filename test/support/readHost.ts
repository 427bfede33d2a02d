import type { Workbook } from "../../host/model/workbook";
import type { Chart, ChartSeries } from "../../host/model/charts";
import type { Cell, Sheet } from "../../host/model/sheet";
import { DEFAULT_LAYOUT } from "../../host/model/pageLayout";
import { STRICTEST } from "../../host/model/protection";
import { DEFAULT_STYLE, type BorderLine, type Style } from "../../host/model/style";
import type { ValidationRule } from "../../host/model/validation";
import { cellAddress, rangeAddress } from "../../src/core/sheet/address";
import type { PrintSetup, ProtectionOptions } from "../../src/core/sheet/plan";
import type { CellStyle } from "../../src/core/sheet/styles";
import { describeSpace } from "./readCharts";
import {
  byText,
  type ChartDescription,
  type CellDescription,
  type ConditionalFormatDescription,
  type RuleDescription,
  type SheetDescription,
  type ValidationDescription,
  type WorkbookDescription,
} from "./workbookDescription";
import { xmlTree } from "./xmlTree";

/** Points of a pixel, pixels of a digit and of a column's padding: what a file's default font gives. */
const [POINTS_A_PIXEL, DIGIT, PADDING] = [0.75, 8, 5];
const MOST_PIXELS = 1790;
/** No test plan has more rows. */
const MOST_ROWS = 1000;

/**
 * Describes what sheets of the stand-in for Excel hold. A formula's result is left out, and widths are whole pixels:
 * compare with `asInExcel` of what it should be.
 * @throws Error where a sheet holds what a plan cannot say.
 */
export function describeHost(workbook: Workbook, sheets: readonly string[]): WorkbookDescription {
  return {
    sheets: sheets.map((name) => describeSheet(workbook.sheet(name))),
    names: workbook.names
      .all()
      .map(({ name, formula }) => ({ name, refersTo: formula.slice(1) }))
      .sort(byText(({ name }) => name)),
  };
}

/**
 * A description as `describeHost` gives it of the same workbook in Excel, whose interface takes of a chart no alternative
 * text, no cell for a series' name and no values.
 */
export function asInExcel(description: WorkbookDescription): WorkbookDescription {
  return {
    ...description,
    sheets: description.sheets.map((sheet) => ({
      ...sheet,
      columns: sheet.columns.map(({ width, hidden }) => ({
        width: Math.min(Math.round(width * DIGIT), MOST_PIXELS - PADDING) / DIGIT,
        hidden,
      })),
      cells: Object.fromEntries(
        Object.entries(sheet.cells).map(([address, cell]) => [
          address,
          cell.formula === undefined ? cell : { ...cell, value: null },
        ]),
      ),
      charts: sheet.charts.map(toldByExcel),
    })),
  };
}

function toldByExcel(chart: ChartDescription): ChartDescription {
  return {
    ...chart,
    description: null,
    series: chart.series.map((series) => ({ ...series, nameCell: null })),
    carried: null,
  };
}

function describeSheet(sheet: Sheet): SheetDescription {
  return {
    name: sheet.name,
    visibility: VISIBILITIES[sheet.visibility],
    tabColor: sheet.tabColor === "" ? null : sheet.tabColor,
    showGridlines: sheet.showGridlines,
    columns: describeColumns(sheet),
    heights: describeHeights(sheet),
    cells: describeCells(sheet),
    merges: sheet.merges.map(rangeAddress).sort(),
    freeze: sheet.freeze,
    filter: sheet.filter && rangeAddress(sheet.filter),
    validations: describeValidations(sheet),
    conditionalFormats: describeConditionalFormats(sheet),
    protection: describeProtection(sheet),
    print: describePrint(sheet),
    charts: sheet.charts.all().map(describeChart),
  };
}

const VISIBILITIES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function describeColumns({ columns }: Sheet): SheetDescription["columns"] {
  const described: { width: number; hidden: boolean }[] = [];
  for (let index = 0; ; index++) {
    const points = columns.ownSize(index);
    if (points === null) return described;
    const width = (points / POINTS_A_PIXEL - PADDING) / DIGIT;
    described.push({ width: Math.round(width * 1e6) / 1e6, hidden: columns.isHidden(index) });
  }
}

function describeHeights({ rows }: Sheet): Record<number, number> {
  const heights: Record<number, number> = {};
  for (let row = 0; row < MOST_ROWS; row++) {
    const height = rows.ownSize(row);
    if (height !== null) heights[row + 1] = height;
  }
  return heights;
}

function describeCells(sheet: Sheet): Record<string, CellDescription> {
  const used = sheet.usedArea();
  const cells: Record<string, CellDescription> = {};
  for (let row = used?.row ?? 0; used && row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const cell = sheet.cell(row, column);
      if (cell.style !== DEFAULT_STYLE || cell.value !== null)
        cells[cellAddress(row, column)] = describeCell(cell);
    }
  }
  return cells;
}

function describeCell(cell: Cell): CellDescription {
  const { value, formula, hyperlink } = cell;
  if (cell.isError && formula === null) throw new Error(`The error ${value} stands in a cell.`);
  return {
    value: formula === null && value !== "" ? value : null,
    ...(formula === null ? {} : { formula: formula.slice(1) }),
    ...(hyperlink === null ? {} : { link: hyperlink.documentReference ?? "" }),
    style: describeStyle(cell.style),
  };
}

/** What no plan says of a cell stays as in a new workbook. */
const UNSAID = [
  "italic",
  "strikethrough",
  "underline",
  "indentLevel",
  "shrinkToFit",
  "readingOrder",
  "formulaHidden",
  "diagonalDown",
  "diagonalUp",
] as const;

function describeStyle(style: Style): CellStyle {
  const unsaid = UNSAID.filter((key) => style[key] !== DEFAULT_STYLE[key]);
  if (unsaid.length > 0) throw new Error(`No plan says ${unsaid.join(", ")} of a cell.`);
  return {
    font: { name: style.fontName, size: style.fontSize, bold: style.bold, color: style.fontColor },
    fill: style.fill,
    border: describeBorder([style.top, style.bottom, style.left, style.right]),
    horizontal: oneOf(["left", "center", "right"], style.horizontalAlignment.toLowerCase()),
    vertical: oneOf(["top", "center"], style.verticalAlignment.toLowerCase()),
    wrap: style.wrapText,
    stacked: oneOf([0, 180], style.textOrientation) === 180,
    numberFormat: style.numberFormat,
    locked: style.locked,
  };
}

function describeBorder(sides: readonly (BorderLine | null)[]): string | null {
  const [line, ...others] = [...new Set(sides.map((side) => JSON.stringify(side)))];
  if (others.length > 0) throw new Error(`The sides of a border differ: ${line}, ${others.join(", ")}.`);
  const [first = null] = sides;
  if (first && (first.style !== "Continuous" || first.weight !== "Thin"))
    throw new Error(`No plan has such a border: ${first.style}.`);
  return first && first.color;
}

function oneOf<T>(allowed: readonly T[], value: unknown): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new Error(`No plan says ${String(value)}.`);
  return found;
}

function describeValidations(sheet: Sheet): ValidationDescription[] {
  return sheet.validations
    .all()
    .map(({ area, validation: { rule, prompt, errorAlert, ignoreBlanks } }) => {
      if (!ignoreBlanks) throw new Error("A validation refuses blanks.");
      return {
        range: rangeAddress(area),
        rule: describeRule(rule),
        prompt: prompt.showPrompt ? { title: prompt.title, message: prompt.message } : null,
        error: errorAlert.showAlert
          ? { style: ALERTS[errorAlert.style], title: errorAlert.title, message: errorAlert.message }
          : null,
      };
    })
    .sort(byText(({ range }) => range));
}

const ALERTS = { Stop: "stop", Warning: "warning", Information: "information" } as const;

function describeRule(rule: ValidationRule): RuleDescription {
  if (rule.type === "List" && rule.inCellDropDown) return { kind: "list", source: rule.source.slice(1) };
  if ((rule.type === "Decimal" || rule.type === "Date") && rule.operator === "Between") {
    const kind = rule.type === "Date" ? "date" : "decimal";
    return { kind, minimum: limitOf(rule.formula1), maximum: limitOf(rule.formula2) };
  }
  if (rule.type === "TextLength" && rule.operator === "LessThanOrEqualTo")
    return { kind: "textLength", maximum: limitOf(rule.formula1) };
  throw new Error(`No plan has a validation of type ${rule.type}.`);
}

function limitOf(formula: string | number | null): number {
  return Number(typeof formula === "string" ? formula.replace(/^=/, "") : formula);
}

function describeConditionalFormats(sheet: Sheet): ConditionalFormatDescription[] {
  return sheet.conditionalFormats.all().map(({ areas, formula, style, stopIfTrue }) => {
    const { fillColor, fontColor, bold, ...rest } = style;
    const [range, ...others] = areas;
    if (!range || others.length > 0 || stopIfTrue || Object.values(rest).some((value) => value !== null))
      throw new Error("No plan has such a conditional format.");
    return {
      range: rangeAddress(range),
      formula: formula.slice(1),
      fill: fillColor,
      fontColor,
      bold: bold === true,
    };
  });
}

function describeProtection({ protection }: Sheet): ProtectionOptions | null {
  if (!protection) return null;
  const { allowFormatCells, allowFormatColumns, allowFormatRows, allowAutoFilter, ...rest } =
    protection.options;
  const {
    allowFormatCells: a,
    allowFormatColumns: b,
    allowFormatRows: c,
    allowAutoFilter: d,
    ...strict
  } = STRICTEST;
  if ([a, b, c, d].includes(true) || JSON.stringify(rest) !== JSON.stringify(strict))
    throw new Error("No plan protects a sheet so.");
  if (protection.password !== null) throw new Error("A sheet has a password.");
  return { allowFormatCells, allowFormatColumns, allowFormatRows, allowAutoFilter };
}

function describePrint({ pageLayout: layout }: Sheet): PrintSetup | null {
  if (JSON.stringify(layout) === JSON.stringify(DEFAULT_LAYOUT)) return null;
  const { zoom, titleRows, titleColumns, printArea } = layout;
  const [area, ...furtherAreas] = printArea ?? [];
  if (furtherAreas.length > 0 || (area && (area.row !== 0 || area.column !== 0)))
    throw new Error("No plan prints such an area.");
  const inches = (points: number): number => Math.round((points / 72) * 1e6) / 1e6;
  const footer = layout.headersFooters.defaultForAllPages.centerFooter;
  return {
    paper: oneOf(["a3", "a4"], layout.paperSize.toLowerCase()),
    orientation: oneOf(["portrait", "landscape"], layout.orientation.toLowerCase()),
    fitToWidth: oneOf([1, 2], zoom.horizontalFitToPages),
    onePage: oneOf([0, 1], zoom.verticalFitToPages ?? 0) === 1,
    titleRows: titleRows && [titleRows.row, titleRows.row + titleRows.rows - 1],
    titleColumns: titleColumns && [titleColumns.column, titleColumns.column + titleColumns.columns - 1],
    columns: area?.columns ?? null,
    margins: {
      top: inches(layout.topMargin),
      bottom: inches(layout.bottomMargin),
      left: inches(layout.leftMargin),
      right: inches(layout.rightMargin),
    },
    footer: footer === "" ? null : footer,
  };
}

const KINDS = {
  ColumnClustered: "column",
  ColumnStacked: "stackedColumn",
  BarClustered: "bar",
  BarStacked: "stackedBar",
  Doughnut: "doughnut",
} as const;

function describeChart({ name, place, content }: Chart): ChartDescription {
  if (!("row" in place.to)) throw new Error("A plan's chart lies between two cells.");
  const area = rangeAddress({
    row: place.from.row,
    column: place.from.column,
    rows: place.to.row - place.from.row,
    columns: place.to.column - place.from.column,
  });
  if (content.kind === "filed") {
    const space = describeSpace(xmlTree(content.xml));
    return toldByExcel({ name, description: null, place: area, ...space });
  }
  const { type, title, legend, valueAxis, series } = content;
  const [categories, ...others] = new Set(series.map((one) => one.categories ?? ""));
  if (others.length > 0 || !title.visible || content.plotVisibleOnly)
    throw new Error("No plan has such a chart.");
  const labels = series.map((one) => one.labels);
  const [first] = labels;
  const showValues = oneOf([true, false], first?.showValue ?? false);
  if (labels.some((one) => (one?.showValue ?? false) !== showValues))
    throw new Error("A plan's series show their values all or none.");
  const isRing = type === "Doughnut";
  if (!isRing && valueAxis.visible === showValues) throw new Error("Values show twice or not at all.");
  const format = isRing ? (first?.numberFormat.replace(/;;$/, "") ?? null) : valueAxis.numberFormat;
  return {
    name,
    kind: KINDS[type],
    title: title.text,
    description: null,
    categories: (categories ?? "").slice(1),
    series: series.map((one) => ({
      name: one.name,
      nameCell: null,
      values: one.values.slice(1),
      colors: colorsOf(one),
    })),
    place: area,
    legend: legend.visible ? oneOf(["bottom", "right"], legend.position.toLowerCase()) : null,
    showValues,
    numberFormat: format,
    carried: null,
  };
}

function colorsOf({ color, pointColors }: ChartSeries): string[] {
  if (pointColors.size === 0) return color === null ? [] : [color];
  return [...pointColors].sort(([a], [b]) => a - b).map(([, own]) => own);
}
