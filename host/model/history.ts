import type { CellContent } from "./cellStore";
import type { Sheet } from "./sheet";
import type { Style } from "./style";

/** A cell as it was. */
export interface FormerCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style: Style;
}

/** What one step changed. */
export interface Step {
  readonly sheet: Sheet;
  readonly before: readonly FormerCell[];
}

/** Excel's limit. */
const MOST_STEPS = 100;

/** The steps that can be taken back. Only contents of cells are: formats, rules and sheets are not followed here. */
export class History {
  private steps: Step[] = [];

  add(step: Step): void {
    this.steps = [...this.steps, step].slice(-MOST_STEPS);
  }

  /** The last step, which is then no longer in the history; null where there is none. */
  take(): Step | null {
    return this.steps.pop() ?? null;
  }

  /** Excel forgets all steps when a sheet is protected, unprotected or deleted. */
  clear(): void {
    this.steps = [];
  }
}
