import type { ColumnKind } from "./columnHeading";
import { namesUnits } from "./table";
import type { Column } from "./table";
import { looksLikeUnits } from "./unitCell";

/** Cells put into columns, and how well they suit them: below 0 they hardly do. */
export interface Fit {
  /** As many as there are columns; several cells of one column are parted by `\n`. */
  readonly cells: readonly string[];
  readonly score: number;
}

const BY_WHEN = /[年月日]|季度|[底末]$|前|[内完]|持续|长期|推进|坚持|常态|立即|即时|随时|全年|适时/;
const SENTENCE = /.{12}。$/;
/** What a row loses without the text of its task, be that as like the name of a body as 办好学校. */
const NO_TASK = 4;
/** What a column loses by staying empty. */
const EMPTY: Readonly<Record<ColumnKind, number>> = {
  number: 0.2,
  group: 0.2,
  title: 1,
  content: 1,
  lead: 2,
  responsible: 2,
  "perhaps-units": 2,
  support: 0.5,
  person: 0.7,
  deadline: 0.7,
  other: 0.5,
  unknown: 0.7,
};

/** Whether a row has as many cells as columns and none of them is obviously in the wrong one. */
export function fitsAsItStands(cells: readonly string[], columns: readonly Column[]): boolean {
  return (
    cells.length === columns.length &&
    columns.every((column, index) => !contradicts(cells[index] ?? "", column))
  );
}

/**
 * Puts cells into columns in their order, where some are missing or one is spread over several: each column may stay empty
 * or take several neighbours. Takes time in proportion to cells times columns.
 */
export function fitCells(cells: readonly string[], columns: readonly Column[]): Fit {
  // best[c]: the best score with the cells so far, the last of them in column c; all columns before c are settled.
  const suits = cells.map((cell) => {
    const units = looksLikeUnits(cell);
    return columns.map((column) => suit(cell, units, column));
  });
  const task = columns.findIndex(isText);
  const emptyUpTo = [0];
  for (const [index, { kind }] of columns.entries()) {
    emptyUpTo.push((emptyUpTo.at(-1) ?? 0) + (index === task ? NO_TASK : EMPTY[kind]));
  }
  const from: number[][] = [];
  let best: number[] = [];
  for (const [index] of cells.entries()) {
    const next: number[] = [];
    const came: number[] = [];
    // The best way to have come from a column further left, with the columns between left empty.
    let left = index === 0 ? 0 : -Infinity;
    let leftColumn = -1;
    for (const [column, { kind }] of columns.entries()) {
      const same = (best[column] ?? -Infinity) - severalCost(kind);
      const arrived = left - (emptyUpTo[column] ?? 0);
      const stays = same >= arrived;
      next.push(Math.max(same, arrived) + (suits[index]?.[column] ?? 0));
      came.push(stays ? column : leftColumn);
      const leaving = (best[column] ?? -Infinity) + (emptyUpTo[column + 1] ?? 0);
      if (leaving > left) {
        left = leaving;
        leftColumn = column;
      }
    }
    best = next;
    from.push(came);
  }
  return trace(cells, columns, best, from, emptyUpTo);
}

function trace(
  cells: readonly string[],
  columns: readonly Column[],
  best: readonly number[],
  from: readonly (readonly number[])[],
  emptyUpTo: readonly number[],
): Fit {
  const all = emptyUpTo.at(-1) ?? 0;
  const ends = best.map((score, column) => score - all + (emptyUpTo[column + 1] ?? 0));
  const score = Math.max(...ends);
  const placed: string[][] = columns.map(() => []);
  let column = ends.indexOf(score);
  for (let index = cells.length - 1; index >= 0 && column >= 0; index--) {
    placed[column]?.unshift(cells[index] ?? "");
    column = from[index]?.[column] ?? -1;
  }
  return { cells: placed.map((several) => several.filter((cell) => cell !== "").join("\n")), score };
}

/** What it costs that a column takes one more cell: paragraphs of a content are common, a second deadline is not. */
function severalCost(kind: ColumnKind): number {
  if (kind === "content") return 0.3;
  return kind === "lead" || kind === "support" || kind === "responsible" ? 1.2 : 2;
}

function suit(cell: string, units: boolean, column: Column): number {
  if (cell === "") return 0;
  const { kind } = column;
  if (namesUnits(column)) {
    if (units) return 3;
    return isSentence(cell) ? -5 : -0.5;
  }
  if (kind === "deadline") return cell.length <= 40 && BY_WHEN.test(cell) ? 3 : -2;
  if (kind === "person") return cell.length <= 12 && !units ? 2 : -2;
  if (kind === "number") return /\d|[一二三四五六七八九十]/.test(cell) && cell.length <= 8 ? 3 : -3;
  if (kind === "other") return SENTENCE.test(cell) ? -1 : 0.5;
  if (kind === "unknown") return 0.5;
  return units ? 0 : 1;
}

function isText({ kind }: Column): boolean {
  return kind === "title" || kind === "content";
}

/** A sentence where units, persons, a time or a remark should stand. */
function contradicts(cell: string, column: Column): boolean {
  if (cell === "") return false;
  if (namesUnits(column)) return isSentence(cell) && !looksLikeUnits(cell);
  const { kind } = column;
  if (kind === "other") return SENTENCE.test(cell);
  return (kind === "deadline" || kind === "person") && SENTENCE.test(cell) && !BY_WHEN.test(cell);
}

function isSentence(cell: string): boolean {
  return cell.length > 30 || /[。；;].|\d/.test(cell);
}
