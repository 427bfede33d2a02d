import { styleOf } from "../../../src/core/sheet/styles";
import { dateOfSerial, isoDate } from "../../../src/core/values/serialDate";
import type { MarkedCell } from "./markedWorkbook";

/** What a person sees in a cell, worked out for the few formats that returns have. */
export function shownText({ value, error, formula, style }: MarkedCell): string {
  if (error !== undefined) return error;
  if (value === null) return formula === undefined ? "" : `=${formula}`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const { numberFormat } = styleOf(style);
  const day = numberFormat.includes("yy") ? dateOfSerial(value) : null;
  if (day) return isoDate(day);
  if (numberFormat === "0%") return `${Math.round(value * 100)}%`;
  if (Math.abs(value) >= 1e11) return value.toExponential(5).replace(/0+e\+/, "E+").replace("e+", "E+");
  return String(value);
}

/** The same as a text file keeps it, which has one way to break a line. */
export function textOfCsv(cell: MarkedCell): string {
  return shownText(cell).replace(/\r\n?/g, "\n");
}

/** Nothing that a person could see is left after trimming. */
export function saysNothing(text: string): boolean {
  return text.replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "") === "";
}
