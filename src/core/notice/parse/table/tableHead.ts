import { declaresFirstLead } from "../clause/leadDeclaration";
import { columnKind, plainHeading } from "./columnHeading";
import type { ColumnKind } from "./columnHeading";
import { readLineNumber } from "../outline/numbering";
import { namesUnits } from "./table";
import type { Column } from "./table";
import { looksLikeUnits } from "./unitCell";

/** The headings of a table, and how many rows they take. */
export interface TableHead {
  readonly columns: readonly Column[];
  readonly rows: number;
}

/** No table of tasks has more columns. */
export const MOST_COLUMNS = 16;
const TEXT_KINDS: readonly ColumnKind[] = ["title", "content", "unknown"];

/**
 * Reads the headings of a table from its first row, or from the first two where 责任单位 stands above 牵头单位 and
 * 配合单位; null where the rows are no such headings.
 */
export function readTableHead(first: readonly string[], second: readonly string[] | null): TableHead | null {
  if (first.length > MOST_COLUMNS || !first.every(mayBeHeading)) return null;
  const names = second && joinHeadings(first, second);
  const columns = (names ?? first).map(columnOf);
  if (!isHead(columns)) return null;
  return { columns, rows: names ? 2 : 1 };
}

/** Whether columns divide tasks among units: one for the units, one for the task. */
export function isHead(columns: readonly Column[]): boolean {
  const kinds = columns.filter(({ name }) => name !== "").map(({ kind }) => kind);
  // 牵头单位 | 市教委 is a label with what it announces.
  if (columns.some(({ kind, name }) => kind === "unknown" && looksLikeUnits(name))) return false;
  const known = kinds.filter((kind) => kind !== "unknown").length;
  const units = kinds.some((kind) => kind === "lead" || kind === "responsible");
  const perhaps = kinds.includes("perhaps-units") && known >= 3;
  return (units || perhaps) && kinds.some((kind) => TEXT_KINDS.includes(kind) || kind === "group");
}

/** What a heading says of its column. */
export function columnOf(heading: string): Column {
  const firstLeads = declaresFirstLead(heading);
  const name = heading.replace(/\s+/g, "");
  return {
    kind: columnKind(heading),
    name,
    firstLeads,
    persons: /(?:责任|负责)人|領導|领导|責任人/.test(name),
  };
}

/** Whether a row repeats the headings, as it does on every page. */
export function repeatsHead(cells: readonly string[], columns: readonly Column[]): boolean {
  return (
    cells.length === columns.length &&
    cells.every((cell, index) => plainHeading(cell) === plainHeading(columns[index]?.name ?? ""))
  );
}

function mayBeHeading(cell: string): boolean {
  return cell.length <= 60 && !cell.includes("。");
}

/** Reads headings that stand in columns by gaps between them, where each is one that is known: texts have gaps as well. */
export function readGappedHead(cells: readonly string[]): TableHead | null {
  const columns = joinSpread(cells).map(columnOf);
  if (columns.length < 3 || columns.length > MOST_COLUMNS || columns.some(({ kind }) => kind === "unknown"))
    return null;
  return isHead(columns) ? { columns, rows: 1 } : null;
}

/** 任  务: a heading of two characters is spread. */
function joinSpread(cells: readonly string[]): string[] {
  const joined: string[] = [];
  for (const cell of cells) {
    const last = joined.at(-1) ?? "";
    const whole = last + cell;
    const isPart = columnKind(last) === "unknown" && whole.length <= 4;
    if (last !== "" && cell.length === 1 && (isPart || columnKind(whole) !== "unknown")) {
      joined[joined.length - 1] = whole;
    } else joined.push(cell);
  }
  return joined;
}

/** The names of columns whose headings stand in two rows; null where the second row is no row of headings. */
function joinHeadings(first: readonly string[], second: readonly string[]): string[] | null {
  const above = first.length === second.length ? spread(first, second) : alignAbove(first, second);
  if (!above || second.every((cell) => cell === "")) return null;
  const names: string[] = [];
  let changes = false;
  for (const [index, cell] of second.entries()) {
    const upper = above[index] ?? "";
    if (cell === "" || plainHeading(cell) === plainHeading(upper)) {
      names.push(upper);
      continue;
    }
    const name = subheading(cell, upper);
    if (name === null) return null;
    changes = true;
    names.push(name);
  }
  return changes ? names : null;
}

/** 牵头单位 below 责任单位, 市级 below 责任单位; null where a cell is no heading. */
function subheading(cell: string, upper: string): string | null {
  if (readLineNumber(cell) !== null) return null;
  if (columnKind(cell) !== "unknown") return cell;
  return cell.length <= 6 && namesUnits(columnOf(upper)) && namesUnits(columnOf(cell + upper))
    ? cell + upper
    : null;
}

/** A heading across several columns is followed by empty cells, where the row below has names of its own. */
function spread(first: readonly string[], second: readonly string[]): string[] {
  let last = "";
  return first.map((cell, index) => {
    if (cell !== "") last = cell;
    return cell === "" && (second[index] ?? "") !== "" ? last : cell;
  });
}

/** In a pasted text a heading across several columns is one cell; those that go down are empty in the second row. */
function alignAbove(first: readonly string[], second: readonly string[]): string[] | null {
  const above: string[] = [];
  let next = 0;
  for (const [index, cell] of second.entries()) {
    const continues = cell !== "" && index > 0 && (second[index - 1] ?? "") !== "";
    above.push(first[continues ? next - 1 : next++] ?? "");
  }
  return next === first.length ? above : null;
}
