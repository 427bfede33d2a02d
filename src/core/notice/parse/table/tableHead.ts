import { declaresFirstLead } from "../leadDeclaration";
import { columnKind, plainHeading } from "./columnHeading";
import type { ColumnKind } from "./columnHeading";
import type { Column } from "./table";

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
  const known = kinds.filter((kind) => kind !== "unknown").length;
  const units = kinds.some((kind) => kind === "lead" || kind === "responsible");
  const perhaps = kinds.includes("perhaps-units") && known >= 3;
  return (units || perhaps) && kinds.some((kind) => TEXT_KINDS.includes(kind) || kind === "group");
}

/** What a heading says of its column. */
export function columnOf(heading: string): Column {
  const firstLeads = declaresFirstLead(heading);
  return { kind: columnKind(heading), name: heading.replace(/\s+/g, ""), firstLeads };
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
    const name = [cell, cell + upper].find((heading) => columnKind(heading) !== "unknown");
    if (name === undefined) return null;
    changes = true;
    names.push(name);
  }
  return changes ? names : null;
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
