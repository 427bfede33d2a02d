import type { ConditionalFormat, SheetPlan } from "../../core/sheet/plan";
import { smallStep, type Step } from "./batches";
import { rangeOf } from "./rangeOf";

/** Adds a plan's conditional formats, the last first: Excel puts each new one before all others. */
export function conditionalFormatSteps(worksheet: Excel.Worksheet, sheet: SheetPlan): Step[] {
  return [...sheet.conditionalFormats]
    .reverse()
    .map((format) => smallStep(6, () => addConditionalFormat(worksheet, format)));
}

function addConditionalFormat(
  worksheet: Excel.Worksheet,
  { range, formula, ...look }: ConditionalFormat,
): void {
  const { custom } = rangeOf(worksheet, range).conditionalFormats.add("Custom");
  // Excel reads it as written for the first cell of the range that the format was added to.
  custom.rule.formula = `=${formula}`;
  if (look.fill !== null) custom.format.fill.color = look.fill;
  if (look.fontColor !== null) custom.format.font.color = look.fontColor;
  if (look.bold) custom.format.font.bold = true;
}
