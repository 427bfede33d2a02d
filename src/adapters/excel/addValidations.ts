import { sheetReference } from "../../core/sheet/address";
import type { SheetPlan, Validation, ValidationRule } from "../../core/sheet/plan";
import { smallStep, type Step } from "./batches";
import { rangeOf } from "./rangeOf";

/** Sets up the drop-downs, limits and hints of a plan. */
export function validationSteps(worksheet: Excel.Worksheet, sheet: SheetPlan): Step[] {
  return sheet.validations.map((validation) =>
    smallStep(6, () => addValidation(rangeOf(worksheet, validation.range).dataValidation, validation)),
  );
}

function addValidation(target: Excel.DataValidation, { rule, prompt, error }: Validation): void {
  target.rule = excelRule(rule);
  target.prompt = { showPrompt: prompt !== null, title: prompt?.title ?? "", message: prompt?.message ?? "" };
  target.errorAlert = {
    showAlert: error !== null,
    style: ALERTS[error?.style ?? "stop"],
    title: error?.title ?? "",
    message: error?.message ?? "",
  };
}

const ALERTS = { stop: "Stop", warning: "Warning", information: "Information" } as const;

function excelRule(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: `=${sheetReference(rule.sheet, rule.source)}` } };
    case "decimal":
      return { decimal: { operator: "Between", formula1: rule.minimum, formula2: rule.maximum } };
    case "date":
      // As formulas: a number is not taken here, and a written date would depend on language and time zone.
      return { date: { operator: "Between", formula1: `=${rule.minimum}`, formula2: `=${rule.maximum}` } };
    case "textLength":
      return { textLength: { operator: "LessThanOrEqualTo", formula1: rule.maximum } };
  }
}
