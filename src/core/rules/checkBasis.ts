import { presentUnits, type PresentUnits } from "../matrix/presentUnits";
import type { ReportingRound } from "../matrix/round";
import type { Assignment } from "../notice/units";
import { rowMatcher, type RowMatcher } from "../returns/matchRows";
import type { Return } from "../returns/readReturn";
import { piecesOf, TextIndex } from "../values/similarity";
import type { PreviousReport } from "./previousReport";
import { substanceWords, type SubstanceWords } from "./substanceWords";
import { WrittenPieces } from "./writtenPieces";

/** What returns of one round are checked against; made once for many returns. */
export interface CheckBasis {
  readonly round: ReportingRound;
  readonly units: PresentUnits;
  readonly match: RowMatcher;
  /** Assignments of merged units that some row names as its own; empty where no unit has a task twice. */
  readonly certain: ReadonlySet<Assignment>;
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string;
  /** An earlier report: of the period before, or of this one so far; null where none is given. */
  readonly previous: PreviousReport | null;
  /** What the notice says the tasks are, by task id. */
  readonly taskTexts: TextIndex<string>;
  /** Phrases that say nothing, and names that a text should hold. */
  readonly words: SubstanceWords;
  readonly pieces: WrittenPieces;
  /** 进展情况 of all returns that are checked together; empty where it is only one. */
  readonly writtenTexts: TextIndex<WrittenText>;
}

/** Where a department's text stands, and whose it is. */
export interface WrittenText {
  readonly assignment: Assignment;
  readonly returned: Return;
}

export interface CheckGivens {
  readonly today: string;
  readonly previous: PreviousReport | null;
  /** All returns that are checked together, so that one unit's copy of another's text is found. */
  readonly together: readonly Return[];
}

export function checkBasis(round: ReportingRound, { today, previous, together }: CheckGivens): CheckBasis {
  const units = presentUnits(round);
  const match = rowMatcher(round);
  const taskTexts = new TextIndex<string>();
  for (const task of round.notice.tasks) taskTexts.add(task.id, piecesOf(task.content));
  const writtenTexts = new TextIndex<WrittenText>();
  const pieces = new WrittenPieces();
  const certain = units.isShared ? certainIn(together, match) : new Set<Assignment>();
  const basis = { round, units, match, certain, today, previous, taskTexts, pieces, writtenTexts };
  if (together.length > 1) for (const returned of together) addWritten(basis, returned);
  return { ...basis, words: substanceWords(round.settings.check) };
}

function certainIn(together: readonly Return[], match: RowMatcher): Set<Assignment> {
  const matches = together.flatMap((returned) =>
    returned.tables.flatMap(({ rows }) => rows.map((row) => match(row, returned.stamp?.unit ?? null))),
  );
  return new Set(matches.flatMap((found) => (found && !found.among ? [found.assignment] : [])));
}

/** What a unit says in several rows is taken up once. */
function addWritten(
  { pieces, match, writtenTexts }: Pick<CheckBasis, "pieces" | "match" | "writtenTexts">,
  returned: Return,
): void {
  const seen = new Set<string>();
  for (const row of returned.tables.flatMap(({ rows }) => rows)) {
    const written = pieces.of(row);
    const assignment = written && match(row, returned.stamp?.unit ?? null)?.assignment;
    if (!assignment || seen.has(`${assignment.unit.name}|${written.text}`)) continue;
    seen.add(`${assignment.unit.name}|${written.text}`);
    writtenTexts.add({ assignment, returned }, written);
  }
}
