import { readLineNumber } from "../outline/numbering";
import { readNumberCell } from "./numberCell";
import { NUMBERS } from "./table";
import type { Column, TableRow } from "./table";
import { looksLikeUnits } from "./unitCell";

/** Enough rows to know a column by. */
const SAMPLE = 200;

/**
 * Settles with the help of the cells what headings leave open: whether 项目 holds numbers, 单位 bodies, which column is
 * the task, whether 类别 groups the rows. @returns null where no column names units, or none the task.
 */
export function settleColumns(
  headings: readonly Column[],
  rows: readonly TableRow[],
): readonly Column[] | null {
  const full = rows.filter(({ cells }) => cells.length === headings.length).slice(0, SAMPLE);
  const cellsOf = (index: number) =>
    full.map(({ cells }) => cells[index] ?? "").filter((cell) => cell !== "");
  const columns = withHiddenNumbers(headings, cellsOf);
  const units = columns.some(leads);
  const numbered = columns.some(({ kind }) => kind === "number");
  const settled = columns.map((column, index): Column => {
    const { kind } = column;
    const cells = cellsOf(index);
    if (kind === "perhaps-units") {
      return { ...column, kind: !units && most(cells, looksLikeUnits) ? "responsible" : "other" };
    }
    if (kind === "group") return { ...column, kind: isGrouped(full, index) ? "group" : "other" };
    // 项目 above 1, 2, 3.
    const isNumbers =
      !numbered && index === 0 && (kind === "title" || kind === "unknown") && most(cells, isNumber);
    return isNumbers ? { ...column, kind: "number" } : column;
  });
  if (!settled.some(leads)) return null;
  // Below headings that say little, some cell must show that they are headings.
  const isSure = columns.length > 2 && columns.every(({ kind }) => kind !== "unknown");
  if (!isSure && !settled.some((column, index) => leads(column) && cellsOf(index).some(looksLikeUnits)))
    return null;
  const result = settleTask(settled, cellsOf);
  return result.some(({ kind }) => kind === "title" || kind === "content") ? result : null;
}

/** A heading across two columns, of which the first holds the numbers, belongs to the second. */
function withHiddenNumbers(
  columns: readonly Column[],
  cellsOf: (index: number) => string[],
): readonly Column[] {
  if (columns.some(({ kind }) => kind === "number")) return columns;
  const place = columns.findIndex(
    ({ name }, index) => name !== "" && columns[index + 1]?.name === "" && most(cellsOf(index), isNumber),
  );
  const heading = columns[place];
  return heading ? [...columns.slice(0, place), NUMBERS, heading, ...columns.slice(place + 2)] : columns;
}

/** One text column is the task, of several the first is its title, in so far as it is as short as one. */
function settleTask(columns: readonly Column[], cellsOf: (index: number) => string[]): Column[] {
  const texts = columns.flatMap(({ kind }, index) => (kind === "title" || kind === "content" ? [index] : []));
  if (texts.length === 0) {
    const candidates = columns.flatMap((column, index) =>
      column.name !== "" && ["unknown", "other", "group"].includes(column.kind) ? [index] : [],
    );
    const [longest] = candidates.sort((a, b) => meanLength(cellsOf(b)) - meanLength(cellsOf(a)));
    return columns.map((column, index) => (index === longest ? { ...column, kind: "content" } : column));
  }
  const titles = texts.filter((index) => columns[index]?.kind === "title");
  const [first, second] = texts;
  let title = titles[0];
  let group: number | undefined;
  if (title === undefined && first !== undefined && second !== undefined && isShort(cellsOf(first)))
    title = first;
  // 一、财政信息公开 | 1.公开预算: the first column groups what the second one numbers.
  const numbered = texts.find((index) => most(cellsOf(index), (cell) => numberStyle(cell) === "arabic"));
  if (
    title !== undefined &&
    numbered !== undefined &&
    numbered > title &&
    most(cellsOf(title), isChineseHeading)
  ) {
    group = title;
    title = undefined;
  }
  return columns.map((column, index): Column => {
    if (index === group) return { ...column, kind: "group" };
    if (index === title) return { ...column, kind: "title" };
    return texts.includes(index) ? { ...column, kind: "content" } : column;
  });
}

function leads({ kind }: Column): boolean {
  return kind === "lead" || kind === "responsible";
}

/** Whether equal cells of a column stand together: then they are what its rows have in common. */
function isGrouped(rows: readonly TableRow[], index: number): boolean {
  const seen = new Set<string>();
  let last = "";
  for (const { cells } of rows) {
    const cell = cells[index] ?? "";
    if (cell === "" || cell === last) continue;
    if (seen.has(cell)) return false;
    seen.add(cell);
    last = cell;
  }
  return seen.size > 0;
}

function isShort(cells: readonly string[]): boolean {
  return most(cells, (cell) => cell.length <= 40 && !/。./.test(cell));
}

function isNumber(cell: string): boolean {
  return readNumberCell(cell) !== null;
}

function isChineseHeading(cell: string): boolean {
  return numberStyle(cell) === "chinese" || numberStyle(cell) === "bracketedChinese";
}

function numberStyle(cell: string): string {
  return readLineNumber(cell)?.style ?? "";
}

function meanLength(cells: readonly string[]): number {
  return cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
}

function most(cells: readonly string[], holds: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(holds).length * 2 > cells.length;
}
