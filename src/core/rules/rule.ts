import type { EntryHeading } from "../matrix/progressColumns";
import type { ReportingRound } from "../matrix/round";
import type { Assignment } from "../notice/units";
import type { RowMatch } from "../returns/matchRows";
import type { PlacedAttachment, PlacedCell, Return, ReturnRow, ReturnTable } from "../returns/readReturn";
import type { Sentence } from "../values/sentence";
import type { CheckBasis } from "./checkBasis";
import type { Finding, Severity } from "./finding";
import type { SentEdition } from "./sentEdition";
import type { TableColumns } from "./tableColumns";

/** A return with all that rules need to know about it. */
export interface CheckedReturn {
  readonly round: ReportingRound;
  /** What it is checked against besides the round: the day, earlier entries, other texts. */
  readonly basis: CheckBasis;
  readonly returned: Return;
  readonly rows: readonly CheckedRow[];
  /** The units that it is of, or has rows of. */
  readonly units: readonly string[];
  /** The unit whose return it is; null for a master and where rows of many units are brought together. */
  readonly mainUnit: string | null;
  /** The assignments that should be in it: its unit's, or everybody's in a master. */
  readonly expected: readonly Assignment[];
  /** Cells outside the table that the product did not write. */
  readonly stray: readonly PlacedCell[];
  /** Notes, text boxes, pictures, headers and footers that a person put there. */
  readonly attached: readonly PlacedAttachment[];
  /** How each table's columns differ from those that were sent out. */
  readonly columns: ReadonlyMap<ReturnTable, TableColumns>;
  /** The older edition of the notice that it was made from; null where it is the same one. */
  readonly sent: SentEdition | null;
  /** 填报日期, `YYYY-MM-DD`; empty where none can be read. */
  readonly reportedOn: string;
}

export interface CheckedRow {
  readonly row: ReturnRow;
  readonly table: ReturnTable;
  readonly match: RowMatch | null;
  /** Entries whose cell is hidden under a merged area that begins elsewhere: nobody can type there. */
  readonly covered: ReadonlySet<EntryHeading>;
}

/** What docs/rules.md and the pane say about a rule, a sentence or two each. */
export interface RuleDocument {
  readonly finds: Sentence;
  readonly why: Sentence;
  /** What would be found. */
  readonly example: Sentence;
  /** What to do about it. */
  readonly repair: Sentence;
}

interface RuleHead {
  /** `status-missing`: kept once it is out, since scripts read it. */
  readonly code: string;
  readonly severity: Severity;
  readonly document: RuleDocument;
}

/** Looks at each row on its own, so that a changed row can be checked without the others. */
export interface RowRule extends RuleHead {
  readonly scope: "row";
  /** Rows that match no assignment are left out; they have a finding of their own. */
  readonly check: (row: CheckedRow, checked: CheckedReturn) => readonly RuleFinding[];
  /** Whether rows without any entry are looked at too. */
  readonly blankRows: boolean;
}

/** Looks at the return as a whole. */
export interface ReturnRule extends RuleHead {
  readonly scope: "return";
  readonly check: (checked: CheckedReturn) => readonly RuleFinding[];
}

/** A rule finds one kind of fault; it does not know where it runs. */
export type Rule = RowRule | ReturnRule;

/** A finding without what the rule says of all of its findings. */
export type RuleFinding = Omit<Finding, "rule" | "severity">;

/** A rule that looks at each row with something in it. */
export function rowRule(head: RuleHead, check: RowRule["check"]): RowRule {
  return { ...head, scope: "row", blankRows: false, check };
}

/** A rule that looks at the return as a whole. */
export function returnRule(head: RuleHead, check: ReturnRule["check"]): ReturnRule {
  return { ...head, scope: "return", check };
}
