import type { ReportingRound } from "../matrix/round";
import type { SignOffField } from "../matrix/planSignOff";
import type { EntryHeading, ProgressHeading } from "../matrix/progressColumns";
import type { Assignment } from "../notice/units";
import type { MatchedBy } from "../returns/matchRows";
import type { FileProblem } from "../returns/problem";
import type { PlacedCell, Return, ReturnRow } from "../returns/readReturn";
import type { Finding } from "../rules/finding";
import type { Sentence } from "../values/sentence";

/** A file as it was given: read, or with what is wrong with it. */
export interface GivenFile {
  readonly name: string;
  readonly sha256: string;
  readonly content: { readonly returned: Return } | { readonly problem: FileProblem };
}

export type FileStatus = "accepted" | "superseded" | "rejected";

/** What became of one file. */
export interface ConsolidatedFile {
  readonly name: string;
  readonly sha256: string;
  readonly units: readonly string[];
  readonly status: FileStatus;
  readonly problem: FileProblem | null;
  /** Rows of its tables. */
  readonly rows: number;
  readonly matchedBy: "stamp" | "key" | "text" | null;
  /** 填报日期 as `YYYY-MM-DD`; empty where there is none that can be read. */
  readonly reportedOn: string;
  /** What was typed on the sign-off sheet: 审核人, 填报人, 联系电话, 填报日期. */
  readonly signOff: ReadonlyMap<SignOffField, string>;
  readonly findings: readonly Finding[];
  /** Which heading stood in which column of which sheet. */
  readonly headings: readonly {
    readonly sheet: string;
    readonly column: string;
    readonly heading: ProgressHeading;
  }[];
}

/** A row that a unit returned and that stands in 进展明细. */
export interface PlacedRow {
  readonly assignment: Assignment;
  readonly row: ReturnRow;
  readonly file: string;
  readonly matchedBy: MatchedBy;
}

/** What happened to an assignment: returned with a row, blank, or missing. */
export type AssignmentState =
  | { readonly kind: "returned"; readonly placed: PlacedRow }
  | { readonly kind: "blank"; readonly file: string }
  | { readonly kind: "missing" };

export type LeftOutReason = "重复" | "已被替代" | "无法匹配" | "表外内容" | "文件未并入";

/** Something that was read and is not in 进展明细, verbatim. */
export interface LeftOut {
  readonly file: string;
  readonly sheet: string;
  /** The row's range or the cell. */
  readonly cell: string;
  readonly reason: LeftOutReason;
  /** Which row took its place, or why it could not be matched. */
  readonly remark: string;
  readonly issued: ReadonlyMap<string, string>;
  readonly entries: ReadonlyMap<EntryHeading, PlacedCell>;
  /** Of a cell outside the table, a note and the like; empty for a picture, null for a row. */
  readonly text: string | null;
}

/** See Reconciliation: expected = returned + blank + missing; rowsRead = returned + blank + superseded + unmatched; cellsRead = cellsPlaced + cellsAside. */
export interface Reconciliation {
  readonly expected: number;
  readonly returned: number;
  readonly blank: number;
  readonly missing: number;
  readonly rowsRead: number;
  readonly superseded: number;
  readonly unmatched: number;
  readonly rejectedRows: number;
  readonly cellsRead: number;
  readonly cellsPlaced: number;
  readonly cellsAside: number;
  readonly balanced: boolean;
}

/** Many returns brought together. */
export interface Consolidation {
  readonly round: ReportingRound;
  readonly files: readonly ConsolidatedFile[];
  readonly states: ReadonlyMap<Assignment, AssignmentState>;
  /** 报送状态 by unit; see `UnitStanding`. Without a register no receipt date is known, and none is invented. */
  readonly unitStates: ReadonlyMap<string, string>;
  /** When each unit was first received, `YYYY-MM-DD` or as it was registered; units without a date are not there. */
  readonly receivedOn: ReadonlyMap<string, string>;
  /** Units that sent nothing at all, in the notice's order. */
  readonly missingUnits: readonly string[];
  /** What of the register could not be understood, or does not agree with the files. */
  readonly registerDoubts: readonly Sentence[];
  readonly leftOut: readonly LeftOut[];
  readonly reconciliation: Reconciliation;
}
