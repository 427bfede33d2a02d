import { ENTRY_HEADINGS, type EntryHeading } from "../matrix/progressColumns";
import type { ReturnTable } from "../returns/readReturn";
import { rangeAddress, type CellRange } from "../sheet/address";
import type { Sentence } from "../values/sentence";
import { returnRule, type CheckedRow, type RuleFinding } from "./rule";

/** Cells to fill in were merged: a merged area holds one text, and only its first cell counts. */
export const cellsMerged = returnRule(
  {
    code: "cells-merged",
    severity: "error",
    document: {
      finds: {
        zh: "填报单元格被合并，跨了几行或几栏。",
        en: "Cells to fill in were merged over several rows or columns.",
      },
      why: {
        zh: "合并后只有左上角单元格有内容，其余各行该栏为空，汇总时少了内容。",
        en: "Only the first cell of a merged area holds anything; for the others it is empty.",
      },
      example: {
        zh: "第6、7项的“进展情况”合并成了一格。",
        en: "The progress of tasks 6 and 7 stands in one merged cell.",
      },
      repair: { zh: "取消合并，每项任务分别填写。", en: "Unmerge, and fill in each task on its own." },
    },
  },
  ({ returned, rows }) =>
    returned.tables
      .filter(({ merges }) => merges.length > 0)
      .flatMap((table) => mergedIn(table, new Map(rowsOf(table, rows)))),
);

function rowsOf(table: ReturnTable, rows: readonly CheckedRow[]): [number, CheckedRow][] {
  return rows.flatMap((row) => (row.table === table ? [[row.row.row, row]] : []));
}

/** Merged cells that were issued are harmless: they are read as equal, or told as changed. */
function mergedIn(table: ReturnTable, rows: ReadonlyMap<number, CheckedRow>): RuleFinding[] {
  return table.merges.flatMap((area) => {
    const inside = rowNumbers(table, area).flatMap((row) => rows.get(row) ?? []);
    const headings = ENTRY_HEADINGS.filter((heading) => isIn(area, table.columns.get(heading)));
    const below = inside.filter(({ row }) => row.row !== area.row);
    const beside = headings.filter((heading) => table.columns.get(heading) !== area.column);
    const [first] = inside;
    if (!first || headings.length === 0 || (below.length === 0 && beside.length === 0)) return [];
    return [
      {
        sheet: table.sheet,
        cell: rangeAddress(area),
        taskId: first.match?.assignment.task.id ?? null,
        message: messageFor(area, below, below.length > 0 ? headings : beside),
        fix: null,
      },
    ];
  });
}

/** The part of an area that lies in the table's rows: whole columns may be merged. */
function rowNumbers({ rows }: ReturnTable, area: CellRange): number[] {
  const first = Math.max(area.row, rows[0]?.row ?? Infinity);
  const last = Math.min(area.row + area.rows - 1, rows.at(-1)?.row ?? -Infinity);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function isIn({ column, columns }: CellRange, place: number | undefined): boolean {
  return place !== undefined && place >= column && place < column + columns;
}

const MOST_NAMED = 10;

/** @param below the rows that are empty for it; none: the headings are, in its own row */
function messageFor(
  area: CellRange,
  below: readonly CheckedRow[],
  headings: readonly EntryHeading[],
): Sentence {
  const at = rangeAddress(area);
  const numbers = below.slice(0, MOST_NAMED).map(({ row }) => row.row + 1);
  const rows = numbers.join("、") + (below.length > MOST_NAMED ? "等" : "");
  const named = headings.map((heading) => `“${heading}”`).join("");
  const inRows = below.length === 0 ? { zh: "", en: "" } : { zh: `第${rows}行的`, en: ` of row ${rows}` };
  return {
    zh: `${at}被合并，只有左上角单元格的内容有效，${inRows.zh}${named}因此为空；请取消合并，分别填写。`,
    en: `${at} was merged and only its first cell counts, so that ${headings.join(", ")}${inRows.en} is empty. Unmerge it and fill in each cell.`,
  };
}
