import type { EntryHeading } from "../../matrix/progressColumns";
import type { Consolidation, PlacedRow } from "../../report/consolidation";
import { excerptOf } from "../../report/excerpt";
import { placedRows } from "../../report/planDetails";
import { inOneLine, type Quote } from "../quote";

/** The parts of the report in which units' words stand. */
export type QuotedPart = "work" | "problems" | "coordination" | "plans";

/** What a person marked in 摘用 of 进展明细. */
export interface MarkedQuotes {
  readonly quotes: Readonly<Record<QuotedPart, readonly Quote[]>>;
  /** Rows whose 摘用 holds what is not their words. */
  readonly foreign: readonly PlacedRow[];
}

/** A marked passage of any other column tells of the work. */
const PARTS: Readonly<Partial<Record<EntryHeading, QuotedPart>>> = {
  存在问题: "problems",
  未达进度原因: "problems",
  需区级协调事项: "coordination",
  下一步打算: "plans",
};

/** Reads the marks, in the notice's order. */
export function markedQuotes(consolidation: Consolidation): MarkedQuotes {
  const quotes: Record<QuotedPart, Quote[]> = { work: [], problems: [], coordination: [], plans: [] };
  const foreign: PlacedRow[] = [];
  for (const placed of placedRows(consolidation)) {
    const excerpt = excerptOf(placed);
    if (excerpt.kind === "none") continue;
    if (excerpt.kind === "notTheirWords") foreign.push(placed);
    else quotes[PARTS[excerpt.heading] ?? "work"].push({ placed, text: inOneLine(excerpt.text) });
  }
  return { quotes, foreign };
}
