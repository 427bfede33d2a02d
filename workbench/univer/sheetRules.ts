import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import {
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  type IConditionFormattingRule,
  type IFormulaHighlightCell,
  type ITextHighlightCell,
} from "@univerjs/sheets-conditional-formatting";
import { areaAddress, cellArea } from "../../host/model/area";
import type { ConditionalFormat } from "../../host/model/conditionalFormat";
import type { Sheet } from "../../host/model/sheet";
import type { PlacedValidation, ValidationRule } from "../../host/model/validation";
import { yesNo } from "./cellStyle";
import { gridRange } from "./sheetData";

const ERROR_STYLES = {
  Information: DataValidationErrorStyle.INFO,
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
} as const;
const COMPARISONS = {
  WholeNumber: DataValidationType.WHOLE,
  Decimal: DataValidationType.DECIMAL,
  TextLength: DataValidationType.TEXT_LENGTH,
  Date: DataValidationType.DATE,
  Time: DataValidationType.TIME,
} as const;
const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

/** A sheet's validations as the grid takes them. */
export function gridValidations(sheet: Sheet): ISheetDataValidationRule[] {
  return sheet.validations.all().map((placed, index) => gridValidation(sheet, placed, index));
}

function gridValidation(
  sheet: Sheet,
  { area, validation }: PlacedValidation,
  index: number,
): ISheetDataValidationRule {
  const { rule, errorAlert, prompt, ignoreBlanks } = validation;
  const room = { ...area, rows: Math.min(area.rows, 5000), columns: Math.min(area.columns, 500) };
  return {
    uid: `${sheet.id} validation ${index}`,
    ranges: [gridRange(room)],
    ...ruleData(rule),
    allowBlank: ignoreBlanks,
    showErrorMessage: errorAlert.showAlert,
    errorStyle: ERROR_STYLES[errorAlert.style],
    error: errorAlert.message,
    errorTitle: errorAlert.title,
    showInputMessage: prompt.showPrompt,
    prompt: prompt.message,
    promptTitle: prompt.title,
  };
}

type RuleData = Pick<
  ISheetDataValidationRule,
  "type" | "formula1" | "formula2" | "operator" | "showDropDown" | "renderMode"
>;

function ruleData(rule: ValidationRule): RuleData {
  switch (rule.type) {
    case "None":
      return { type: DataValidationType.ANY };
    case "List":
      return {
        type: DataValidationType.LIST,
        formula1: rule.source,
        showDropDown: rule.inCellDropDown,
        renderMode: DataValidationRenderMode.ARROW,
      };
    case "Custom":
      return { type: DataValidationType.CUSTOM, formula1: rule.formula };
    case "WholeNumber":
    case "Decimal":
    case "TextLength":
    case "Date":
    case "Time":
      return {
        type: COMPARISONS[rule.type],
        operator: OPERATORS[rule.operator] ?? DataValidationOperator.BETWEEN,
        formula1: String(rule.formula1),
        ...(rule.formula2 !== null && { formula2: String(rule.formula2) }),
      };
  }
}

type Rule = IConditionFormattingRule<IFormulaHighlightCell | ITextHighlightCell>;

/** A sheet's conditional formats as the grid takes them, the one that counts most first. */
export function gridConditionalFormats(sheet: Sheet): Rule[] {
  return sheet.conditionalFormats.all().map(gridConditionalFormat);
}

function gridConditionalFormat(format: ConditionalFormat): Rule {
  const { id, areas, formula, stopIfTrue, style } = format;
  const look = {
    type: CFRuleType.highlightCell as const,
    style: {
      ...(style.fillColor !== null && { bg: { rgb: style.fillColor } }),
      ...(style.fontColor !== null && { cl: { rgb: style.fontColor } }),
      ...(style.bold !== null && { bl: yesNo(style.bold) }),
      ...(style.italic !== null && { it: yesNo(style.italic) }),
      ...(style.strikethrough !== null && { st: { s: yesNo(style.strikethrough) } }),
      ...(style.underline !== null && { ul: { s: yesNo(style.underline !== "None") } }),
    },
  };
  const text = equalText(format);
  const rule: Rule["rule"] =
    text === null
      ? { ...look, subType: CFSubRuleType.formula, value: formula }
      : { ...look, subType: CFSubRuleType.text, operator: CFTextOperator.equal, value: text };
  return { cfId: id, ranges: areas.map(gridRange), stopIfTrue, rule };
}

/**
 * The text that each cell is compared with, where the formula does no more: `=D5="→"` for cells from D5 on. The grid
 * compares texts at once, while each formula is worked out for each cell.
 */
function equalText({ areas, formula }: ConditionalFormat): string | null {
  const [, address = "", text = ""] = /^=([A-Z]{1,3}\d+)="([^"]+)"$/.exec(formula) ?? [];
  const [first] = areas;
  return first && areas.length === 1 && address === areaAddress(cellArea(first.row, first.column))
    ? text
    : null;
}
