import { columnName } from "../../core/sheet/address";

const LAST_ROW = 1048576;
const LAST_COLUMN = 16384;

// Quoted texts and sheet names first, so that nothing within them is taken for a reference; then a cell, columns
// (A:C) or rows (1:3), where no letter, digit, dot, bracket or exclamation mark makes it part of a name. Every
// character beyond ASCII counts as a letter.
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$\u0080-\uffff])(?:(\$?[A-Za-z]{1,3}\$?\d{1,7})|(\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}))(?![\w.(!\u0080-\uffff])/g;

/**
 * A formula as it reads some rows below and columns to the right of where it was written: relative references
 * move along (ECMA-376 18.3.1.40, shared formulas). Texts, sheet names and names of functions stay.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (all: string, cell?: string, lines?: string) => {
    if (cell !== undefined) return movedReference(cell, rows, columns);
    if (lines === undefined) return all;
    return lines
      .split(":")
      .map((line) => movedReference(line, rows, columns))
      .join(":");
  });
}

/** Moves `A1`, `$A$1`, `A` or `1`. */
function movedReference(reference: string, rows: number, columns: number): string {
  const match = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(reference);
  if (!match) return reference;
  const [, first = "", letters = "", second = "", digits = ""] = match;
  // A dollar sign before a row alone is the first group's.
  const rowFixed = second !== "" || (letters === "" && first !== "");
  const column = letters === "" || first !== "" ? letters : movedColumn(letters, columns);
  const row = digits === "" || rowFixed ? digits : movedRow(digits, rows);
  return column === null || row === null ? "#REF!" : `${first}${column}${second}${row}`;
}

function movedRow(digits: string, rows: number): string | null {
  const row = Number(digits) + rows;
  return row < 1 || row > LAST_ROW ? null : String(row);
}

function movedColumn(letters: string, columns: number): string | null {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  const column = number - 1 + columns;
  return column < 0 || column >= LAST_COLUMN ? null : columnName(column);
}
