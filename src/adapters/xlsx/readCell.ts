import type { GridCell } from "../../core/sheet/grid";
import { damaged } from "../package/readFailure";
import { displayText } from "./displayText";
import { ownText } from "./ownText";
import { decodeEscapes } from "../package/scanXml";

/** What cells of a sheet refer to in the rest of the workbook. */
export interface CellContext {
  /** null: the workbook has no such part, so no cell may refer to it. */
  readonly sharedStrings: readonly string[] | null;
  readonly numberFormats: readonly string[];
  readonly date1904: boolean;
}

/** A cell as the file has it (ECMA-376 18.3.1.4). */
export interface StoredCell {
  readonly type: string;
  readonly style: number;
  /** The text of `<v>`; null where it has none. */
  readonly value: string | null;
  /** The text of `<is>`. */
  readonly inlineText: string;
  /** Without the leading `=`. */
  readonly formula: string | null;
}

/** The value of a cell, or the error that it shows instead. */
export type CellValue = Pick<GridCell, "value" | "error">;

/**
 * A cell of the grid; null where it holds nothing.
 * @throws ReadFailure where it refers to a text that is not there: the text would be lost silently.
 */
export function readCell(stored: StoredCell, context: CellContext): GridCell | null {
  const numberFormat = context.numberFormats[stored.style] ?? "General";
  const found = readValue(stored, context);
  const formula = stored.formula === null ? null : ownText(stored.formula);
  if (found === null) return formula === null ? null : { value: null, text: "", numberFormat, formula };
  if (found.value === "" && formula === null) return null;
  const text = textOf(found, numberFormat, context.date1904);
  const { value, error } = found;
  if (error !== undefined) return { ...found, text, numberFormat, ...(formula === null ? {} : { formula }) };
  // Nearly all cells are of these kinds; copying them property by property takes a fifth of the time.
  return formula === null ? { value, text, numberFormat } : { value, text, numberFormat, formula };
}

/**
 * What a cell holds, of a formula its last result; null where it holds nothing.
 * @throws ReadFailure where it refers to a text that is not there.
 */
export function readValue(
  stored: StoredCell,
  { sharedStrings, date1904 }: Pick<CellContext, "sharedStrings" | "date1904">,
): CellValue | null {
  if (stored.type === "inlineStr") return { value: ownText(decodeEscapes(stored.inlineText)) };
  if (stored.value === null) return null;
  switch (stored.type) {
    case "s":
      return { value: sharedString(stored.value, sharedStrings) };
    case "str":
      return { value: ownText(decodeEscapes(stored.value)) };
    case "b":
      return { value: stored.value.trim() === "1" || stored.value.trim() === "true" };
    case "e":
      return { value: null, error: stored.value.trim() === "" ? "#VALUE!" : stored.value.trim() };
    case "d":
      return { value: isoDateSerial(stored.value.trim(), date1904) };
    default:
      return readNumber(stored.value.trim());
  }
}

function textOf({ value, error }: CellValue, numberFormat: string, date1904: boolean): string {
  if (error !== undefined) return error;
  if (typeof value === "number") return displayText(value, numberFormat, date1904);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value ?? "";
}

function sharedString(index: string, texts: readonly string[] | null): string {
  const text = /^\s*\d+\s*$/.test(index) ? texts?.[Number(index)] : undefined;
  if (text === undefined) throw damaged("xl/sharedStrings.xml");
  return text;
}

function readNumber(written: string): CellValue | null {
  if (written === "") return null;
  const value = Number(written);
  return { value: Number.isFinite(value) ? value : written };
}

/**
 * Strict files may hold dates as ISO 8601 (ECMA-376 18.18.11, type d); in the grid every date is a serial number.
 * @returns the text itself where it is no such date
 */
export function isoDateSerial(written: string, date1904: boolean): string | number {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(written);
  if (!match) return written;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - epoch) / 86_400_000;
  return days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}
