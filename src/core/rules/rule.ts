import type { EntryHeading, ProgressHeading } from "../matrix/progressColumns";
import type { ReportingRound } from "../matrix/round";
import type { Assignment } from "../notice/units";
import type { RowMatch } from "../returns/matchRows";
import type { PlacedCell, Return, ReturnRow, ReturnTable } from "../returns/readReturn";
import { cellAddress } from "../sheet/address";
import type { Sentence } from "../values/sentence";
import { cleanText, excerpt } from "../values/text";
import type { Finding, Severity } from "./finding";

/** A return with all that rules need to know about it. */
export interface CheckedReturn {
  readonly round: ReportingRound;
  readonly returned: Return;
  readonly rows: readonly CheckedRow[];
  /** The units that it is of, or has rows of. */
  readonly units: readonly string[];
  /** The assignments that should be in it: its unit's, or everybody's in a master. */
  readonly expected: readonly Assignment[];
  /** Cells outside the table that the product did not write. */
  readonly stray: readonly PlacedCell[];
}

export interface CheckedRow {
  readonly row: ReturnRow;
  readonly table: ReturnTable;
  readonly match: RowMatch | null;
}

/** A rule finds one kind of fault; it does not know where it runs. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  readonly check: (checked: CheckedReturn) => RuleFinding[];
}

/** A finding without what the rule says of all of its findings. */
export type RuleFinding = Omit<Finding, "rule" | "severity">;

/** A finding at a column of a row, whether something stands there or not. */
export function atColumn(
  { row, table, match }: CheckedRow,
  heading: ProgressHeading,
  message: Sentence,
  fix: string | null = null,
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

/** A rule that looks at each row with something in it on its own; a row that matches nothing has its own finding. */
export function rowRule(
  code: string,
  severity: Severity,
  check: (row: CheckedRow, checked: CheckedReturn) => RuleFinding[],
): Rule {
  return {
    code,
    severity,
    check: (checked) =>
      checked.rows
        .filter(({ row, match }) => row.entries.size > 0 && match !== null)
        .flatMap((row) => check(row, checked)),
  };
}
