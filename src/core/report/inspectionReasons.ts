import type { Assignment } from "../notice/units";
import { saysNone } from "../values/saysNone";
import { isBehind, isCompleted, type Status } from "../values/status";
import { changeSince } from "./changeSince";
import type { AssignmentState, Consolidation, PlacedRow } from "./consolidation";
import { contradictionsAmong } from "./contradictions";
import { hollowTexts } from "./hollowTexts";
import { isOverdue, passedDay, passedDayText } from "./overdue";
import { placedRows } from "./planDetails";
import { stateStatus } from "./stateStatus";

/** A row that an inspection (专项督查) should look at, and why. */
export interface InspectedRow {
  readonly placed: PlacedRow;
  /** At least one; each is a criterion of its own. */
  readonly reasons: readonly string[];
  /** By its own status. */
  readonly isBehind: boolean;
}

/** The criteria as a sheet says them. */
export const INSPECTION_CRITERIA =
  "未启动或慢于序时进度，超期，牵头、配合单位说法不一，填报内容空泛或雷同，与上期相比没有变化";

/** What stands under 佐证材料 where the unit named nothing. */
export const NO_EVIDENCE = "填报单位未列";

/** Whether a text of 入选理由 holds nothing but reasons of `rowsToInspect`, numbered or not. */
export function isInspectionReason(text: string): boolean {
  return text.split("\n").every((line) => REASON.test(line.trim()));
}

const REASON =
  /^(?:\d+．)?(?:进展状态为“.+”|超期（.+已过）|与(?:配合|牵头)单位说法不一（.+）|填报内容空泛或雷同（.+）|与上期相比没有变化（.+）|“.+”但未列佐证材料)$/;

/**
 * The rows to inspect by the open criteria: those with the most reasons first, of equally many those that are behind by
 * their own status, then in the notice's order. A completed row without 佐证材料 is told so where it is chosen anyway; the
 * column is optional, so that alone is no reason.
 * @param asOf the date that the report is as of, `YYYY-MM-DD`
 */
export function rowsToInspect(consolidation: Consolidation, asOf: string): InspectedRow[] {
  const { settings } = consolidation.round;
  const contradicted = contradictionTexts(consolidation);
  const hollow = hollowTexts(consolidation);
  const chosen = placedRows(consolidation).flatMap((placed) => {
    const state: AssignmentState = { kind: "returned", placed };
    const status = stateStatus(state, settings.check.vocabulary);
    const day = isOverdue(placed, consolidation, asOf) ? passedDay(placed, consolidation, asOf) : null;
    const texts = hollow(placed);
    const reasons = [
      ...(status !== null && isBehind(status) ? [`进展状态为“${status}”`] : []),
      ...(day ? [`超期（${passedDayText(day)}已过）`] : []),
      ...(contradicted.get(placed.assignment) ?? []),
      ...(texts.length > 0 ? [`填报内容空泛或雷同（${texts.join("、")}）`] : []),
      ...unchanged(consolidation, placed, status),
    ];
    if (reasons.length === 0) return [];
    const isSlow = status !== null && isBehind(status);
    return [{ placed, reasons: [...reasons, ...withoutEvidence(placed, status)], isBehind: isSlow }];
  });
  return chosen.sort(
    (a, b) =>
      b.reasons.length - a.reasons.length ||
      Number(b.isBehind) - Number(a.isBehind) ||
      a.placed.assignment.index - b.placed.assignment.index,
  );
}

/** By assignment, what the other side of the task says. */
function contradictionTexts({ states, round }: Consolidation): Map<Assignment, string[]> {
  const byTask = new Map<Assignment["task"], [Assignment, AssignmentState][]>();
  for (const entry of states) {
    const known = byTask.get(entry[0].task);
    if (known) known.push(entry);
    else byTask.set(entry[0].task, [entry]);
  }
  const others = new Map<Assignment, { readonly side: string; readonly said: string[] }>();
  const add = (assignment: Assignment, side: string, said: string) => {
    const known = others.get(assignment) ?? { side, said: [] };
    if (!known.said.includes(said)) known.said.push(said);
    others.set(assignment, known);
  };
  for (const own of byTask.values()) {
    for (const { lead, support } of contradictionsAmong(own, round.settings.check.vocabulary)) {
      add(lead.assignment, "配合", `${support.assignment.unit.name}“${support.status}”`);
      add(support.assignment, "牵头", `${lead.assignment.unit.name}“${lead.status}”`);
    }
  }
  return new Map(
    [...others].map(([assignment, { side, said }]) => [
      assignment,
      [`与${side}单位说法不一（${said.join("、")}）`],
    ]),
  );
}

function unchanged(
  { previous, states, round }: Consolidation,
  { assignment }: PlacedRow,
  status: Status | null,
): string[] {
  const state = states.get(assignment);
  if (!previous || !state || status === null || isCompleted(status)) return [];
  const change = changeSince(previous, assignment, state, round.settings.check.vocabulary);
  return change === "持平" ? [`与上期相比没有变化（上期也是“${status}”）`] : [];
}

function withoutEvidence({ row }: PlacedRow, status: Status | null): string[] {
  const named = row.entries.get("佐证材料")?.text ?? "";
  return status !== null && isCompleted(status) && (named === "" || saysNone(named))
    ? [`“${status}”但未列佐证材料`]
    : [];
}
