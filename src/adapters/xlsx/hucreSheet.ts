import type { Cell, ConditionalRule, DataValidation, PageSetup, WriteSheet } from "hucre";
import { cellAddress, rangeAddress, sheetReference, type CellRange } from "../../core/sheet/address";
import { naturalHeight } from "../../core/sheet/naturalHeight";
import type {
  ConditionalFormat,
  PlanCell,
  PrintSetup,
  SheetPlan,
  Validation,
  ValidationRule,
} from "../../core/sheet/plan";
import { storedColumnWidth } from "../../core/sheet/columnWidth";
import { hucreChart } from "./hucreChart";
import { hexColor, hucreStyle } from "./hucreStyle";
import { storedCellText, storedText } from "./storedText";

/** One sheet of a plan in the words of hucre. Print titles are not in it: hucre leaves out the quotes of sheet names. */
export function hucreSheet(sheet: SheetPlan): WriteSheet {
  return {
    name: sheet.name,
    ...visibility(sheet),
    view: {
      showGridLines: sheet.showGridlines,
      ...(sheet.tabColor === null ? {} : { tabColor: { rgb: hexColor(sheet.tabColor) } }),
    },
    columns: sheet.columns.map((column) => ({
      width: storedColumnWidth(column.width),
      ...(column.hidden ? { hidden: true } : {}),
    })),
    // Empty rows make room for the heights of rows that have no cell.
    rows: sheet.rows.map(() => []),
    rowDefs: rowHeights(sheet),
    cells: cells(sheet),
    merges: sheet.merges.map(mergedRange),
    dataValidations: sheet.validations.map(dataValidation),
    conditionalRules: sheet.conditionalFormats.map(conditionalRule),
    ...(sheet.filter === null ? {} : { autoFilter: { range: rangeAddress(sheet.filter) } }),
    ...freeze(sheet),
    ...protection(sheet),
    ...(sheet.print === null ? {} : print(sheet.print)),
    ...(sheet.charts.length === 0 ? {} : { charts: sheet.charts.map(hucreChart) }),
  };
}

function visibility(sheet: SheetPlan): Pick<WriteSheet, "hidden" | "veryHidden"> {
  switch (sheet.visibility) {
    case "visible":
      return {};
    case "hidden":
      return { hidden: true };
    case "veryHidden":
      return { veryHidden: true };
  }
}

function rowHeights(sheet: SheetPlan): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  sheet.rows.forEach((row, index) => {
    heights.set(index, { height: row.height ?? naturalHeight(sheet, index) });
  });
  return heights;
}

function cells(sheet: SheetPlan): Map<string, Partial<Cell>> {
  const result = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, rowIndex) => {
    row.cells.forEach((cell, columnIndex) => {
      if (cell === null) return;
      const place = `${sheet.name}!${cellAddress(rowIndex, columnIndex)}`;
      result.set(`${rowIndex},${columnIndex}`, hucreCell(cell, place));
    });
  });
  return result;
}

function hucreCell(cell: PlanCell, place: string): Partial<Cell> {
  return {
    style: hucreStyle(cell.style),
    ...(cell.formula === undefined ? content(cell, place) : formula(cell.formula, cell, place)),
    ...(cell.link === undefined ? {} : { hyperlink: { target: "", location: storedText(cell.link) } }),
  };
}

function content(cell: PlanCell, place: string): Partial<Cell> {
  if (typeof cell.value !== "string") return { value: cell.value };
  const text = storedCellText(cell.value, place);
  // hucre writes a text such as "#N/A" as an error, but a rich text of one run always as text.
  return text.startsWith("#") ? { richText: [{ text }] } : { value: text };
}

function formula(text: string, cell: PlanCell, place: string): Partial<Cell> {
  const result = typeof cell.value === "string" ? storedCellText(cell.value, place) : cell.value;
  return { formula: text, ...(result === null ? {} : { formulaResult: result }) };
}

function mergedRange(range: CellRange): NonNullable<WriteSheet["merges"]>[number] {
  return {
    startRow: range.row,
    startCol: range.column,
    endRow: range.row + range.rows - 1,
    endCol: range.column + range.columns - 1,
  };
}

function dataValidation(validation: Validation): DataValidation {
  const { prompt, error } = validation;
  return {
    range: rangeAddress(validation.range),
    allowBlank: true,
    ...validationRule(validation.rule),
    ...(prompt === null
      ? {}
      : {
          showInputMessage: true,
          inputTitle: limitedText(prompt.title, 32),
          inputMessage: limitedText(prompt.message, 255),
        }),
    ...(error === null
      ? {}
      : {
          showErrorMessage: true,
          errorStyle: error.style,
          errorTitle: limitedText(error.title, 32),
          errorMessage: limitedText(error.message, 255),
        }),
  };
}

function validationRule(
  rule: ValidationRule,
): Pick<DataValidation, "type" | "operator" | "formula1" | "formula2"> {
  switch (rule.kind) {
    case "list":
      return { type: "list", formula1: sheetReference(rule.sheet, rule.source) };
    case "decimal":
    case "date":
      return {
        type: rule.kind,
        operator: "between",
        formula1: String(rule.minimum),
        formula2: String(rule.maximum),
      };
    case "textLength":
      return { type: "textLength", operator: "lessThanOrEqual", formula1: String(rule.maximum) };
  }
}

/** @throws RangeError where a hint is longer than Excel allows: Excel would call the file damaged. */
function limitedText(text: string, longest: number): string {
  if (text.length > longest)
    throw new RangeError(`A hint has ${text.length} characters; Excel allows ${longest}.`);
  return storedText(text);
}

function conditionalRule(format: ConditionalFormat, index: number): ConditionalRule {
  return {
    type: "expression",
    priority: index + 1,
    range: rangeAddress(format.range),
    formula: format.formula,
    style: {
      // In a differential style the colour of a solid fill is its background (ECMA-376 18.8.32).
      ...(format.fill === null
        ? {}
        : { fill: { type: "pattern", pattern: "solid", bgColor: { rgb: hexColor(format.fill) } } }),
      ...(format.fontColor === null && !format.bold
        ? {}
        : {
            font: {
              ...(format.bold ? { bold: true } : {}),
              ...(format.fontColor === null ? {} : { color: { rgb: hexColor(format.fontColor) } }),
            },
          }),
    },
  };
}

function freeze(sheet: SheetPlan): Pick<WriteSheet, "freezePane"> {
  if (sheet.freeze === null || (sheet.freeze.rows === 0 && sheet.freeze.columns === 0)) return {};
  return { freezePane: { rows: sheet.freeze.rows, columns: sheet.freeze.columns } };
}

function protection(sheet: SheetPlan): Pick<WriteSheet, "protection"> {
  if (sheet.protection === null) return {};
  const { allowFormatCells, allowFormatColumns, allowFormatRows, allowAutoFilter } = sheet.protection;
  return {
    protection: {
      sheet: true,
      objects: true,
      scenarios: true,
      formatCells: allowFormatCells,
      formatColumns: allowFormatColumns,
      formatRows: allowFormatRows,
      autoFilter: allowAutoFilter,
    },
  };
}

function print(setup: PrintSetup): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  const pageSetup: PageSetup = {
    paperSize: setup.paper,
    orientation: setup.orientation,
    fitToPage: true,
    fitToWidth: setup.fitToWidth,
    fitToHeight: setup.onePage ? 1 : 0,
    margins: { ...setup.margins },
  };
  return {
    pageSetup,
    ...(setup.footer === null ? {} : { headerFooter: { oddFooter: `&C${setup.footer}` } }),
  };
}
