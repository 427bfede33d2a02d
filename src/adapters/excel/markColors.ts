import type { CellMark } from "../../core/sheet/change";

export type Severity = CellMark["severity"];

/** The least serious first: Excel puts each new conditional format before all others, so the worst comes to count most. */
export const SEVERITIES: readonly Severity[] = ["info", "warning", "error"];

/** Fill and font of marked cells; the contrast is above 7 to 1. */
const LOOKS: Readonly<Record<Severity, { readonly fill: string; readonly font: string }>> = {
  error: { fill: "#FFC7CE", font: "#7A0010" },
  warning: { fill: "#FFE699", font: "#5C3A00" },
  info: { fill: "#D6DCE4", font: "#1F2A44" },
};

/** Always true, and nobody else writes it: by it a mark is found again after the workbook was saved and opened. */
const FORMULA = '=LEN("校验标记")>0';

/** Whether a conditional format with this formula is a mark. */
export function isMarkFormula(formula: string): boolean {
  return formula.replace(/\s/g, "").toUpperCase() === FORMULA;
}

/** Colours cells by a conditional format, which leaves their own look as it is underneath. */
export function addMark(formats: Excel.ConditionalFormatCollection, severity: Severity): void {
  const { custom } = formats.add("Custom");
  custom.rule.formula = FORMULA;
  custom.format.fill.color = LOOKS[severity].fill;
  custom.format.font.color = LOOKS[severity].font;
}
