import type { PlanValue } from "../sheet/plan";
import type { Sentence } from "../values/sentence";

/** error: cannot be consolidated, or contradicts itself; warning: a person should look; info: was understood, but said differently. */
export type Severity = "error" | "warning" | "info";

/** Something in a return that a person should see. */
export interface Finding {
  /** The rule's code: `status-missing`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** The cell or range to look at: `L5`. */
  readonly cell: string;
  readonly taskId: string | null;
  readonly message: Sentence;
  /** What the one cell named by `cell` should hold instead; null where only a person can tell. */
  readonly fix: Fix | null;
}

/** A repair of one cell. */
export interface Fix {
  /** What a person sees in the cell now. */
  readonly before: string;
  /** What a person will see. */
  readonly after: string;
  /** What is put into the cell; a date is a serial number of the 1900 system. */
  readonly value: PlanValue;
  /** The format the cell needs to show it; null: it keeps its own. */
  readonly numberFormat: string | null;
  /** It says the same in the right form, so it may be done unasked; else a person has to decide. */
  readonly certain: boolean;
}

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) count[severity] += 1;
  return count;
}
