import type { EntryHeading, ProgressHeading } from "../matrix/progressColumns";
import type { CellPlace, ReturnRow } from "../returns/readReturn";
import { cellAddress } from "../sheet/address";
import type { Sentence } from "../values/sentence";
import { cleanText, excerpt } from "../values/text";
import type { Fix } from "./finding";
import type { CheckedRow, RuleFinding } from "./rule";

/** A finding at a column of a row, whether something stands there or not. */
export function atColumn(
  { row, table, match }: CheckedRow,
  heading: ProgressHeading,
  message: Sentence,
  fix: Fix | null = null,
): RuleFinding {
  const column = table.columns.get(heading);
  return {
    sheet: row.sheet,
    cell: column === undefined ? row.range : cellAddress(row.row, column),
    taskId: match?.assignment.task.id ?? null,
    message,
    fix,
  };
}

/** A finding at a cell that is about no task. */
export function atPlace(
  { sheet, address }: CellPlace,
  message: Sentence,
  fix: Fix | null = null,
): RuleFinding {
  return { sheet, cell: address, taskId: null, message, fix };
}

/** A fix that puts a text into a cell. */
export function textFix(before: string, after: string, certain: boolean): Fix {
  return { before, after, value: after, numberFormat: null, certain };
}

/** The row's text under a heading, trimmed; empty where nothing that a person sees stands there. */
export function entryText(row: ReturnRow, heading: EntryHeading): string {
  return cleanText(row.entries.get(heading)?.text ?? "");
}

/** How a row is called in a sentence: 第3项“推进新型城镇化”. */
export function rowName({ row, match }: CheckedRow): Sentence {
  const number = match ? String(match.assignment.index) : excerpt(row.issued.get("序号") || "?", 8);
  const title = match?.assignment.task.title ?? excerpt(row.issued.get("重点任务") ?? "", 40);
  return {
    zh: title === "" ? `第${number}项` : `第${number}项“${title}”`,
    en: title === "" ? `Task ${number}` : `Task ${number} (${title})`,
  };
}
