import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnLetters, quotedSheetName } from "./area";

/** A piece of a formula. `sheet` tokens hold everything up to and with the `!`. */
interface Token {
  readonly kind:
    "string" | "error" | "sheet" | "reference" | "number" | "name" | "structured" | "operator" | "space";
  readonly text: string;
}

// In this order, the first that matches counts. A name takes letters of any script, so that 进展填报!A1 is a reference.
const PATTERNS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["space", /\s+/y],
  ["string", /"(?:[^"]|"")*"/y],
  ["error", /#(?:REF!|N\/A|NAME\?|DIV\/0!|VALUE!|NUM!|NULL!)/iy],
  ["sheet", /'(?:[^']|'')+'!/y],
  ["sheet", /[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?!/uy],
  ["reference", /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(])/uy],
  ["reference", /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(])/uy],
  ["reference", /\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.])/uy],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_])/uy],
  ["name", /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy],
  ["structured", /\[(?:[^[\]]|\[[^[\]]*\])*\]/y],
  ["operator", /<=|>=|<>|[-+*/^&=<>,;:(){}%@#]/y],
];

/** The pieces of a formula, with or without its leading `=`; null where something in it cannot belong to a formula. */
function tokens(formula: string): Token[] | null {
  const found: Token[] = [];
  let position = formula.startsWith("=") ? 1 : 0;
  while (position < formula.length) {
    const token = tokenAt(formula, position);
    if (!token) return null;
    found.push(token);
    position += token.text.length;
  }
  return found;
}

function tokenAt(formula: string, position: number): Token | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = position;
    const match = pattern.exec(formula);
    if (match) return { kind, text: match[0] };
  }
  return null;
}

/**
 * Whether Excel would take the text as a formula: brackets in pairs, operands and operators in turn. Whether its
 * names and functions exist is not asked: Excel shows #NAME? for those.
 */
export function isWellFormed(formula: string): boolean {
  const pieces = tokens(formula);
  if (!pieces) return false;
  const open: string[] = [];
  // true where an operand must or may come next, false right after one.
  let start = true;
  let spaced = false;
  let previous = "";
  for (const { kind, text } of pieces) {
    if (kind === "space") {
      spaced = true;
      continue;
    }
    const joined = previous === "#REF!" || (kind === "structured" && previous === "name");
    const operand: boolean | null = start || spaced || joined ? kind === "sheet" : null;
    const next: boolean | null = kind === "operator" ? afterOperator(text, previous, start, open) : operand;
    if (next === null) return false;
    start = next;
    previous = kind === "name" ? "name" : text;
    spaced = false;
  }
  return !start && open.length === 0 && pieces.length > 0;
}

/** Whether an operand comes next, or null where the operator cannot stand here. */
function afterOperator(text: string, previous: string, start: boolean, open: string[]): boolean | null {
  const inner = open.at(-1);
  switch (text) {
    case "(":
      if (!start && previous !== "name") return null;
      open.push(start ? "(" : "call");
      return true;
    case "{":
      open.push("{");
      return start ? true : null;
    case ")":
      // A call may leave its last argument out: IF(A1,).
      if ((inner !== "(" && inner !== "call") || (start && inner === "(")) return null;
      open.pop();
      return false;
    case "}":
      if (inner !== "{" || start) return null;
      open.pop();
      return false;
    case ",":
    case ";":
      return inner === undefined && start ? null : inner === "call" || !start ? true : null;
    case "+":
    case "-":
    case "@":
      return true;
    case "%":
    case "#":
      return start ? null : false;
    default:
      return start ? null : true;
  }
}

/** The names of the sheets that a formula refers to, without quotes. `A:B!` names two. */
export function referredSheets(formula: string): string[] {
  const names = (tokens(formula) ?? [])
    .filter((token) => token.kind === "sheet")
    .flatMap((token) => sheetNames(token.text));
  return [...new Set(names)];
}

function sheetNames(text: string): string[] {
  const name = text.slice(0, -1);
  const plain = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return plain.split(":");
}

/** The formula after a sheet was renamed. */
export function renameInFormula(formula: string, from: string, to: string): string {
  return rewriteSheets(formula, (name) => (sameName(name, from) ? to : name));
}

/** The formula after a sheet was deleted: Excel puts #REF! in its place and keeps the address behind it. */
export function dropFromFormula(formula: string, sheet: string): string {
  return rewriteSheets(formula, (name) => (sameName(name, sheet) ? null : name));
}

function rewriteSheets(formula: string, change: (name: string) => string | null): string {
  return rewrite(formula, (token) => {
    if (token.kind !== "sheet") return token.text;
    const before = sheetNames(token.text);
    const after = before.map(change);
    if (after.includes(null)) return "#REF!";
    const names = after.filter((name) => name !== null);
    if (names.every((name, at) => name === before[at])) return token.text;
    return names.length === 1
      ? `${quotedSheetName(names[0] ?? "")}!`
      : `'${names.join(":").replaceAll("'", "''")}'!`;
  });
}

/** The formula as it reads some rows and columns further: relative references move along, absolute ones stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return rewrite(formula, (token) =>
    token.kind === "reference" ? shiftReference(token.text, rows, columns) : token.text,
  );
}

function shiftReference(text: string, rows: number, columns: number): string {
  const shifted = text.split(":").map((part) => {
    const [, columnMark = "", letters = "", rowMark = "", digits = ""] =
      /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(part) ?? [];
    const column = letters === "" ? 0 : columnIndex(letters) + (columnMark === "" ? columns : 0);
    // A row of its own (`5:7`) puts its $ where a column's would stand.
    const fixedRow = rowMark !== "" || (letters === "" && columnMark !== "");
    const row = digits === "" ? 0 : Number(digits) - 1 + (fixedRow ? 0 : rows);
    if (column < 0 || column >= MAX_COLUMNS || row < 0 || row >= MAX_ROWS) return null;
    return (
      columnMark +
      (letters === "" ? "" : columnLetters(column)) +
      rowMark +
      (digits === "" ? "" : `${row + 1}`)
    );
  });
  return shifted.includes(null) ? "#REF!" : shifted.join(":");
}

function rewrite(formula: string, write: (token: Token) => string): string {
  const pieces = tokens(formula);
  if (!pieces) return formula;
  return (formula.startsWith("=") ? "=" : "") + pieces.map(write).join("");
}

/** Sheet names and defined names are the same without regard to case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
