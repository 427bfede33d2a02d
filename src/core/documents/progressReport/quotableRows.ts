import type { EntryHeading } from "../../matrix/progressColumns";
import type { Task } from "../../notice/notice";
import type { Consolidation, PlacedRow } from "../../report/consolidation";
import { hollowTexts } from "../../report/hollowTexts";
import { placedRows } from "../../report/planDetails";
import { isOnSchedule } from "../../report/reportFigures";
import { isBehind } from "../../values/status";
import { firstSentences, rowStatus, wordsIn, type Quote } from "../quote";
import { makesRequest } from "./statedPart";

/** What could be quoted where nobody marked anything, in the notice's order. */
export interface QuotableRows {
  /** Of a task the first unit's that is completed or on schedule and says something of its own. */
  readonly work: ReadonlyMap<Task, Quote>;
  /** Why something is behind. */
  readonly reasons: readonly Quote[];
  /** What units find difficult that are not behind. */
  readonly difficulties: readonly Quote[];
  /** What units mean to do that are behind. */
  readonly plans: readonly Quote[];
}

/** So many characters of a text are taken; a first sentence may be longer. */
const USUAL = 110;
const LONGEST = 160;

/** Finds them, whole sentences from the start of each text; what asks for something is no part of a report. */
export function quotableRows(consolidation: Consolidation): QuotableRows {
  const rows = placedRows(consolidation);
  const hollow = hollowTexts(consolidation);
  const work = new Map<Task, Quote>();
  const behind: PlacedRow[] = [];
  const others: PlacedRow[] = [];
  for (const placed of rows) {
    const status = rowStatus(consolidation, placed);
    (status !== null && isBehind(status) ? behind : others).push(placed);
    if (status === null || !isOnSchedule(status) || hollow(placed).length > 0) continue;
    const { task, unit } = placed.assignment;
    const known = work.get(task);
    if (known && (unit.role !== "lead" || known.placed.assignment.unit.role === "lead")) continue;
    const text = firstSentences(wordsIn(placed, "进展情况"), USUAL);
    if (text !== "" && text.length <= LONGEST) work.set(task, { placed, text });
  }
  return {
    work,
    reasons: sentencesIn(behind, "未达进度原因"),
    difficulties: sentencesIn(others, "存在问题"),
    plans: sentencesIn(behind, "下一步打算"),
  };
}

/** The first sentence of each, so that they can be listed in one. */
function sentencesIn(rows: readonly PlacedRow[], heading: EntryHeading): Quote[] {
  return rows
    .map((placed) => ({ placed, text: firstSentences(wordsIn(placed, heading), 0) }))
    .filter(({ text }) => text !== "" && text.length <= LONGEST && !makesRequest(text));
}
