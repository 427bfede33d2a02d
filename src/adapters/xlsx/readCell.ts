import type { GridCell } from "../../core/sheet/grid";
import { damaged } from "./readFailure";
import { displayText } from "./displayText";
import { decodeEscapes } from "./scanXml";

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

/**
 * A cell of the grid; null where it holds nothing.
 * @throws ReadFailure where it refers to a text that is not there: the text would be lost silently.
 */
export function readCell(stored: StoredCell, context: CellContext): GridCell | null {
  const numberFormat = context.numberFormats[stored.style] ?? "General";
  const content = readContent(stored, numberFormat, context);
  if (stored.formula !== null) {
    return { ...(content ?? { value: null, text: "" }), numberFormat, formula: stored.formula };
  }
  return content === null || content.value === "" ? null : { ...content, numberFormat };
}

type Content = Pick<GridCell, "value" | "text" | "error">;

function readContent(stored: StoredCell, numberFormat: string, context: CellContext): Content | null {
  if (stored.type === "inlineStr") return textContent(decodeEscapes(stored.inlineText));
  if (stored.value === null) return null;
  switch (stored.type) {
    case "s":
      return textContent(sharedString(stored.value, context.sharedStrings));
    case "str":
      return textContent(decodeEscapes(stored.value));
    case "b": {
      const value = stored.value.trim() === "1" || stored.value.trim() === "true";
      return { value, text: value ? "TRUE" : "FALSE" };
    }
    case "e": {
      const error = stored.value.trim() === "" ? "#VALUE!" : stored.value.trim();
      return { value: null, text: error, error };
    }
    case "d":
      return isoDateContent(stored.value.trim(), numberFormat, context.date1904);
    default:
      return numberContent(stored.value.trim(), numberFormat, context.date1904);
  }
}

function textContent(text: string): Content {
  return { value: text, text };
}

function sharedString(index: string, texts: readonly string[] | null): string {
  const text = /^\s*\d+\s*$/.test(index) ? texts?.[Number(index)] : undefined;
  if (text === undefined) throw damaged("xl/sharedStrings.xml");
  return text;
}

function numberContent(written: string, numberFormat: string, date1904: boolean): Content | null {
  if (written === "") return null;
  const value = Number(written);
  if (!Number.isFinite(value)) return textContent(written);
  return { value, text: displayText(value, numberFormat, date1904) };
}

/** Strict files may hold dates as ISO 8601 (ECMA-376 18.18.11, type d); in the grid every date is a serial number. */
function isoDateContent(written: string, numberFormat: string, date1904: boolean): Content {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(written);
  if (!match) return textContent(written);
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - epoch) / 86_400_000;
  const value = days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  return { value, text: displayText(value, numberFormat, date1904) };
}
