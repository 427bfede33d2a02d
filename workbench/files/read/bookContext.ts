import type { Package } from "../../../src/adapters/package/openPackage";
import type { Losses } from "./losses";
import type { FileStyles } from "./readStyles";
import type { RunLook } from "./readTextRuns";

/** What sheets refer to in the rest of the workbook. */
export interface BookContext {
  readonly parts: Package;
  readonly styles: FileStyles;
  /** null: the workbook has no such part. */
  readonly sharedStrings: readonly string[] | null;
  readonly textRuns: ReadonlyMap<number, readonly RunLook[]>;
  readonly date1904: boolean;
  /** Pixels of the widest digit of the default font, in which columns are measured. */
  readonly digit: number;
  /** Who wrote threaded comments, by the id that comments give. */
  readonly persons: ReadonlyMap<string, string>;
  readonly losses: Losses;
}
