import { parseAddress } from "./area";
import { referredSheets } from "./formula";
import type { CellValue } from "./input";
import { dateSerial } from "./input";
import type { Sheet } from "./sheet";
import type { ValidationRule } from "./validation";

/**
 * Whether a rule refuses a value. Rules that only a calculation could decide (a formula as limit, a custom formula, a
 * list that is no plain reference) refuse nothing: the host has no formulas of its own.
 */
export function refusesValue(sheet: Sheet, rule: ValidationRule, value: CellValue): boolean {
  switch (rule.type) {
    case "None":
    case "Custom":
      return false;
    case "List": {
      const allowed = listValues(sheet, rule.source);
      return allowed !== null && !allowed.includes(String(value ?? "").toLowerCase());
    }
    case "TextLength":
      return outside(String(value ?? "").length, rule);
    case "WholeNumber":
      return typeof value !== "number" || !Number.isInteger(value) || outside(value, rule);
    case "Decimal":
    case "Date":
    case "Time":
      return typeof value !== "number" || outside(value, rule);
  }
}

/** The texts of a list in lower case; null where they cannot be told. */
function listValues(sheet: Sheet, source: string): string[] | null {
  // An inline list tells upper from lower case, but no two of our entries differ by it.
  if (!source.startsWith("=")) return source.split(",").map((item) => item.trim().toLowerCase());
  const reference = resolveReference(sheet, source.slice(1));
  if (!reference) return null;
  const texts: string[] = [];
  const { area } = reference;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      texts.push(reference.sheet.cell(row, column).text.toLowerCase());
    }
  }
  return texts;
}

function resolveReference(
  sheet: Sheet,
  text: string,
): { sheet: Sheet; area: NonNullable<ReturnType<typeof parseAddress>> } | null {
  const name = sheet.names.find(text) ?? sheet.workbook.names.find(text);
  const formula = name ? name.formula : `=${text}`;
  const [other] = referredSheets(formula);
  const target = other === undefined ? sheet : sheet.workbook.find(other);
  const area = parseAddress(formula.slice(formula.lastIndexOf("!") + 1).replace(/^=/, ""));
  return target && area ? { sheet: target, area } : null;
}

function outside(value: number, rule: Extract<ValidationRule, { readonly operator: string }>): boolean {
  const first = limitOf(rule.formula1);
  const second = rule.formula2 === null ? null : limitOf(rule.formula2);
  if (first === null) return false;
  switch (rule.operator) {
    case "Between":
      return second !== null && (value < first || value > second);
    case "NotBetween":
      return second !== null && value >= first && value <= second;
    case "EqualTo":
      return value !== first;
    case "NotEqualTo":
      return value === first;
    case "GreaterThan":
      return value <= first;
    case "LessThan":
      return value >= first;
    case "GreaterThanOrEqualTo":
      return value < first;
    default:
      return value > first;
  }
}

/** A number, a number as text, or a date as text; null for a formula. */
export function limitOf(limit: string | number): number | null {
  if (typeof limit === "number") return limit;
  const text = limit.replace(/^=/, "");
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return dateSerial(Number(year), Number(month), Number(day));
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}
