/** A rectangle of cells; row and column count from 0. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The names of the first columns, which nearly all cells are in. */
const FIRST_NAMES = Array.from({ length: 64 }, (_, column) => spellColumn(column));

/** The letters of a column: 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  return FIRST_NAMES[column] ?? spellColumn(column);
}

function spellColumn(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The address of one cell: (0, 0) → `A1`. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** The address of a rectangle: `A1:C5`, or `A1` where it is a single cell. */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.row, range.column);
  if (range.rows === 1 && range.columns === 1) return first;
  return `${first}:${cellAddress(range.row + range.rows - 1, range.column + range.columns - 1)}`;
}

/** The same with `$` before every letter and number, as formulas and list sources need it. */
function absoluteAddress(range: CellRange): string {
  return rangeAddress(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/**
 * Reads `A1`, `$A$1` or `A1:C5` (without a sheet name).
 * @returns null where the text is no bounded address.
 */
export function parseRange(address: string): CellRange | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address.trim());
  if (!match) return null;
  const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = match;
  const row = Math.min(Number(firstRow), Number(lastRow)) - 1;
  const column = Math.min(columnNumber(firstColumn), columnNumber(lastColumn));
  return {
    row,
    column,
    rows: Math.max(Number(firstRow), Number(lastRow)) - row,
    columns: Math.max(columnNumber(firstColumn), columnNumber(lastColumn)) - column + 1,
  };
}

/**
 * Reads the address of one cell as all programs write it: `A1`, in capitals. Files hold so many that it must be quick.
 * @returns null where it is written in another way, which parseRange may know.
 */
export function parseCell(address: string): Pick<CellRange, "row" | "column"> | null {
  let letters = 0;
  let column = 0;
  for (let code = address.charCodeAt(0); code >= 65 && code <= 90; code = address.charCodeAt(letters)) {
    column = column * 26 + code - 64;
    letters += 1;
  }
  let row = 0;
  for (let at = letters; at < address.length; at += 1) {
    const digit = address.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return null;
    row = row * 10 + digit;
  }
  const digits = address.length - letters;
  const isOne = letters >= 1 && letters <= 3 && digits >= 1 && digits <= 7;
  return isOne ? { row: row - 1, column: column - 1 } : null;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** Names that a formula would read as something else: `A1`, `R1C1`, `TRUE`. */
const READS_AS_SOMETHING_ELSE = /^(?:[A-Z]{1,3}\d+|R\d*C\d*|R\d*|C\d*|TRUE|FALSE)$/i;

/** A sheet name as a formula writes it: quoted unless it is made of letters, digits and underscores only. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !READS_AS_SOMETHING_ELSE.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A reference to a range of another sheet, as a formula writes it: `进展填报!$A$5:$A$186`. */
export function sheetReference(sheet: string, range: CellRange): string {
  return `${quoteSheetName(sheet)}!${absoluteAddress(range)}`;
}
