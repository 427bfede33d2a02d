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
  /** What the cell should hold instead, where that is certain. */
  readonly fix: string | null;
}

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) count[severity] += 1;
  return count;
}
