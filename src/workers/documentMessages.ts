import type { DocumentPlan, DocumentTemplate } from "../core/documents/documentPlan";
import type { CommonAnswer } from "./messages";

/** What the page asks of the worker for documents; `id` comes back with the answer. */
export type DocumentRequest = { readonly id: number } & DocumentJob;

export type DocumentJob =
  | { readonly kind: "writeTemplate"; readonly template: DocumentTemplate }
  | { readonly kind: "fieldsOf"; readonly template: Uint8Array }
  | { readonly kind: "fill"; readonly template: Uint8Array; readonly plan: DocumentPlan };

export type DocumentAnswer =
  | CommonAnswer
  | { readonly id: number; readonly kind: "fields"; readonly fields: readonly string[] }
  | { readonly id: number; readonly kind: "bytes"; readonly bytes: Uint8Array };
