import type { Sentence } from "../../../src/core/values/sentence";
import { Refusal } from "../../../src/core/values/refusal";
import { LONGEST_CELL_TEXT } from "../../../src/core/sheet/cellText";
import type { Line } from "../../../host/model/axis";
import type { StyledCell } from "../../../host/model/cellStore";
import { columnLetters } from "../../../host/model/area";
import { PENDING } from "../../../host/model/input";
import type { SheetContent } from "../../../host/model/sheetContent";
import { storedFormula } from "../words/futureFunctions";
import { RowFitter } from "./rowFitter";
import type { StringTable } from "./stringTable";
import type { StyleTable } from "./styleTable";
import { element, escaped, xstring } from "./xml";

/** What cells are listed in. */
export interface Tables {
  readonly styles: StyleTable;
  readonly strings: StringTable;
}

/**
 * The rows of a sheet with their cells (ECMA-376 18.3.1.80).
 * @throws Refusal where a text is longer than Excel allows: Excel would call the file damaged.
 */
export function sheetData(name: string, content: SheetContent, tables: Tables): string {
  const { cells, rows } = content;
  const fitter = new RowFitter(content);
  const letters = new Map<number, string>();
  const lettersOf = (column: number): string => {
    const known = letters.get(column) ?? columnLetters(column);
    letters.set(column, known);
    return known;
  };
  const numbers = new Set([...cells.rows.keys(), ...cells.rowStyles.keys(), ...rows.lines.keys()]);
  const written = [...numbers]
    .sort((a, b) => a - b)
    .map((row) => {
      const line = rows.lines.get(row) ?? rows.rest;
      const style = cells.rowStyles.get(row);
      const list = [...(cells.rows.get(row) ?? [])].map(([column, cell]) =>
        cellElement(cell, `${lettersOf(column)}${row + 1}`, name, tables),
      );
      return element(
        "row",
        {
          r: row + 1,
          s: style ? tables.styles.number(style) : null,
          customFormat: style ? true : null,
          ...heightOf(line, () => fitter.height(row)),
        },
        list.join(""),
      );
    });
  return element("sheetData", {}, written.join(""));
}

/** Without `customHeight` a height is what the row has now, and the program fits it again (ECMA-376 18.3.1.73). */
function heightOf(
  { size, hidden, fitted }: Line,
  fit: () => number | null,
): { ht: number | null; customHeight: true | null; hidden: true | null } {
  const shown = hidden ? true : null;
  if (size !== null) return { ht: size, customHeight: true, hidden: shown };
  return { ht: fitted ?? fit(), customHeight: null, hidden: shown };
}

/** There may be very many cells, so their XML is put together by hand. */
function cellElement({ content, style }: StyledCell, address: string, sheet: string, tables: Tables): string {
  const { value, isError, formula, quoted } = content;
  const number = tables.styles.number(style, quoted);
  const start = number === 0 ? `<c r="${address}"` : `<c r="${address}" s="${number}"`;
  if (typeof value === "string") checkLength(value, sheet, address);
  if (formula === null) {
    if (value === null) return `${start}/>`;
    const shared = typeof value === "string" && !isError;
    const type = shared ? ' t="s"' : typeOf(value, isError);
    return `${start}${type}><v>${shared ? tables.strings.number(value) : valueText(value)}</v></c>`;
  }
  const written = `<f>${escaped(xstring(storedFormula(formula.slice(1))))}</f>`;
  const pending = value === null || (isError && value === PENDING);
  return pending
    ? `${start}>${written}</c>`
    : `${start}${typeOf(value, isError)}>${written}<v>${valueText(value)}</v></c>`;
}

function typeOf(value: string | number | boolean, isError: boolean): string {
  if (isError) return ' t="e"';
  if (typeof value === "boolean") return ' t="b"';
  return typeof value === "string" ? ' t="str"' : "";
}

function valueText(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "number" ? String(value) : escaped(xstring(value));
}

function checkLength(text: string, sheet: string, address: string): void {
  if (text.length <= LONGEST_CELL_TEXT) return;
  const sentence: Sentence = {
    zh: `${sheet}!${address} 中有${text.length}个字符，超过Excel单元格的上限${LONGEST_CELL_TEXT}个；请缩短后再保存。`,
    en: `${sheet}!${address} holds ${text.length} characters, more than the ${LONGEST_CELL_TEXT} that a cell of Excel holds; shorten it and save again.`,
  };
  throw new Refusal(sentence);
}
