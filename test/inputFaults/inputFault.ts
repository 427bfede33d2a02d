import type { Entries, Files, Seen } from "./whatIsSeen";

/** A fault that collected workbooks are known for, in files as departments send them, with all that is seen of it. */
export interface InputFault {
  /** 1 to 28. */
  readonly number: number;
  readonly title: string;
  readonly files: () => Files | Promise<Files>;
  /** Fails where the files do not have the fault any more. */
  readonly hasFault: (files: Files) => void;
  readonly seen: ExpectedView;
  /** What else is seen. */
  readonly more?: (seen: Seen) => void;
  /** A file that comes close and is clean. */
  readonly clean?: () => Uint8Array | Promise<Uint8Array>;
}

/** All of it: what is not expected must not be seen. */
interface ExpectedView {
  /** The exit status of check and of consolidate. */
  readonly status: readonly [check: 0 | 1, consolidate: 0 | 1];
  readonly findings: readonly string[];
  /** Words that one of the sentences holds. */
  readonly says: readonly string[];
  readonly details: Readonly<Record<string, Entries>>;
  readonly leftOut: readonly string[];
  /** What became of each file; where nothing is said, all were taken in. */
  readonly outcomes?: Readonly<Record<string, string>>;
  readonly figures?: Seen["reconciliation"];
}
