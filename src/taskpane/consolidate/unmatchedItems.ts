import type { Assignment } from "../../core/notice/units";
import type { Consolidation, UnmatchedRow } from "../../core/report/consolidation";
import { taskFinder } from "../../core/returns/matchRows";
import type { RowDecision } from "../../core/returns/withDecisions";
import { comparableText } from "../../core/values/text";

/** A row that matches nothing by itself, for a person to decide. */
export interface UnmatchedItem extends UnmatchedRow {
  /** What decisions about it are kept by. */
  readonly key: string;
  readonly file: string;
  readonly sha256: string;
  /** It stands in a report that came in: whoever made that has to decide. */
  readonly isBelow: boolean;
}

/** What a person chose for a row. */
export interface DecidedItem {
  readonly item: UnmatchedItem;
  readonly choice: AssignmentName;
}

export type AssignmentName = Pick<RowDecision, "taskId" | "unit">;

/** The rows that a report leaves open, and among them those that a person has placed: each stays where it was. */
export function unmatchedItems(
  { files }: Consolidation,
  decided: ReadonlyMap<string, DecidedItem>,
): UnmatchedItem[] {
  const open = files.flatMap(({ name, sha256, isGiven, unmatched }) =>
    unmatched.map((one): UnmatchedItem => {
      const { sheet, range } = one.row;
      return { ...one, key: `${sha256} ${sheet}!${range}`, file: name, sha256, isBelow: !isGiven };
    }),
  );
  const known = new Set(open.map(({ key }) => key));
  const placed = [...decided.values()].flatMap(({ item }) => (known.has(item.key) ? [] : [item]));
  const places = new Map(files.map(({ sha256 }, place) => [sha256, place]));
  const place = ({ sha256 }: UnmatchedItem) => places.get(sha256) ?? files.length;
  return [...open, ...placed].sort(
    (one, other) =>
      place(one) - place(other) ||
      one.row.sheet.localeCompare(other.row.sheet) ||
      one.row.row - other.row.row,
  );
}

/**
 * What is not proposed for a row, but may be meant all the same: the other assignments of its likely unit; where nobody
 * knows the unit, those of the task that its text is about.
 */
export function otherAssignments({
  round,
}: Pick<Consolidation, "round">): (unmatched: UnmatchedRow) => Assignment[] {
  const taskOf = taskFinder(round);
  return ({ row, proposals }) => {
    const named = row.issued.get("责任单位") ?? "";
    const unit = comparableText(proposals[0]?.assignment.unit.name ?? named);
    const proposed = new Set(proposals.map(({ assignment }) => assignment));
    const own = round.assignments.filter((one) => comparableText(one.unit.name) === unit);
    const task = own.length === 0 ? taskOf(row)?.task : undefined;
    const offered = task ? round.assignments.filter((one) => one.task === task) : own;
    return offered.filter((one) => !proposed.has(one));
  };
}

/** The decisions as a consolidation takes them. */
export function decisionsOf(decided: ReadonlyMap<string, DecidedItem>): RowDecision[] {
  return [...decided.values()].map(({ item: { sha256, row }, choice }) => ({
    ...choice,
    sha256,
    sheet: row.sheet,
    range: row.range,
  }));
}
