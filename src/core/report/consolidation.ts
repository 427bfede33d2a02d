import type { PresentUnits } from "../matrix/presentUnits";
import type { ReportingRound } from "../matrix/round";
import type { SignOffField } from "../matrix/planSignOff";
import type { WorkbookKind } from "../matrix/stamp";
import type { EntryHeading, ProgressHeading } from "../matrix/progressColumns";
import type { Assignment } from "../notice/units";
import type { MatchProposal } from "../returns/matchProposer";
import type { MatchedBy } from "../returns/matchRows";
import type { FileProblem } from "../returns/problem";
import type { Register } from "../returns/readRegister";
import type { PlacedCell, Return, ReturnRow } from "../returns/readReturn";
import type { Finding, Severity } from "../rules/finding";
import type { PreviousReport } from "../rules/previousReport";
import type { Sentence } from "../values/sentence";
import type { UnitProposal } from "./proposeUnitChanges";
import type { ReturnedReport } from "./readReport";
import type { UnitFigures } from "./unitFigures";
import type { CellDifference } from "./rowDifferences";

/** A file as it was given: read, or with what is wrong with it. */
export interface GivenFile {
  readonly name: string;
  readonly sha256: string;
  readonly content: ReadContent | { readonly problem: FileProblem };
  /** A person decided that it does not count: its rows are kept beside the report. */
  readonly excluded?: boolean;
}

/** A workbook that was read; of a report also what it says of the files that it was made of. */
export interface ReadContent {
  readonly returned: Return;
  readonly report?: ReturnedReport;
}

export type FileStatus = "accepted" | "superseded" | "rejected";

/** What the sheets of a report call it. */
export const FILE_STATUS_WORDS: Readonly<Record<FileStatus, string>> = {
  accepted: "已并入",
  superseded: "已被替代",
  rejected: "未并入",
};

export const MATCHED_BY_WORDS = { stamp: "文件标识", key: "分工标识", text: "表头和内容" } as const;

/** 文件类型 in 来源: what a workbook was made as. */
export const WORKBOOK_KIND_WORDS = {
  return: "填报表",
  master: "任务矩阵",
  report: "汇总报告",
} as const satisfies Record<WorkbookKind, string>;

/** 级别 in 填报核查清单. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "提醒",
  info: "说明",
};

/** What became of one file. */
export interface ConsolidatedFile {
  readonly name: string;
  readonly sha256: string;
  /** It was given itself; else it stands in a report that was. Those that were given are in their order. */
  readonly isGiven: boolean;
  /** The reports through which it came, the nearest first. */
  readonly via: readonly string[];
  /** Of a report, how many files it brings along, whose rows count as theirs; null for every other file. */
  readonly contains: number | null;
  /** What it was made as, as its stamp says; null where nothing says it. */
  readonly madeAs: WorkbookKind | null;
  readonly units: readonly string[];
  readonly status: FileStatus;
  readonly problem: FileProblem | null;
  /** What else 来源 says of it, in Chinese: which rows a person matched; mostly empty. */
  readonly remark: string;
  /** Rows with something in them whose place another row took. */
  readonly replaced: readonly ReplacedRow[];
  /** Rows that match nothing, with what they may be about. */
  readonly unmatched: readonly UnmatchedRow[];
  /** Rows of its tables. */
  readonly rows: number;
  readonly matchedBy: "stamp" | "key" | "text" | null;
  /** 填报日期 as `YYYY-MM-DD`; empty where there is none that can be read. */
  readonly reportedOn: string;
  /** When it says it was saved (ISO 8601); empty where it does not. */
  readonly saved: string;
  /** 本单位本期无相关任务 is declared in it. */
  readonly declaredNothing: boolean;
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

/** A row that does not count, and the one that does. */
export interface ReplacedRow {
  readonly row: ReturnRow;
  readonly by: PlacedRow;
  /** What differs, column by column; nothing where it is the same row once more. */
  readonly differences: readonly CellDifference[];
}

/** A row that matches no assignment by itself. */
export interface UnmatchedRow {
  readonly row: ReturnRow;
  /** The likeliest first; see `matchProposer`. */
  readonly proposals: readonly MatchProposal[];
}

/** A row that a unit returned and that stands in 进展明细. */
export interface PlacedRow {
  readonly assignment: Assignment;
  readonly row: ReturnRow;
  readonly file: string;
  readonly matchedBy: MatchedBy;
  /** Who keyed it in for the unit; empty where nobody did. */
  readonly keyedInBy: string;
  /** What a person wrote into 摘用 of a report, as it was typed; see `excerptOf`. */
  readonly excerpt: string;
}

/** What happened to an assignment: returned with a row, blank, or missing. */
export type AssignmentState =
  | { readonly kind: "returned"; readonly placed: PlacedRow }
  | { readonly kind: "blank"; readonly placed: PlacedRow }
  | { readonly kind: "missing" };

export const LEFT_OUT_REASONS = ["重复", "已被替代", "无法匹配", "表外内容", "文件未并入"] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

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
  /** Of a row, what it is about; null where that is not known, and for a cell. */
  readonly assignment: Assignment | null;
  /** Of a cell outside the table, a note and the like; empty for a picture, null for a row. */
  readonly text: string | null;
}

/** See Reconciliation: expected = returned + blank + missing; rowsRead = returned + blank + superseded + unmatched; cellsRead = cellsPlaced + cellsAside. */
export interface Reconciliation {
  readonly expected: number;
  readonly returned: number;
  readonly blank: number;
  readonly missing: number;
  /** Of the blank and missing ones, those on which a merged unit reports in another assignment of the task. */
  readonly merged: number;
  /** Further members' and other reporters' rows, which are counted beside `rowsRead`. */
  readonly extra: number;
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
  /** The earlier report that this one is compared with. */
  readonly previous: PreviousReport | null;
  /** Who answers for the assignments by now. */
  readonly units: PresentUnits;
  readonly files: readonly ConsolidatedFile[];
  readonly states: ReadonlyMap<Assignment, AssignmentState>;
  /** Assignments without a row of which a merged unit reports in another one of the same task (归并). */
  readonly merged: ReadonlySet<Assignment>;
  /** Rows beside the assignments: of further members of a collective unit, and of other reporters. */
  readonly extra: readonly PlacedRow[];
  /** What 单位沿革 may lack, for a person to decide. */
  readonly unitProposals: readonly UnitProposal[];
  /** 报送状态 by present unit; see `UnitStanding`. Without a register no receipt date is known, and none is invented. */
  readonly unitStates: ReadonlyMap<string, string>;
  /** When each unit was first received, `YYYY-MM-DD` or as it was registered; units without a date are not there. */
  readonly receivedOn: ReadonlyMap<string, string>;
  /** Units that sent nothing at all, by their present names, in the notice's order. */
  readonly missingUnits: readonly string[];
  /** The register, with what reports say of units about which it says nothing. */
  readonly register: Register;
  /** What of the master's register and unit changes could not be understood, or does not agree with the files. */
  readonly registerDoubts: readonly Sentence[];
  readonly leftOut: readonly LeftOut[];
  /** `balanced` only where it is so for each unit too. */
  readonly reconciliation: Reconciliation;
  readonly byUnit: readonly UnitFigures[];
}
