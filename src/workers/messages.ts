import type { AgainstSources, CheckOutcome } from "../app/checkJob";
import type { FileSource, NoticeOutcome, PackedContent, ReadOutcome } from "../app/ports";
import type { CellChange } from "../core/sheet/change";
import type { WorkbookPlan } from "../core/sheet/plan";
import type { Sentence } from "../core/values/sentence";

/** What the page asks of the worker; `id` comes back with the answer. */
export type WorkerRequest = { readonly id: number } & WorkerJob;

export type WorkerJob =
  | { readonly kind: "read"; readonly bytes: Uint8Array }
  | { readonly kind: "unpack"; readonly content: PackedContent }
  | { readonly kind: "readNotice"; readonly given: Uint8Array | string }
  | { readonly kind: "write"; readonly plan: WorkbookPlan }
  | { readonly kind: "edit"; readonly bytes: Uint8Array; readonly changes: readonly CellChange[] }
  | { readonly kind: "check"; readonly files: readonly File[]; readonly against: CheckAgainstFiles }
  | {
      readonly kind: "zip";
      readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
    };

/** What files are checked against, as a person picked it: files are read by the worker. */
export interface CheckAgainstFiles extends Omit<AgainstSources, "master" | "previous"> {
  readonly master: File | Exclude<AgainstSources["master"], FileSource | null> | null;
  readonly previous: File | null;
}

export type WorkerAnswer =
  | CommonAnswer
  | { readonly id: number; readonly kind: "read"; readonly outcome: ReadOutcome }
  | { readonly id: number; readonly kind: "notice"; readonly outcome: NoticeOutcome }
  /** null: what was packed is damaged. */
  | { readonly id: number; readonly kind: "unpacked"; readonly bytes: Uint8Array | null }
  | { readonly id: number; readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly id: number; readonly kind: "checked"; readonly outcome: CheckOutcome };

/** What every worker may answer. */
export type CommonAnswer =
  /** Not the last answer: how far the job is. */
  | { readonly id: number; readonly kind: "progress"; readonly done: number; readonly total: number }
  /** What was asked for cannot be done, in words for the person who asked. */
  | { readonly id: number; readonly kind: "refused"; readonly sentence: Sentence }
  | { readonly id: number; readonly kind: "failed"; readonly message: string };
