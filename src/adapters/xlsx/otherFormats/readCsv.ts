import type { GridCell, WorkbookGrid } from "../../../core/sheet/grid";
import { damaged } from "../../package/readFailure";
import { csvRecords } from "./csvRecords";
import { GridCells } from "./gridCells";

const DELIMITERS = [",", "\t", ";"] as const;

/** Of programs' own texts that begin so, none is a table: PDF, RTF, PostScript, HTML and XML, scripts. */
const OTHER_TEXT = /^\s*(?:%PDF|%!PS|\{\\rtf|<|#!|\{\s*"|\[\s*\{)/;

/**
 * Reads a table from a text file (RFC 4180, and with tabs or semicolons). No type is guessed: every cell is the text
 * that stands there.
 * @returns null where the bytes are no text or the text is no table
 * @throws ReadFailure where quotes are opened and never closed, or there are too many cells
 */
export function readCsv(bytes: Uint8Array): WorkbookGrid | null {
  const text = decodeText(bytes);
  if (text === null || OTHER_TEXT.test(text)) return null;
  const delimiter = delimiterOf(text);
  if (delimiter === null) return null;
  const cells = new GridCells();
  const { records, isClosed } = csvRecords(text, delimiter);
  if (!isClosed) throw damaged("CSV");
  for (const [row, fields] of records.entries()) {
    for (const [column, field] of fields.entries()) {
      if (field !== "") cells.add(row, column, textCell(field));
    }
  }
  const sheet = {
    name: "CSV",
    visibility: "visible",
    cells: cells.byRow,
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    protected: false,
    validated: null,
  } as const;
  return { sheets: [sheet], date1904: false, modified: null };
}

function textCell(text: string): GridCell {
  return { value: text, text, numberFormat: "General" };
}

/** UTF-8 if the bytes are that strictly, else GB18030, in which Excel saves in Chinese; null where they are no text. */
function decodeText(bytes: Uint8Array): string | null {
  const text = decoded(bytes, "utf-8") ?? decoded(bytes, "gb18030");
  return text !== null && !hasControls(text) ? text : null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A control character that no text holds; tabs and line feeds are none of them. */
function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x7f || (code < 0x20 && code !== 9 && code !== 10 && code !== 13)) return true;
  }
  return false;
}

/**
 * The delimiter by which most records have the same number of fields, at least two; null where none does in two
 * records and in half of those that are not blank: sentences have commas, too.
 */
function delimiterOf(text: string): string | null {
  let best: { readonly delimiter: string; readonly fields: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const fields = commonFields(text, delimiter);
    if (fields !== null && (best === null || fields > best.fields)) best = { delimiter, fields };
  }
  return best?.delimiter ?? null;
}

function commonFields(text: string, delimiter: string): number | null {
  const counts = new Map<number, number>();
  const records = csvRecords(text, delimiter).records.filter((fields) =>
    fields.some((field) => field !== ""),
  );
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [fields = 0, times = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return fields >= 2 && times >= 2 && 2 * times >= records.length ? fields : null;
}
