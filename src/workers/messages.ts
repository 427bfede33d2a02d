import type { ReadOutcome } from "../app/ports";
import type { WorkbookPlan } from "../core/sheet/plan";

/** What the page asks of the worker; `id` comes back with the answer. */
export type WorkerRequest = { readonly id: number } & WorkerJob;

export type WorkerJob =
  | { readonly kind: "read"; readonly bytes: Uint8Array }
  | { readonly kind: "write"; readonly plan: WorkbookPlan }
  | {
      readonly kind: "zip";
      readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
    };

export type WorkerAnswer =
  | { readonly id: number; readonly kind: "read"; readonly outcome: ReadOutcome }
  | { readonly id: number; readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly id: number; readonly kind: "failed"; readonly message: string };
