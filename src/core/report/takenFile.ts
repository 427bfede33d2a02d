import type { SignOffField } from "../matrix/planSignOff";
import type { WorkbookKind } from "../matrix/stamp";
import type { Assignment } from "../notice/units";
import type { MatchedBy } from "../returns/matchRows";
import type { FileProblem } from "../returns/problem";
import type { ReturnRow } from "../returns/readReturn";
import type { Finding } from "../rules/finding";
import type { ConsolidatedFile, LeftOut } from "./consolidation";

/** What a consolidation needs to know of a file, whether it was read itself or came within a report. */
interface FileFacts {
  readonly name: string;
  readonly sha256: string;
  /** The reports through which it came, the nearest first. */
  readonly via: readonly string[];
  /** It was given itself; else it stands in a report that was. */
  readonly isGiven: boolean;
  readonly units: readonly string[];
  readonly matchedBy: ConsolidatedFile["matchedBy"];
}

/** A file of the round: its rows count, or could. */
export interface TakenFile extends FileFacts {
  readonly kind: "taken";
  /** What it was made as and for whom, as its stamp says; null where nothing says it. */
  readonly madeAs: { readonly kind: WorkbookKind; readonly unit: string | null } | null;
  readonly declaredNothing: boolean;
  readonly rows: readonly TakenRow[];
  /** What was read of it beside rows, verbatim. */
  readonly asides: readonly LeftOut[];
  /** 填报日期, `YYYY-MM-DD`; empty where none can be read. */
  readonly reportedOn: string;
  readonly signOff: ReadonlyMap<SignOffField, string>;
  /** When it says it was saved (ISO 8601); empty where it does not. */
  readonly saved: string;
  /** When a unit's return was received, as a report below registered it, `YYYY-MM-DD`; empty where nothing is known. */
  readonly receivedOn: (unit: string) => string;
  readonly findings: readonly Finding[];
  readonly headings: ConsolidatedFile["headings"];
  readonly remark: string;
}

export interface TakenRow {
  readonly row: ReturnRow;
  readonly match: { readonly assignment: Assignment; readonly matchedBy: MatchedBy } | null;
  /** What of it 进展明细 does not show where the row counts. */
  readonly beside: readonly LeftOut[];
  /** Who keyed it in, as a report below says; empty where none does. */
  readonly keyedInBy: string;
  /** 摘用 in the report in which it came, as it was typed; else empty. */
  readonly excerpt: string;
}

/** A file that is kept out, with its rows verbatim. */
export interface RefusedFile extends FileFacts {
  readonly kind: "refused";
  readonly problem: FileProblem;
  readonly rows: number;
  readonly signOff: ReadonlyMap<SignOffField, string>;
  readonly leftOut: readonly LeftOut[];
}

/** A report: its rows count as those of the files that it was made of, which follow it. */
export interface UnfoldedReport extends FileFacts {
  readonly kind: "report";
  /** How many files stand in it. */
  readonly contains: number;
  /** When it says it was saved (ISO 8601); empty where it does not. */
  readonly saved: string;
  /** What people wrote into the report itself, verbatim. */
  readonly asides: readonly LeftOut[];
}

export type SortedFile = TakenFile | RefusedFile | UnfoldedReport;
