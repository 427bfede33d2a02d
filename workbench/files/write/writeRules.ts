import { areaAddress } from "../../../host/model/area";
import { dateSerial } from "../../../host/model/input";
import type { SheetContent } from "../../../host/model/sheetContent";
import type { PlacedValidation, Validation, ValidationRule } from "../../../host/model/validation";
import { storedFormula } from "../words/futureFunctions";
import { ALERT_STYLES, VALIDATION_OPERATORS, VALIDATION_TYPES } from "../words/fileWords";
import type { StyleTable } from "./styleTable";
import { element, escaped, listElement, xstring } from "./xml";

/** The conditional formats of a sheet (ECMA-376 18.3.1.18), the first counting most. */
export function conditionalFormatElements({ conditionalFormats }: SheetContent, styles: StyleTable): string {
  return conditionalFormats
    .map(({ areas, formula, style, stopIfTrue }, index) =>
      element(
        "conditionalFormatting",
        { sqref: areas.map((area) => areaAddress(area)).join(" ") },
        element(
          "cfRule",
          {
            type: "expression",
            dxfId: styles.ruleNumber(style),
            priority: index + 1,
            stopIfTrue: stopIfTrue ? true : null,
          },
          formulaElement("formula", formula),
        ),
      ),
    )
    .join("");
}

/** The validations of a sheet (ECMA-376 18.3.1.33); areas that share one are written together. */
export function validationElements({ validations }: SheetContent): string {
  const areas = new Map<Validation, string[]>();
  for (const { area, validation } of validations) {
    const list = areas.get(validation) ?? [];
    list.push(areaAddress(area));
    areas.set(validation, list);
  }
  const elements = [...areas].map(([validation, list]) => validationElement(validation, list.join(" ")));
  return listElement("dataValidations", elements);
}

function validationElement(
  { rule, ignoreBlanks, errorAlert, prompt }: PlacedValidation["validation"],
  sqref: string,
): string {
  const text = (value: string): string | null => (value === "" ? null : xstring(value));
  const [first, second] = limits(rule);
  return element(
    "dataValidation",
    {
      type: rule.type === "None" ? null : VALIDATION_TYPES.toFile(rule.type),
      errorStyle: errorAlert.style === "Stop" ? null : ALERT_STYLES.toFile(errorAlert.style),
      operator: "operator" in rule ? VALIDATION_OPERATORS.toFile(rule.operator) : null,
      allowBlank: ignoreBlanks ? true : null,
      // The attribute hides the arrow, whatever its name says.
      showDropDown: rule.type === "List" && !rule.inCellDropDown ? true : null,
      showInputMessage: prompt.showPrompt ? true : null,
      showErrorMessage: errorAlert.showAlert ? true : null,
      errorTitle: text(errorAlert.title),
      error: text(errorAlert.message),
      promptTitle: text(prompt.title),
      prompt: text(prompt.message),
      sqref,
    },
    first === null ? "" : formulaElement("formula1", first),
    second === null ? "" : formulaElement("formula2", second),
  );
}

/** Both formulas of a rule with a leading `=`. */
function limits(rule: ValidationRule): [first: string | null, second: string | null] {
  switch (rule.type) {
    case "None":
      return [null, null];
    case "List":
      return [rule.source.startsWith("=") ? rule.source : `="${rule.source.replaceAll('"', '""')}"`, null];
    case "Custom":
      return [rule.formula, null];
    case "WholeNumber":
    case "Decimal":
    case "TextLength":
    case "Date":
    case "Time":
      return [limit(rule.formula1), rule.formula2 === null ? null : limit(rule.formula2)];
  }
}

/** A number, a formula, or a day or time as Excel's interface takes them in texts. */
function limit(written: string | number): string {
  if (typeof written === "number") return `=${written}`;
  if (written.startsWith("=")) return written;
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(written) ?? [];
  const serial = year === undefined ? null : dateSerial(Number(year), Number(month), Number(day));
  if (serial !== null) return `=${serial}`;
  const [, hour, minute, second = "0"] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(written) ?? [];
  if (hour !== undefined) return `=${(Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400}`;
  return Number.isFinite(Number(written)) && written.trim() !== ""
    ? `=${Number(written)}`
    : `="${written.replaceAll('"', '""')}"`;
}

function formulaElement(name: string, formula: string): string {
  return element(name, {}, escaped(xstring(storedFormula(formula.replace(/^=/, "")))));
}
