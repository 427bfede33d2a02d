import { readLineNumber } from "../outline/numbering";
import { columnKind } from "./columnHeading";
import { cellOfLine } from "./CellStream";
import type { CellStream } from "./CellStream";
import { readNumberCell } from "./numberCell";
import { columnOf, isHead, MOST_COLUMNS } from "./tableHead";
import type { Column } from "./table";

/** Two headings below one another may be two lines of a text. */
const FEWEST = 3;
/** A heading that says nothing known stands between others and is short. */
const LONGEST_UNKNOWN = 8;
const LONGEST_FIRST = 16;
/** 重点任务分解表, 附件2 */
const CAPTION = /[表单账案]\s?[|｜]?$|^附/;

/** The headings of a table whose cells stand one a line, the first of them at the beginning; null where there are none. */
export function readLineCellHead(cells: CellStream): readonly Column[] | null {
  const columns: Column[] = [];
  let known = 0;
  for (let place = 0; place < MOST_COLUMNS; place++) {
    const text = cells.at(place)?.text;
    if (text === undefined || readNumberCell(text) !== null || readLineNumber(text) !== null) break;
    const column = columnOf(text);
    if (column.kind === "unknown" && !(known > 0 && text.length <= LONGEST_UNKNOWN)) break;
    if (beginsRow(column, columns)) break;
    columns.push(column);
    if (column.kind !== "unknown") known = columns.length;
  }
  const headings = columns.slice(0, known);
  if (headings.length < FEWEST || !isHead(headings) || beginsAbove(headings)) return null;
  return withSubheadings(headings);
}

/** Whether the headings may begin at a text: a cheap look before the others. */
export function mayBeginHead(line: string): boolean {
  const text = cellOfLine(line);
  return text.length <= LONGEST_FIRST && !CAPTION.test(text) && columnKind(text) !== "unknown";
}

/** Whether what stands above the column of numbers is the caption; 类别 or 领域 may stand before it. */
function beginsAbove(columns: readonly Column[]): boolean {
  const numbers = columns.findIndex(({ kind }) => kind === "number");
  return columns.slice(0, Math.max(numbers, 0)).some(({ kind, name }) => kind !== "group" && name.length > 6);
}

/** A task after the units is the first cell of a row without a number. */
function beginsRow({ kind }: Column, before: readonly Column[]): boolean {
  const units = before.some((column) => column.kind === "lead" || column.kind === "responsible");
  const task = before.some((column) => column.kind === "title");
  return units && task && (kind === "title" || kind === "number" || kind === "group");
}

/** 责任单位, …, 牵头单位, 配合单位: the last two stand below the first one. */
function withSubheadings(columns: readonly Column[]): readonly Column[] {
  const [lead, support] = columns.slice(-2);
  const above = columns.findIndex(({ kind }) => kind === "responsible" || kind === "perhaps-units");
  if (lead?.kind !== "lead" || support?.kind !== "support" || above < 0 || above >= columns.length - 3) {
    return columns;
  }
  return [...columns.slice(0, above), lead, support, ...columns.slice(above + 1, -2)];
}
