import { consolidate } from "../../src/core/report/consolidate";
import type { Consolidation, GivenFile } from "../../src/core/report/consolidation";
import { planReport } from "../../src/core/report/planReport";
import type { FileProblem } from "../../src/core/returns/problem";
import { NO_REGISTER, readRegister } from "../../src/core/returns/readRegister";
import { readContent } from "../../src/core/report/readContent";
import type { WorkbookGrid } from "../../src/core/sheet/grid";
import type { WorkbookPlan } from "../../src/core/sheet/plan";
import { ENTRY_HEADINGS } from "../../src/core/matrix/progressColumns";
import { ROUND } from "./filledReturn";
import { withUnitChanges } from "./unitChanges";
import { plannedTable, type PlannedRow } from "./plannedTable";

/** The day of every report in tests. */
const AS_OF = "2017-12-31";

/** A consolidation with the report that was planned from it. */
export interface Consolidated {
  readonly result: Consolidation;
  readonly plan: WorkbookPlan;
  /** 进展明细 and 未并入内容, by heading. */
  readonly details: readonly PlannedRow[];
  readonly leftOut: readonly PlannedRow[];
}

/**
 * Consolidates workbooks, or problems of files that could not be read, given by file name in this order.
 * @param master the coordinating office's workbook, whose register and unit changes count
 */
export function consolidated(
  files: Readonly<Record<string, WorkbookGrid | FileProblem>>,
  round = ROUND,
  master: WorkbookGrid | null = null,
): Consolidated {
  const given = Object.entries(files).map(([name, content]): GivenFile => ({
    name,
    sha256: `sha-${name}`,
    content: "sheets" in content ? readContent(content) : { problem: content },
  }));
  const own = master ? withUnitChanges(round, master) : round;
  const register = master ? readRegister(master, own, AS_OF) : NO_REGISTER;
  const result = consolidate(own, given, { asOf: AS_OF, register });
  const plan = planReport(result, AS_OF);
  return {
    result,
    plan,
    details: plannedTable(plan, "进展明细"),
    leftOut: plannedTable(plan, "未并入内容"),
  };
}

/** The entries in a row of 进展明细 or 未并入内容. */
export function entriesIn(row: PlannedRow): Partial<Record<string, PlannedRow[string]>> {
  return Object.fromEntries(
    ENTRY_HEADINGS.flatMap((heading) => (heading in row ? [[heading, row[heading]]] : [])),
  );
}
