import type { Assignment } from "../notice/units";
import type { ReturnRow } from "../returns/readReturn";
import type { LeftOutReason, PlacedRow } from "./consolidation";
import { excerptOf } from "./excerpt";
import { differencesText, rowDifferences, type CellDifference } from "./rowDifferences";

/** A row that is about an assignment, with what says how late it is: day of reporting or receipt, time of saving, order given. */
export interface Candidate extends PlacedRow {
  /** A blank row of a master, or of another unit in a return, is nobody's: it stands for no assignment. */
  readonly isNobodys: boolean;
  readonly rank: readonly [day: string, modified: string, order: number];
}

/** Which row stands for each assignment, and why the others do not. */
export interface Settled {
  readonly winners: ReadonlyMap<Assignment, PlacedRow>;
  readonly superseded: ReadonlyMap<ReturnRow, Superseded>;
}

/** Why a row does not stand for its assignment. */
interface Superseded {
  readonly reason: LeftOutReason;
  readonly remark: string;
  /** The row that does; null where none does. */
  readonly by: PlacedRow | null;
  readonly differences: readonly CellDifference[];
  /** Its mark in 摘用, where the row that counts does not take it over; else empty. */
  readonly excerpt: string;
}

/**
 * For each assignment the latest row that is not blank wins; a blank row never wins over a filled one. Every other row
 * of the assignment is superseded, and says by which row.
 */
export function settleRows(candidates: readonly Candidate[]): Settled {
  const winners = new Map<Assignment, Candidate>();
  for (const candidate of candidates.filter(({ isNobodys }) => !isNobodys)) {
    const best = winners.get(candidate.assignment);
    if (!best || beats(candidate, best)) winners.set(candidate.assignment, candidate);
  }
  for (const candidate of candidates) {
    const winner = winners.get(candidate.assignment);
    if (!winner || winner.row === candidate.row || winner.excerpt !== "") continue;
    if (meansTheSame(candidate, winner))
      winners.set(candidate.assignment, { ...winner, excerpt: candidate.excerpt });
  }
  const superseded = new Map<ReturnRow, Superseded>();
  for (const { assignment, row, keyedInBy, excerpt } of candidates) {
    const winner = winners.get(assignment);
    if (winner?.row === row) continue;
    if (!winner) {
      const remark = "空白行，不是该单位报送的";
      superseded.set(row, { reason: "重复", remark, by: null, differences: [], excerpt });
      continue;
    }
    const differences = rowDifferences(row, winner.row);
    superseded.set(row, {
      reason: differences.length === 0 ? "重复" : "已被替代",
      remark: replacedRemark(row, winner, differences) + (keyedInBy === "" ? "" : `；由${keyedInBy}录入`),
      by: winner,
      differences,
      excerpt: excerpt === winner.excerpt ? "" : excerpt,
    });
  }
  return { winners, superseded };
}

/** Whether the words that are marked in 摘用 of a row stand in the row that takes its place, too. */
function meansTheSame({ excerpt, row }: Candidate, winner: Candidate): boolean {
  if (excerpt === "") return false;
  if (rowDifferences(row, winner.row).length === 0) return true;
  const marked = excerptOf({ excerpt, row });
  if (marked.kind !== "whole" && marked.kind !== "passage") return false;
  const again = excerptOf({ excerpt, row: winner.row });
  return again.kind === marked.kind && again.text === marked.text;
}

/** Candidates come in the order given, so that of two that are equally late the later one wins. */
function beats(candidate: Candidate, best: Candidate): boolean {
  const filled = candidate.row.entries.size > 0;
  if (filled !== best.row.entries.size > 0) return filled;
  const [day, modified, order] = candidate.rank;
  const [bestDay, bestModified, bestOrder] = best.rank;
  if (day !== bestDay) return day > bestDay;
  if (modified !== bestModified) return modified > bestModified;
  return order >= bestOrder;
}

/** Which row counts instead; of a row that says something also what differs, cell by cell. */
function replacedRemark(
  { entries }: ReturnRow,
  winner: PlacedRow,
  differences: readonly CellDifference[],
): string {
  const instead = `采用${winner.file}“${winner.row.sheet}”${winner.row.range}`;
  if (entries.size === 0) return `空白行；${instead}`;
  return differences.length === 0 ? instead : `${instead}；与采用的行不同：${differencesText(differences)}`;
}
