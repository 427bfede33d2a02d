import type { DataValidationOperator, ISheetDataValidationRule } from "@univerjs/core";
import type {
  IConditionFormattingRule,
  IFormulaHighlightCell,
} from "@univerjs/sheets-conditional-formatting";
import type { ConditionalFormat } from "../../host/model/conditionalFormat";
import type { Sheet } from "../../host/model/sheet";
import type { PlacedValidation, ValidationRule } from "../../host/model/validation";
import { gridRange } from "./sheetData";

const ERROR_STYLE = { Information: 0, Stop: 1, Warning: 2 } as const;
const ARROW = 1;

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
    errorStyle: ERROR_STYLE[errorAlert.style],
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
      return { type: "any" };
    case "List":
      return {
        type: "list",
        formula1: rule.source,
        showDropDown: rule.inCellDropDown,
        renderMode: ARROW,
      };
    case "Custom":
      return { type: "custom", formula1: rule.formula };
    case "WholeNumber":
    case "Decimal":
    case "TextLength":
    case "Date":
    case "Time":
      return {
        type: COMPARISONS[rule.type],
        operator: operatorWord(rule.operator),
        formula1: String(rule.formula1),
        ...(rule.formula2 !== null && { formula2: String(rule.formula2) }),
      };
  }
}

const COMPARISONS = {
  WholeNumber: "whole",
  Decimal: "decimal",
  TextLength: "textLength",
  Date: "date",
  Time: "time",
} as const;

/** `GreaterThanOrEqualTo` → `greaterThanOrEqual`, as the grid's operators are called. */
function operatorWord(operator: string): DataValidationOperator {
  const word = operator.replace(/To$/, "");
  return `${word.charAt(0).toLowerCase()}${word.slice(1)}` as DataValidationOperator;
}

type FormulaRule = IConditionFormattingRule<IFormulaHighlightCell>;

/** A sheet's conditional formats as the grid takes them, the one that counts most first. */
export function gridConditionalFormats(sheet: Sheet): FormulaRule[] {
  return sheet.conditionalFormats.all().map(gridConditionalFormat);
}

function gridConditionalFormat({ id, areas, formula, stopIfTrue, style }: ConditionalFormat): FormulaRule {
  return {
    cfId: id,
    ranges: areas.map(gridRange),
    stopIfTrue,
    rule: {
      type: "highlightCell" as FormulaRule["rule"]["type"],
      subType: "formula" as FormulaRule["rule"]["subType"],
      value: formula,
      style: {
        ...(style.fillColor !== null && { bg: { rgb: style.fillColor } }),
        ...(style.fontColor !== null && { cl: { rgb: style.fontColor } }),
        ...(style.bold !== null && { bl: style.bold ? 1 : 0 }),
        ...(style.italic !== null && { it: style.italic ? 1 : 0 }),
        ...(style.strikethrough !== null && { st: { s: style.strikethrough ? 1 : 0 } }),
        ...(style.underline !== null && { ul: { s: style.underline === "None" ? 0 : 1 } }),
      },
    },
  };
}
